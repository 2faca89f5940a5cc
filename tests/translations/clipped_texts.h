// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace halftone::test {

/// The texts of visible labels, buttons, combo boxes, group boxes, tabs, table headers and line edits' placeholders of
/// @p window that have less room than they need, each with its widget. What is elided on purpose and has a tooltip is none.
QStringList clippedTexts(const QWidget &window);

} // namespace halftone::test
