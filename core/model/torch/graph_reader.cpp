// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/graph_reader.h"

#include "core/model/torch/layer_finder.h"
#include "core/model/torch/layer_names.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <span>

namespace halftone {

namespace {

std::int64_t product(std::span<const std::int64_t> sizes)
{
    return std::accumulate(sizes.begin(), sizes.end(), std::int64_t{1}, std::multiplies<>());
}

/// Sizes of a batch of products, at one length.
struct GemmSizes
{
    std::int64_t batch = 1;
    std::int64_t rows = 1;
    std::int64_t inner = 1;
    std::int64_t columns = 1;
};

class GraphReader
{
public:
    GraphReader(const ExecutionPlan &plan, const Trace &shorter, const Trace &longer)
        : m_plan(plan), m_shorter(shorter), m_longer(longer), m_relevant(relevantSlots(plan, shorter)),
          m_nodeOfSlot(plan.constants.size())
    {
    }

    Result<ModelGraph> run()
    {
        findReaders();
        for (std::size_t i = 0; i < m_plan.steps.size(); ++i) {
            if (auto added = addNodes(i); !added)
                return added.error();
        }
        nameLayers(m_plan, m_graph);
        return std::move(m_graph);
    }

private:
    [[nodiscard]] Extent extent(std::int64_t atShorter, std::int64_t atLonger) const
    {
        if (m_longer.tokens == m_shorter.tokens) // only one length could be run: what equals it is the tokens
            return atShorter == m_shorter.tokens ? Extent{0, 1} : Extent{atShorter, 0};
        const std::int64_t perToken = (atLonger - atShorter) / (m_longer.tokens - m_shorter.tokens);
        return {atShorter - perToken * m_shorter.tokens, perToken};
    }

    /// One node for a step, but one for each part that an unpacking step gives: the parts of a fused projection go
    /// separate ways.
    Result<void> addNodes(std::size_t index)
    {
        std::vector<Slot> outputs;
        std::ranges::copy_if(m_plan.steps[index].outputs, std::back_inserter(outputs),
                             [&](Slot slot) { return m_relevant[slot]; });
        if (outputs.empty())
            return {};
        if (!isUnpacking(*m_plan.steps[index].node))
            return addNode(index, outputs);
        for (const Slot slot : outputs) {
            if (auto added = addNode(index, {&slot, 1}); !added)
                return added;
        }
        return {};
    }

    static bool isUnpacking(const torch::jit::Node &node)
    {
        return node.kind() == torch::jit::prim::ListUnpack || node.kind() == torch::jit::prim::TupleUnpack;
    }

    Result<void> addNode(std::size_t index, std::span<const Slot> outputs)
    {
        const Step &step = m_plan.steps[index];
        Node node;
        node.operation = operatorName(*step.node);
        if (const auto module = m_plan.program.modules.find(step.node);
            module != m_plan.program.modules.end())
            node.module = module->second;
        node.name = uniqueName(node.module, node.operation);
        node.kind = operationKind(node.operation);
        if (index == m_plan.sourceStep)
            node.kind = OperationKind::Source;
        const auto &sizes = m_shorter.shapes[outputs.front()];
        const auto &longerSizes = m_longer.shapes[outputs.front()];
        if (sizes.size() != longerSizes.size())
            return Error{ErrorCode::Unsupported, node.name,
                         "the rank of its output depends on the sequence length"};
        for (std::size_t i = 0; i < sizes.size(); ++i)
            node.shape.push_back(extent(sizes[i], longerSizes[i]));
        node.inputs = inputNodes(index);
        if (node.inputs.empty() && index != m_plan.sourceStep)
            return Error{
                ErrorCode::Unsupported, describeNode(m_plan.program, *step.node),
                "gets what gradients need through a list or dictionary that is changed in place; trace the "
                "model with torch.jit.trace and eager attention instead"};
        const NodeId id{static_cast<std::uint32_t>(m_graph.nodes.size())};
        if (step.layer) {
            node.kind = OperationKind::Layer;
            node.layer = LayerId{static_cast<std::uint32_t>(m_graph.layers.size())};
            m_graph.layers.push_back(makeLayer(*step.layer, id));
        }
        for (const Slot slot : outputs)
            m_nodeOfSlot[slot] = id;
        m_graph.nodes.push_back(std::move(node));
        return {};
    }

