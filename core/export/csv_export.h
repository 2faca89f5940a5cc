// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/model_graph.h"
#include "core/partition/partition.h"

#include <span>
#include <string>
#include <string_view>

namespace halftone {

/// What the table of a configuration says of one layer.
struct LayerChoice
{
    std::string format; ///< name
    double sensitivity = 0; ///< s_l, nats^2 per unit of relative noise power
    double lossMse = 0; ///< predicted in that format, nats^2

    bool operator==(const LayerChoice &) const = default;
};

// Comma-separated values: UTF-8, "\n" after every row, fields quoted as RFC 4180 says where they need it,
// numbers in the shortest form that reads back as the same double whatever the locale. Thread-safe.

/// @p value as a field of a row.
std::string csvField(std::string_view value);

/// `layer,kind,role,block,subgraph,format,sensitivity,loss_mse`: one row per layer in graph order; the
/// sub-graph is its index, the block of a layer outside all blocks is empty.
/// @param choices  one per layer; InvalidArgument otherwise
Result<std::string> configurationCsv(const ModelGraph &graph, const Partition &partition,
                                     std::span<const LayerChoice> choices);

} // namespace halftone
