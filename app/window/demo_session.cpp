// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/demo_session.h"

#include "app/workflow/resource_folder.h"

namespace halftone {

std::filesystem::path demoSessionFile()
{
    auto installed = resourceFolder() / "demo" / "demo.halftone";
    std::error_code ignored;
    return std::filesystem::exists(installed, ignored) ? installed
                                                       : std::filesystem::path(HALFTONE_BUILT_DEMO);
}

} // namespace halftone
