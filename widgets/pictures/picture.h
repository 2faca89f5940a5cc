// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

class QImage;
class QWidget;

namespace halftone {

/// The form of a picture file.
enum class PictureKind { Svg, Pdf, Png };

QString extensionOf(PictureKind kind); ///< "svg"

/// What @p view shows, in its colours and at its size, under a line that says @p title.
///
/// Svg and Pdf hold lines and texts, not pixels; Png has two pixels for each of the screen's. GUI thread.
/// @return the file's content; Internal if Qt cannot write it
Result<QByteArray> pictureOf(QWidget &view, const QString &title, PictureKind kind);

/// The same as pixels, for the clipboard.
QImage imageOf(QWidget &view, const QString &title);

} // namespace halftone
