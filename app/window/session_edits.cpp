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

QString sentenceOf(const KeptEdit &edit)
{
    const QString name = QString::fromStdString(edit.from->name);
    if (!edit.to)
        return SessionEdits::tr("“%1” is no longer kept.").arg(name);
    return edit.from->name != edit.to->name
        ? SessionEdits::tr("“%1” is now called “%2”.").arg(name, QString::fromStdString(edit.to->name))
        : SessionEdits::tr("The note of “%1” is changed.").arg(name);
}

} // namespace

SessionEdits::SessionEdits(SessionShelf *shelf, MessageBar *messages, QObject *parent)
    : QObject(parent), m_shelf(shelf), m_messages(messages), m_undo(new QAction(tr("Undo"), this))
{
    connect(m_undo, &QAction::triggered, this, &SessionEdits::undo);
    connect(shelf, &SessionShelf::sessionEdited, this, &SessionEdits::say);
    connect(shelf, &SessionShelf::keptEdited, this, &SessionEdits::sayKept);
    connect(shelf, &SessionShelf::failed, this, [this] { m_undoing.reset(); });
}

void SessionEdits::apply(const SessionEdit &edit)
{
    m_shelf->edit(edit);
}

void SessionEdits::apply(const KeptEdit &edit)
{
    m_shelf->edit(edit);
}

void SessionEdits::undo()
{
    if (!m_last)
        return;
    m_undoing = std::visit([](const auto &edit) { return Edit(inverse(edit)); }, *m_last);
    m_last.reset();
    std::visit([this](const auto &edit) { m_shelf->edit(edit); }, *m_undoing);
}

void SessionEdits::say(const SessionEdit &done)
{
    const auto *undoing = m_undoing ? std::get_if<SessionEdit>(&*m_undoing) : nullptr;
    if (undoing == nullptr || undoing->id != done.id) {
        m_last = done;
        m_messages->showOffer(sentenceOf(done), m_undo);
        return;
    }
    const auto wanted = *undoing;
    m_undoing.reset();
    if (wanted.to.name != done.to.name) // taken meanwhile
        m_messages->showNote(
            tr("“%1” is restored as “%2”.")
                .arg(QString::fromStdString(wanted.to.name), QString::fromStdString(done.to.name)));
}

void SessionEdits::sayKept(const KeptEdit &done)
{
    if (m_undoing == Edit(done)) {
        m_undoing.reset();
        return;
    }
    m_last = done;
    m_messages->showOffer(sentenceOf(done), m_undo);
}

} // namespace halftone
