// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListView;

namespace halftone {

class Exploration;
class KeptListModel;
class ViewOrEmpty;

/// The configurations kept in the session on screen. A click or Enter goes to one: the decisions under which it was
/// found become the current ones, as a step that can be undone.
class KeptPanel : public QWidget
{
    Q_OBJECT

public:
    KeptPanel(Exploration *exploration, QAction *keep, QWidget *parent = nullptr);

    [[nodiscard]] QListView *view() const { return m_view; }

private:
    void refresh();

    Exploration *m_exploration; ///< not owned; outlives this
    QAction *m_keep;
    KeptListModel *m_model; // children of this widget
    QListView *m_view;
    ViewOrEmpty *m_stack;
};

} // namespace halftone
