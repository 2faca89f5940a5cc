// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/gain_table.h"
#include "core/timing/hardware_profile.h"
#include "core/timing/timing.h"

namespace halftone {

/// Seconds saved if every multiply-accumulate ran at its format's peak rate and nothing else took time.
///
///     c = batch * macs * (1 / peak_baseline - 1 / peak_format)        summed over the layers of a sub-graph
///
/// In prefill all positions count, for lm_head too. In decode the rows are one token, the cache has
/// sequenceLength.
///
/// @param formats  names, the baseline first
/// @return Unsupported if the profile lacks a format; InvalidArgument for an empty format list or a workload
///         that checkWorkload() refuses. Thread-safe.
Result<GainTable> theoreticalGains(const ModelGraph &graph, const Partition &partition,
                                   const std::vector<std::string> &formats, const HardwareProfile &profile,
                                   const Workload &workload = {});

} // namespace halftone
