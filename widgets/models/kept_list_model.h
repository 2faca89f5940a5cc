// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QAbstractListModel>

#include <vector>

namespace halftone {

/// The configurations that were kept in a session, the newest first.
class KeptListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< a second line: "gain 1.20 ms · τ 0.50 % · loss MSE 2.70×10⁻⁵"
    };

    using QAbstractListModel::QAbstractListModel;

    /// @param kept  the oldest first, as in a session
    void setConfigurations(std::vector<KeptConfiguration> kept);
    void setShown(const QModelIndex &index); ///< is on screen, and bold; invalid: none is
    [[nodiscard]] const KeptConfiguration &configuration(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<KeptConfiguration> m_kept; ///< the newest first
    int m_shown = -1; ///< row
};

} // namespace halftone
