// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace halftone {

/// How long the rest of something takes, at the pace since the first call: what an earlier run did does not count.
/// No clock of its own. One thread.
class TimeLeft
{
public:
    /// @param fraction  done of all, 0..1
    /// @param now       seconds on a clock that never goes back
    /// @return seconds; nothing until a fiftieth of what was left has been done: before that it would be a guess
    std::optional<double> at(double fraction, double now);

private:
    struct Moment
    {
        double fraction;
        double seconds;
    };

    std::optional<Moment> m_begin;
};

} // namespace halftone
