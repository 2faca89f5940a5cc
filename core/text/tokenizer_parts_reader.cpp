// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/error_text.h"
#include "core/io/json_document.h"
#include "core/text/tokenizer_reader.h"
#include "core/text/unicode.h"

#include <utility>

namespace halftone {

using nlohmann::json;

namespace {

/// The parts of a "Sequence" under @p key, else the part alone; nothing if there is none.
/// Sequences within sequences are flattened by the callers, which call themselves.
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
    }
    return parts;
}

Result<NormalizerStep> normalizerStep(const json &part, const TokenizerErrors &errors)
{
    const std::string kind = kindOf(part);
    if (kind == "Prepend") {
        const std::string *prefix = textMember(part, "prepend");
        if (prefix == nullptr)
            return errors.corrupt("has a Prepend normalizer without the text \"prepend\"");
        return NormalizerStep(PrependStep{*prefix});
    }
    if (kind != "Replace")
        return errors.unsupported("normalizer", kind);
    const json *pattern = presentMember(part, "pattern");
    const std::string *plain = pattern == nullptr ? nullptr : textMember(*pattern, "String");
    if (pattern != nullptr && presentMember(*pattern, "Regex") != nullptr)
        return errors.unsupported("normalizer", "Replace of a regular expression");
    const std::string *content = textMember(part, "content");
    if (plain == nullptr || plain->empty() || content == nullptr)
        return errors.corrupt("has a Replace normalizer without the texts \"pattern\" and \"content\"");
    return NormalizerStep(ReplaceStep{*plain, *content});
}

Result<PreTokenizerStep> preTokenizerStep(const json &part, const TokenizerErrors &errors)
{
    const std::string kind = kindOf(part);
    if (kind != "Metaspace")
        return errors.unsupported("pre-tokenizer", kind);
    MetaspaceStep step;
    const std::string *replacement = textMember(part, "replacement");
    if (replacement == nullptr || replacement->empty()
        || firstCharacter(*replacement).bytes != replacement->size())
        return errors.corrupt("has a Metaspace pre-tokenizer whose \"replacement\" is not one character");
    step.replacement = *replacement;
    if (const json *split = presentMember(part, "split")) {
        if (!split->is_boolean())
            return errors.corrupt("has a Metaspace pre-tokenizer whose \"split\" is neither true nor false");
        step.split = split->get<bool>();
    }
    // Files from before 2023 have only the flag.
    const json *flag = presentMember(part, "add_prefix_space");
    const bool prepends = flag == nullptr || *flag != json(false);
    const std::string *scheme = textMember(part, "prepend_scheme");
    if (scheme == nullptr ? !prepends : *scheme == "never")
        step.prepend = MetaspaceStep::Prepend::Never;
    else if (scheme != nullptr && *scheme == "first")
        step.prepend = MetaspaceStep::Prepend::First;
    else if (scheme != nullptr && *scheme != "always")
        return errors.unsupported("Metaspace prepend_scheme", *scheme);
    return PreTokenizerStep(std::move(step));
}

/// `ids` of one of the template's special tokens.
Result<std::vector<std::int64_t>> specialIds(const json &templateProcessing, const std::string &name,
                                             const TokenizerErrors &errors)
{
    const json *tokens = presentMember(templateProcessing, "special_tokens");
    const json *token = tokens == nullptr ? nullptr : presentMember(*tokens, name);
    const json *list = token == nullptr ? nullptr : presentMember(*token, "ids");
    std::vector<std::int64_t> ids;
    if (list != nullptr && list->is_array()) {
        for (const json &value : *list) {
            if (const std::optional<std::int32_t> id = tokenIdOf(value))
                ids.push_back(*id);
        }
    }
    if (ids.empty() || ids.size() != list->size())
        return errors.corrupt("has a template that uses the special token " + inQuotes(name)
                              + " without its ids");
    return ids;
}

Result<SpecialTokenFrame> frameOf(const json &templateProcessing, const TokenizerErrors &errors)
{
    const json *single = presentMember(templateProcessing, "single");
    if (single == nullptr || !single->is_array())
        return errors.corrupt("has a template without the list \"single\"");
    SpecialTokenFrame frame;
    bool textSeen = false;
    for (const json &piece : *single) {
        const json *special = presentMember(piece, "SpecialToken");
        const json *sequence = presentMember(piece, "Sequence");
        if (special != nullptr && textMember(*special, "id") != nullptr) {
            Result<std::vector<std::int64_t>> ids
                = specialIds(templateProcessing, *textMember(*special, "id"), errors);
            if (!ids)
                return ids.error();
            std::vector<std::int64_t> &side = textSeen ? frame.suffix : frame.prefix;
            side.insert(side.end(), ids->begin(), ids->end());
        } else if (sequence != nullptr && !textSeen && textMember(*sequence, "id") != nullptr
                   && *textMember(*sequence, "id") == "A") {
            textSeen = true;
        } else {
            return errors.corrupt("has a template that is not special tokens around one text");
        }
    }
    if (!textSeen)
        return errors.corrupt("has a template without the text itself");
    return frame;
}

} // namespace

Result<std::vector<NormalizerStep>> readNormalizer(const json &part, const TokenizerErrors &errors)
{
    const Result<std::vector<const json *>> parts = partsOf(part, "normalizers", errors);
    if (!parts)
        return parts.error();
    std::vector<NormalizerStep> steps;
    for (const json *each : *parts) {
        Result<NormalizerStep> step = normalizerStep(*each, errors);
        if (!step)
            return step.error();
        steps.push_back(*std::move(step));
    }
    return steps;
}

Result<std::vector<PreTokenizerStep>> readPreTokenizer(const json &part, const TokenizerErrors &errors)
{
    const Result<std::vector<const json *>> parts = partsOf(part, "pretokenizers", errors);
    if (!parts)
        return parts.error();
    std::vector<PreTokenizerStep> steps;
    for (const json *each : *parts) {
        Result<PreTokenizerStep> step = preTokenizerStep(*each, errors);
        if (!step)
            return step.error();
        steps.push_back(*std::move(step));
    }
    return steps;
}

Result<SpecialTokenFrame> readPostProcessor(const json &part, const TokenizerErrors &errors)
{
    const Result<std::vector<const json *>> parts = partsOf(part, "processors", errors);
    if (!parts)
        return parts.error();
    SpecialTokenFrame whole;
    for (const json *each : *parts) {
        const std::string kind = kindOf(*each);
        if (kind == "ByteLevel") // moves offsets only
            continue;
        if (kind != "TemplateProcessing")
            return errors.unsupported("post-processor", kind);
        Result<SpecialTokenFrame> frame = frameOf(*each, errors);
        if (!frame)
            return frame.error();
        whole.prefix.insert(whole.prefix.begin(), frame->prefix.begin(), frame->prefix.end());
        whole.suffix.insert(whole.suffix.end(), frame->suffix.begin(), frame->suffix.end());
    }
    return whole;
}

} // namespace halftone
