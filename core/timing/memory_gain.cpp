// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/memory_gain.h"

namespace halftone {

namespace {

constexpr int BaselineBits = 16;

double bytesSaved(const Layer &layer, std::size_t position, const NumberFormat &format)
{
    if (position == 0)
        return 0;
    const double stored = storedBits(format);
    const double bits = layer.sharesWeight ? -stored : BaselineBits - stored;
    return static_cast<double>(layer.parameters) * bits / 8;
}

} // namespace

Result<GainTable> memoryGains(const ModelGraph &graph, const Partition &partition,
                              std::span<const NumberFormat> formats)
{
    if (formats.empty())
        return Error{ErrorCode::InvalidArgument, "formats", "at least the baseline format is needed"};
    GainTable table;
    for (const Layer &layer : graph.layers)
        table.baselineTotal += static_cast<double>(layer.parameters) * BaselineBits / 8;
    auto gains = additiveGains(partition, formats.size(), [&](LayerId layer, std::size_t format) {
        return bytesSaved(graph.layer(layer), format, formats[format]);
    });
    if (!gains)
        return gains.error();
    table.gains = std::move(*gains);
    return table;
}

} // namespace halftone
