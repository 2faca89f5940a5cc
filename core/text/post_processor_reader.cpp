// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"
#include "core/io/json_document.h"
#include "core/text/tokenizer_reader.h"

namespace halftone {

using nlohmann::json;

namespace {

constexpr std::size_t MostFrameIds = 1024; // chosen: those in use have a few

Result<void> checkSize(const SpecialTokenFrame &frame, const TokenizerErrors &errors)
{
    if (frame.prefix.size() + frame.suffix.size() <= MostFrameIds)
        return {};
    return errors.corrupt("has a template that adds more than " + std::to_string(MostFrameIds)
                          + " special tokens to a text; use the tokenizer that the model came with");
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
            if (Result<void> size = checkSize(frame, errors); !size)
                return size.error();
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
        if (Result<void> size = checkSize(whole, errors); !size)
            return size.error();
    }
    return whole;
}

} // namespace halftone
