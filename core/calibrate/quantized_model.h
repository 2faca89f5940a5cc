// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task_context.h"
#include "core/calibrate/calibrate.h"
#include "core/model/model.h"
#include "core/numeric/quantization.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace halftone {

/// The format of each layer's operands, in graph order; none: unrounded float32.
using LayerFormats = std::vector<std::optional<NumberFormat>>;

/// How the operands of quantized layers are scaled and rounded.
struct QuantizedOptions
{
    Quantization quantization; ///< its dialect is applied to the formats
    /// Static scales: [layer][operand], the largest magnitude of each activation. Empty: each tensor's own.
    std::vector<std::array<double, 2>> activationMaxAbs = {};
    std::int64_t memoryBytes = 0; ///< for weights that stay rounded between runs, where they fit
};

/// [layer][operand]: the largest magnitude over @p samples, for QuantizedOptions; empty without samples.
/// Thread-safe.
std::vector<std::array<double, 2>> largestMagnitudes(std::span<const SampleSums> samples);

/// Runs a model forward with operands of chosen layers fake-quantized: rounded to the values of a format, multiplied
/// in float32.
///
/// An operand that is copied (grouped-query heads) is rounded before the copy; weights have their own scale in static
/// scaling too. For each sample the unquantized model runs first, and keeps what it needs to start again in the middle:
/// loss() then begins at the part of the model that holds the first quantized layer.
/// Not thread-safe; one at a time per process uses the machine best.
class QuantizedModel
{
public:
    /// @param model  kept by a cheap copy
    QuantizedModel(const Model &model, QuantizedOptions options);
    QuantizedModel(QuantizedModel &&) noexcept;
    QuantizedModel &operator=(QuantizedModel &&) noexcept;
    ~QuantizedModel();

    /// The mean cross-entropy of @p sample without rounding, in nats; the products float32, the mean float64.
    /// @return as calibrate(): InvalidArgument, Cancelled, Internal
    Result<double> baselineLoss(const CalibrationSample &sample, const std::stop_token &stop = {});

    /// The same with @p formats, for the sample of the last baselineLoss(), which must have succeeded. With
    /// no format at all it is the baseline's loss, bit by bit.
    /// @param formats  one for every layer
    /// @return InvalidArgument for another number of formats, or before any baselineLoss(); Cancelled;
    ///         Internal
    Result<double> loss(const LayerFormats &formats, const std::stop_token &stop = {});

    /// Share of the model's multiply-accumulates that loss() runs for one quantized layer, as it starts in the middle.
    [[nodiscard]] double shareOfForward(std::size_t layer) const;

private:
    struct Content;
    std::unique_ptr<Content> m_content;
};

} // namespace halftone
