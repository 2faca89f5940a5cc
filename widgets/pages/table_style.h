// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace halftone {

/// Gives @p view the looks of every table: whole rows are selected, every other one is shaded, no grid, low rows. GUI
/// thread.
void styleTable(QTableView &view);

} // namespace halftone
