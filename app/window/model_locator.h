// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/session/session.h"

#include <QObject>

#include <memory>

class QAction;
class QWidget;

namespace halftone {

class MessageBar;
class SessionWork;

/// Asks where model and calibration texts of a session are that are no longer in their place. What is chosen is accepted only
/// if its content is what was calibrated. GUI thread.
class ModelLocator : public QObject
{
    Q_OBJECT

public:
    /// @param work, messages  not owned; outlive this
    /// @param window  parent of dialogs and of this
    ModelLocator(SessionWork *work, MessageBar *messages, QWidget *window);

    /// Says what went wrong with a job; where it is that the files of @p session have moved, offers to locate them.
    void sayFailed(const Error &error, const std::shared_ptr<const Session> &session);
    void askModel(const std::string &sessionId, const std::string &path, const std::string &architecture);

private:
    void locate();

    SessionWork *m_work;
    MessageBar *m_messages;
    QAction *m_locate; // child of this
    QWidget *m_window;
    std::shared_ptr<const Session> m_session; ///< that m_locate is about
    bool m_isAboutData = false;
};

} // namespace halftone
