// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/kept_panel.h"

#include "app/window/list_action.h"
#include "app/window/two_line_delegate.h"
#include "widgets/dialogs/kept_dialog.h"
#include "widgets/exploration.h"
#include "widgets/models/kept_list_model.h"
#include "widgets/pages/empty_state.h"

#include <QListView>
#include <QVBoxLayout>

namespace halftone {

KeptPanel::KeptPanel(Exploration *exploration, QAction *keep, QWidget *parent)
    : QWidget(parent), m_exploration(exploration), m_keep(keep), m_model(new KeptListModel(this)),
      m_view(new QListView(this)), m_stack(new ViewOrEmpty(m_view, this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TwoLineDelegate(KeptListModel::DetailRole, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setAccessibleName(tr("Kept configurations"));
    addListAction(m_view, tr("Name and note…"), QKeySequence(Qt::Key_F2), this, &KeptPanel::askDetails);
    addListAction(m_view, tr("Delete"), QKeySequence::Delete, this, &KeptPanel::removeCurrent);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    const auto visit = [this](const QModelIndex &index) {
        if (index.isValid())
            m_exploration->visit(m_model->configuration(index));
    };
    connect(m_view, &QListView::clicked, this, visit);
    connect(m_view, &QListView::activated, this, visit);
    connect(exploration, &Exploration::sessionChanged, this, &KeptPanel::refresh);
    connect(exploration, &Exploration::decisionsChanged, this, &KeptPanel::mark);
    refresh();
}

const KeptConfiguration *KeptPanel::current() const
{
    const auto index = m_view->currentIndex();
    return index.isValid() ? &m_model->configuration(index) : nullptr;
}

void KeptPanel::askDetails()
{
    if (current() == nullptr)
        return;
    const auto before = *current();
    KeptDialog dialog(before, m_exploration->session()->kept, this);
    const std::string id = m_exploration->session()->id;
    if (dialog.exec() == QDialog::Accepted && dialog.configuration() != before)
        Q_EMIT edited({id, before, dialog.configuration()});
}

void KeptPanel::removeCurrent()
{
    if (const auto *kept = current(); kept != nullptr)
        Q_EMIT edited({m_exploration->session()->id, *kept, std::nullopt});
}

/// The entry whose decisions are those of the moment becomes the current one; none if there is none.
void KeptPanel::mark()
{
    const Decisions &now = m_exploration->decisions();
    const auto isShown = [&](const QModelIndex &index) { // tau differs in most: that is quickly seen
        const auto &kept = m_model->configuration(index).decisions;
        return kept.tau == now.tau && kept == now;
    };
    QModelIndex shown = m_view->currentIndex();
    if (!shown.isValid() || !isShown(shown)) {
        shown = {};
        for (int row = 0; row < m_model->rowCount() && !shown.isValid(); ++row)
            if (const auto index = m_model->index(row); isShown(index))
                shown = index;
        m_view->setCurrentIndex(shown);
    }
    m_model->setShown(shown);
}

void KeptPanel::refresh()
{
    const auto *session = m_exploration->session();
    m_model->setConfigurations(session != nullptr ? session->kept : std::vector<KeptConfiguration>{});
    if (m_model->rowCount() > 0)
        m_stack->showView();
    else
        m_stack->showEmpty(tr("Solutions that you keep or export are listed here."), m_keep);
    mark();
}

} // namespace halftone
