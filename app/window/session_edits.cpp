// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_edits.h"

#include "app/window/message_bar.h"
#include "app/window/session_shelf.h"

#include <QAction>

#include <algorithm>
#include <utility>

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

/// Several of a list are deleted, restored, archived or taken out of the archive, and nothing else.
QString sentenceOf(const std::vector<SessionEdit> &edits)
{
    const auto &[id, from, to] = edits.front();
    const auto count = static_cast<int>(edits.size());
    if (count == 1)
        return sentenceOf(edits.front());
    if (from.isDeleted != to.isDeleted)
        return to.isDeleted
            ? SessionEdits::tr("%Ln sessions are deleted. They can be restored for %1 days.", nullptr, count)
                  .arg(SessionLibrary::DeletedFor.count())
            : SessionEdits::tr("%Ln sessions are restored.", nullptr, count);
    return to.isArchived ? SessionEdits::tr("%Ln sessions are archived.", nullptr, count)
                         : SessionEdits::tr("%Ln sessions are no longer archived.", nullptr, count);
}

std::vector<SessionEdit> inverse(std::vector<SessionEdit> edits)
{
    std::ranges::reverse(edits);
    for (auto &edit : edits)
        edit = halftone::inverse(std::move(edit));
    return edits;
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
    connect(shelf, &SessionShelf::sessionsEdited, this, &SessionEdits::say);
    connect(shelf, &SessionShelf::keptEdited, this, &SessionEdits::sayKept);
    connect(shelf, &SessionShelf::failed, this, [this] { m_undoing.reset(); });
}

void SessionEdits::apply(const std::vector<SessionEdit> &edits)
{
    m_shelf->edit(edits);
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

void SessionEdits::say(const std::vector<SessionEdit> &done)
{
    const auto *undoing = m_undoing ? std::get_if<std::vector<SessionEdit>>(&*m_undoing) : nullptr;
    if (undoing == nullptr || !std::ranges::equal(*undoing, done, {}, &SessionEdit::id, &SessionEdit::id)) {
        m_last = done;
        m_messages->showOffer(sentenceOf(done), m_undo);
        return;
    }
    const auto wanted = *undoing;
    m_undoing.reset();
    sayOtherNames(wanted, done);
}

/// A name may have been taken meanwhile.
void SessionEdits::sayOtherNames(const std::vector<SessionEdit> &wanted, const std::vector<SessionEdit> &done)
{
    QStringList sentences;
    for (std::size_t i = 0; i < done.size(); ++i) {
        const auto &before = wanted[i].to.name;
        const auto &now = done[i].to.name;
        if (before != now)
            sentences << tr("“%1” is restored as “%2”.")
                             .arg(QString::fromStdString(before), QString::fromStdString(now));
    }
    if (!sentences.isEmpty())
        m_messages->showNote(sentences.join(QLatin1Char(' ')));
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
