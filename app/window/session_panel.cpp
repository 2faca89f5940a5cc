// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_panel.h"

#include "app/window/session_delegate.h"
#include "widgets/models/session_list_model.h"
#include "widgets/pages/empty_state.h"

#include <QAction>
#include <QListView>
#include <QMessageBox>
#include <QVBoxLayout>

namespace halftone {

SessionPanel::SessionPanel(QWidget *parent)
    : QWidget(parent), m_model(new SessionListModel(this)), m_view(new QListView(this)),
      m_stack(new ViewOrEmpty(m_view, this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SessionDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setAccessibleName(tr("Sessions"));
    auto *removal = new QAction(tr("Delete session…"), m_view);
    removal->setShortcut(QKeySequence::Delete);
    removal->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(removal);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(removal, &QAction::triggered, this, &SessionPanel::askRemoval);
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

void SessionPanel::askRemoval()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    const auto answer = QMessageBox::question(
        this, tr("Delete session"),
        tr("Delete the session “%1” with its sensitivities, timings and kept configurations? "
           "This cannot be undone.")
            .arg(index.data().toString()),
        QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer == QMessageBox::Yes)
        Q_EMIT removed(idAt(index));
}

} // namespace halftone
