// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"
#include "core/io/json_document.h"
#include "core/text/tokenizer_reader.h"

#include <algorithm>
#include <utility>

namespace halftone {

using nlohmann::json;

namespace {

Result<Vocabulary> readVocabulary(const json &model, const TokenizerErrors &errors)
{
    const json *entries = presentMember(model, "vocab");
    if (entries == nullptr || !entries->is_object())
        return errors.corrupt("has a model without the object \"vocab\"");
    Vocabulary vocabulary;
    vocabulary.reserve(entries->size());
    for (const auto &[token, value] : entries->items()) {
        const std::optional<std::int32_t> id = tokenIdOf(value);
        if (!id)
            return errors.corrupt("gives the token " + inQuotes(token) + " something that is not an id");
        vocabulary.emplace(token, *id);
    }
    return vocabulary;
}

/// A merge is "left right" or ["left", "right"], neither of them empty.
std::optional<std::pair<std::string_view, std::string_view>> mergeOf(const json &value)
{
    std::string_view left;
    std::string_view right;
    if (const auto *text = value.get_ptr<const std::string *>()) {
        const std::string_view whole = *text;
        const std::size_t space = std::min(whole.find(' '), whole.size());
        left = whole.substr(0, space);
        right = whole.substr(std::min(space + 1, whole.size()));
        if (right.find(' ') != std::string_view::npos)
            return std::nullopt;
    } else if (value.is_array() && value.size() == 2 && value[0].is_string() && value[1].is_string()) {
        left = value[0].get_ref<const std::string &>();
        right = value[1].get_ref<const std::string &>();
    }
    return left.empty() || right.empty() ? std::nullopt : std::optional(std::pair(left, right));
}

Result<BpeModel::Options> readOptions(const json &model, const Vocabulary &vocabulary,
                                      const TokenizerErrors &errors)
{
    for (const std::string_view affix : {"continuing_subword_prefix", "end_of_word_suffix"}) {
        const std::string *text = textMember(model, affix);
        if (text != nullptr && !text->empty())
            return errors.unsupported("model", "BPE with " + std::string(affix));
    }
    const json *dropout = presentMember(model, "dropout");
    if (dropout != nullptr && *dropout != json(0.0))
        return errors.unsupported("model", "BPE with dropout");
    const std::optional<bool> fuse = flag(model, "fuse_unk");
    const std::optional<bool> fallback = flag(model, "byte_fallback");
    const std::optional<bool> ignore = flag(model, "ignore_merges");
    if (!fuse || !fallback || !ignore)
        return errors.corrupt(
            "has a model in which fuse_unk, byte_fallback or ignore_merges is neither true nor false");
    BpeModel::Options options{
        .unknownId = {}, .fuseUnknown = *fuse, .byteFallback = *fallback, .ignoreMerges = *ignore};
    if (const std::string *unknown = textMember(model, "unk_token")) {
        const auto found = vocabulary.find(*unknown);
        if (found == vocabulary.end())
            return errors.corrupt("names the unknown token " + inQuotes(*unknown)
                                  + ", which the vocabulary lacks");
        options.unknownId = found->second;
    }
    return options;
}

} // namespace

Result<BpeModel> readModel(const json &part, const TokenizerErrors &errors)
{
    const json *merges = presentMember(part, "merges");
    const std::string kind = kindOf(part);
    if (kind != "BPE" && !(kind.empty() && merges != nullptr)) { // the kind is absent in old files
        if (kind.empty())
            return errors.corrupt("has no model");
        return errors.unsupported("model", kind);
    }
    if (merges == nullptr || !merges->is_array())
        return errors.corrupt("has a model without the list \"merges\"");
    Result<Vocabulary> vocabulary = readVocabulary(part, errors);
    if (!vocabulary)
        return vocabulary.error();
    const Result<BpeModel::Options> options = readOptions(part, *vocabulary, errors);
    if (!options)
        return options.error();
    BpeModel model(*std::move(vocabulary), *options);
    for (std::size_t i = 0; i < merges->size(); ++i) {
        const auto merge = mergeOf((*merges)[i]);
        if (!merge)
            return errors.corrupt("has a merge, number " + std::to_string(i + 1)
                                  + ", that is not two tokens");
        if (!model.addMerge(merge->first, merge->second))
            return errors.corrupt("merges " + inQuotes(merge->first) + " with " + inQuotes(merge->second)
                                  + ", but the vocabulary lacks one of them or their union");
    }
    return model;
}

Result<std::vector<AddedToken>> readAddedTokens(const json &part, const TokenizerErrors &errors)
{
    std::vector<AddedToken> tokens;
    if (part.is_null())
        return tokens;
    if (!part.is_array())
        return errors.corrupt("has \"added_tokens\" that are not a list");
    for (const json &entry : part) {
        const std::string *content = textMember(entry, "content");
        const json *id = presentMember(entry, "id");
        const std::optional<std::int32_t> number = id == nullptr ? std::nullopt : tokenIdOf(*id);
        const std::optional<bool> singleWord = flag(entry, "single_word");
        const std::optional<bool> left = flag(entry, "lstrip");
        const std::optional<bool> right = flag(entry, "rstrip");
        const std::optional<bool> normalized = flag(entry, "normalized");
        if (content == nullptr || !number || !singleWord || !left || !right || !normalized)
            return errors.corrupt("has an added token, number " + std::to_string(tokens.size() + 1)
                                  + ", without a text, an id or one of its flags");
        tokens.push_back({*number, *content, *singleWord, *left, *right, *normalized});
    }
    return tokens;
}

} // namespace halftone
