// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/position_program.h"

#include <ATen/ATen.h>

#include <limits>

namespace halftone {

namespace {

using Value = ProgramBuilder::Value;
using Shape = std::vector<std::int64_t>;

constexpr std::int64_t Float32 = static_cast<std::int64_t>(at::ScalarType::Float);

class PositionWriter
{
public:
    explicit PositionWriter(ProgramBuilder &op) : m_op(op)
    {
        m_ones = m_op("aten::ones_like", {m_op.ids()});
        m_position = m_op("aten::sub", {m_op("aten::cumsum", {m_ones, 1}), 1});
    }

    Value *angles(const RopeFrequencies &frequencies)
    {
        Value *table = m_op.table("model.rotary_emb.inv_freq", at::tensor(frequencies.radiansPerToken));
        if (frequencies.stretch)
            table = m_op("aten::mul", {table, stretch(*frequencies.stretch)});
        Value *column = cast(m_op("aten::transpose", {m_position, 0, 1}));
        return m_op("aten::repeat", {m_op("aten::mul", {column, table}), Shape{1, 2}});
    }

    Value *mask(const Window &window)
    {
        Value *key = m_op("aten::unsqueeze", {m_position, 1});
        Value *query = m_op("aten::unsqueeze", {m_position, 2});
        Value *hidden = cast(m_op("aten::lt", {query, key}));
        if (window) {
            Value *distance = m_op("aten::sub", {query, key});
            hidden = m_op("aten::add", {hidden, cast(m_op("aten::ge", {distance, *window}))});
        }
        const double least = std::numeric_limits<float>::lowest();
        return m_op("aten::unsqueeze", {m_op("aten::mul", {hidden, least}), 1});
    }

private:
    Value *cast(Value *value) { return m_op("aten::to", {value, Float32, false, false, c10::IValue()}); }

    /// ratio^exponents; 1 up to the original length.
    Value *stretch(const DynamicStretch &dynamic)
    {
        Value *tokens = cast(m_op("aten::sum", {m_ones}));
        Value *share = m_op("aten::div", {tokens, static_cast<double>(dynamic.originalTokens)});
        Value *excess = m_op("aten::clamp_min", {m_op("aten::sub", {share, 1.0}), 0.0});
        Value *ratio = m_op("aten::add", {m_op("aten::mul", {excess, dynamic.factor}), 1.0});
        Value *exponents = m_op.table("model.rotary_emb.exponents", at::tensor(dynamic.exponents));
        return m_op("aten::pow", {ratio, exponents});
    }

    ProgramBuilder &m_op;
    Value *m_ones; ///< [1, tokens]
    Value *m_position; ///< [1, tokens]: 0, 1, 2, …
};

} // namespace

Positions writePositions(ProgramBuilder &op, const RopeFrequencies &frequencies,
                         const std::vector<Window> &windows)
{
    PositionWriter writer(op);
    Value *angles = writer.angles(frequencies);
    Positions positions{op("aten::cos", {angles}), op("aten::sin", {angles})};
    for (const auto &window : windows) {
        if (!positions.masks.contains(window))
            positions.masks[window] = writer.mask(window);
    }
    return positions;
}

Value *writeRotation(ProgramBuilder &op, Value *input, const Positions &positions, std::int64_t headDim)
{
    const std::int64_t half = headDim / 2;
    Value *low = op("aten::slice", {input, -1, 0, half, 1});
    Value *high = op("aten::slice", {input, -1, half, headDim, 1});
    Value *turned = op("aten::cat", {op.list({op("aten::neg", {high}), low}), -1});
    return op("aten::add",
              {op("aten::mul", {input, positions.cosines}), op("aten::mul", {turned, positions.sines})});
}

} // namespace halftone
