// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/verify_formats.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace halftone {

namespace {

constexpr double Tolerance = 1e-11; // of the sum of magnitudes: stated sums are rounded once per sub-graph

Error wrong(std::string subject, std::string detail)
{
    return Error{ErrorCode::Internal, std::move(subject), std::move(detail)};
}

/// Neumaier's sum: what a step rounds away is kept and added at the end.
class CompensatedSum
{
public:
    void add(double x)
    {
        const double next = m_sum + x;
        m_lost += std::abs(m_sum) >= std::abs(x) ? (m_sum - next) + x : (x - next) + m_sum;
        m_sum = next;
        m_magnitude += std::abs(x);
    }
    [[nodiscard]] double value() const { return m_sum + m_lost; }
    [[nodiscard]] double magnitude() const { return m_magnitude; }

private:
    double m_sum = 0;
    double m_lost = 0;
    double m_magnitude = 0;
};

bool isClose(double stated, double value, double magnitude)
{
    return std::abs(stated - value) <= Tolerance * magnitude;
}

Result<void> checkRestrictions(const MixedPrecisionInput &input, const Configuration &formats)
{
    for (const auto &[layer, format] : input.pins) {
        if (formats[layer.value] != format)
            return wrong(input.nameOf(layer), "the solution does not keep its pin");
    }
    for (const auto &[layer, open] : input.candidates) {
        if (std::ranges::find(open, formats[layer.value]) == open.end())
            return wrong(input.nameOf(layer), "the solution gives it a format that it may not have");
    }
    for (const auto &tie : input.ties) {
        for (const LayerId layer : tie.layers) {
            if (formats[layer.value] != formats[tie.layers.front().value])
                return wrong(input.nameOf(layer), "the solution does not keep the tie " + tie.name);
        }
    }
    return {};
}

Result<CompensatedSum> gainOf(const MixedPrecisionInput &input, const Configuration &formats)
{
    CompensatedSum gain;
    std::vector<bool> isCounted(formats.size());
    for (std::size_t subgraph = 0; subgraph < input.subgraphs.size(); ++subgraph) {
        std::size_t number = 0; // the first layer is the leading digit
        for (const LayerId layer : input.subgraphs[subgraph]) {
            if (isCounted[layer.value])
                return wrong(input.nameOf(layer), "it is in more than one sub-graph");
            isCounted[layer.value] = true;
            number = number * input.formatCount + formats[layer.value];
        }
        gain.add(input.gains[subgraph][number]);
    }
    if (const auto missing = std::ranges::find(isCounted, false); missing != isCounted.end())
        return wrong(input.nameOf(LayerId{static_cast<std::uint32_t>(missing - isCounted.begin())}),
                     "it is in no sub-graph");
    return gain;
}

CompensatedSum sumOver(const std::vector<std::vector<double>> &table, const Configuration &formats)
{
    CompensatedSum sum;
    for (std::size_t layer = 0; layer < table.size(); ++layer)
        sum.add(table[layer][formats[layer]]);
    return sum;
}

} // namespace

Result<void> verifyFormats(const MixedPrecisionInput &input, const LoadBudget &budget,
                           const Configuration &formats, const StatedSums &stated)
{
    const auto isKnown = [&](std::uint8_t format) { return format < input.formatCount; };
    if (formats.size() != input.losses.size() || !std::ranges::all_of(formats, isKnown))
        return wrong("solution", "does not give every layer one of the formats");
    if (auto checked = checkRestrictions(input, formats); !checked)
        return checked;
    const auto gain = gainOf(input, formats);
    if (!gain)
        return gain.error();
    const auto loss = sumOver(input.losses, formats);
    const auto drift = sumOver(input.drifts, formats);
    if (!isClose(stated.gain, gain->value(), gain->magnitude()))
        return wrong("solution", "states a gain that its sub-graphs do not have");
    if (!isClose(stated.loss, loss.value() + drift.value() * drift.value(),
                 loss.magnitude() + drift.magnitude() * drift.magnitude()))
        return wrong("solution", "states a loss MSE that its layers do not have");
    const auto load = sumOver(budget.loads, formats);
    const bool isLoadRight = budget.kind == Budget::None
        || (budget.kind == Budget::LayerLoads && isClose(stated.load, load.value(), load.magnitude()))
        || (budget.kind == Budget::Drifts && isClose(stated.load, drift.value(), drift.magnitude()))
        || (budget.kind == Budget::NegativeGains && isClose(stated.load, -gain->value(), gain->magnitude()));
    return isLoadRight ? Result<void>() : wrong("solution", "states a load that its layers do not have");
}

} // namespace halftone
