// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session.h"

namespace halftone {

std::string_view name(ScaleSource source)
{
    return source == ScaleSource::Dynamic ? "dynamic" : "static";
}

std::optional<ScaleSource> scaleSourceNamed(std::string_view text)
{
    for (const auto source : {ScaleSource::Static, ScaleSource::Dynamic}) {
        if (name(source) == text)
            return source;
    }
    return std::nullopt;
}

} // namespace halftone
