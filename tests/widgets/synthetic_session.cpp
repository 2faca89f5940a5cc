// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/synthetic_session.h"

#include "core/graph/configuration.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace halftone::test {

namespace {

constexpr double Bf16MacsPerSecond = 216e12; // half of Gaudi 2's BF16 peak in FLOPS
constexpr double Saved = 0.45; // chosen: share of a layer's time that FP8 saves

struct Operation
{
    const char *role;
    const char *module; ///< below "model.layers.N."
    Extent inner;
    Extent columns;
    double sensitivity; ///< about
};

class Builder
{
public:
    explicit Builder(const SyntheticShape &shape) : m_shape(shape)
    {
        m_session.graph.nodes.push_back({"embedding",
                                         "model",
                                         "aten::embedding",
                                         OperationKind::Source,
                                         {},
                                         {Extent{0, 1}, Extent{shape.hidden, 0}},
                                         {}});
    }

    Session build()
    {
        const std::int64_t hidden = m_shape.hidden;
        const Extent width{hidden, 0};
        const Extent head{64, 0};
        const Extent wide{hidden * 4, 0};
        for (int block = 0; block < m_shape.blocks; ++block) {
            addSubgraph(block, 0,
                        {{"q_proj", "self_attn.", width, width, 6e-4},
                         {"k_proj", "self_attn.", width, width, 8e-4},
                         {"v_proj", "self_attn.", width, width, 4e-3},
                         {"matmul_qk", "self_attn.", head, Extent{0, 1}, 1.5e-2},
                         {"matmul_av", "self_attn.", Extent{0, 1}, head, 2e-3}});
            addSubgraph(block, 1, {{"o_proj", "self_attn.", width, width, 3e-3}});
            addSubgraph(block, 2,
                        {{"gate_proj", "mlp.", width, wide, 5e-3}, {"up_proj", "mlp.", width, wide, 6e-3}});
            addSubgraph(block, 3, {{"down_proj", "mlp.", wide, width, 1.2e-2}});
        }
        addSubgraph(-1, 4, {{"lm_head", "", width, Extent{32000, 0}, 8e-2}});
        finish();
        return std::move(m_session);
    }

private:
    void addSubgraph(int block, std::uint32_t klass, const std::vector<Operation> &operations)
    {
        Subgraph subgraph;
        const std::string prefix = block < 0 ? "" : "model.layers." + std::to_string(block) + ".";
        subgraph.klass = ClassId{klass};
        std::string roles;
        for (const Operation &operation : operations) {
            const bool matmul = std::string(operation.role).starts_with("matmul");
            Layer layer;
            layer.name = prefix + operation.module + operation.role;
            layer.role = operation.role;
            layer.block = block;
            layer.kind = matmul ? LayerKind::Matmul : LayerKind::Linear;
            layer.gemm = {matmul ? Extent{m_shape.hidden / 64, 0} : Extent{1, 0}, Extent{0, 1},
                          operation.inner, operation.columns};
            layer.parameters = matmul ? 0 : operation.inner.fixed * operation.columns.fixed;
            layer.storedBitsPerParameter = matmul ? 0 : 16;
            layer.node = NodeId{static_cast<std::uint32_t>(m_session.graph.nodes.size())};
            const LayerId id{static_cast<std::uint32_t>(m_session.graph.layers.size())};
            m_session.graph.nodes.push_back({layer.name,
                                             prefix + operation.module,
                                             matmul ? "aten::matmul" : "aten::linear",
                                             OperationKind::Layer,
                                             {NodeId{layer.node.value - 1}},
                                             {Extent{0, 1}, operation.columns},
                                             id});
            m_session.graph.layers.push_back(layer);
            subgraph.layers.push_back(id);
            roles += (roles.empty() ? "" : ", ") + std::string(operation.role);
            // Early and late blocks are more sensitive than those between.
            const double depth = block < 0 ? 0 : static_cast<double>(block) / std::max(1, m_shape.blocks - 1);
            const double bowl = 0.3 + 4 * (depth - 0.5) * (depth - 0.5);
            m_sensitivities.push_back(operation.sensitivity * bowl * std::exp(m_scatter(m_random)));
        }
        subgraph.name = prefix + "{" + roles + "}";
        subgraph.cut = NodeId{static_cast<std::uint32_t>(m_session.graph.nodes.size() - 1)};
        m_session.partition.subgraphs.push_back(subgraph);
    }

    [[nodiscard]] SubgraphGains gainsOf(const Subgraph &subgraph) const
    {
        SubgraphGains gains;
        const std::size_t layers = subgraph.layers.size();
        for (std::size_t index = 0; index < configurationCount(layers, 2); ++index) {
            const Configuration formats = configurationAt(index, layers, 2);
            double gain = 0;
            int lowered = 0;
            for (std::size_t i = 0; i < layers; ++i) {
                const Layer &layer = m_session.graph.layer(subgraph.layers[i]);
                const double alone = Saved * static_cast<double>(layer.gemm.macs(2048)) / Bf16MacsPerSecond;
                if (formats[i] == 0)
                    continue;
                ++lowered;
                gain += layer.role == "matmul_qk" ? -0.05 * alone : alone;
            }
            // Casts are shared: the first lowered layer pays, the others do not.
            if (lowered > 0 && layers > 1)
                gain -= 2e-6;
            gains.gainSeconds.push_back(gain);
            gains.spreadSeconds.push_back(0);
        }
        return gains;
    }

    void finish()
    {
        m_session.id = "synthetic" + std::to_string(m_shape.blocks);
        m_session.name = "synthetic " + std::to_string(m_shape.blocks);
        m_session.created = "2026-01-02T03:04:05Z";
        m_session.model = {"/models/synthetic", "LlamaForCausalLM", "sha256:0", 0, m_shape.blocks};
        m_session.calibration.requestedSamples = m_shape.samples;
        m_session.calibration.sequenceLength = 128;
        m_session.partition.classCount = 5;
        for (int r = 0; r < m_shape.samples; ++r) {
            SampleSums sample{r, 128, 2.0 + 0.1 * r, {}};
            for (const double sensitivity : m_sensitivities) {
                const double value = sensitivity * (1 + 0.1 * (r % 3 - 1));
                sample.layers.push_back(
                    {OperandSums{0.3 * value, 1, 1, 1}, OperandSums{0.7 * value, 1, 1, 1}});
            }
            m_session.samples.push_back(sample);
        }
        if (!m_shape.timed)
            return;
        Timing timing;
        timing.source = "gaudi2-model";
        timing.formats = {"bf16", "fp8_e4m3"};
        for (const Layer &layer : m_session.graph.layers)
            timing.baselineSeconds += 1.4 * static_cast<double>(layer.gemm.macs(2048)) / Bf16MacsPerSecond;
        for (const Subgraph &subgraph : m_session.partition.subgraphs)
            timing.gains.push_back(gainsOf(subgraph));
        m_session.timings.push_back(timing);
    }

    SyntheticShape m_shape;
    Session m_session;
    std::vector<double> m_sensitivities;
    std::mt19937 m_random{7};
    std::uniform_real_distribution<double> m_scatter{-0.9, 0.9};
};

} // namespace

Session syntheticSession(const SyntheticShape &shape)
{
    return Builder(shape).build();
}

} // namespace halftone::test
