// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/calibrate.h"

#include "core/calibrate/guarded.h"
#include "core/calibrate/measured_errors.h"
#include "core/calibrate/next_token_loss.h"
#include "core/calibrate/operand_sums.h"
#include "core/calibrate/sample_pass.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr std::int64_t LeftOutDivisor = 10; // at most one in ten, chosen

std::int64_t longest(const std::vector<CalibrationSample> &samples)
{
    std::size_t tokens = 0;
    for (const auto &sample : samples)
        tokens = std::max(tokens, sample.tokens.size());
    return static_cast<std::int64_t>(tokens);
}

/// The name of the first layer of which @p isSound does not hold, behind @p what; empty if there is none.
template <typename Layers, typename Predicate>
std::string firstUnsound(const Model &model, const Layers &layers, const char *what, const Predicate &isSound)
{
    const auto layer = std::ranges::find_if_not(
        layers, [&](const auto &operands) { return std::ranges::all_of(operands, isSound); });
    if (layer == layers.end())
        return {};
    return what + model.graph().layers[static_cast<std::size_t>(layer - layers.begin())].name;
}

/// What is not finite in @p sums, in words; empty if all of it is.
std::string notFinite(const Model &model, const SampleSums &sums)
{
    if (!std::isfinite(sums.loss))
        return "its loss is not finite";
    auto fault = firstUnsound(model, sums.layers, "there are gradients that are not finite or too large in ",
                              [](const OperandSums &one) {
                                  return std::isfinite(one.sensitivity) && std::isfinite(one.gradientSquares);
                              });
    if (fault.empty())
        fault = firstUnsound(model, sums.layers, "there are values that are not finite or too large in ",
                             [](const OperandSums &one) {
                                 return std::isfinite(one.valueSquares) && std::isfinite(one.maxAbs);
                             });
    for (const auto &layers : sums.measuredErrors) {
        if (fault.empty())
            fault = firstUnsound(model, layers, "there are rounding errors that are not finite in ",
                                 [](double error) { return std::isfinite(error); });
    }
    return fault;
}

/// One calibration: its samples in order, and which of them were left out.
class Calibration
{
public:
    Calibration(const Model &model, const std::vector<CalibrationSample> &samples,
                const CalibrationOptions &options, const TaskContext &context)
        : m_model(model), m_samples(samples), m_options(options), m_context(context),
          m_requested(std::max(options.requestedSamples, static_cast<std::int64_t>(samples.size()))),
          m_errors(model, options.measuredFormats, options.quantization),
          m_pass(model, options.compute, longest(samples), options.memoryBytes)
    {
    }

    Result<void> run(const SampleSink &sink)
    {
        for (std::size_t i = 0; i < m_samples.size(); ++i) {
            const auto &sample = m_samples[i];
            const auto sums = guarded(m_model, nameOf(sample), [&] { return score(i); });
            if (!sums)
                return sums.error();
            const auto reason = notFinite(m_model, *sums);
            if (const auto taken = reason.empty() ? sink(*sums) : leaveOut(sample, reason); !taken)
                return taken;
        }
        m_context.report(1.0);
        return {};
    }

private:
    Result<SampleSums> score(std::size_t place)
    {
        const auto &sample = m_samples[place];
        if (auto checked = checkTokens(m_model, sample); !checked)
            return checked.error();
        SampleSums sums{.index = sample.index,
                        .tokens = static_cast<std::int64_t>(sample.tokens.size()),
                        .loss = 0,
                        .layers = std::vector<LayerSums>(m_model.graph().layers.size())};
        sums.measuredErrors = m_errors.none();
        const OperandReduction reduction
            = [&](const OperandPart &part, const at::Tensor &z, const at::Tensor &gradient) {
                  auto &operand = sums.layers[part.layer][part.which];
                  const OperandSums added = operandSums(z, gradient);
                  operand = joined(operand, added);
                  m_errors.add(part, z, gradient, sums.tokens, added.maxAbs, sums.measuredErrors);
              };
        const auto count = static_cast<double>(m_samples.size());
        const auto before = static_cast<double>(place);
        sums.loss = m_pass.score(idsTensor(sample.tokens), reduction, m_context, before / count,
                                 (before + 1) / count);
        return sums;
    }

    Result<void> leaveOut(const CalibrationSample &sample, const std::string &reason)
    {
        m_options.leftOut(sample.index, reason);
        ++m_leftOut;
        if (m_leftOut * LeftOutDivisor <= m_requested)
            return {};
        return Error{ErrorCode::Corrupt, nameOf(sample),
                     reason + "; with it " + std::to_string(m_leftOut) + " of " + std::to_string(m_requested)
                         + " samples are lost, more than a tenth; the weights may hold NaN or infinity"};
    }

    const Model &m_model;
    const std::vector<CalibrationSample> &m_samples;
    const CalibrationOptions &m_options;
    const TaskContext &m_context;
    std::int64_t m_requested;
    std::int64_t m_leftOut = 0;
    MeasuredErrors m_errors;
    SamplePass m_pass;
};

} // namespace

std::string_view name(Compute compute)
{
    return compute == Compute::Bfloat16 ? "bfloat16" : "float32";
}

Result<void> calibrate(const Model &model, const std::vector<CalibrationSample> &samples,
                       const CalibrationOptions &options, const SampleSink &sink, const TaskContext &context)
{
    return guarded(model, model.path().string(),
                   [&] { return Calibration(model, samples, options, context).run(sink); });
}

Result<double> sampleLoss(const Model &model, const std::vector<std::int64_t> &tokens)
{
    return guarded(model, model.path().string(), [&]() -> Result<double> {
        if (auto checked = checkTokens(model, {0, tokens}); !checked)
            return checked.error();
        const TaskContext context;
        PassProgress progress(context, 0, 1, 1);
        SamplePass pass(model, Compute::Float32, static_cast<std::int64_t>(tokens.size()), 0);
        return pass.loss(idsTensor(tokens), progress);
    });
}

std::int64_t estimatedMemoryBytes(const Model &model, std::int64_t tokens, std::int64_t memoryBytes)
{
    const auto &plan = model.plan();
    return planMemory(plan, model.graph(), segmentPlan(plan), tokens, memoryBytes).estimatedBytes;
}

Result<void> checkTokens(const Model &model, const CalibrationSample &sample)
{
    const std::string subject = nameOf(sample);
    if (sample.tokens.size() < 2)
        return Error{ErrorCode::InvalidArgument, subject,
                     "has fewer than 2 tokens: there is nothing to predict"};
    const auto outside = std::ranges::find_if(
        sample.tokens, [&](std::int64_t id) { return id < 0 || id >= model.vocabularySize(); });
    if (outside != sample.tokens.end())
        return Error{ErrorCode::InvalidArgument, subject,
                     "token id " + std::to_string(*outside) + " is outside the model's vocabulary of "
                         + std::to_string(model.vocabularySize())};
    return {};
}

} // namespace halftone
