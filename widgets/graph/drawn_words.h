// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

class QFont;
class QPainter;
class QRectF;

namespace halftone {

inline constexpr double NarrowestWords = 22; ///< chosen: pixels; in less room a word says nothing

/// @p name shortened to @p width so that it can still be told from @p others: "matm…" may be matmul_qk or matmul_av.
QString shortened(const QString &name, const std::vector<QString> &others, const QFont &font, double width);

/// Draws as many of @p lines as there is room for, each shortened to it.
void drawLines(QPainter &painter, const QRectF &room, const QStringList &lines, double lineHeight);

} // namespace halftone
