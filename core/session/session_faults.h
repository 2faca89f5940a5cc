// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <optional>
#include <string>

/// Private to session.
namespace halftone {

/// Whether every number in @p decisions is finite and not negative. Thread-safe.
bool areInRange(const Decisions &decisions);

/// What in these cannot have been written by Halftone: numbers out of their range, a partition that is none. Indices
/// and the sizes of lists are taken to be right, as loadSession() makes them.
/// @return table and value in a few English words; empty if nothing is wrong. Thread-safe.
std::string faultOf(const SampleSums &sample);
std::string faultOf(const Timing &timing);
std::string faultOf(const KeptConfiguration &kept);
std::string faultOf(const LayerShift &shift);
std::string faultOf(const Validation &validation);
std::string faultOf(const Session &session); ///< in all of it
/// The first layer of @p sample with a sum that is negative or not finite. Thread-safe.
std::optional<LayerId> faultyLayer(const SampleSums &sample);
/// Of the session without its samples, timings, kept configurations, shifts and validations.
std::string faultOfFrame(const Session &session);

} // namespace halftone
