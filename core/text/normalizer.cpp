// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/normalizer.h"

namespace halftone {

namespace {

struct Apply
{
    std::string text;

    std::string operator()(const PrependStep &step) const { return text.empty() ? text : step.prefix + text; }
    std::string operator()(const ReplaceStep &step) const
    {
        return replaceAll(text, step.pattern, step.content);
    }
};

} // namespace

std::string normalize(std::string_view text, std::span<const NormalizerStep> steps)
{
    Apply apply{std::string(text)};
    for (const NormalizerStep &step : steps)
        apply.text = std::visit(apply, step);
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
