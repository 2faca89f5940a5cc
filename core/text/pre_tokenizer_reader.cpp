// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_document.h"
#include "core/text/tokenizer_reader.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace halftone {

using nlohmann::json;

namespace {

// Radford et al., 2019: the words of GPT-2. Also in the documentation of the format.
constexpr std::string_view Gpt2Words
    = R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";
constexpr std::string_view Numeric = R"(\p{N})";
// \w with the two joiners, as in the regular expressions of Rust, in which the reference defines this one.
constexpr std::string_view WordsAndSigns = R"([\w\u200C\u200D]+|[^\w\s\u200C\u200D]+)";
constexpr std::string_view WhiteSpace = R"(\s)";
constexpr std::string_view Punctuation = R"([\p{P}!-/:-@\[-`{-~])";

constexpr std::array Behaviors{std::pair{"Removed", SplitBehavior::Removed},
                               std::pair{"Isolated", SplitBehavior::Isolated},
                               std::pair{"MergedWithPrevious", SplitBehavior::MergedWithPrevious},
                               std::pair{"MergedWithNext", SplitBehavior::MergedWithNext},
                               std::pair{"Contiguous", SplitBehavior::Contiguous}};

using Step = Result<PreTokenizerStep>;

Result<SplitBehavior> readBehavior(const json &part, const TokenizerErrors &errors)
{
    const std::string *text = textMember(part, "behavior");
    if (text == nullptr)
        return errors.corrupt("has a pre-tokenizer " + kindOf(part) + " without a \"behavior\"");
    for (const auto &[name, behavior] : Behaviors) {
        if (*text == name)
            return behavior;
    }
    return errors.unsupported("split behavior", *text);
}

/// A split whose pattern is part of the format.
Step fixedSplit(std::string_view pattern, SplitBehavior behavior, bool invert = false)
{
    Result<Regex> regex = Regex::oniguruma(pattern);
    if (!regex)
        return regex.error();
    return PreTokenizerStep(SplitStep{*std::move(regex), behavior, invert});
}

Step splitStep(const json &part, const TokenizerErrors &errors)
{
    const std::optional<bool> invert = flag(part, "invert");
    if (!invert)
        return errors.corrupt("has a Split pre-tokenizer whose \"invert\" is neither true nor false");
    const Result<SplitBehavior> behavior = readBehavior(part, errors);
    if (!behavior)
        return behavior.error();
    Result<Regex> pattern = readPattern(part, "Split pre-tokenizer", errors);
    if (!pattern)
        return pattern.error();
    return PreTokenizerStep(SplitStep{*std::move(pattern), *behavior, *invert});
}

Step byteLevelStep(const json &part, const TokenizerErrors &errors)
{
    const std::optional<bool> addPrefixSpace = flag(part, "add_prefix_space");
    const std::optional<bool> useRegex = flag(part, "use_regex", true);
    if (!addPrefixSpace || !useRegex)
        return errors.corrupt(
            "has a ByteLevel pre-tokenizer whose add_prefix_space or use_regex is neither true nor false");
    ByteLevelStep step{*addPrefixSpace, {}};
    if (*useRegex) {
        Result<Regex> words = Regex::oniguruma(Gpt2Words);
        if (!words)
            return words.error();
        step.words = *std::move(words);
    }
    return PreTokenizerStep(std::move(step));
}

Step metaspaceStep(const json &part, const TokenizerErrors &errors)
{
    MetaspaceStep step;
    const std::string *replacement = textMember(part, "replacement");
    if (replacement == nullptr || replacement->empty()
        || firstCharacter(*replacement).bytes != replacement->size())
        return errors.corrupt("has a Metaspace pre-tokenizer whose \"replacement\" is not one character");
    step.replacement = *replacement;
    const std::optional<bool> split = flag(part, "split", true);
    if (!split)
        return errors.corrupt("has a Metaspace pre-tokenizer whose \"split\" is neither true nor false");
    step.split = *split;
    // Files from before 2023 have only the flag.
    const json *prefixFlag = presentMember(part, "add_prefix_space");
    const bool prepends = prefixFlag == nullptr || *prefixFlag != json(false);
    const std::string *scheme = textMember(part, "prepend_scheme");
    if (scheme == nullptr ? !prepends : *scheme == "never")
        step.prepend = MetaspaceStep::Prepend::Never;
    else if (scheme != nullptr && *scheme == "first")
        step.prepend = MetaspaceStep::Prepend::First;
    else if (scheme != nullptr && *scheme != "always")
        return errors.unsupported("Metaspace prepend_scheme", *scheme);
    return PreTokenizerStep(std::move(step));
}

Step digitsStep(const json &part, const TokenizerErrors &errors)
{
    const std::optional<bool> individual = flag(part, "individual_digits");
    if (!individual)
        return errors.corrupt("has a Digits pre-tokenizer whose individual_digits is neither true nor false");
    return fixedSplit(Numeric, *individual ? SplitBehavior::Isolated : SplitBehavior::Contiguous);
}

Step punctuationStep(const json &part, const TokenizerErrors &errors)
{
    if (presentMember(part, "behavior") == nullptr) // absent in old files
        return fixedSplit(Punctuation, SplitBehavior::Isolated);
    const Result<SplitBehavior> behavior = readBehavior(part, errors);
    if (!behavior)
        return behavior.error();
    return fixedSplit(Punctuation, *behavior);
}

Step preTokenizerStep(const json &part, const TokenizerErrors &errors)
{
    const std::string kind = kindOf(part);
    if (kind == "Split")
        return splitStep(part, errors);
    if (kind == "ByteLevel")
        return byteLevelStep(part, errors);
    if (kind == "Metaspace")
        return metaspaceStep(part, errors);
    if (kind == "Digits")
        return digitsStep(part, errors);
    if (kind == "Punctuation")
        return punctuationStep(part, errors);
    if (kind == "Whitespace")
        return fixedSplit(WordsAndSigns, SplitBehavior::Removed, true);
    if (kind == "WhitespaceSplit")
        return fixedSplit(WhiteSpace, SplitBehavior::Removed);
    return errors.unsupported("pre-tokenizer", kind);
}

} // namespace

Result<std::vector<PreTokenizerStep>> readPreTokenizer(const json &part, const TokenizerErrors &errors)
{
    const Result<std::vector<const json *>> parts = partsOf(part, "pretokenizers", errors);
    if (!parts)
        return parts.error();
    for (const char *kind : {"ByteLevel", "Metaspace"}) { // each lengthens the text: many would multiply it
        if (std::ranges::count(*parts, kind, [](const json *each) { return kindOf(*each); }) > 1)
            return errors.unsupported("second pre-tokenizer", kind);
    }
    std::vector<PreTokenizerStep> steps;
    for (const json *each : *parts) {
        Result<PreTokenizerStep> step = preTokenizerStep(*each, errors);
        if (!step)
            return step.error();
        steps.push_back(*std::move(step));
    }
    return steps;
}

} // namespace halftone
