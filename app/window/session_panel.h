// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_edit.h"

#include <QWidget>

class QAction;
class QKeySequence;
class QLineEdit;
class QListView;
class QToolButton;

namespace halftone {

class SessionFilterModel;
class SessionListModel;
class ViewOrEmpty;

/// The sessions of the library, found by words. A click or Enter opens one; the menu beside the search, which is the
/// list's context menu too, changes one: edited() says how, and the panel waits for the new list.
class SessionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SessionPanel(QWidget *parent = nullptr);

    void setSessions(const std::vector<SessionSummary> &sessions); ///< deleted ones too
    void setCurrent(const QString &id); ///< emits nothing
    [[nodiscard]] const std::vector<SessionSummary> &sessions() const; ///< as set
    [[nodiscard]] QListView *view() const { return m_view; }

Q_SIGNALS:
    void opened(const QString &id);
    void edited(const halftone::SessionEdit &edit);
    void comparisonWished(const QString &id); ///< with the session on screen
    void overlayWished(const QString &id); ///< of its frontier, on the trade-off plot

private:
    QAction *addAction(const QString &text, const QKeySequence &key, void (SessionPanel::*slot)());
    QAction *addSwitch(const QString &text, void (SessionFilterModel::*slot)(bool));
    void makeActions();
    void makeSearch();
    void openAt(const QModelIndex &index);
    void updateActions();
    void updateEmptyState();
    void askDetails();
    void wishComparison();
    void wishOverlay();
    void archive();
    void removeOrRestore();
    [[nodiscard]] const SessionSummary *current() const; ///< of the list; null without one
    template <typename Change>
    void change(const Change &apply);

    SessionListModel *m_model; // children of this widget
    SessionFilterModel *m_shown;
    QListView *m_view;
    ViewOrEmpty *m_stack;
    QLineEdit *m_search;
    QToolButton *m_menu;
    QAction *m_details = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_overlay = nullptr;
    QAction *m_archive = nullptr;
    QAction *m_remove = nullptr;
    QString m_open; ///< id of the session on screen
};

} // namespace halftone
