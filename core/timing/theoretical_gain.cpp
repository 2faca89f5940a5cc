// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/theoretical_gain.h"

#include "core/timing/layer_work.h"

namespace halftone {

namespace {

/// Seconds per multiply-accumulate of each format.
Result<std::vector<double>> secondsPerMac(const std::vector<std::string> &formats,
                                          const HardwareProfile &profile)
{
    if (formats.empty())
        return Error{ErrorCode::InvalidArgument, "formats", "at least the baseline format is needed"};
    std::vector<double> seconds;
    for (const std::string &format : formats) {
        const FormatSupport *support = profile.format(format);
        if (!support)
            return Error{ErrorCode::Unsupported, format,
                         "the hardware profile " + profile.name + " lacks this format"};
        seconds.push_back(1 / profile.peakMacsPerSecond(*support));
    }
    return seconds;
}

} // namespace

Result<GainTable> theoreticalGains(const ModelGraph &graph, const Partition &partition,
                                   const std::vector<std::string> &formats, const HardwareProfile &profile,
                                   const Workload &workload)
{
    if (auto checked = checkWorkload(workload); !checked)
        return checked.error();
    const auto seconds = secondsPerMac(formats, profile);
    if (!seconds)
        return seconds.error();
    std::vector<double> macs;
    for (const Layer &layer : graph.layers)
        macs.push_back(gemmDimensions(layer, workload).macs());

    auto table = additiveGains(partition, formats.size(), [&](LayerId layer, std::size_t format) {
        return macs[layer.value] * (seconds->front() - (*seconds)[format]);
    });
    for (const double layerMacs : macs)
        table.baselineTotal += layerMacs * seconds->front();
    return table;
}

} // namespace halftone
