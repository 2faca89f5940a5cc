// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QWidget>

class QKeySequence;
class QListView;

namespace halftone {

class SessionListModel;
class ViewOrEmpty;

/// The sessions of the library. A click or Enter opens one; F2 renames, Delete removes one after a
/// question.
class SessionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SessionPanel(QWidget *parent = nullptr);

    void setSessions(const std::vector<SessionSummary> &sessions);
    void setCurrent(const QString &id); ///< emits nothing
    [[nodiscard]] QListView *view() const { return m_view; }

Q_SIGNALS:
    void opened(const QString &id);
    void removed(const QString &id);
    void renamed(const QString &id, const QString &name);

private:
    void addAction(const QString &text, const QKeySequence &key, void (SessionPanel::*slot)());
    void askRemoval();
    void askName();
    [[nodiscard]] QString idAt(const QModelIndex &index) const;

    SessionListModel *m_model; // children of this widget
    QListView *m_view;
    ViewOrEmpty *m_stack;
    QString m_current;
};

} // namespace halftone
