// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_edit.h"

#include <QWidget>

class QListView;

namespace halftone {

class Exploration;
class KeptListModel;
class ViewOrEmpty;

/// The configurations kept in the session on screen. A click or Enter goes to one: the decisions under which it was
/// found become the current ones, as a step that can be undone. F2 asks for another name and a note, Delete keeps one no
/// longer.
class KeptPanel : public QWidget
{
    Q_OBJECT

public:
    KeptPanel(Exploration *exploration, QAction *keep, QWidget *parent = nullptr);

    [[nodiscard]] QListView *view() const { return m_view; }

Q_SIGNALS:
    void edited(const halftone::KeptEdit &edit); ///< wished, not done yet

private:
    [[nodiscard]] const KeptConfiguration *current() const;
    void askDetails();
    void removeCurrent();
    void mark();
    void refresh();

    Exploration *m_exploration; ///< not owned; outlives this
    QAction *m_keep;
    KeptListModel *m_model; // children of this widget
    QListView *m_view;
    ViewOrEmpty *m_stack;
};

} // namespace halftone
