// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/block_graph.h"
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
    static QString subgraphTitle(SubgraphId subgraph); ///< "Sub-graph 3"
    static QString formatLabel(const PartitionData &data, LayerId layer); ///< "FP8 E4M3"; empty while unknown

    static QString tileToolTip(const PartitionData &data, std::size_t tile);
    static QString subgraphToolTip(const PartitionData &data, SubgraphId subgraph);
    static QString layerToolTip(const PartitionData &data, LayerId layer);
    static QString cutToolTip(const PartitionData &data, SubgraphId subgraph);
    static QString operationsToolTip(const PartitionData &data, const BlockItem &item);

private:
    static QString layers(std::size_t count);
    static QString subgraphs(std::size_t count);
    static QString subgraphWithClass(const PartitionData &data, SubgraphId subgraph);
};

} // namespace halftone
