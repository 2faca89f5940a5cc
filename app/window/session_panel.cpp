// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_panel.h"

#include "app/window/list_action.h"
#include "app/window/session_filter_menu.h"
#include "app/window/two_line_delegate.h"
#include "widgets/dialogs/session_dialog.h"
#include "widgets/models/session_filter_model.h"
#include "widgets/models/session_list_model.h"
#include "widgets/pages/empty_state.h"
#include "widgets/theme.h"

#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace halftone {

namespace {

constexpr int LookMs = 100; // chosen: not for every row that scrolls past

using Sessions = std::vector<const SessionSummary *>;

/// Those of @p sessions without a @p mark: the date when they were archived or deleted.
Sessions without(const Sessions &sessions, std::string SessionSummary::*mark)
{
    Sessions rest;
    std::ranges::copy_if(sessions, std::back_inserter(rest),
                         [mark](const SessionSummary *session) { return (session->*mark).empty(); });
    return rest;
}

} // namespace

SessionPanel::SessionPanel(QWidget *parent)
    : QWidget(parent), m_model(new SessionListModel(this)), m_shown(new SessionFilterModel(m_model, this)),
      m_view(new QListView(this)), m_stack(new ViewOrEmpty(m_view, this)), m_search(new QLineEdit(this)),
      m_filter(new QToolButton(this)), m_menu(new QToolButton(this))
{
    m_view->setModel(m_shown);
    m_view->setItemDelegate(
        new TwoLineDelegate(SessionListModel::DetailRole, m_view, SessionListModel::ThumbnailRole));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setAccessibleName(tr("Sessions"));
    makeActions();
    makeMenuButton();
    makeSearch();
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (QGuiApplication::keyboardModifiers() == Qt::NoModifier) // else it selects
            openAt(index);
    });
    connect(m_view, &QListView::activated, this, &SessionPanel::openAt);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SessionPanel::updateActions);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SessionPanel::updateActions);
    m_look.setSingleShot(true);
    m_look.setInterval(LookMs);
    connect(&m_look, &QTimer::timeout, this, &SessionPanel::wishThumbnails);
    for (const auto signal : {&QScrollBar::valueChanged, &QScrollBar::sliderMoved})
        connect(m_view->verticalScrollBar(), signal, &m_look, qOverload<>(&QTimer::start));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme::Spacing / 2, theme::Spacing / 2, theme::Spacing / 2, 0);
    m_search->setMinimumWidth(m_search->fontMetrics().horizontalAdvance(m_search->placeholderText())
                              + 2 * theme::Spacing);
    top->addWidget(m_search);
    top->addWidget(m_filter);
    top->addWidget(m_menu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    setSessions({});
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
    const auto add = [this](const QString &text, const QKeySequence &key, void (SessionPanel::*slot)()) {
        return addListAction(m_view, text, key, this, slot);
    };
    m_details = add(tr("Name, tags and note…"), QKeySequence(Qt::Key_F2), &SessionPanel::askDetails);
    m_compare = add(tr("Compare with the open session"), {}, &SessionPanel::wishComparison);
    m_overlay = add(tr("Overlay on the trade-off plot"), {}, &SessionPanel::wishOverlay);
    m_locate = add(tr("Locate the model…"), {}, &SessionPanel::wishLocation);
    m_export = add(tr("Export session…"), {}, &SessionPanel::wishExport);
    m_archive = add({}, {}, &SessionPanel::archive);
    m_remove = add({}, QKeySequence::Delete, &SessionPanel::removeOrRestore);
    auto *separator = new QAction(m_view);
    separator->setSeparator(true);
    m_view->addAction(separator);
    addSwitch(tr("Show archived sessions"), &SessionFilterModel::setArchivedShown);
    addSwitch(tr("Show deleted sessions"), &SessionFilterModel::setDeletedShown);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void SessionPanel::makeMenuButton()
{
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
        m_look.start();
    });
    m_filter->setText(tr("Filter"));
    m_filter->setToolTip(tr("Only sessions of a model, a tag or a month"));
    m_filter->setAccessibleName(tr("Filter sessions"));
    m_filter->setMenu(new SessionFilterMenu(
        m_search, [this]() -> const auto & { return m_model->sessions(); }, m_filter));
    m_filter->setPopupMode(QToolButton::InstantPopup);
    m_filter->setAutoRaise(true);
}

void SessionPanel::setSessions(const std::vector<SessionSummary> &sessions)
{
    const auto *before = current();
    const QString id = QString::fromStdString(before != nullptr ? before->id : "");
    m_model->setSessions(sessions);
    m_search->setVisible(!sessions.empty());
    m_filter->setVisible(!sessions.empty());
    m_menu->setVisible(!sessions.empty());
    m_look.start();
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
    m_model->setOpen(id);
    m_view->setCurrentIndex(m_shown->mapFromSource(m_model->indexOf(id)));
    updateActions();
}

const SessionSummary *SessionPanel::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &at(index) : nullptr;
}

const SessionSummary &SessionPanel::at(const QModelIndex &shown) const
{
    return m_model->sessions()[static_cast<std::size_t>(m_shown->mapToSource(shown).row())];
}

std::vector<const SessionSummary *> SessionPanel::selected() const
{
    std::vector<const SessionSummary *> sessions;
    auto indices = m_view->selectionModel()->selectedIndexes();
    std::ranges::sort(indices, {}, &QModelIndex::row);
    for (const auto &index : indices)
        sessions.push_back(&at(index));
    if (const auto *session = current(); sessions.empty() && session != nullptr)
        sessions.push_back(session);
    return sessions;
}

