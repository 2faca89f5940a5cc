// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/resource_folder.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <numeric>

namespace halftone {

std::filesystem::path resourceFolder()
{
    if (const char *chosen = std::getenv("HALFTONE_RESOURCES"); chosen != nullptr && *chosen != '\0')
        return chosen;
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) {
        auto installed = program.parent_path().parent_path() / "share" / "halftone";
        if (std::filesystem::is_directory(installed, error))
            return installed;
    }
    return HALFTONE_SOURCE_RESOURCES;
}

std::filesystem::path whereItIsNow(const std::filesystem::path &stored)
{
    std::error_code error;
    if (std::filesystem::exists(stored, error))
        return stored;
    const auto demo = std::find(stored.begin(), stored.end(), "demo");
    const auto shipped = std::accumulate(demo, stored.end(), resourceFolder(), std::divides());
    return demo != stored.end() && std::filesystem::exists(shipped, error) ? shipped : stored;
}

} // namespace halftone
