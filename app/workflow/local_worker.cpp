// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/local_worker.h"

#include "app/workflow/resource_folder.h"
#include "app/workflow/shell_word.h"

namespace halftone {

std::string localWorkerCommand()
{
    return "exec python3 -u " + shellWord((resourceFolder() / "worker" / "halftone_worker.py").string());
}

} // namespace halftone
