// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_difference.h"
#include "widgets/models/figure_table_model.h"
#include "widgets/plots/gain_curves_plot.h"
#include "widgets/plots/pair_plot.h"
#include "widgets/plots/ratio_map.h"

#include <QString>
#include <QStringList>

namespace halftone {

// What a comparison of sessions shows, made from its numbers. Every table has a column for each session, in their order;
// "–" stands where a session has no such thing. Thread-safe.

/// A table of one part of a comparison.
struct ComparisonTable
{
    QStringList columns;
    std::vector<std::vector<FigureCell>> rows;
};

/// Of every layer that another session has too. The last column is the ratio of two, the largest one of more.
ComparisonTable sensitivityTable(const ComparedSessions &compared);
/// Of every sub-graph of every timing that another session has too. The last column is the difference of two,
/// the spread of more.
ComparisonTable gainTable(const ComparedSessions &compared);
/// The same, at every threshold.
ComparisonTable frontierTable(const ComparedSessions &compared);
/// The formats of the layers that are not the same in all.
ComparisonTable changedLayersTable(const ComparedSessions &compared);

/// Sensitivities of the layers that both have, of every other session beside the first; nats^2.
std::vector<PlottedPairs> sensitivityPairs(const ComparedSessions &compared);
/// The gain of every session at the thresholds that are compared, in the unit of the gains.
std::vector<GainCurve> gainCurves(const ComparedSessions &compared);
/// @param other  index of its difference
RatioMapData sensitivityRatios(const ComparedSessions &compared, std::size_t other);

/// The name of a session by its place in the comparison, 0 for the first.
QString nameOf(const ComparedSessions &compared, std::size_t session);

} // namespace halftone
