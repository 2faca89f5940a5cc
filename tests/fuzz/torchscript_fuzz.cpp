// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model.h"

#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

/// The input is a TorchScript archive, in a file that lies in memory.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const int file = memfd_create("model.pt", MFD_CLOEXEC);
    if (file < 0 || write(file, data, size) != static_cast<ssize_t>(size))
        std::abort();
    static_cast<void>(halftone::loadModel("/proc/self/fd/" + std::to_string(file), 16));
    close(file);
    return 0;
}
