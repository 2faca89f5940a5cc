// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/normalizer.h"

#include "core/text/cancelled.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

constexpr std::size_t MostGrowth
    = 16; // chosen: NFKC makes 11 times as much of some characters, and of no text
constexpr std::size_t SmallText = 65536; // chosen: may grow to this, however short it is

Error grown()
{
    return {ErrorCode::InvalidArgument, "tokenizer.json",
            "its normalizer makes more than 16 times as much of a text; use the tokenizer that the model "
            "came with"};
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

Result<std::string> normalize(std::string_view text, std::span<const NormalizerStep> steps,
                              const std::stop_token &stop)
{
    Apply apply{std::string(text), stop, std::max(SmallText, text.size() * MostGrowth)};
    for (const NormalizerStep &step : steps) {
        if (stop.stop_requested())
            return cancelled();
        Result<std::string> next = std::visit(apply, step);
        if (!next)
            return next.error();
        if (next->size() > apply.mostBytes)
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
