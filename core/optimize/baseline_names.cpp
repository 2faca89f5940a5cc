// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/baseline_names.h"

namespace halftone {

namespace {

constexpr std::string_view All = "all-";

} // namespace

std::string uniformBaseline(std::string_view format)
{
    return std::string(All).append(format);
}

std::optional<std::string_view> uniformFormat(std::string_view baseline)
{
    return baseline.starts_with(All) ? std::optional(baseline.substr(All.size())) : std::nullopt;
}

} // namespace halftone
