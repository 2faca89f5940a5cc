// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_document.h"
#include "core/text/tokenizer_reader.h"

#include <array>
#include <utility>

namespace halftone {

using nlohmann::json;

namespace {

constexpr std::array NormalForms{std::pair{"NFC", NormalForm::Nfc}, std::pair{"NFD", NormalForm::Nfd},
                                 std::pair{"NFKC", NormalForm::Nfkc}, std::pair{"NFKD", NormalForm::Nfkd}};

Result<NormalizerStep> prependStep(const json &part, const TokenizerErrors &errors)
{
    const std::string *prefix = textMember(part, "prepend");
    if (prefix == nullptr)
        return errors.corrupt("has a Prepend normalizer without the text \"prepend\"");
    return NormalizerStep(PrependStep{*prefix});
}

Result<NormalizerStep> replaceStep(const json &part, const TokenizerErrors &errors)
{
    const std::string *content = textMember(part, "content");
    if (content == nullptr)
        return errors.corrupt("has a Replace normalizer without the text \"content\"");
    const json *pattern = presentMember(part, "pattern");
    const std::string *literal = pattern == nullptr ? nullptr : textMember(*pattern, "String");
    if (literal != nullptr && literal->empty())
        return errors.corrupt("has a Replace normalizer that replaces an empty text");
    if (literal != nullptr)
        return NormalizerStep(ReplaceStep{*literal, *content});
    Result<Regex> regex = readPattern(part, "Replace normalizer", errors);
    if (!regex)
        return regex.error();
    return NormalizerStep(ReplaceMatchesStep{*std::move(regex), *content});
}

Result<NormalizerStep> stripStep(const json &part, const TokenizerErrors &errors)
{
    const std::optional<bool> left = flag(part, "strip_left");
    const std::optional<bool> right = flag(part, "strip_right");
    if (!left || !right)
        return errors.corrupt(
            "has a Strip normalizer whose strip_left or strip_right is neither true nor false");
    return NormalizerStep(StripStep{*left, *right});
}

Result<NormalizerStep> normalizerStep(const json &part, const TokenizerErrors &errors)
{
    const std::string kind = kindOf(part);
    for (const auto &[name, form] : NormalForms) {
        if (kind == name)
            return NormalizerStep(NormalFormStep{form});
    }
    if (kind == "Prepend")
        return prependStep(part, errors);
    if (kind == "Replace")
        return replaceStep(part, errors);
    if (kind == "Strip")
        return stripStep(part, errors);
    if (kind == "Lowercase")
        return NormalizerStep(LowercaseStep{});
    return errors.unsupported("normalizer", kind);
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

} // namespace halftone
