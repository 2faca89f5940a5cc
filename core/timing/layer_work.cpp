// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/layer_work.h"

namespace halftone {

Result<void> checkWorkload(const Workload &workload)
{
    constexpr std::int64_t MostSequences = 1 << 20;
    constexpr std::int64_t MostTokens = 1 << 24;
    if (workload.batch < 1 || workload.batch > MostSequences)
        return Error{ErrorCode::InvalidArgument, "batch",
                     "the batch must be between 1 and " + std::to_string(MostSequences) + ", not "
                         + std::to_string(workload.batch)};
    if (workload.sequenceLength < 1 || workload.sequenceLength > MostTokens)
        return Error{ErrorCode::InvalidArgument, "sequence length",
                     "the sequence length must be between 1 and " + std::to_string(MostTokens) + ", not "
                         + std::to_string(workload.sequenceLength)};
    return {};
}

GemmDimensions gemmDimensions(const Layer &layer, const Workload &workload)
{
    const std::int64_t tokens = workload.sequenceLength;
    const std::int64_t newTokens = workload.phase == Phase::Decode ? 1 : tokens;
    GemmDimensions gemm{layer.gemm.batch.at(tokens), layer.gemm.rows.at(newTokens),
                        layer.gemm.inner.at(tokens), layer.gemm.columns.at(tokens)};
    (layer.kind == LayerKind::Linear ? gemm.rows : gemm.batch) *= workload.batch;
    return gemm;
}

std::optional<LayerId> outputLayer(const ModelGraph &graph)
{
    if (graph.layers.empty() || graph.layers.back().kind != LayerKind::Linear
        || graph.layers.back().block != -1)
        return std::nullopt;
    return LayerId{static_cast<std::uint32_t>(graph.layers.size() - 1)};
}

} // namespace halftone
