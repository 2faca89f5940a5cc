// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace halftone::test {

/// For the message of a check: QVERIFY2 evaluates it in any case.
template <typename T>
std::string failure(const Result<T> &result)
{
    return result ? std::string() : "unexpected error: " + describe(result.error());
}

/// Whether an error reads as one clear sentence.
inline bool isOneSentence(const Error &error)
{
    constexpr std::size_t MostBytes = 500; // chosen: what a person reads in a message box
    const std::string sentence = describe(error);
    return !error.detail.empty() && !error.detail.ends_with('.') && sentence.find('\n') == std::string::npos
        && sentence.size() < MostBytes;
}

} // namespace halftone::test
