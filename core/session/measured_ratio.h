// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/noise_model.h"
#include "core/numeric/number_format.h"
#include "core/session/session.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace halftone {

/// What the loss MSE of one layer alone was measured by.
enum class LayerMeasurement {
    Shift, ///< a run with this layer alone quantized: mean of the squared change of the loss
    RoundingError, ///< its really rounded operands through the gradient, to first order: the model measured-error
};

/// The measured loss MSE of one layer alone, and the predicted one over the same samples.
struct LayerRatio
{
    double measured = 0; ///< nats^2
    double standardError = 0; ///< of `measured`: sample standard deviation / sqrt(samples); 0 for one sample
    double predicted = 0; ///< nats^2

    [[nodiscard]] double ratio() const { return measured / predicted; }
    [[nodiscard]] double ratioError() const
    {
        return standardError / predicted;
    } ///< of the measurement alone

    bool operator==(const LayerRatio &) const = default;
};

/// How far a prediction is from a measurement, layer by layer, in one format.
struct MeasuredRatios
{
    LayerMeasurement measurement = LayerMeasurement::Shift;
    std::string format;
    NoiseModel predictedBy = NoiseModel::LogUniform;
    std::size_t samples = 0;
    std::vector<std::optional<LayerRatio>> layers; ///< [layer]; none where nothing is predicted

    bool operator==(const MeasuredRatios &) const = default;
};

/// All that @p session has measured of single layers, over what @p model predicts; for a model that is no sum over the
/// layers, or that is the measurement itself, over what log-uniform predicts.
/// @param formats  the baseline first; what was not measured in one is left out, as is what cannot be predicted
/// Empty if nothing was measured. Thread-safe; linear in layers times samples.
std::vector<MeasuredRatios> measuredRatios(const Session &session, std::span<const NumberFormat> formats,
                                           NoiseModel model);

} // namespace halftone
