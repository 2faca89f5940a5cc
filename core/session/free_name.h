// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace halftone {

/// Calls @p store until it is not refused because @p name is taken (Conflict): with the name as it is, then with a number
/// behind it.
/// @param name  changed to the one that @p store, which reads it, was last called with
/// @return what @p store returned last. Runs in the calling thread.
template <typename Store>
auto storeUnderFreeName(std::string &name, const Store &store)
{
    constexpr int MostNumbers = 1000; // chosen
    const std::string wanted = name;
    auto stored = store();
    for (int number = 2; !stored && stored.error().code == ErrorCode::Conflict && number < MostNumbers;
         ++number) {
        name = wanted + " " + std::to_string(number);
        stored = store();
    }
    return stored;
}

} // namespace halftone
