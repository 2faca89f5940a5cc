// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_left.h"

#include <chrono>
#include <string>

namespace halftone {

/// Progress on standard error: one line that is rewritten on a terminal, where note(), print() and the end take it away;
/// else a line every 5 s. One thread; update() may be called as often as one likes.
class ProgressLine
{
public:
    explicit ProgressLine(std::string what);
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    /// @param fraction  done, 0..1
    void update(double fraction, const std::string &detail = {});

private:
    using Clock = std::chrono::steady_clock;

    std::string m_what;
    bool m_isTerminal;
    bool m_isDrawn = false;
    Clock::time_point m_last;
    TimeLeft m_left;
};

/// "3 min 20 s"; rounded for people.
std::string durationText(double seconds);

} // namespace halftone
