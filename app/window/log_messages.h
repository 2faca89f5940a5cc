// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace halftone {

class LogBook;

/// While it lives, what Qt and the program say through qWarning() and its like goes to the log too, from every thread; a
/// crash leaves the signal and the call stack in the log's file. One at a time, made and destroyed in main().
class LogMessages
{
public:
    explicit LogMessages(LogBook *log); ///< outlives this
    ~LogMessages();
    LogMessages(const LogMessages &) = delete;
    LogMessages &operator=(const LogMessages &) = delete;

private:
    QtMessageHandler m_before;
};

} // namespace halftone
