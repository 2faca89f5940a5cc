// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QUndoCommand>

#include <functional>

namespace halftone {

/// One step of the undo stack: all decisions before and after. Steps of one gesture (a drag) merge.
class DecisionsCommand : public QUndoCommand
{
public:
    using Apply = std::function<void(const Decisions &)>;

    /// @param gesture  0: a step of its own; otherwise steps with equal numbers become one
    DecisionsCommand(Decisions before, Decisions after, int gesture, Apply apply, const QString &text);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    Decisions m_before;
    Decisions m_after;
    int m_gesture;
    Apply m_apply;
};

} // namespace halftone
