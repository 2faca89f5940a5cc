// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/configuration.h"
#include "core/partition/partition.h"

#include <map>
#include <string>
#include <vector>

namespace halftone {

/// Layers that must share one format, in whatever sub-graphs they are.
struct FormatTie
{
    std::string name; ///< for messages, such as "model.layers.0 q/k/v"
    std::vector<LayerId> layers;

    bool operator==(const FormatTie &) const = default;
};

/// What the user asks of the choice of formats, in positions of layers and formats.
struct MixedPrecisionInput
{
    std::vector<std::vector<LayerId>> subgraphs; ///< the layers of each sub-graph, in order
    std::size_t formatCount = 2; ///< the first format is the baseline
    std::vector<std::vector<double>> losses; ///< [layer][format]: predicted loss MSE, nats^2
    /// [layer][format]: mean change of the loss, nats; empty: none. The loss MSE is then not the sum of losses but
    /// that sum + (sum of drifts)^2.
    std::vector<std::vector<double>> drifts;
    /// [sub-graph][configuration number]: seconds or bytes; empty for a sub-graph of more than 4,096
    /// configurations, which then needs `layerGains`.
    std::vector<std::vector<double>> gains;
    std::map<LayerId, std::uint8_t> pins; ///< layers whose format is given
    std::map<LayerId, std::vector<std::uint8_t>> candidates; ///< layers that may have these formats only
    std::vector<FormatTie> ties;
    /// [layer][format]: gain of one layer alone; only for layers of sub-graphs without `gains`.
    std::map<LayerId, std::vector<double>> layerGains;
    std::vector<std::string> names; ///< [layer], for messages; may be empty

    /// Its name, or "layer 7".
    [[nodiscard]] std::string nameOf(LayerId layer) const;
};

/// Layers that share one format because ties join them, or a single layer, and the formats open to them.
struct FormatUnit
{
    std::vector<LayerId> layers; ///< ascending
    std::vector<std::uint8_t> formats; ///< ascending, not empty

    bool operator==(const FormatUnit &) const = default;
};

/// Every layer in exactly one unit, in the order of the units' first layers. Ties that share a layer are one.
/// @return Infeasible, naming tie or layer, if pins and candidates leave a unit no format.
/// @p input must have passed checkMixedPrecisionInput. Thread-safe.
Result<std::vector<FormatUnit>> formatUnits(const MixedPrecisionInput &input);

/// Takes @p format away from what @p layer may have ("not FORMAT"); @p input belongs to one thread meanwhile.
void forbidFormat(MixedPrecisionInput &input, LayerId layer, std::uint8_t format);

/// @return InvalidArgument, naming the layer, if shapes disagree, a layer is not in exactly one sub-graph, a
/// number is not finite or beyond 1e100, a loss MSE is negative, one sub-graph gains a million times what all
/// others do (its unit is wrong), or a pin, candidate or tie names an unknown layer or format. Thread-safe.
Result<void> checkMixedPrecisionInput(const MixedPrecisionInput &input);

} // namespace halftone
