// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_context.h"

#include <algorithm>
#include <exception>

namespace halftone {

/// Thrown through LibTorch to end a pass that was asked to stop; never leaves core/calibrate.
struct CancelledException : std::exception
{
};

/// Where one sample is in its work, as part of a whole. Belongs to the thread that runs the sample.
class PassProgress
{
public:
    /// @param begin, end  the part of the whole that the sample is
    /// @param work        all that add() will be told, in any unit; > 0
    PassProgress(const TaskContext &context, double begin, double end, double work)
        : m_context(context), m_begin(begin), m_end(end), m_work(work)
    {
    }

    /// Throws CancelledException if the stop was requested.
    void poll() const
    {
        if (m_context.stop.stop_requested())
            throw CancelledException();
        m_context.report(m_begin + (m_end - m_begin) * std::min(m_done / m_work, 1.0));
    }

    /// Counts @p work as done; polls.
    void add(double work)
    {
        m_done += work;
        poll();
    }

private:
    const TaskContext &m_context;
    double m_begin;
    double m_end;
    double m_work;
    double m_done = 0;
};

} // namespace halftone
