// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/bfloat16_support.h"

#include <ATen/Context.h>

#include <fstream>
#include <string>

namespace halftone {

bool hasBfloat16Products()
{
    if (!at::hasMKLDNN())
        return false;
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);) {
        if (line.starts_with("flags"))
            return line.find(" avx512_bf16") != std::string::npos
                || line.find(" amx_bf16") != std::string::npos;
    }
    return false;
}

} // namespace halftone
