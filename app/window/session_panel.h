// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/session_files.h"
#include "core/session/session_edit.h"
#include "widgets/models/session_thumbnail.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

class QAction;
class QLineEdit;
class QListView;
class QToolButton;

namespace halftone {

class SessionFilterModel;
class SessionListModel;
class ViewOrEmpty;

/// The sessions of the library, found by words or by the menu of filters. A click or Enter opens one; the menu beside
/// the search, which is the list's context menu too, changes one: edited() says how, and the panel waits for the new
/// list. With Ctrl or Shift several are selected, to be compared, archived, deleted or exported together.
class SessionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SessionPanel(QWidget *parent = nullptr);

    void setSessions(const std::vector<SessionSummary> &sessions); ///< deleted ones too
    void setCurrent(const QString &id); ///< emits nothing
    void setThumbnail(const QString &id, const SessionThumbnail &thumbnail);
    void refreshThumbnails(); ///< of the sessions that can be seen; soon
    [[nodiscard]] const std::vector<SessionSummary> &sessions() const; ///< as set
    /// Of the sessions that are not deleted, besides that with the id @p butOf.
    [[nodiscard]] QStringList names(const std::string &butOf = {}) const;
    [[nodiscard]] QListView *view() const { return m_view; }

Q_SIGNALS:
    void opened(const QString &id);
    void edited(const std::vector<halftone::SessionEdit> &edits); ///< of one step, never empty
    void exportWished(const std::vector<halftone::SessionName> &sessions); ///< never empty
    void comparisonWished(const QStringList &ids); ///< with the session on screen
    void overlayWished(const QString &id); ///< of its frontier, on the trade-off plot
    void locationWished(const halftone::SessionSummary &session); ///< of its model, which has moved
    void thumbnailsWished(const QStringList &ids); ///< of the sessions that can be seen

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QAction *addSwitch(const QString &text, void (SessionFilterModel::*slot)(bool));
    void makeActions();
    void makeSearch();
    void makeMenuButton();
    void wishThumbnails();
    void openAt(const QModelIndex &index);
    void updateActions();
    void updateEmptyState();
    void askDetails();
    void wishComparison();
    void wishLocation();
    void wishOverlay();
    void archive();
    void removeOrRestore();
    void wishExport();
    void updateMarkActions();
    /// The selected ones, in the order of the list; the current one if none is.
    [[nodiscard]] std::vector<const SessionSummary *> selected() const;
    [[nodiscard]] const SessionSummary *current() const; ///< of the list; null without one
    [[nodiscard]] const SessionSummary &at(const QModelIndex &shown) const;
    [[nodiscard]] QStringList comparable() const; ///< the selected ones beside the one on screen
    template <typename Change>
    void change(const std::vector<const SessionSummary *> &sessions, const Change &apply);

    SessionListModel *m_model; // children of this widget
    SessionFilterModel *m_shown;
    QListView *m_view;
    ViewOrEmpty *m_stack;
    QLineEdit *m_search;
    QToolButton *m_filter;
    QToolButton *m_menu;
    QAction *m_details = nullptr;
    QAction *m_compare = nullptr;
    QAction *m_locate = nullptr;
    QAction *m_overlay = nullptr;
    QAction *m_export = nullptr;
    QAction *m_archive = nullptr;
    QAction *m_remove = nullptr;
    QString m_open; ///< id of the session on screen
    QTimer m_look; ///< joins the steps of scrolling into one wish
};

} // namespace halftone
