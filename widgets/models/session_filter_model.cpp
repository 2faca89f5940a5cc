// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/session_filter_model.h"

#include "widgets/models/session_list_model.h"

namespace halftone {

SessionFilterModel::SessionFilterModel(SessionListModel *source, QObject *parent)
    : QSortFilterProxyModel(parent), m_sessions(source)
{
    setSourceModel(source);
}

void SessionFilterModel::setFilterText(const QString &text)
{
    m_filter = SessionFilter(text.toStdString());
    invalidateFilter();
}

void SessionFilterModel::setArchivedShown(bool shown)
{
    m_archivedShown = shown;
    invalidateFilter();
}

void SessionFilterModel::setDeletedShown(bool shown)
{
    m_deletedShown = shown;
    invalidateFilter();
}

bool SessionFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const SessionSummary &session = m_sessions->sessions()[static_cast<std::size_t>(row)];
    if (!session.deleted.empty())
        return m_deletedShown && m_filter.fits(session);
    return (m_archivedShown || session.archived.empty()) && m_filter.fits(session);
}

} // namespace halftone
