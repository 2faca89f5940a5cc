// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/measured_ratio.h"

#include "core/numeric/loss_prediction.h"
#include "core/numeric/shift_table.h"
#include "core/session/session_prediction.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

/// Changes of the loss by one layer alone, over the same samples for every layer.
struct Changes
{
    std::vector<SampleSums> copies;
    std::span<const SampleSums> samples; ///< in the order of `rows`; of the session, or `copies`
    std::vector<std::vector<double>> rows; ///< [layer][sample], nats
};

Changes shiftsIn(const Session &session, const std::string &format)
{
    const std::size_t layers = session.graph.layers.size();
    const std::vector<std::string_view> everywhere(layers, format);
    auto known = ShiftTable(session.shifts, layers).rowsOf(everywhere);
    Changes changes{{}, {}, std::vector<std::vector<double>>(known.rows.size())};
    for (std::size_t place = 0; place < known.samples.size(); ++place) {
        const auto sample = std::ranges::find(session.samples, known.samples[place], &SampleSums::index);
        if (sample == session.samples.end())
            continue;
        changes.copies.push_back(*sample);
        for (std::size_t layer = 0; layer < layers; ++layer)
            changes.rows[layer].push_back(known.rows[layer][place]);
    }
    changes.samples = changes.copies;
    return changes;
}

Changes roundingErrorsIn(const Session &session, const std::string &format)
{
    const auto &measured = session.calibration.measuredFormats;
    const auto position = static_cast<std::size_t>(std::ranges::find(measured, format) - measured.begin());
    const auto isMeasured = [&](const SampleSums &sample) { return position < sample.measuredErrors.size(); };
    if (!std::ranges::all_of(session.samples, isMeasured))
        return {};
    Changes changes{{}, session.samples, std::vector<std::vector<double>>(session.graph.layers.size())};
    for (const auto &sample : session.samples) {
        for (std::size_t layer = 0; layer < changes.rows.size(); ++layer) {
            const auto &errors = sample.measuredErrors[position][layer];
            changes.rows[layer].push_back(errors[0] + errors[1]);
        }
    }
    return changes;
}

LayerRatio ratioOf(const std::vector<double> &changes, double predicted)
{
    LayerRatio ratio{.predicted = predicted};
    const auto count = static_cast<double>(changes.size());
    for (const double change : changes)
        ratio.measured += change * change / count;
    double squares = 0;
    for (const double change : changes)
        squares += std::pow(change * change - ratio.measured, 2);
    if (changes.size() > 1)
        ratio.standardError = std::sqrt(squares / (count - 1) / count);
    return ratio;
}

std::optional<MeasuredRatios> ratiosOf(const Session &session, const Changes &changes,
                                       LayerMeasurement measurement, const std::vector<NumberFormat> &formats,
                                       NoiseModel model)
{
    if (changes.samples.empty())
        return {};
    LossKnowledge knowledge = lossKnowledge(session, formats);
    knowledge.samples = changes.samples;
    const auto predicted = layerLossMse(knowledge, formats, model);
    if (!predicted)
        return {};
    MeasuredRatios ratios{measurement, std::string(formats[1].name), model, changes.samples.size(), {}};
    for (std::size_t layer = 0; layer < changes.rows.size(); ++layer) {
        const double loss = (*predicted)[layer][1];
        ratios.layers.push_back(loss > 0 ? std::optional(ratioOf(changes.rows[layer], loss)) : std::nullopt);
    }
    return ratios;
}

} // namespace

std::vector<MeasuredRatios> measuredRatios(const Session &session, std::span<const NumberFormat> formats,
                                           NoiseModel model)
{
    const auto analytic = isAnalytic(model) ? model : NoiseModel::LogUniform;
    const auto additive = model == NoiseModel::MeasuredError ? model : analytic;
    std::vector<MeasuredRatios> all;
    const auto add = [&](std::optional<MeasuredRatios> ratios) {
        if (ratios)
            all.push_back(*std::move(ratios));
    };
    for (const auto &format : formats.subspan(1)) {
        const std::vector<NumberFormat> pair{formats.front(), format};
        const std::string word(format.name);
        add(ratiosOf(session, shiftsIn(session, word), LayerMeasurement::Shift, pair, additive));
        add(ratiosOf(session, roundingErrorsIn(session, word), LayerMeasurement::RoundingError, pair,
                     analytic));
    }
    return all;
}

} // namespace halftone
