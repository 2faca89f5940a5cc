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

private:
    std::string m_fileName;
};

/// `type` of a part; empty if it has none.
std::string kindOf(const nlohmann::json &part);

/// The member @p key as text; nullptr if it is something else.
const std::string *textMember(const nlohmann::json &object, std::string_view key);

/// A number that can be the id of a token; nothing if it is something else.
std::optional<std::int32_t> tokenIdOf(const nlohmann::json &value);

Result<std::vector<NormalizerStep>> readNormalizer(const nlohmann::json &part, const TokenizerErrors &errors);
Result<std::vector<PreTokenizerStep>> readPreTokenizer(const nlohmann::json &part,
                                                       const TokenizerErrors &errors);
Result<SpecialTokenFrame> readPostProcessor(const nlohmann::json &part, const TokenizerErrors &errors);
Result<BpeModel> readModel(const nlohmann::json &part, const TokenizerErrors &errors);
Result<std::vector<AddedToken>> readAddedTokens(const nlohmann::json &part, const TokenizerErrors &errors);

} // namespace halftone
