// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/table_style.h"

#include "widgets/theme.h"

#include <QHeaderView>
#include <QTableView>

namespace halftone {

namespace {

constexpr int RowsForWidths = 30; // chosen: thousands would cost the window's thread several frames

} // namespace

void styleTable(QTableView &view)
{
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setAlternatingRowColors(true);
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setTabKeyNavigation(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setDefaultSectionSize(view.fontMetrics().height() + theme::Spacing / 2);
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setResizeContentsPrecision(RowsForWidths);
}

} // namespace halftone
