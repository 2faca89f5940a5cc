// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_panel.h"

#include "app/window/two_line_delegate.h"
#include "widgets/dialogs/session_dialog.h"
#include "widgets/models/session_filter_model.h"
#include "widgets/models/session_list_model.h"
#include "widgets/pages/empty_state.h"
#include "widgets/theme.h"

#include <QAction>
#include <QKeySequence>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace halftone {

SessionPanel::SessionPanel(QWidget *parent)
    : QWidget(parent), m_model(new SessionListModel(this)), m_shown(new SessionFilterModel(m_model, this)),
      m_view(new QListView(this)), m_stack(new ViewOrEmpty(m_view, this)), m_search(new QLineEdit(this)),
      m_menu(new QToolButton(this))
{
    m_view->setModel(m_shown);
    m_view->setItemDelegate(new TwoLineDelegate(SessionListModel::DetailRole, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setAccessibleName(tr("Sessions"));
    makeActions();
    makeSearch();
    connect(m_view, &QListView::clicked, this, &SessionPanel::openAt);
    connect(m_view, &QListView::activated, this, &SessionPanel::openAt);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SessionPanel::updateActions);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme::spacing / 2, theme::spacing / 2, theme::spacing / 2, 0);
    top->addWidget(m_search);
    top->addWidget(m_menu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    setSessions({});
}

QAction *SessionPanel::addAction(const QString &text, const QKeySequence &key, void (SessionPanel::*slot)())
{
    auto *action = new QAction(text, m_view);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

QAction *SessionPanel::addSwitch(const QString &text, void (SessionFilterModel::*slot)(bool))
{
    auto *action = new QAction(text, m_view);
    action->setCheckable(true);
    m_view->addAction(action);
    connect(action, &QAction::toggled, m_shown, slot);
    connect(action, &QAction::toggled, this, &SessionPanel::updateEmptyState);
    return action;
}

void SessionPanel::makeActions()
{
    m_details = addAction(tr("Name, tags and note…"), QKeySequence(Qt::Key_F2), &SessionPanel::askDetails);
    m_compare = addAction(tr("Compare with the open session"), {}, &SessionPanel::wishComparison);
    m_overlay = addAction(tr("Overlay on the trade-off plot"), {}, &SessionPanel::wishOverlay);
    m_archive = addAction({}, {}, &SessionPanel::archive);
    m_remove = addAction({}, QKeySequence::Delete, &SessionPanel::removeOrRestore);
    auto *separator = new QAction(m_view);
    separator->setSeparator(true);
    m_view->addAction(separator);
    addSwitch(tr("Show archived sessions"), &SessionFilterModel::setArchivedShown);
    addSwitch(tr("Show deleted sessions"), &SessionFilterModel::setDeletedShown);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *menu = new QMenu(m_menu);
    menu->addActions(m_view->actions());
    m_menu->setMenu(menu);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setAutoRaise(true);
    m_menu->setText(QStringLiteral("…"));
    m_menu->setToolTip(tr("Change the selected session, or list others"));
    m_menu->setAccessibleName(tr("Session menu"));
}

void SessionPanel::makeSearch()
{
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search sessions"));
    m_search->setClearButtonEnabled(true);
    m_search->setToolTip(tr("Words that must all fit: a part of name, model or note, a tag or a date.\n"
                            "For example: llama tag:prod 2026-11"));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setFilterText(text);
        updateEmptyState();
        setCurrent(m_open);
    });
}

void SessionPanel::setSessions(const std::vector<SessionSummary> &sessions)
{
    const auto *before = current();
    const QString id = QString::fromStdString(before != nullptr ? before->id : "");
    m_model->setSessions(sessions);
    m_search->setVisible(!sessions.empty());
    m_menu->setVisible(!sessions.empty());
    updateEmptyState();
    const QModelIndex same = m_shown->mapFromSource(m_model->indexOf(id));
    if (same.isValid())
        m_view->setCurrentIndex(same);
    else
        setCurrent(m_open);
    updateActions();
}

void SessionPanel::updateEmptyState()
{
    const auto &sessions = m_model->sessions();
    if (m_shown->rowCount() > 0)
        m_stack->showView();
    else if (!m_search->text().isEmpty())
        m_stack->showEmpty(tr("No session fits the search."));
    else if (sessions.empty())
        m_stack->showEmpty(tr("Each calibration becomes a session that you can return to."));
    else
        m_stack->showEmpty(tr("Every session is archived or deleted. The menu above lists them."));
}

const std::vector<SessionSummary> &SessionPanel::sessions() const
{
    return m_model->sessions();
}

void SessionPanel::setCurrent(const QString &id)
{
    m_open = id;
    m_view->setCurrentIndex(m_shown->mapFromSource(m_model->indexOf(id)));
    updateActions();
}

const SessionSummary *SessionPanel::current() const
{
    const QModelIndex index = m_shown->mapToSource(m_view->currentIndex());
    return index.isValid() ? &m_model->sessions()[static_cast<std::size_t>(index.row())] : nullptr;
}

void SessionPanel::openAt(const QModelIndex &index)
{
    const auto *session = index.isValid() ? current() : nullptr;
    if (session != nullptr && session->deleted.empty() && QString::fromStdString(session->id) != m_open)
        Q_EMIT opened(QString::fromStdString(session->id));
}

void SessionPanel::updateActions()
{
    const auto *session = current();
    const bool isDeleted = session != nullptr && !session->deleted.empty();
    const bool isArchived = session != nullptr && !session->archived.empty();
    m_details->setEnabled(session != nullptr && !isDeleted);
    const bool isOther = session != nullptr && !isDeleted && !m_open.isEmpty()
        && QString::fromStdString(session->id) != m_open;
    m_compare->setEnabled(isOther);
    m_overlay->setEnabled(isOther);
    m_archive->setEnabled(session != nullptr && !isDeleted);
    m_archive->setText(isArchived ? tr("Take out of the archive") : tr("Archive session"));
    m_remove->setEnabled(session != nullptr);
    m_remove->setText(isDeleted ? tr("Restore session") : tr("Delete session"));
}

template <typename Change>
void SessionPanel::change(const Change &apply)
{
    const auto *session = current();
    if (session == nullptr)
        return;
    SessionEdit edit{session->id, detailsOf(*session), detailsOf(*session)};
    if (apply(edit.to) && edit.to != edit.from)
        Q_EMIT edited(edit);
}

void SessionPanel::askDetails()
{
    change([this](SessionDetails &details) {
        SessionDialog dialog(details, this);
        const bool isAccepted = dialog.exec() == QDialog::Accepted;
        details = dialog.details();
        return isAccepted;
    });
}

void SessionPanel::wishComparison()
{
    if (const auto *session = current())
        Q_EMIT comparisonWished(QString::fromStdString(session->id));
}

void SessionPanel::wishOverlay()
{
    if (const auto *session = current())
        Q_EMIT overlayWished(QString::fromStdString(session->id));
}

void SessionPanel::archive()
{
    change([](SessionDetails &details) {
        details.isArchived = !details.isArchived;
        return true;
    });
}

void SessionPanel::removeOrRestore()
{
    change([](SessionDetails &details) {
        details.isDeleted = !details.isDeleted;
        return true;
    });
}

} // namespace halftone
