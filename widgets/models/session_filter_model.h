// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_filter.h"

#include <QSortFilterProxyModel>

namespace halftone {

class SessionListModel;

/// The sessions that fit what is typed, in the order of the library; archived and deleted ones only when they are asked
/// for.
class SessionFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// @param source  not owned; outlives this
    explicit SessionFilterModel(SessionListModel *source, QObject *parent = nullptr);

    void setFilterText(const QString &text); ///< as SessionFilter reads it
    void setArchivedShown(bool shown);
    void setDeletedShown(bool shown);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    SessionListModel *m_sessions;
    SessionFilter m_filter;
    bool m_archivedShown = false;
    bool m_deletedShown = false;
};

} // namespace halftone
