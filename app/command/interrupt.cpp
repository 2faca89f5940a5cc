// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/interrupt.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <unistd.h>

namespace halftone {

namespace {

// A handler, not a blocked signal: libraries start threads before main() that block nothing, and die for the others.
std::atomic<int> interrupts = 0;
static_assert(std::atomic<int>::is_always_lock_free); // or the handler could not use it

extern "C" void countInterrupt(int /*signal*/)
{
    constexpr int Cancelled = 130;
    if (interrupts.fetch_add(1) > 0)
        _exit(Cancelled);
}

/// Unless whoever started the program wants the signal ignored.
void handle(int signal)
{
    struct sigaction old = {};
    sigaction(signal, nullptr, &old);
    if (old.sa_handler == SIG_IGN)
        return;
    struct sigaction action = {};
    action.sa_handler = countInterrupt;
    action.sa_flags = SA_RESTART;
    sigaction(signal, &action, nullptr);
}

} // namespace

InterruptWatch::InterruptWatch()
{
    handle(SIGINT);
    handle(SIGTERM);
    m_thread = std::jthread([stop = m_stop](const std::stop_token &end) mutable {
        constexpr auto Poll = std::chrono::milliseconds(50); // chosen: nobody notices
        while (!end.stop_requested() && interrupts == 0)
            std::this_thread::sleep_for(Poll);
        if (interrupts > 0)
            stop.request_stop();
    });
}

} // namespace halftone
