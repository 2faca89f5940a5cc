// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"
#include "widgets/plots/restriction_marks.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// What one cell shows: one layer.
struct HeatMapCell
{
    LayerId layer;
    int row = 0;
    int column = 0;
    QString name;
    std::optional<double> value; ///< what the colour shows; none: not known, and drawn so
    double valueError = 0; ///< standard error of it; 0: none is known
    std::optional<double> lossMse; ///< nats^2, that the lowered format costs or would cost
    std::optional<double> share; ///< lossMse / limit
    std::string format; ///< chosen; empty before the first solution
    bool lowered = false; ///< its format is not the baseline
    RestrictionMarks marks = {};
    QString restriction = {}; ///< "pinned to FP8 E4M3, tied with 2 others"; empty for a free layer

    bool operator==(const HeatMapCell &) const = default;
};

/// A format of the legend.
struct FormatLabel
{
    std::string name; ///< "fp8_e4m3"
    QString label; ///< "FP8 E4M3"

    bool operator==(const FormatLabel &) const = default;
};

/// What the colours of a heat map mean.
struct HeatMapMeaning
{
    QString name = {}; ///< "Sensitivity"; another name is another value
    QString title = {}; ///< of the legend: "Sensitivity (nats² per unit of noise power)"
    QString unit = {}; ///< of the values: "nats²"; "%" of a share; "s" and "B" get prefixes; empty: none
    std::optional<double> centre = {}; ///< a natural one, such as 1 of a ratio
    QString missing = {}; ///< why no cell has a value
    QString source = {}; ///< where the values come from, for tooltips

    bool operator==(const HeatMapMeaning &) const = default;
};

/// All that the heat map knows. Cells may leave places of the grid empty; no two share one.
struct HeatMapData
{
    std::vector<QString> rows; ///< labels
    std::vector<QString> columns;
    QString columnTitle; ///< "Block"
    std::vector<HeatMapCell> cells; ///< by LayerId
    std::vector<FormatLabel> formats; ///< the baseline first
    HeatMapMeaning meaning;

    bool operator==(const HeatMapData &) const = default;
};

} // namespace halftone
