// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/session_library.h"
#include "core/timing/hardware_profile.h"

#include <string>

namespace halftone {

/// The profile called @p name ("gaudi2") of the program's resources. NotFound lists what there is. Thread-safe.
Result<HardwareProfile> namedProfile(const std::string &name);

/// The profile that gives a session's theoretical gains: that of its newest modelled timing, else Gaudi 2's.
Result<HardwareProfile> profileOf(const Session &session);

/// Predicts the gains of every configuration of @p session with the model called @p source ("gaudi2-model").
/// @return the timing, not yet stored; InvalidArgument for another source or a bad workload. Milliseconds.
Result<Timing> modelledTiming(const Session &session, const std::string &source, const Workload &workload);

} // namespace halftone
