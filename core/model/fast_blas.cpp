// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fast_blas.h"

#include <fstream>

namespace halftone {

std::optional<std::string> fastBlas()
{
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        for (const char *library : {"openblas", "mkl", "blis", "atlas"}) {
            if (line.find(std::string("/lib") + library) != std::string::npos)
                return library;
        }
    }
    return std::nullopt;
}

} // namespace halftone
