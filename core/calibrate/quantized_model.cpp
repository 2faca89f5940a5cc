// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/quantized_model.h"

#include "core/calibrate/guarded.h"
#include "core/calibrate/next_token_loss.h"
#include "core/calibrate/rounding_visitor.h"
#include "core/model/torch/segments.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

/// nextTokenLoss() with the mean over the tokens in float64: what is compared are small differences.
double exactLoss(const at::Tensor &output, const at::Tensor &ids)
{
    if (output.dim() == 0)
        return output.item<double>();
    const auto logits = output.reshape({-1, output.size(-1)});
    const auto predictions = logits.narrow(0, 0, logits.size(0) - 1);
    const auto targets = ids[0].narrow(0, 1, ids.size(1) - 1);
    return at::cross_entropy_loss(predictions, targets, {}, at::Reduction::None)
        .to(at::kDouble)
        .mean()
        .item<double>();
}

constexpr std::int64_t Share
    = 2; ///< chosen: half of the memory is for weights in float32, half for rounded ones

} // namespace

std::vector<std::array<double, 2>> largestMagnitudes(std::span<const SampleSums> samples)
{
    std::vector<std::array<double, 2>> largest;
    for (const auto &sample : samples) {
        largest.resize(sample.layers.size());
        for (std::size_t layer = 0; layer < largest.size(); ++layer) {
            for (std::size_t which = 0; which < 2; ++which)
                largest[layer][which] = std::max(largest[layer][which], sample.layers[layer][which].maxAbs);
        }
    }
    return largest;
}

struct QuantizedModel::Content
{
    Content(const Model &m, QuantizedOptions options)
        : model(m), plan(model.plan()), segmentation(segmentPlan(plan)),
          parameters(plan.program.parameters, options.memoryBytes / Share), executor(plan, parameters),
          visitor(model, parameters, halved(std::move(options)))
    {
    }

    static QuantizedOptions halved(QuantizedOptions options)
    {
        options.memoryBytes /= Share;
        return options;
    }

    /// What a segment starts from, and what segments after it read from before.
    struct Entry
    {
        std::vector<std::pair<Slot, c10::IValue>> values;
    };

    Entry entryOf(std::size_t first) const
    {
        Entry entry;
        const auto &segments = segmentation.segments;
        if (const auto input = segments[first].input)
            entry.values.emplace_back(*input, executor.value(*input));
        for (std::size_t i = first; i < segments.size(); ++i) {
            for (const Slot slot : segments[i].others) {
                if (!executor.value(slot).isNone())
                    entry.values.emplace_back(slot, executor.value(slot));
            }
        }
        return entry;
    }

    double runBaseline(const CalibrationSample &sample, const std::stop_token &stop)
    {
        const at::NoGradGuard noGradients;
        ids = idsTensor(sample.tokens);
        const LayerFormats none(plan.layers.size());
        visitor.begin(none, ids.size(1), stop);
        entries.clear(); // until the run is complete
        std::vector<Entry> kept;
        executor.begin(ids);
        const auto &segments = segmentation.segments;
        for (std::size_t i = 0; i < segments.size(); ++i) {
            kept.push_back(entryOf(i));
            executor.runSteps(segments[i].begin, segments[i].end, visitor);
        }
        executor.runSteps(segments.back().end, plan.steps.size(), visitor);
        const double loss = exactLoss(executor.finish(plan.output), ids);
        entries = std::move(kept);
        return loss;
    }

    std::size_t segmentOf(std::size_t layer) const
    {
        const auto &segments = segmentation.segments;
        const std::size_t step = plan.layers[layer].step;
        std::size_t i = segments.size() - 1;
        while (i > 0 && segments[i].begin > step)
            --i;
        return i;
    }

    double run(const LayerFormats &formats, const std::stop_token &stop)
    {
        const at::NoGradGuard noGradients;
        const auto lowered
            = std::ranges::find_if(formats, [](const auto &format) { return format.has_value(); });
        const auto layer = static_cast<std::size_t>(lowered - formats.begin());
        const std::size_t first
            = layer < formats.size() ? segmentOf(layer) : segmentation.segments.size() - 1;
        visitor.begin(formats, ids.size(1), stop);
        executor.begin(ids);
        for (const auto &[slot, value] : entries[first].values)
            executor.setValue(slot, value);
        executor.runSteps(segmentation.segments[first].begin, plan.steps.size(), visitor);
        return exactLoss(executor.finish(plan.output), ids);
    }

    Model model;
    const ExecutionPlan &plan;
    Segmentation segmentation;
    ParameterStore parameters;
    Executor executor;
    RoundingVisitor visitor;
    at::Tensor ids;
    std::vector<Entry> entries; ///< [segment], of the last baseline run
};

QuantizedModel::QuantizedModel(const Model &model, QuantizedOptions options)
    : m_content(std::make_unique<Content>(model, std::move(options)))
{
}
QuantizedModel::QuantizedModel(QuantizedModel &&) noexcept = default;
QuantizedModel &QuantizedModel::operator=(QuantizedModel &&) noexcept = default;
QuantizedModel::~QuantizedModel() = default;

Result<double> QuantizedModel::baselineLoss(const CalibrationSample &sample, const std::stop_token &stop)
{
    if (auto checked = checkTokens(m_content->model, sample); !checked)
        return checked.error();
    return guarded(m_content->model, nameOf(sample),
                   [&]() -> Result<double> { return m_content->runBaseline(sample, stop); });
}

Result<double> QuantizedModel::loss(const LayerFormats &formats, const std::stop_token &stop)
{
    const Model &model = m_content->model;
    if (formats.size() != model.graph().layers.size() || m_content->entries.empty())
        return Error{ErrorCode::InvalidArgument, model.path().filename().string(),
                     "needs a format for every layer, and a baseline run before"};
    return guarded(model, model.path().filename().string(),
                   [&]() -> Result<double> { return m_content->run(formats, stop); });
}

double QuantizedModel::shareOfForward(std::size_t layer) const
{
    const auto &layers = m_content->model.graph().layers;
    const std::size_t begin = m_content->segmentation.segments[m_content->segmentOf(layer)].begin;
    constexpr std::int64_t Tokens = 512; // any usual length: the share hardly depends on it
    double all = 0;
    double run = 0;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto macs = static_cast<double>(layers[i].gemm.macs(Tokens));
        all += macs;
        run += m_content->plan.layers[i].step >= begin ? macs : 0.0;
    }
    return all > 0 ? run / all : 1.0;
}

} // namespace halftone