QStringList SessionPanel::comparable() const
{
    QStringList ids;
    for (const auto &index : m_view->selectionModel()->selectedIndexes()) {
        const auto &session = at(index);
        const auto id = QString::fromStdString(session.id);
        if (session.deleted.empty() && id != m_open)
            ids << id;
    }
    return m_open.isEmpty() ? QStringList() : ids;
}

QStringList SessionPanel::names(const std::string &butOf) const
{
    QStringList names;
    for (const auto &session : sessions()) {
        if (session.deleted.empty() && session.id != butOf)
            names << QString::fromStdString(session.name);
    }
    return names;
}

void SessionPanel::setThumbnail(const QString &id, const SessionThumbnail &thumbnail)
{
    m_model->setThumbnail(id, thumbnail);
}

void SessionPanel::refreshThumbnails()
{
    m_look.start();
}

void SessionPanel::wishThumbnails()
{
    QStringList ids;
    const QRect seen = m_view->viewport()->rect();
    auto index = m_view->indexAt(seen.topLeft());
    for (; index.isValid() && m_view->visualRect(index).intersects(seen);
         index = index.siblingAtRow(index.row() + 1))
        ids << index.data(SessionListModel::IdRole).toString();
    if (isVisible() && !ids.isEmpty())
        Q_EMIT thumbnailsWished(ids);
}

void SessionPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_look.start();
}

void SessionPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_look.start();
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
    const bool isAlone
        = m_view->selectionModel()->selectedIndexes().size() <= 1; // what is changed is the current one
    const auto others = static_cast<int>(comparable().size());
    m_details->setEnabled(session != nullptr && !isDeleted && isAlone);
    m_compare->setEnabled(others > 0);
    m_compare->setText(others > 1 ? tr("Compare %Ln sessions with the open one", nullptr, others)
                                  : tr("Compare with the open session"));
    m_overlay->setEnabled(others == 1 && isAlone);
    m_locate->setEnabled(session != nullptr && !isDeleted && isAlone);
    updateMarkActions();
}

/// What can be done to several at once.
void SessionPanel::updateMarkActions()
{
    const auto sessions = selected();
    const auto present = without(sessions, &SessionSummary::deleted);
    const auto active = without(present, &SessionSummary::archived);
    const auto all = static_cast<int>(sessions.size());
    const auto presentCount = static_cast<int>(present.size());
    const auto activeCount = static_cast<int>(active.size());
    m_export->setEnabled(presentCount > 0);
    m_export->setText(presentCount > 1 ? tr("Export %Ln sessions…", nullptr, presentCount)
                                       : tr("Export session…"));
    m_archive->setEnabled(presentCount > 0);
    if (presentCount > 0 && activeCount == 0)
        m_archive->setText(presentCount > 1
                               ? tr("Take %Ln sessions out of the archive", nullptr, presentCount)
                               : tr("Take out of the archive"));
    else
        m_archive->setText(activeCount > 1 ? tr("Archive %Ln sessions", nullptr, activeCount)
                                           : tr("Archive session"));
    m_remove->setEnabled(all > 0);
    if (all > 0 && presentCount == 0)
        m_remove->setText(all > 1 ? tr("Restore %Ln sessions", nullptr, all) : tr("Restore session"));
    else
        m_remove->setText(presentCount > 1 ? tr("Delete %Ln sessions", nullptr, presentCount)
                                           : tr("Delete session"));
}

template <typename Change>
void SessionPanel::change(const std::vector<const SessionSummary *> &sessions, const Change &apply)
{
    std::vector<SessionEdit> edits;
    for (const auto *session : sessions) {
        SessionEdit edit{session->id, detailsOf(*session), detailsOf(*session)};
        if (apply(edit.to) && edit.to != edit.from)
            edits.push_back(std::move(edit));
    }
    if (!edits.empty())
        Q_EMIT edited(edits);
}

void SessionPanel::askDetails()
{
    const auto *session = current();
    if (session == nullptr)
        return;
    change({session}, [this, others = names(session->id)](SessionDetails &details) {
        SessionDialog dialog(details, others, this);
        const bool isAccepted = dialog.exec() == QDialog::Accepted;
        details = dialog.details();
        return isAccepted;
    });
}

void SessionPanel::wishComparison()
{
    if (const auto others = comparable(); !others.isEmpty())
        Q_EMIT comparisonWished(others);
}

void SessionPanel::wishLocation()
{
    if (const auto *session = current())
        Q_EMIT locationWished(*session);
}

void SessionPanel::wishOverlay()
{
    if (const auto *session = current())
        Q_EMIT overlayWished(QString::fromStdString(session->id));
}

void SessionPanel::wishExport()
{
    std::vector<SessionName> names;
    for (const auto *session : without(selected(), &SessionSummary::deleted))
        names.push_back({session->id, session->name});
    if (!names.empty())
        Q_EMIT exportWished(names);
}

/// Those that are not there yet; or takes all out, if every one is.
void SessionPanel::archive()
{
    const auto present = without(selected(), &SessionSummary::deleted);
    const bool isWished = !without(present, &SessionSummary::archived).empty();
    change(present, [isWished](SessionDetails &details) {
        details.isArchived = isWished;
        return true;
    });
}

/// Likewise: restores only where nothing is left to delete.
void SessionPanel::removeOrRestore()
{
    const auto sessions = selected();
    const bool isWished = !without(sessions, &SessionSummary::deleted).empty();
    change(sessions, [isWished](SessionDetails &details) {
        details.isDeleted = isWished;
        return true;
    });
}

} // namespace halftone
