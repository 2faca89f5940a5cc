// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/interrupt.h"

#include <csignal>
#include <ctime>
#include <unistd.h>

namespace halftone {

InterruptWatch::InterruptWatch()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_thread = std::jthread([signals, stop = m_stop](const std::stop_token &end) mutable {
        constexpr timespec Poll{0, 50'000'000}; // chosen: how long the end of main() may wait for this thread
        while (!end.stop_requested()) {
            if (sigtimedwait(&signals, nullptr, &Poll) < 0)
                continue;
            constexpr int Cancelled = 130;
            if (stop.stop_requested())
                _exit(Cancelled);
            stop.request_stop();
        }
    });
}

} // namespace halftone
