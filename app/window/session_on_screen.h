// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_edit.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace halftone {

class Exploration;
class SessionShelf;

/// The session on screen: what jobs, edits and other windows do to it is shown at once, and what the user decides about
/// it is stored. GUI thread.
class SessionOnScreen : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned; both outlive this.
    SessionOnScreen(Exploration *exploration, SessionShelf *shelf, QObject *parent);

    [[nodiscard]] const Session *get() const { return m_session.get(); } ///< null: none
    [[nodiscard]] bool is(const std::string &id) const { return m_session && m_session->id == id; }
    [[nodiscard]] Session withDecisions() const; ///< a copy, as decided by now; there must be one

    void show(std::shared_ptr<const Session> session); ///< null: none
    void
    leave(const std::string &id); ///< if it is on screen: it is gone, and the one before it is shown again
    void reload(const std::string &id); ///< if it is on screen: something was added to it
    void
    renew(const std::shared_ptr<const Session> &session); ///< if it is still on screen when it has been read
    void addSample(const std::string &id, const SampleSums &sample);
    /// A measurement on its way, as the newest timing; the library gets it when it is complete.
    void addTiming(const std::string &id, const Timing &soFar);
    void addKept(const std::string &id, const KeptConfiguration &kept);
    void follow(const KeptEdit &edit);
    void follow(const SessionEdit &edit);
    /// What another window has added to it is shown; decisions stay those of this window.
    void follow(const std::vector<SessionSummary> &library);
    void saveDecisions(); ///< unless they are stored already

Q_SIGNALS:
    void shown(); ///< another session, or none
    void changed(); ///< its name, or what belongs to it
    void deletedElsewhere(const QString &name); ///< it is not shown any more
    void
    profileMissing(const Error &error); ///< of the timing in use; theoretical gains stay another device's

private:
    template <typename Change>
    void change(Change change);
    void saveSoon();
    void leaveUnsaved(); ///< the session is gone
    void adoptOtherProfile();
    void adoptProfile(); ///< theoretical gains are those of the device that times are predicted for

    Exploration *m_exploration;
    SessionShelf *m_shelf;
    std::shared_ptr<const Session> m_session;
    std::string m_before; ///< id of the session that was on screen before
    std::optional<Decisions>
        m_stored; ///< of the session; none: it is not known whether the library has the last ones
    std::string m_missingProfile; ///< said already
    QTimer m_saveTimer; ///< joins the steps of a drag into few writes
};

} // namespace halftone
