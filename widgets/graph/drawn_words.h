// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QPainter;
class QRectF;

namespace halftone {

inline constexpr double narrowestWords = 22; ///< chosen: pixels; in less room a word says nothing

/// Draws as many of @p lines as there is room for, each shortened to it.
void drawLines(QPainter &painter, const QRectF &room, const QStringList &lines, double lineHeight);

} // namespace halftone
