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
        std::fputs("\r\x1b[K", stderr);
}

void ProgressLine::update(double fraction, const std::string &detail)
{
    const auto now = Clock::now();
    const auto left = m_left.at(fraction, std::chrono::duration<double>(now.time_since_epoch()).count());
    // Chosen: a terminal is redrawn ten times a second, a log gets a line every five.
    const auto interval = m_isTerminal ? std::chrono::milliseconds(100) : std::chrono::milliseconds(5000);
    if (m_isDrawn && now - m_last < interval && fraction < 1.0)
        return;
    m_last = now;
    m_isDrawn = true;
    std::string text = m_what + " " + std::to_string(std::lround(fraction * 100)) + " %";
    if (!detail.empty())
        text += ", " + detail;
    if (left && fraction < 1.0)
        text += ", " + durationText(*left) + " left";
    std::fprintf(stderr, m_isTerminal ? "\r\x1b[K%s" : "%s\n", text.c_str());
    std::fflush(stderr);
}

} // namespace halftone
