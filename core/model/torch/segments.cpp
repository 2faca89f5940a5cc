// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/segments.h"

#include "core/graph/operation_kind.h"
#include "core/model/torch/layer_finder.h"

#include <algorithm>

namespace halftone {

namespace {

class Segmenter
{
public:
    explicit Segmenter(const ExecutionPlan &plan)
        : m_plan(plan), m_producers(producers(plan)), m_readBefore(plan.constants.size(), 0)
    {
        for (std::size_t i = 0; i < plan.steps.size(); ++i) {
            if (plan.steps[i].skipped)
                continue;
            for (const Slot slot : slotsRead(plan, plan.steps[i]))
                m_readBefore[slot] = i + 1;
        }
        m_readBefore[plan.output] = plan.steps.size() + 1;
        findCrossings();
    }

    Segmentation run() const
    {
        Segmentation result;
        result.head = findHead();
        const std::size_t end = result.head ? m_plan.layers[result.head->layer].step : m_plan.steps.size();
        Segment segment;
        for (std::size_t position = 1; position < end; ++position) {
            if (!m_crossing[position] || !hasLayer(segment.begin, position) || !hasLayer(position, end))
                continue;
            segment.end = position;
            segment.output = *m_crossing[position];
            result.segments.push_back(segment);
            segment = {.begin = position, .end = 0, .input = m_crossing[position], .output = 0, .others = {}};
        }
        segment.end = end;
        segment.output = result.head ? result.head->input : m_plan.output;
        result.segments.push_back(segment);
        for (auto &one : result.segments)
            one.others = othersOf(one);
        return result;
    }

private:
    /// The value with gradient that alone is still needed at each position, where there is just one. A step that
    /// writes in place must not run twice on a value from before it: there is no cut up to the last such step.
    void findCrossings()
    {
        m_crossing.resize(m_plan.steps.size() + 1);
        std::vector<Slot> live;
        for (std::size_t i = 0; i < m_plan.steps.size(); ++i) {
            const Step &step = m_plan.steps[i];
            if (!step.skipped)
                std::ranges::copy_if(step.outputs, std::back_inserter(live),
                                     [&](Slot slot) { return m_plan.relevant[slot]; });
            std::erase_if(live, [&](Slot slot) { return m_readBefore[slot] <= i + 1; });
            if (!step.skipped && mutatesAnInput(*step.node))
                std::ranges::fill(m_crossing, std::nullopt);
            else if (live.size() == 1)
                m_crossing[i + 1] = live.front();
        }
    }

    [[nodiscard]] std::optional<OutputHead> findHead() const
    {
        if (m_plan.layers.empty() || !isPlainLinear(m_plan, m_plan.layers.size() - 1))
            return {};
        const PlannedLayer &layer = m_plan.layers.back();
        const Slot input = layer.operands[0].source;
        if (m_crossing[layer.step] != input)
            return {};
        Slot running = m_plan.steps[layer.step].outputs[0];
        for (std::size_t i = layer.step + 1; i < m_plan.steps.size(); ++i) {
            const Step &step = m_plan.steps[i];
            if (step.skipped)
                continue;
            if (!isElementWiseOf(step, running))
                return {};
            running = step.outputs[0];
        }
        return running == m_plan.output ? std::optional(OutputHead{m_plan.layers.size() - 1, input})
                                        : std::nullopt;
    }

    [[nodiscard]] bool isElementWiseOf(const Step &step, Slot running) const
    {
        const auto isConstant = [&](Slot slot) {
            return !m_producers[slot] && !m_plan.isParameter(slot) && slot != m_plan.ids;
        };
        return operationKind(operatorName(*step.node)) == OperationKind::ElementWise
            && step.outputs.size() == 1 && !step.inputs.empty() && step.inputs[0] == running
            && std::all_of(step.inputs.begin() + 1, step.inputs.end(), isConstant);
    }

    [[nodiscard]] bool hasLayer(std::size_t begin, std::size_t end) const
    {
        return std::ranges::any_of(m_plan.layers, [&](const PlannedLayer &layer) {
            return layer.step >= begin && layer.step < end;
        });
    }

    [[nodiscard]] std::vector<Slot> othersOf(const Segment &segment) const
    {
        std::vector<Slot> others;
        for (std::size_t i = segment.begin; i < segment.end; ++i) {
            if (m_plan.steps[i].skipped)
                continue;
            for (const Slot slot : slotsRead(m_plan, m_plan.steps[i])) {
                if (m_producers[slot] && *m_producers[slot] < segment.begin && slot != segment.input)
                    others.push_back(slot);
            }
        }
        std::ranges::sort(others);
        const auto repeated = std::ranges::unique(others);
        others.erase(repeated.begin(), repeated.end());
        return others;
    }

    const ExecutionPlan &m_plan;
    std::vector<std::optional<std::size_t>> m_producers; ///< [slot]
    std::vector<std::size_t> m_readBefore; ///< [slot]: one past its last reader; 0 if nothing reads it
    std::vector<std::optional<Slot>> m_crossing; ///< [position between steps]
};

} // namespace

Segmentation segmentPlan(const ExecutionPlan &plan)
{
    return Segmenter(plan).run();
}

} // namespace halftone
