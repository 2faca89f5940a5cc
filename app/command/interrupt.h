// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace halftone {

/// Turns Ctrl-C (SIGINT) and SIGTERM into a stop request; the second one ends the process at once with status 130.
/// To be made first in main(): threads started later inherit the blocked signals.
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
