// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/sample_pass.h"

#include "core/calibrate/next_token_loss.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/autograd.h>

#include <cmath>
#include <numeric>

namespace halftone {

namespace {

/// Makes one segment of those from @p first on. Among its `others` may be values that it makes itself.
void joinFrom(std::vector<Segment> &segments, std::size_t first)
{
    Segment joined = segments[first];
    for (std::size_t i = first + 1; i < segments.size(); ++i) {
        joined.end = segments[i].end;
        joined.output = segments[i].output;
        joined.others.insert(joined.others.end(), segments[i].others.begin(), segments[i].others.end());
    }
    segments.resize(first);
    segments.push_back(std::move(joined));
}

} // namespace

SamplePass::SamplePass(const Model &model, Compute compute, std::int64_t tokens, std::int64_t memoryBytes)
    : m_model(model), m_plan(model.plan()), m_compute(compute), m_segmentation(segmentPlan(m_plan)),
      m_memory(planMemory(m_plan, model.graph(), m_segmentation, tokens, memoryBytes)),
      m_parameters(m_plan.program.parameters, m_memory.widenedWeightBytes), m_executor(m_plan, m_parameters)
{
    joinFrom(m_segmentation.segments, m_memory.recomputedSegments);
    if (m_segmentation.head)
        m_head.emplace(m_plan, *m_segmentation.head, m_executor, m_parameters, compute, m_buffer);
}

double SamplePass::loss(const at::Tensor &ids, PassProgress &progress)
{
    const at::NoGradGuard noGradients;
    const OperandReduction nothing;
    const auto macs = layerMacs(ids.size(1));
    ScoringVisitor visitor(m_plan, m_parameters, m_compute, m_buffer, nothing, macs, progress);
    m_executor.begin(ids);
    const Segment &last = m_segmentation.segments.back();
    m_executor.runSteps(0, last.end, visitor);
    const auto output = m_executor.finish(last.output);
    return m_head ? m_head->loss(output, ids, false, progress) : nextTokenLoss(output, ids).item<double>();
}

double SamplePass::score(const at::Tensor &ids, const OperandReduction &reduction, const TaskContext &context,
                         double progressBegin, double progressEnd)
{
    const auto macs = layerMacs(ids.size(1));
    PassProgress progress(context, progressBegin, progressEnd, totalWork(macs));
    ScoringVisitor visitor(m_plan, m_parameters, m_compute, m_buffer, reduction, macs, progress);
    const auto &segments = m_segmentation.segments;
    std::vector<Entry> entries;
    m_executor.begin(ids);
    for (const Segment &segment : segments) {
        entries.push_back(entryOf(segment));
        const at::NoGradGuard noGradients;
        if (&segment != &segments.back())
            m_executor.runSteps(segment.begin, segment.end, visitor);
    }
    auto run = runForGradients(segments.back(), ids, entries.back(), visitor);
    at::Tensor gradient; // of the segment's output; undefined where the output is the loss
    if (!m_head)
        run.output = nextTokenLoss(run.output, ids);
    const double loss
        = m_head ? m_head->loss(run.output, ids, m_memory.keepsLogits, progress) : run.output.item<double>();
    if (!std::isfinite(loss))
        return loss;
    if (m_head)
        gradient = m_head->gradient(reduction, macs.back(), progress).view(run.output.sizes());
    while (true) {
        torch::autograd::backward({run.output}, {gradient});
        gradient = run.input.grad();
        run = {};
        entries.pop_back();
        if (entries.empty())
            return loss;
        run = runForGradients(segments[entries.size() - 1], ids, entries.back(), visitor);
    }
}

std::vector<double> SamplePass::layerMacs(std::int64_t tokens) const
{
    std::vector<double> macs;
    for (const Layer &layer : m_model.graph().layers)
        macs.push_back(static_cast<double>(layer.gemm.macs(tokens)));
    return macs;
}

/// Each layer once forward and twice backward, and what is recomputed once more.
double SamplePass::totalWork(std::span<const double> macs) const
{
    const std::size_t recomputed = m_segmentation.segments.back().begin;
    double work = 1; // no less, whatever the model
    for (std::size_t layer = 0; layer < macs.size(); ++layer)
        work += macs[layer] * (m_plan.layers[layer].step < recomputed ? 4 : 3);
    return m_head ? work - macs.back() : work;
}

SamplePass::Entry SamplePass::entryOf(const Segment &segment) const
{
    Entry entry;
    if (segment.input)
        entry.input = m_executor.value(*segment.input).toTensor();
    for (const Slot slot : segment.others)
        entry.others.push_back(m_executor.value(slot));
    return entry;
}

SamplePass::Run SamplePass::runForGradients(const Segment &segment, const at::Tensor &ids, const Entry &entry,
                                            ScoringVisitor &visitor)
{
    const at::AutoGradMode withGradients(true);
    m_executor.begin(ids);
    Run run;
    if (const auto input = segment.input) {
        run.input = entry.input.detach().requires_grad_();
        m_executor.setValue(*input, run.input);
    }
    for (std::size_t i = 0; i < segment.others.size(); ++i)
        m_executor.setValue(segment.others[i], entry.others[i]);
    m_executor.runSteps(segment.begin, segment.end, visitor);
    run.output = m_executor.finish(segment.output);
    if (!run.input.defined())
        run.input = visitor.sourceLeaf();
    return run;
}

} // namespace halftone
