// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/resource_folder.h"

#include <cstdlib>

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

} // namespace halftone
