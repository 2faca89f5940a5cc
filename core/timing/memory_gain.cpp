// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/memory_gain.h"

namespace halftone {

double weightBytes(const Layer &layer, const NumberFormat &format, const NumberFormat &baseline)
{
    const bool isTwice = layer.sharesWeight && format != baseline;
    const double bits = storedBits(format) + (isTwice ? storedBits(baseline) : 0);
    return static_cast<double>(layer.parameters) * bits / 8;
}

Result<GainTable> memoryGains(const ModelGraph &graph, const Partition &partition,
                              std::span<const NumberFormat> formats)
{
    if (formats.empty())
        return Error{ErrorCode::InvalidArgument, "formats", "at least the baseline format is needed"};
    auto table = additiveGains(partition, formats.size(), [&](LayerId id, std::size_t format) {
        const Layer &layer = graph.layer(id);
        return weightBytes(layer, formats.front(), formats.front())
            - weightBytes(layer, formats[format], formats.front());
    });
    for (const Layer &layer : graph.layers)
        table.baselineTotal += weightBytes(layer, formats.front(), formats.front());
    return table;
}

} // namespace halftone
