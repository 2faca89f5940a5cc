// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/local_worker.h"

#include "app/workflow/resource_folder.h"

namespace halftone {

namespace {

/// In quotes for /bin/sh.
std::string quoted(const std::string &text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

} // namespace

std::string localWorkerCommand()
{
    return "exec python3 -u " + quoted((resourceFolder() / "worker" / "halftone_worker.py").string());
}

} // namespace halftone
