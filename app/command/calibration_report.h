// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/calibration_job.h"

namespace halftone {

/// Remembers what a calibration has stored, to say so when it ends early.
class CalibrationReport
{
public:
    /// Follows @p events beside what they do already; they must not outlive this object.
    explicit CalibrationReport(CalibrationEvents &events);
    CalibrationReport(const CalibrationReport &) = delete;
    CalibrationReport &operator=(const CalibrationReport &) = delete;

    /// "4 of 32 samples are kept; continue with halftone-cli calibrate --resume ID", with --library where it is not the
    /// default; empty if nothing is kept.
    [[nodiscard]] std::string kept(const std::filesystem::path &library) const;

private:
    std::string m_id;
    std::int64_t m_requested = 0;
    std::size_t m_finished = 0;
};

} // namespace halftone
