// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace halftone {

class JobBoard;
class LogBook;
class MessageBar;
class TimingControl;

/// From now on the log has what the window says, how jobs begin and end, and what workers say. All arguments live as long
/// as each other.
void writeLog(LogBook *log, const MessageBar &messages, const JobBoard &jobs, const TimingControl &timing);

} // namespace halftone
