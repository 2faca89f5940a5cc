// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/layer_colors.h"
#include "widgets/graph/model_scene.h"
#include "widgets/graph/partition_data.h"

#include <QCoreApplication>
#include <QString>

namespace halftone {

/// The words of the partition view. Thread-safe.
class PartitionText
{
    Q_DECLARE_TR_FUNCTIONS(halftone::PartitionText)

public:
    static QString className(ClassId klass); ///< "A" … "Z", "AA", …
    static QString tileName(const PartitionData &data, std::size_t tile); ///< "Block 3", "lm_head"
    static QString tileTitle(const PartitionData &data,
                             std::size_t tile); ///< with what it holds and is equal to
    static QString runTitle(const PartitionData &data, std::size_t run); ///< "32 × Block 0–31"
    static QString modelTitle(const PartitionData &data); ///< how many blocks, sub-graphs and layers
    static QString scaleUnit(const PartitionData &data,
                             ColorBy by); ///< of the numbers that colours stand for
    static QString scaleCaption(const PartitionData &data, ColorBy by); ///< what they are, and their source
    static QString subgraphTitle(SubgraphId subgraph); ///< "Sub-graph 3"
    static QString sourceName(const PartitionData &data); ///< "embedding"
    static QString sourceShape(const PartitionData &data); ///< "512 × 4096"
    /// "512 × 4096"; without the batch of 1 that every tensor begins with.
    static QString tensorShape(const std::vector<Extent> &shape, std::int64_t tokens);
    /// The number that a layer is coloured by, or its format or class.
    static QString colorDetail(const PartitionData &data, LayerId layer, ColorBy by);
    static QString formatLabel(const PartitionData &data, LayerId layer); ///< "FP8 E4M3"; empty while unknown

    static QString tileToolTip(const PartitionData &data, std::size_t tile);
    static QString sourceToolTip(const PartitionData &data);
    static QString subgraphToolTip(const PartitionData &data, SubgraphId subgraph);
    static QString layerToolTip(const PartitionData &data, LayerId layer);
    static QString cutToolTip(const PartitionData &data, SubgraphId subgraph);
    /// What a place is called, from the block down: "Block 3 · Sub-graph 12 · q_proj"; empty for nothing.
    static QString path(const PartitionData &data, const ModelScene &scene, const GraphPlace &place);
    static QString placeToolTip(const PartitionData &data, const ModelScene &scene, const GraphPlace &place);
    static QString operationsToolTip(const PartitionData &data, const BlockItem &item);

private:
    static QString layers(std::size_t count);
    static QString subgraphs(std::size_t count);
    static QString gains(const PartitionData &data, SubgraphId subgraph); ///< empty without a timing
    static QString subgraphWithClass(const PartitionData &data, SubgraphId subgraph);
};

} // namespace halftone
