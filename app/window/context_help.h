// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace halftone {

/// Gives the views and controls of @p window the texts that "What's this?" (Shift+F1) shows: two sentences about the
/// notion behind each, and where it comes from. GUI thread; after they are made.
void explainViews(QWidget *window);

} // namespace halftone
