// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace halftone {

/// The command of /bin/sh that starts the program's own worker on this host. Thread-safe.
std::string localWorkerCommand();

} // namespace halftone
