// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace halftone {

/// What this machine's CPU can be timed with, through LibTorch.
struct HostDevice
{
    std::string cpu; ///< "AMD EPYC …", as the kernel calls it
    int threads = 1; ///< of one operation
    std::string
        quantizedEngine; ///< LibTorch's for INT8, "onednn" or "fbgemm"; empty if it was built with neither
    bool hasBfloat16 = false; ///< instructions for it; without them BF16 runs, slowly
    int integerActivationBits = 8; ///< of INT8; 7 where the CPU's sums of 8-bit products would overflow

    /// Where a timing of it comes from: "host:AMD EPYC …, 2 threads".
    [[nodiscard]] std::string source() const;
    bool operator==(const HostDevice &) const = default;
};

/// Thread-safe. Linux.
HostDevice hostDevice();

/// Checks what the user wants to be timed, the baseline first.
/// @return InvalidArgument for fewer than two formats, one twice, or a baseline other than float32 and bf16;
///         Unsupported, with what there is, for a format that @p device cannot run. Thread-safe.
Result<void> checkHostFormats(const HostDevice &device, const std::vector<std::string> &formats);

} // namespace halftone
