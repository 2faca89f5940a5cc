// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/hardware_profile.h"

#include <cstdio>
#include <cstdlib>

namespace halftone::test {

/// A profile of resources/profiles; ends the test program if it cannot be read.
inline HardwareProfile profile(const std::string &name)
{
    auto read = readHardwareProfile(std::string(PROFILE_DIRECTORY) + '/' + name + ".json");
    if (!read) {
        std::fprintf(stderr, "%s\n", describe(read.error()).c_str());
        std::abort();
    }
    return *read;
}

} // namespace halftone::test
