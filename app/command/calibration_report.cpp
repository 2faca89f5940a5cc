// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/calibration_report.h"

namespace halftone {

CalibrationReport::CalibrationReport(CalibrationEvents &events)
{
    events.started = [this, next = events.started](const Session &session) {
        m_id = session.id;
        m_requested = session.calibration.requestedSamples;
        m_finished = session.samples.size();
        next(session);
    };
    events.sampleStored = [this, next = events.sampleStored](const SampleSums &sample) {
        ++m_finished;
        next(sample);
    };
}

std::string CalibrationReport::kept(const std::filesystem::path &library) const
{
    if (m_finished == 0)
        return {};
    if (m_finished >= static_cast<std::size_t>(m_requested))
        return "all " + std::to_string(m_requested) + " samples are kept: session " + m_id + " is complete";
    const std::string file
        = library == SessionLibrary::defaultPath() ? "" : " --library '" + library.string() + "'";
    return std::to_string(m_finished) + " of " + std::to_string(m_requested)
        + " samples are kept; continue with halftone-cli calibrate --resume " + m_id + file;
}

} // namespace halftone
