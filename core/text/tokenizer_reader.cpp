// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer_reader.h"

#include "core/base/error_text.h"
#include "core/io/json_document.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace halftone {

using nlohmann::json;

namespace {

constexpr std::uintmax_t MaxTokenizerBytes = 64U << 20U; // chosen: the largest in use have half of that
constexpr std::size_t MostAddedBytes = 4'000'000; // chosen: 100,000 added tokens of 40 bytes
constexpr std::size_t MostParts = 256; // of a sequence; chosen: the longest in use have a tenth

const json &memberOrNull(const json &object, std::string_view key)
{
    static const json Null;
    const json *member = presentMember(object, key);
    return member == nullptr ? Null : *member;
}

} // namespace

Error TokenizerErrors::corrupt(std::string detail) const
{
    return Error{ErrorCode::Corrupt, m_fileName, std::move(detail)};
}

Error TokenizerErrors::unsupported(std::string_view part, std::string_view kind) const
{
    std::string detail = "has a ";
    detail += part;
    detail += " of the kind " + inQuotes(kind)
        + ", which is not supported; tokenize the texts elsewhere and give a ";
    detail += ".jsonl file with \"input_ids\"";
    return Error{ErrorCode::Unsupported, m_fileName, std::move(detail)};
}

Error TokenizerErrors::unusablePattern(std::string_view part, const Error &reason) const
{
    return Error{ErrorCode::Unsupported, m_fileName,
                 "has a " + std::string(part) + " with the regular expression " + inQuotes(reason.subject)
                     + ", which cannot be used (" + reason.detail
                     + "); tokenize the texts elsewhere and give a .jsonl file with \"input_ids\""};
}

std::string kindOf(const json &part)
{
    const std::string *kind = textMember(part, "type");
    return kind == nullptr ? std::string() : *kind;
}

const std::string *textMember(const json &object, std::string_view key)
{
    const json *member = presentMember(object, key);
    return member == nullptr ? nullptr : member->get_ptr<const std::string *>();
}

std::optional<bool> flag(const json &object, std::string_view key, bool absent)
{
    const json *member = presentMember(object, key);
    if (member == nullptr)
        return absent;
    return member->is_boolean() ? std::optional(member->get<bool>()) : std::nullopt;
}

Result<std::vector<const json *>> partsOf(const json &part, std::string_view key,
                                          const TokenizerErrors &errors)
{
    if (part.is_null())
        return std::vector<const json *>{};
    if (kindOf(part) != "Sequence")
        return std::vector{&part};
    const json *list = presentMember(part, key);
    if (list == nullptr || !list->is_array())
        return errors.corrupt("has a sequence without the list " + inQuotes(key));
    std::vector<const json *> parts;
    for (const json &each : *list) {
        Result<std::vector<const json *>> inner = partsOf(each, key, errors);
        if (!inner)
            return inner.error();
        parts.insert(parts.end(), inner->begin(), inner->end());
        if (parts.size() > MostParts)
            return errors.corrupt("has more than " + std::to_string(MostParts) + ' ' + std::string(key)
                                  + "; use the tokenizer that the model came with");
    }
    return parts;
}

Result<Regex> readPattern(const json &part, std::string_view kind, const TokenizerErrors &errors)
{
    const json *pattern = presentMember(part, "pattern");
    const std::string *literal = pattern == nullptr ? nullptr : textMember(*pattern, "String");
    const std::string *expression = pattern == nullptr ? nullptr : textMember(*pattern, "Regex");
    if ((literal == nullptr) == (expression == nullptr))
        return errors.corrupt("has a " + std::string(kind)
                              + " whose \"pattern\" is neither one \"String\" nor one \"Regex\"");
    Result<Regex> regex = literal != nullptr ? Regex::literal(*literal) : Regex::oniguruma(*expression);
    return regex ? std::move(regex) : errors.unusablePattern(kind, regex.error());
}

std::optional<std::int32_t> tokenIdOf(const json &value)
{
    constexpr std::uint64_t Largest = std::numeric_limits<std::int32_t>::max();
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > Largest)
        return std::nullopt;
    return value.get<std::int32_t>();
}

/// Puts the parts of a document together.
struct Tokenizer::Reader
{
    const TokenizerErrors &errors;

