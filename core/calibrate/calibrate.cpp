// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/calibrate.h"

#include "core/calibrate/gradient_tap.h"
#include "core/calibrate/next_token_loss.h"
#include "core/calibrate/operand_sums.h"
#include "core/model/torch/executor.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <torch/csrc/autograd/autograd.h>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

struct CancelledException : std::exception
{
};

/// Reduces in pieces of fixed size, joined in order: the result does not depend on the number of threads.
OperandSums reduce(at::Tensor value, at::Tensor gradient)
{
    if (!value.is_non_overlapping_and_dense() || value.strides() != gradient.strides()) {
        value = value.contiguous();
        gradient = gradient.contiguous();
    }
    constexpr std::int64_t Piece = 1 << 16; // chosen: elements; a piece fits into the second-level cache
    const std::int64_t count = value.numel();
    const std::int64_t pieces = (count + Piece - 1) / Piece;
    std::vector<OperandSums> parts(static_cast<std::size_t>(pieces));
    const float *values = value.data_ptr<float>();
    const float *gradients = gradient.data_ptr<float>();
    at::parallel_for(0, pieces, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t piece = begin; piece < end; ++piece) {
            const auto length = static_cast<std::size_t>(std::min(Piece, count - piece * Piece));
            parts[static_cast<std::size_t>(piece)]
                = operandSums({values + piece * Piece, length}, {gradients + piece * Piece, length});
        }
    });
    OperandSums sums;
    for (const auto &part : parts)
        sums = joined(sums, part);
    return sums;
}

/// Scores every layer while one sample runs forward and backward.
class ScoringVisitor : public ExecutionVisitor
{
public:
    ScoringVisitor(const ExecutionPlan &plan, const TaskContext &context, double progressBegin,
                   double progressEnd)
        : m_plan(plan), m_context(context), m_begin(progressBegin), m_end(progressEnd),
          m_sums(plan.layers.size())
    {
    }

    void beforeStep(std::size_t step) override
    {
        advance(ForwardShare * static_cast<double>(step) / static_cast<double>(m_plan.steps.size()));
    }

    at::Tensor source(at::Tensor value) override { return value.detach().requires_grad_(); }

    at::Tensor operand(std::size_t layer, std::size_t which, at::Tensor value) override
    {
        const bool isWeight = m_plan.layers[layer].operands[which].parameter.has_value();
        const auto used = isWeight ? value.detach().requires_grad_() : value;
        return tapGradient(
            used, !isWeight, [this, layer, which](const at::Tensor &z, const at::Tensor &gradient) {
                m_sums[layer][which] = reduce(z, gradient);
                ++m_tapped;
                const double share = static_cast<double>(m_tapped) / static_cast<double>(2 * m_sums.size());
                advance(ForwardShare + (1 - ForwardShare) * share);
            });
    }

    [[nodiscard]] std::vector<LayerSums> takeSums() { return std::move(m_sums); }

private:
    static constexpr double ForwardShare
        = 1.0 / 3.0; // a backward pass has twice the products of a forward pass

    void advance(double fraction)
    {
        if (m_context.stop.stop_requested())
            throw CancelledException();
        m_context.report(m_begin + (m_end - m_begin) * fraction);
    }

    const ExecutionPlan &m_plan;
    const TaskContext &m_context;
    double m_begin;
    double m_end;
    std::vector<LayerSums> m_sums;
    std::size_t m_tapped = 0;
};

std::string nameOf(const CalibrationSample &sample)
{
    return "sample " + std::to_string(sample.index);
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

bool isFinite(const SampleSums &sums)
{
    const auto finite = [](const OperandSums &operand) { return std::isfinite(operand.sensitivity); };
    return std::isfinite(sums.loss) && std::ranges::all_of(sums.layers, [&](const LayerSums &layer) {
               return std::ranges::all_of(layer, finite);
           });
}

class Calibration
{
public:
    Calibration(const Model &model, const CalibrationOptions &options)
        : m_model(model), m_parameters(model.plan().program.parameters, options.widenedWeightBytes),
          m_executor(model.plan(), m_parameters)
    {
    }

    Result<SampleSums> score(const CalibrationSample &sample, const TaskContext &context, double begin,
                             double end)
    {
        if (auto checked = checkTokens(m_model, sample); !checked)
            return checked.error();
        const auto ids = idsTensor(sample.tokens);
        ScoringVisitor visitor(m_model.plan(), context, begin, end);
        const auto loss = nextTokenLoss(m_executor.run(ids, visitor), ids);
        torch::autograd::backward({loss}, {});
        SampleSums sums{.index = sample.index,
                        .tokens = static_cast<std::int64_t>(sample.tokens.size()),
                        .loss = loss.item<double>(),
                        .layers = visitor.takeSums()};
        if (!isFinite(sums))
            return Error{ErrorCode::Corrupt, nameOf(sample),
                         "its loss or a gradient is not finite; the weights may hold NaN or infinity"};
        return sums;
    }

private:
    const Model &m_model;
    ParameterStore m_parameters;
    Executor m_executor;
};

/// Calls @p work and turns what it throws into errors about @p subject.
template <typename Work>
auto guarded(const Model &model, const std::string &subject, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const CancelledException &) {
        return Error{ErrorCode::Cancelled, model.path().filename().string(), "the calibration was cancelled"};
    } catch (const std::exception &e) {
        const std::string message = e.what();
        return Error{ErrorCode::Internal, subject, message.substr(0, message.find('\n'))};
    }
}

} // namespace

Result<void> calibrate(const Model &model, const std::vector<CalibrationSample> &samples,
                       const CalibrationOptions &options, const SampleSink &sink, const TaskContext &context)
{
    return guarded(model, model.path().filename().string(), [&]() -> Result<void> {
        Calibration calibration(model, options);
        const auto count = static_cast<double>(samples.size());
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const auto done = static_cast<double>(i);
            const auto sums = guarded(model, nameOf(samples[i]), [&] {
                return calibration.score(samples[i], context, done / count, (done + 1) / count);
            });
            if (!sums)
                return sums.error();
            if (auto stored = sink(*sums); !stored)
                return stored;
        }
        context.report(1.0);
        return {};
    });
}

Result<double> sampleLoss(const Model &model, const std::vector<std::int64_t> &tokens)
{
    return guarded(model, model.path().filename().string(), [&]() -> Result<double> {
        if (auto checked = checkTokens(model, {0, tokens}); !checked)
            return checked.error();
        const at::NoGradGuard noGradients;
        ParameterStore parameters(model.plan().program.parameters, 0);
        ExecutionVisitor visitor;
        const auto ids = idsTensor(tokens);
        return nextTokenLoss(Executor(model.plan(), parameters).run(ids, visitor), ids).item<double>();
    });
}

} // namespace halftone
