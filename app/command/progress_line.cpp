// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/progress_line.h"

#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace halftone {

std::string durationText(double seconds)
{
    const auto whole = static_cast<long>(std::ceil(seconds));
    constexpr long Minute = 60;
    constexpr long Hour = 60 * Minute;
    if (whole >= Hour)
        return std::to_string(whole / Hour) + " h " + std::to_string(whole % Hour / Minute) + " min";
    if (whole >= Minute)
        return std::to_string(whole / Minute) + " min " + std::to_string(whole % Minute) + " s";
    return std::to_string(whole) + " s";
}

ProgressLine::ProgressLine(std::string what)
    : m_what(std::move(what)), m_isTerminal(isatty(STDERR_FILENO) != 0)
{
}

ProgressLine::~ProgressLine()
{
    if (m_isDrawn && m_isTerminal)
        std::fputc('\n', stderr);
}

void ProgressLine::update(double fraction, const std::string &detail)
{
    const auto now = Clock::now();
    // Chosen: a terminal is redrawn ten times a second, a log gets a line every five.
    const auto interval = m_isTerminal ? std::chrono::milliseconds(100) : std::chrono::milliseconds(5000);
    if (m_isDrawn && now - m_last < interval && fraction < 1.0)
        return;
    if (!m_isDrawn) {
        m_begin = now;
        m_beginFraction = fraction;
    }
    m_last = now;
    m_isDrawn = true;
    std::string text = m_what + " " + std::to_string(std::lround(fraction * 100)) + " %";
    if (!detail.empty())
        text += ", " + detail;
    const double elapsed = std::chrono::duration<double>(now - m_begin).count();
    constexpr double LeastFraction = 0.02; // chosen: before that the estimate is a guess
    const double done = fraction - m_beginFraction;
    if (done > LeastFraction && fraction < 1.0)
        text += ", " + durationText(elapsed / done * (1 - fraction)) + " left";
    std::fprintf(stderr, m_isTerminal ? "\r\x1b[K%s" : "%s\n", text.c_str());
    std::fflush(stderr);
}

} // namespace halftone