    std::string uniqueName(const std::string &module, const std::string &operation)
    {
        const std::string base
            = (module.empty() ? "" : module + ".") + operation.substr(operation.rfind(':') + 1);
        std::string name = base;
        for (int repeat = 1; !m_names.insert(name).second; ++repeat)
            name = base + "_" + std::to_string(repeat);
        return name;
    }

    [[nodiscard]] std::vector<NodeId> inputNodes(std::size_t index) const
    {
        std::vector<NodeId> inputs;
        for (const auto input : m_shorter.gradientInputs[index]) {
            const Slot slot = m_plan.steps[index].inputs[input];
            if (m_relevant[slot])
                inputs.push_back(m_nodeOfSlot[slot]);
        }
        std::ranges::sort(inputs);
        const auto repeated = std::ranges::unique(inputs);
        inputs.erase(repeated.begin(), repeated.end());
        return inputs;
    }

    Layer makeLayer(std::size_t planned, NodeId node) const
    {
        const PlannedLayer &source = m_plan.layers[planned];
        const auto shorter = gemmSizes(source, m_shorter);
        const auto longer = gemmSizes(source, m_longer);
        Layer layer;
        layer.node = node;
        layer.gemm = {extent(shorter.batch, longer.batch), extent(shorter.rows, longer.rows),
                      extent(shorter.inner, longer.inner), extent(shorter.columns, longer.columns)};
        if (const auto parameter = source.operands[1].parameter) {
            const auto &weight = m_plan.program.parameters[*parameter].tensor;
            layer.kind = LayerKind::Linear;
            layer.parameters = weight.numel();
            layer.storedBitsPerParameter = static_cast<int>(weight.element_size() * 8);
            layer.sharesWeight = isUsedElsewhere(*parameter, source.step);
        } else {
            layer.kind = LayerKind::Matmul;
        }
        return layer;
    }

    GemmSizes gemmSizes(const PlannedLayer &layer, const Trace &trace) const
    {
        const Step &step = m_plan.steps[layer.step];
        const Sizes &output = trace.shapes[step.outputs[0]];
        const auto &[first, second] = layer.operands;
        // Of a weight times an activation (weight first in the node) the output is transposed.
        const bool weightFirst = second.parameter && second.input < first.input;
        const Sizes &left = trace.shapes[step.inputs[weightFirst ? second.input : first.input]];
        GemmSizes sizes;
        sizes.inner = left.back();
        sizes.columns = output.back();
        const auto leading = std::span(output).first(output.size() - 1);
        if (second.parameter) {
            sizes.rows = product(leading);
        } else if (!leading.empty()) {
            sizes.rows = leading.back();
            sizes.batch = product(leading.first(leading.size() - 1));
        }
        if (weightFirst)
            std::swap(sizes.rows, sizes.columns);
        return sizes;
    }

    /// The same for all parameters that are one tensor; tensors without data are told apart as objects.
    [[nodiscard]] const void *identityOf(std::size_t parameter) const
    {
        const auto &tensor = m_plan.program.parameters[parameter].tensor;
        return tensor.is_meta() ? static_cast<const void *>(tensor.unsafeGetTensorImpl()) : tensor.data_ptr();
    }

    void findReaders()
    {
        for (std::size_t i = 0; i < m_plan.steps.size(); ++i) {
            for (const Slot slot : m_plan.steps[i].inputs) {
                if (const auto parameter = m_plan.parameterOfSlot[slot])
                    m_readers.emplace(identityOf(*parameter), Reader{i, *parameter});
            }
        }
    }

    bool isUsedElsewhere(std::size_t parameter, std::size_t step) const
    {
        const auto [begin, end] = m_readers.equal_range(identityOf(parameter));
        return std::any_of(begin, end, [&](const auto &entry) {
            const Reader &reader = entry.second;
            const bool isReplay = reader.parameter == parameter && m_plan.steps[reader.step].skipped;
            return reader.step != step && !isReplay;
        });
    }

    struct Reader
    {
        std::size_t step;
        std::size_t parameter;
    };

    const ExecutionPlan &m_plan;
    const Trace &m_shorter;
    const Trace &m_longer;
    std::vector<bool> m_relevant; ///< [slot]
    std::multimap<const void *, Reader> m_readers; ///< of each tensor among the parameters
    std::vector<NodeId> m_nodeOfSlot; ///< of relevant slots that a step so far has written
    std::set<std::string> m_names;
    ModelGraph m_graph;
};

} // namespace

Result<ModelGraph> readGraph(const ExecutionPlan &plan, const Trace &shorter, const Trace &longer)
{
    return GraphReader(plan, shorter, longer).run();
}

} // namespace halftone
