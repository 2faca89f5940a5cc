// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosttiming/host_device.h"

#include "core/hosttiming/host_products.h"
#include "core/model/cpu_features.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <fstream>

namespace halftone {

namespace {

std::string cpuName()
{
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);) {
        const auto colon = line.find(": ");
        if (line.starts_with("model name") && colon != std::string::npos)
            return line.substr(colon + 2);
    }
    return "CPU";
}

} // namespace

std::string HostDevice::source() const
{
    return "host:" + cpu + ", " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
}

HostDevice hostDevice()
{
    return {cpuName(), at::get_num_threads(), quantizedEngineName(), hasBfloat16Products(),
            integerActivationBits()};
}

Result<void> checkHostFormats(const HostDevice &device, const std::vector<std::string> &formats)
{
    if (formats.size() < 2)
        return Error{ErrorCode::InvalidArgument, "formats", "there must be a baseline and another format"};
    for (auto format = formats.begin(); format != formats.end(); ++format) {
        const auto known = hostFormatNamed(*format);
        if (!known)
            return Error{ErrorCode::Unsupported, *format,
                         "the host has no such format, only float32, bf16, int8 and int8_per_channel"};
        if (std::find(formats.begin(), format, *format) != format)
            return Error{ErrorCode::InvalidArgument, *format, "is named twice"};
        if (isInteger(*known) && device.quantizedEngine.empty())
            return Error{ErrorCode::Unsupported, *format,
                         "this LibTorch was built without the quantized engines onednn and fbgemm, choose "
                         "float32 and bf16"};
    }
    if (isInteger(*hostFormatNamed(formats.front())))
        return Error{ErrorCode::InvalidArgument, formats.front(),
                     "the baseline must be float32 or bf16, name it first"};
    return {};
}

} // namespace halftone
