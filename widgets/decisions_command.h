// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QUndoCommand>

#include <functional>
#include <optional>
#include <vector>

namespace halftone {

/// All decisions, and the kept configuration that was gone to: none as soon as anything else is decided.
struct DecidedView
{
    Decisions decisions;
    std::optional<KeptConfiguration> kept = {};

    bool operator==(const DecidedView &) const = default;
};

/// What one step of the undo stack changes, and its name.
struct HistoryStep
{
    DecidedView before;
    DecidedView after;
    QString text;
};

/// The undo stack as data.
struct DecisionHistory
{
    std::vector<HistoryStep> steps; ///< oldest first
    int index = 0; ///< how many of them are done
};

/// One step of the undo stack: all decisions before and after. Steps of one gesture (a drag) merge.
class DecisionsCommand : public QUndoCommand
{
public:
    using Apply = std::function<void(const DecidedView &)>;

    /// @param gesture  0: a step of its own; otherwise steps with equal numbers become one
    DecisionsCommand(DecidedView before, DecidedView after, int gesture, Apply apply, const QString &text);

    void undo() override;
    void redo() override;
    [[nodiscard]] HistoryStep step() const { return {m_before, m_after, text()}; }
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand *other) override;

private:
    DecidedView m_before;
    DecidedView m_after;
    int m_gesture;
    Apply m_apply;
};

} // namespace halftone
