// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/cpu_features.h"

#include <ATen/Context.h>

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <sstream>
#include <string>
#include <string_view>

namespace halftone {

namespace {

/// Whether the kernel lists one of @p wanted among the CPU's features.
bool hasOneOf(std::initializer_list<std::string_view> wanted)
{
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);) {
        if (!line.starts_with("flags"))
            continue;
        std::istringstream flags(line);
        for (std::string flag; flags >> flag;) {
            if (std::ranges::find(wanted, flag) != wanted.end())
                return true;
        }
        return false;
    }
    return false;
}

} // namespace

bool hasBfloat16Products()
{
    return at::hasMKLDNN() && hasOneOf({"avx512_bf16", "amx_bf16"});
}

bool hasWideInt8Sums()
{
    return hasOneOf({"avx512_vnni", "avx_vnni", "amx_int8"});
}

} // namespace halftone