    Result<Tokenizer> read(const json &document) const
    {
        Result<BpeModel> model = readModel(memberOrNull(document, "model"), errors);
        if (!model)
            return model.error();
        Result<std::vector<NormalizerStep>> normalizer
            = readNormalizer(memberOrNull(document, "normalizer"), errors);
        if (!normalizer)
            return normalizer.error();
        Result<std::vector<PreTokenizerStep>> preTokenizer
            = readPreTokenizer(memberOrNull(document, "pre_tokenizer"), errors);
        if (!preTokenizer)
            return preTokenizer.error();
        Result<SpecialTokenFrame> frame = readPostProcessor(memberOrNull(document, "post_processor"), errors);
        if (!frame)
            return frame.error();
        Result<std::vector<AddedToken>> addedTokens
            = readAddedTokens(memberOrNull(document, "added_tokens"), errors);
        if (!addedTokens)
            return addedTokens.error();
        auto pipeline = std::make_shared<Pipeline>(Pipeline{.rawTokens = {},
                                                            .normalizer = *std::move(normalizer),
                                                            .normalizedTokens = {},
                                                            .preTokenizer = *std::move(preTokenizer),
                                                            .model = *std::move(model),
                                                            .frame = *std::move(frame),
                                                            .addedIds = {}});
        if (Result<void> added = add(*std::move(addedTokens), *pipeline); !added)
            return added.error();
        pipeline->vocabularySize = sizeOf(*pipeline);
        return Tokenizer(std::move(pipeline));
    }

private:
    [[nodiscard]] Result<void> add(std::vector<AddedToken> tokens, Pipeline &pipeline) const
    {
        const Vocabulary &vocabulary = pipeline.model.vocabulary();
        std::size_t bytes = 0;
        for (const AddedToken &token : tokens)
            bytes += token.content.size();
        std::size_t room = mostNormalizedBytes(bytes);
        std::size_t patternBytes = 0;
        std::vector<AddedPattern> raw;
        std::vector<AddedPattern> normalized;
        for (AddedToken &token : tokens) {
            const auto inModel = vocabulary.find(token.content);
            const auto [inAdded, isNew] = pipeline.addedIds.emplace(token.content, token.id);
            if ((inModel != vocabulary.end() && inModel->second != token.id) || inAdded->second != token.id)
                return errors.corrupt("gives the added token " + inQuotes(token.content)
                                      + " two different ids");
            if (!isNew)
                continue;
            Result<std::string> pattern
                = token.normalized ? normalize(token.content, pipeline.normalizer, room, {}) : token.content;
            if (!pattern)
                return pattern.error();
            room -= token.normalized ? pattern->size() : 0;
            patternBytes += pattern->size();
            if (patternBytes > MostAddedBytes)
                return errors.corrupt("has more than 4 MB of added tokens; use the tokenizer that the model "
                                      "came with");
            if (!pattern->empty())
                (token.normalized ? normalized : raw).push_back({*std::move(pattern), std::move(token)});
        }
        pipeline.rawTokens = AddedTokenFinder(std::move(raw));
        pipeline.normalizedTokens = AddedTokenFinder(std::move(normalized));
        return {};
    }

    static std::int64_t sizeOf(const Pipeline &pipeline)
    {
        std::int64_t largest = -1;
        for (const Vocabulary *vocabulary : {&pipeline.addedIds, &pipeline.model.vocabulary()}) {
            for (const auto &[token, id] : *vocabulary)
                largest = std::max<std::int64_t>(largest, id);
        }
        for (const std::vector<std::int64_t> *ids : {&pipeline.frame.prefix, &pipeline.frame.suffix}) {
            for (const std::int64_t id : *ids)
                largest = std::max(largest, id);
        }
        return largest + 1;
    }
};

Result<Tokenizer> Tokenizer::parse(std::string_view text, const std::string &fileName)
{
    const Result<json> document = parseJson(text, fileName);
    if (!document)
        return document.error();
    return Reader{TokenizerErrors(fileName)}.read(*document);
}

Result<Tokenizer> Tokenizer::load(const std::filesystem::path &file)
{
    const Result<json> document = readJsonFile(file, MaxTokenizerBytes);
    if (!document)
        return document.error();
    return Reader{TokenizerErrors(file.string())}.read(*document);
}

} // namespace halftone
