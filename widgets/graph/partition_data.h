// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/configuration.h"
#include "core/graph/model_graph.h"
#include "core/numeric/number_format.h"
#include "core/partition/partition.h"
#include "widgets/graph/model_outline.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace halftone {

/// Everything the partition view shows. A plain value; the parts of the view read it and keep no copy.
struct PartitionData
{
    ModelGraph graph;
    Partition partition;
    std::int64_t tokens = 0; ///< sequence length at which shapes are written
    std::vector<OutlineTile> tiles;
    std::vector<SubgraphId> subgraphOf; ///< of each layer
    std::vector<NumberFormat> formats; ///< the baseline first; may be empty
    Configuration configuration; ///< per layer, positions in formats; empty while there is no solution
    std::vector<double> sensitivities; ///< per layer, nats^2; empty without a calibration

    [[nodiscard]] bool isEmpty() const { return tiles.empty(); }
    [[nodiscard]] const Subgraph &subgraph(SubgraphId id) const { return partition.subgraphs[id.value]; }
    [[nodiscard]] const NumberFormat *formatOf(LayerId layer) const; ///< null while unknown
    [[nodiscard]] bool isQuantized(LayerId layer) const; ///< its format is known and not the baseline
    [[nodiscard]] std::optional<double> sensitivityOf(LayerId layer) const;
};

/// Indexes @p partition of @p graph; formats and sensitivities are still unknown. Thread-safe.
PartitionData indexPartition(ModelGraph graph, Partition partition, std::int64_t tokens);

} // namespace halftone
