// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QAction;
class QLabel;
class QPushButton;

namespace halftone {

/// What an empty panel holds: one sentence, and the button that fills it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// @param action  null for a sentence without a button; its text and enabled state are followed
    void setMessage(const QString &sentence, QAction *action = nullptr);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QPushButton *button() const { return m_button; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setAction(QAction *action);
    void fitMargins(); ///< in a low panel the sentence gets the room of the margins

    QLabel *m_sentence; // children of this widget
    QPushButton *m_button;
    QAction *m_action = nullptr; ///< not owned
};

/// A view, or its empty state while it has nothing to show.
class ViewOrEmpty : public QStackedWidget
{
    Q_OBJECT

public:
    /// Takes @p view as a child.
    explicit ViewOrEmpty(QWidget *view, QWidget *parent = nullptr);

    void showView();
    void showEmpty(const QString &sentence, QAction *action = nullptr);
    [[nodiscard]] EmptyState *emptyState() const { return m_empty; }
    [[nodiscard]] bool isShowingView() const { return currentWidget() == m_view; }

private:
    QWidget *m_view;
    EmptyState *m_empty;
};

} // namespace halftone
