// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_edit.h"

#include <QObject>

#include <optional>
#include <variant>
#include <vector>

class QAction;

namespace halftone {

class MessageBar;
class SessionShelf;

/// What the user does to sessions and kept configurations in their lists: done without a question, said in a
/// sentence that offers to undo it. GUI thread.
class SessionEdits : public QObject
{
    Q_OBJECT

public:
    /// @param shelf, messages  not owned; outlive this
    SessionEdits(SessionShelf *shelf, MessageBar *messages, QObject *parent);

    void apply(const std::vector<SessionEdit> &edits); ///< of one step: undone together
    void apply(const KeptEdit &edit);

private:
    void undo();
    void say(const std::vector<SessionEdit> &done);
    void sayOtherNames(const std::vector<SessionEdit> &wanted, const std::vector<SessionEdit> &done);
    void sayKept(const KeptEdit &done);

    SessionShelf *m_shelf;
    MessageBar *m_messages;
    QAction *m_undo; // child of this
    using Edit = std::variant<std::vector<SessionEdit>, KeptEdit>;
    std::optional<Edit> m_last; ///< what m_undo undoes
    std::optional<Edit> m_undoing; ///< until the shelf has done it
};

} // namespace halftone
