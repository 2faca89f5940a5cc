// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/normalizer.h"

#include "core/text/cancelled.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace halftone {

namespace {

Error grown()
{
    return {ErrorCode::InvalidArgument, "tokenizer.json",
            "the tokenizer's normalizer makes more than 16 times as much of a text; use the tokenizer that "
            "the model came with"};
}

std::size_t occurrences(std::string_view text, std::string_view pattern)
{
    std::size_t count = 0;
    for (auto found = text.find(pattern); found != std::string_view::npos;
         found = text.find(pattern, found + pattern.size()))
        ++count;
    return count;
}

struct Apply
{
    std::string text;
    const std::stop_token &stop;
    std::size_t mostBytes; ///< of what comes out of a step

    Result<std::string> operator()(const PrependStep &step) const
    {
        return text.empty() ? text : step.prefix + text;
    }

    Result<std::string> operator()(const ReplaceStep &step) const
    {
        if (!isRoomFor(occurrences(text, step.pattern), step.content))
            return grown();
        return replaceAll(text, step.pattern, step.content);
    }

    Result<std::string> operator()(const ReplaceMatchesStep &step) const
    {
        const Result<std::vector<TextRange>> matches = step.pattern.findAll(text, stop);
        if (!matches)
            return matches.error();
        if (!isRoomFor(matches->size(), step.content))
            return grown();
        std::string result;
        std::size_t done = 0;
        for (const TextRange &match : *matches) {
            result.append(text, done, match.begin - done);
            result += step.content;
            done = match.end;
        }
        return result.append(text, done);
    }

    Result<std::string> operator()(const NormalFormStep &step) const { return inNormalForm(text, step.form); }
    Result<std::string> operator()(const LowercaseStep & /*step*/) const { return inLowerCase(text); }

    Result<std::string> operator()(const StripStep &step) const
    {
        std::string_view rest = text;
        if (step.left)
            rest.remove_prefix(whiteSpaceAtBegin(rest));
        if (step.right)
            rest.remove_suffix(whiteSpaceAtEnd(rest));
        return std::string(rest);
    }

private:
    [[nodiscard]] bool isRoomFor(std::size_t times, const std::string &content) const
    {
        return content.empty() || times <= mostBytes / content.size();
    }
};

} // namespace

std::size_t mostNormalizedBytes(std::size_t textBytes)
{
    constexpr std::size_t Growth
        = 16; // chosen: NFKC makes 11 times as much of some characters, and of no text
    constexpr std::size_t Small = 65536; // chosen: what the shortest text may grow to
    constexpr std::size_t Most = std::numeric_limits<std::int32_t>::max(); // ICU counts in 32 bits
    return std::clamp(textBytes * Growth, Small, Most);
}

Result<std::string> normalize(std::string_view text, std::span<const NormalizerStep> steps,
                              std::size_t mostBytes, const std::stop_token &stop)
{
    Apply apply{std::string(text), stop, mostBytes};
    for (const NormalizerStep &step : steps) {
        if (stop.stop_requested())
            return cancelled();
        Result<std::string> next = std::visit(apply, step);
        if (!next)
            return next.error();
        if (next->size() > mostBytes)
            return grown();
        apply.text = *std::move(next);
    }
    return std::move(apply.text);
}

std::string replaceAll(std::string_view text, std::string_view pattern, std::string_view content)
{
    std::string result;
    result.reserve(text.size());
    for (;;) {
        const std::size_t found = text.find(pattern);
        result += text.substr(0, found);
        if (found == std::string_view::npos)
            return result;
        result += content;
        text.remove_prefix(found + pattern.size());
    }
}

} // namespace halftone
