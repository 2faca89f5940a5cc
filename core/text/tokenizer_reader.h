// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/tokenizer_pipeline.h"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

/// Private to the readers of tokenizer.json: each turns one member of it into its part of the pipeline. Null
/// is a valid member where the format has it optional.
namespace halftone {

/// The errors of one tokenizer.json.
class TokenizerErrors
{
public:
    explicit TokenizerErrors(std::string fileName) : m_fileName(std::move(fileName)) { }

    [[nodiscard]] Error corrupt(std::string detail) const;

    /// @param part  what the kind is of: "normalizer"
    [[nodiscard]] Error unsupported(std::string_view part, std::string_view kind) const;

    /// @param part  what the pattern is of: "Split pre-tokenizer"
    /// @param reason  of Regex, with the pattern as its subject
    [[nodiscard]] Error unusablePattern(std::string_view part, const Error &reason) const;

private:
    std::string m_fileName;
};

/// `type` of a part; empty if it has none.
std::string kindOf(const nlohmann::json &part);

/// The member @p key as text; nullptr if it is something else.
const std::string *textMember(const nlohmann::json &object, std::string_view key);

/// @p key as a truth value; @p absent if it is absent or null; nothing if it is something else.
std::optional<bool> flag(const nlohmann::json &object, std::string_view key, bool absent = false);

/// The parts of a "Sequence" under @p key, and of the sequences in it, else the part alone; nothing if there is none.
Result<std::vector<const nlohmann::json *>> partsOf(const nlohmann::json &part, std::string_view key,
                                                    const TokenizerErrors &errors);

/// `pattern` of a part: {"String": "..."} or {"Regex": "..."}.
/// @param kind  what the part is, for errors: "Split pre-tokenizer"
Result<Regex> readPattern(const nlohmann::json &part, std::string_view kind, const TokenizerErrors &errors);

/// A number that can be the id of a token; nothing if it is something else.
std::optional<std::int32_t> tokenIdOf(const nlohmann::json &value);

Result<std::vector<NormalizerStep>> readNormalizer(const nlohmann::json &part, const TokenizerErrors &errors);
Result<std::vector<PreTokenizerStep>> readPreTokenizer(const nlohmann::json &part,
                                                       const TokenizerErrors &errors);
Result<SpecialTokenFrame> readPostProcessor(const nlohmann::json &part, const TokenizerErrors &errors);
Result<BpeModel> readModel(const nlohmann::json &part, const TokenizerErrors &errors);
Result<std::vector<AddedToken>> readAddedTokens(const nlohmann::json &part, const TokenizerErrors &errors);

} // namespace halftone
