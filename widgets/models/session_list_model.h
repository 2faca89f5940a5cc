// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "widgets/models/session_thumbnail.h"

#include <QAbstractListModel>

#include <map>
#include <vector>

namespace halftone {

/// The sessions of a library, as it lists them.
class SessionListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        DetailRole, ///< a second line: "289 layers, 32 of 32 samples, Gaudi 2 model"
        ThumbnailRole, ///< a SessionThumbnail; nothing before there is one
    };

    using QAbstractListModel::QAbstractListModel;

    void setSessions(std::vector<SessionSummary> sessions);
    [[nodiscard]] const std::vector<SessionSummary> &sessions() const { return m_sessions; }
    void setThumbnail(const QString &id,
                      const SessionThumbnail &thumbnail); ///< it stays until there is a newer one
    void setOpen(const QString &id); ///< the session on screen is written in bold
    [[nodiscard]] QModelIndex indexOf(const QString &id) const; ///< invalid if it is not listed

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<SessionSummary> m_sessions;
    QString m_open; ///< id
    std::map<QString, SessionThumbnail> m_thumbnails; ///< by id
};

} // namespace halftone
