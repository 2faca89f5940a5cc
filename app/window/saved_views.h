// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dialogs/save_views_dialog.h"

#include <vector>

namespace halftone {

class Exploration;

/// The plots and tables of @p window that show something, for saving; file names begin with the session's name.
/// @param exploration  with a session. GUI thread.
std::vector<SavableView> savableViews(const QWidget &window, const Exploration &exploration);

} // namespace halftone
