// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/calibrate.h"
#include "core/calibrate/pass_progress.h"

#include <exception>
#include <string>

namespace halftone {

/// How messages call a sample.
inline std::string nameOf(const CalibrationSample &sample)
{
    return "sample " + std::to_string(sample.index);
}

/// Calls @p work, which returns a Result, and turns what LibTorch throws in it into an error about @p subject.
template <typename Work>
auto guarded(const Model &model, const std::string &subject, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const CancelledException &) {
        return Error{ErrorCode::Cancelled, model.path().filename().string(), "the calibration was cancelled"};
    } catch (const std::exception &e) {
        const std::string message = e.what();
        return Error{ErrorCode::Internal, subject, message.substr(0, message.find('\n'))};
    }
}

} // namespace halftone
