// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/configuration.h"
#include "core/optimize/choice_problem.h"
#include "core/optimize/mixed_precision_input.h"
#include "core/partition/partition.h"

#include <string>
#include <vector>

namespace halftone {

/// The largest number of configurations of one group, be it a sub-graph or several that ties join.
inline constexpr std::size_t ConfigurationCap = 4096; // chosen; 2^12, or 7 layers of 3 formats

/// A sub-graph with too many configurations to list, alone or together with those that ties join it to: each of its
/// layers is a sub-graph of its own, their gains just add up. An approximation that whoever shows the result must name.
struct SplitSubgraph
{
    std::size_t subgraph = 0; ///< as the caller numbered it; now it holds the first layer alone
    std::vector<std::size_t> pieces; ///< the new sub-graphs of all its layers, `subgraph` first

    bool operator==(const SplitSubgraph &) const = default;
};

/// A ChoiceProblem that remembers which configurations each choice stands for.
struct MixedPrecisionProblem
{
    /// As given, but for sub-graphs that were split: their other layers' pieces follow all others.
    MixedPrecisionInput input;
    std::vector<SplitSubgraph> splits; ///< empty where every gain is of a whole sub-graph
    std::vector<FormatUnit> units;
    /// [sub-graph]: the configuration numbers that pins, candidates and ties within the sub-graph allow, ascending
    std::vector<std::vector<std::size_t>> configurations;
    /// [group]: its sub-graphs, more than one where ties join them; the first ones ascend
    std::vector<std::vector<std::size_t>> groupSubgraphs;
    /// [group][choice]: the configuration number of each of the group's sub-graphs
    std::vector<std::vector<std::vector<std::size_t>>> groupConfigurations;
    ChoiceProblem choices; ///< without drifts, if there are any; `limit` is 0 until the caller sets it

    /// The format of every layer for one pick per group.
    [[nodiscard]] Configuration formatsOf(const std::vector<std::size_t> &picks) const;

    /// The pick per group that gives @p formats; empty if pins, candidates or ties forbid them.
    [[nodiscard]] std::vector<std::size_t> picksOf(const Configuration &formats) const;

    /// Gain and loss MSE (with the square of the drift) of a whole-model configuration, whether or not it respects
    /// pins, candidates and ties.
    [[nodiscard]] Choice evaluate(const Configuration &formats) const;

    /// Takes other losses and drifts for the same layers and formats; all else stays. Shapes as those in
    /// `input`, which is only asserted.
    void setLosses(std::vector<std::vector<double>> losses, std::vector<std::vector<double>> drifts);
};

/// Joins losses and gains: one group per sub-graph, or per set of sub-graphs with a tie between them; one choice
/// per combination of configurations that respects pins, candidates and ties, its gain the sum over the
/// sub-graphs, its loss the sum over the layers. More than ConfigurationCap of them are split, see
/// SplitSubgraph.
/// @return InvalidArgument as checkMixedPrecisionInput(); Infeasible as formatUnits().
/// Thread-safe.
Result<MixedPrecisionProblem> makeMixedPrecisionProblem(MixedPrecisionInput input);

/// Sum of @p table[layer][format] over the layers of one sub-graph in one of its configurations. Thread-safe.
double layerSum(const MixedPrecisionInput &input, const std::vector<std::vector<double>> &table,
                std::size_t subgraph, std::size_t configuration);

/// The number of the configuration that @p formats, one per layer of the model, give a sub-graph.
/// Thread-safe.
std::size_t configurationOf(const MixedPrecisionInput &input, std::size_t subgraph,
                            const Configuration &formats);

} // namespace halftone
