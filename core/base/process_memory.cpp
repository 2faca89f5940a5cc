// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process_memory.h"

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace halftone {

namespace {

/// The number after @p key in a file of lines "Key:   123 kB", as bytes.
std::int64_t readKilobytes(const char *file, std::string_view key)
{
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(key))
            continue;
        std::istringstream rest(line.substr(key.size()));
        std::int64_t kilobytes = 0;
        rest >> kilobytes;
        return kilobytes * 1024;
    }
    return 0;
}

} // namespace

std::int64_t anonymousMemoryBytes()
{
    return readKilobytes("/proc/self/status", "RssAnon:");
}

std::int64_t availableMemoryBytes()
{
    return readKilobytes("/proc/meminfo", "MemAvailable:");
}

} // namespace halftone
