// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_panel.h"

#include "app/window/two_line_delegate.h"
#include "widgets/models/session_list_model.h"
#include "widgets/pages/empty_state.h"

#include <QAction>
#include <QInputDialog>
#include <QKeySequence>
#include <QListView>
#include <QMessageBox>
#include <QVBoxLayout>

namespace halftone {

SessionPanel::SessionPanel(QWidget *parent)
    : QWidget(parent), m_model(new SessionListModel(this)), m_view(new QListView(this)),
      m_stack(new ViewOrEmpty(m_view, this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TwoLineDelegate(SessionListModel::DetailRole, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setAccessibleName(tr("Sessions"));
    addAction(tr("Rename session…"), QKeySequence(Qt::Key_F2), &SessionPanel::askName);
    addAction(tr("Delete session…"), QKeySequence::Delete, &SessionPanel::askRemoval);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto open = [this](const QModelIndex &index) {
        if (index.isValid() && idAt(index) != m_current)
            Q_EMIT opened(idAt(index));
    };
    connect(m_view, &QListView::clicked, this, open);
    connect(m_view, &QListView::activated, this, open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setSessions({});
}

void SessionPanel::addAction(const QString &text, const QKeySequence &key, void (SessionPanel::*slot)())
{
    auto *action = new QAction(text, m_view);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
    connect(action, &QAction::triggered, this, slot);
}

void SessionPanel::setSessions(const std::vector<SessionSummary> &sessions)
{
    m_model->setSessions(sessions);
    if (sessions.empty())
        m_stack->showEmpty(tr("Each calibration becomes a session that you can return to."));
    else
        m_stack->showView();
    setCurrent(m_current);
}

void SessionPanel::setCurrent(const QString &id)
{
    m_current = id;
    m_view->setCurrentIndex(m_model->indexOf(id));
}

QString SessionPanel::idAt(const QModelIndex &index) const
{
    return index.data(SessionListModel::IdRole).toString();
}

void SessionPanel::askName()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    const QString id = idAt(index);
    const QString before = index.data().toString();
    bool accepted = false;
    const QString name
        = QInputDialog::getText(this, tr("Rename session"), tr("Name"), QLineEdit::Normal, before, &accepted)
              .trimmed();
    if (accepted && !name.isEmpty() && name != before)
        Q_EMIT renamed(id, name);
}

void SessionPanel::askRemoval()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    const auto answer = QMessageBox::question(
        this, tr("Delete session"),
        tr("Delete the session “%1” with its sensitivities, timings and kept configurations? "
           "The command line can restore it.")
            .arg(index.data().toString()),
        QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer == QMessageBox::Yes)
        Q_EMIT removed(idAt(index));
}

} // namespace halftone
