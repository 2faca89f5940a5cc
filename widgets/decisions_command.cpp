// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decisions_command.h"

#include <utility>

namespace halftone {

DecisionsCommand::DecisionsCommand(DecidedView before, DecidedView after, int gesture, Apply apply,
                                   const QString &text)
    : QUndoCommand(text), m_before(std::move(before)), m_after(std::move(after)), m_gesture(gesture),
      m_apply(std::move(apply))
{
}

void DecisionsCommand::undo()
{
    m_apply(m_before);
}

void DecisionsCommand::redo()
{
    m_apply(m_after);
}

int DecisionsCommand::id() const
{
    return m_gesture == 0 ? -1 : m_gesture; // -1: Qt never merges
}

bool DecisionsCommand::mergeWith(const QUndoCommand *other)
{
    const auto *newer = dynamic_cast<const DecisionsCommand *>(other);
    if (newer == nullptr || newer->m_gesture != m_gesture)
        return false;
    m_after = newer->m_after;
    setText(newer->text());
    setObsolete(m_after == m_before); // dragged back to where it began
    return true;
}

} // namespace halftone
