// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/memory_gain.h"

namespace halftone {

namespace {

constexpr int BaselineBits = 16;

} // namespace

double weightBytes(const Layer &layer, const NumberFormat *format)
{
    double bits = BaselineBits;
    if (format != nullptr)
        bits = storedBits(*format) + (layer.sharesWeight ? BaselineBits : 0);
    return static_cast<double>(layer.parameters) * bits / 8;
}

Result<GainTable> memoryGains(const ModelGraph &graph, const Partition &partition,
                              std::span<const NumberFormat> formats)
{
    if (formats.empty())
        return Error{ErrorCode::InvalidArgument, "formats", "at least the baseline format is needed"};
    auto table = additiveGains(partition, formats.size(), [&](LayerId id, std::size_t format) {
        const Layer &layer = graph.layer(id);
        return weightBytes(layer, nullptr) - weightBytes(layer, format == 0 ? nullptr : &formats[format]);
    });
    for (const Layer &layer : graph.layers)
        table.baselineTotal += weightBytes(layer, nullptr);
    return table;
}

} // namespace halftone
