// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/configuration.h"
#include "widgets/plots/heat_map_data.h"

#include <QString>

#include <cmath>
#include <optional>
#include <vector>

namespace halftone {

/// One configuration of the sub-graph.
struct ConfigurationBar
{
    Configuration formats; ///< position of each layer's format in ConfigurationBarsData::formats
    double gain = 0; ///< from the source, in gainUnit
    double spread = 0; ///< half its 95 % interval; 0 for a model
    double sumOfLayers = 0; ///< of the gains that its layers have alone
    std::optional<double> theoretical; ///< by MAC counts; only for times
    double lossMse = 0; ///< nats^2
    bool chosen = false;
    bool dominated = false; ///< another one gains at least as much for no more loss

    /// Whether the gain may as well be none: it is not larger than its spread.
    [[nodiscard]] bool isWithinSpread() const { return spread > 0 && std::abs(gain) <= spread; }
    bool operator==(const ConfigurationBar &) const = default;
};

/// All configurations of one sub-graph, in the order in which they are drawn.
struct ConfigurationBarsData
{
    QString title; ///< the sub-graph
    std::vector<QString> layers; ///< roles, in the order of the digits
    std::vector<FormatLabel> formats; ///< the baseline first
    std::vector<ConfigurationBar> bars;
    QString gainUnit; ///< "s" or "B"
    QString source;
    bool modelled = true; ///< hatched; measured bars are solid, with intervals

    bool operator==(const ConfigurationBarsData &) const = default;
};

/// "01101": one digit per layer, 0 for the baseline.
QString bitWord(const Configuration &formats);

/// Sorts the bars by gain, smallest first (equal gains by bit word), and marks the dominated ones. O(n log
/// n).
void sortAndMarkDominated(std::vector<ConfigurationBar> &bars);

} // namespace halftone
