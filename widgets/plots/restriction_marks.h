// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <compare>

class QColor;
class QPainter;
class QRectF;

namespace halftone {

/// What is marked on a layer that is not free in its format.
struct RestrictionMarks
{
    bool pinned = false;
    bool excludes = false; ///< it may not have some format
    bool tied = false;

    auto operator<=>(const RestrictionMarks &) const = default;
};

/// A mark, and what legends call it in the language of the window.
struct NamedMark
{
    bool RestrictionMarks::*mark = nullptr;
    QString name;
};

/// All of them, in the order of legends. GUI thread.
std::array<NamedMark, 3> namedMarks();

/// Pinned: the upper right corner of @p rect is filled; a format is excluded: the upper left one is struck; tied: a bar
/// on the left. The same in the heat map and in the graph. GUI thread.
/// @param radius  of the corners of @p rect
void paintRestrictionMarks(QPainter &painter, const QRectF &rect, const RestrictionMarks &marks,
                           const QColor &color, double radius = 0);

} // namespace halftone
