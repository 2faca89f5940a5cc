// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace halftone {

/// Turns Ctrl-C (SIGINT) and SIGTERM into a stop request; the second one ends the process at once with status 130.
/// One at a time in a process. A signal that was ignored when the program started stays ignored.
class InterruptWatch
{
public:
    InterruptWatch();

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_thread;
};

} // namespace halftone
