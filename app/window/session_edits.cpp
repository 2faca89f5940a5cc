// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_edits.h"

#include "app/window/message_bar.h"
#include "app/window/session_shelf.h"

#include <QAction>

namespace halftone {

namespace {

QString sentenceOf(const SessionEdit &edit)
{
    const auto &[id, from, to] = edit;
    const QString name = QString::fromStdString(to.name);
    if (from.isDeleted != to.isDeleted)
        return to.isDeleted ? SessionEdits::tr("“%1” is deleted. It can be restored for %2 days.")
                                  .arg(name)
                                  .arg(SessionLibrary::DeletedFor.count())
                            : SessionEdits::tr("“%1” is restored.").arg(name);
    if (from.isArchived != to.isArchived)
        return to.isArchived ? SessionEdits::tr("“%1” is archived.").arg(name)
                             : SessionEdits::tr("“%1” is no longer archived.").arg(name);
    if (from.name != to.name)
        return SessionEdits::tr("“%1” is now called “%2”.").arg(QString::fromStdString(from.name), name);
    return from.tags != to.tags ? SessionEdits::tr("The tags of “%1” are changed.").arg(name)
                                : SessionEdits::tr("The note of “%1” is changed.").arg(name);
}

} // namespace

SessionEdits::SessionEdits(SessionShelf *shelf, MessageBar *messages, QObject *parent)
    : QObject(parent), m_shelf(shelf), m_messages(messages), m_undo(new QAction(tr("Undo"), this))
{
    connect(m_undo, &QAction::triggered, this, &SessionEdits::undo);
    connect(shelf, &SessionShelf::sessionEdited, this, &SessionEdits::say);
    connect(shelf, &SessionShelf::failed, this, [this] { m_undoing.reset(); });
}

void SessionEdits::apply(const SessionEdit &edit)
{
    m_shelf->edit(edit);
}

void SessionEdits::undo()
{
    if (!m_last)
        return;
    m_undoing = inverse(*m_last);
    m_last.reset();
    m_shelf->edit(*m_undoing);
}

void SessionEdits::say(const SessionEdit &done)
{
    if (!m_undoing || m_undoing->id != done.id) {
        m_last = done;
        m_messages->showOffer(sentenceOf(done), m_undo);
        return;
    }
    const auto wanted = *std::exchange(m_undoing, {});
    if (wanted.to.name != done.to.name) // taken meanwhile
        m_messages->showNote(
            tr("“%1” is restored as “%2”.")
                .arg(QString::fromStdString(wanted.to.name), QString::fromStdString(done.to.name)));
}

} // namespace halftone
