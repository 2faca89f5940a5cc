// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/configuration.h"
#include "core/graph/model_graph.h"
#include "core/numeric/number_format.h"
#include "core/partition/partition.h"
#include "widgets/graph/model_outline.h"
#include "widgets/graph/tile_drawings.h"
#include "widgets/plots/restriction_marks.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace halftone {

/// What the sub-graphs gain, in seconds or bytes; NaN where it is unknown.
struct SubgraphFigures
{
    std::vector<double> chosen; ///< of each sub-graph: in the configuration on screen
    std::vector<double> best; ///< of each sub-graph: in the configuration that gains most
    QString unit; ///< "s" or "B"
    QString source; ///< for people: "Gaudi 2 model, batch 1, 2048 tokens"
    bool isModelled = false; ///< from a formula: never drawn like a measured one

    bool operator==(const SubgraphFigures &) const = default;
};

/// What is decided about a layer.
struct LayerDecision
{
    RestrictionMarks marks;
    QString text; ///< "pinned to FP8 E4M3, tied with 2 others"; empty for a free layer

    bool operator==(const LayerDecision &) const = default;
};

/// A model and its partition, which belong together. Shared: they are large, and their owner keeps them too.
struct PartitionedModel
{
    std::shared_ptr<const ModelGraph> graph;
    std::shared_ptr<const Partition> partition;
};

/// Everything the partition view shows. A plain value; the parts of the view read it and keep no copy.
struct PartitionData
{
    PartitionedModel model; ///< null while there is none
    std::int64_t tokens = 0; ///< sequence length at which shapes are written
    std::vector<OutlineTile> tiles;
    std::vector<TileRun> runs;
    TileDrawings drawings;
    std::vector<SubgraphId> subgraphOf; ///< of each layer
    std::vector<NumberFormat> formats; ///< the baseline first; may be empty
    Configuration configuration; ///< per layer, positions in formats; empty while there is no solution
    std::vector<LayerDecision> decisions; ///< per layer; empty while they are unknown
    std::vector<double> sensitivities; ///< per layer, nats^2; empty without a calibration
    QString sensitivitySource; ///< for people: "calibrated on 64 samples"
    SubgraphFigures gains; ///< empty without a timing

    [[nodiscard]] bool isEmpty() const { return tiles.empty(); }
    [[nodiscard]] const ModelGraph &graph() const; ///< empty while there is none
    [[nodiscard]] const Partition &partition() const; ///< likewise
    [[nodiscard]] const Subgraph &subgraph(SubgraphId id) const { return partition().subgraphs[id.value]; }
    [[nodiscard]] const NumberFormat *formatOf(LayerId layer) const; ///< null while unknown
    [[nodiscard]] bool isQuantized(LayerId layer) const; ///< its format is known and not the baseline
    [[nodiscard]] std::optional<double> sensitivityOf(LayerId layer) const;
    [[nodiscard]] const LayerDecision *decisionOn(LayerId layer) const; ///< null while unknown
    /// Of the configuration on screen, or of the best one.
    [[nodiscard]] std::optional<double> gainOf(SubgraphId subgraph, bool best) const;
    /// The layer at the same place of another tile of the same kind as that of @p layer.
    [[nodiscard]] LayerId counterpart(LayerId layer, std::size_t tile) const;
    [[nodiscard]] std::size_t tileOf(LayerId layer) const
    {
        return halftone::tileOf(tiles, subgraphOf[layer.value]);
    }
};

/// Indexes @p model, neither part of which is null; formats and sensitivities are still unknown. Thread-safe.
PartitionData indexPartition(PartitionedModel model, std::int64_t tokens);

} // namespace halftone
