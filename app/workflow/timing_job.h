// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/session_library.h"
#include "core/timing/gaudi_model.h"
#include "core/timing/hardware_profile.h"
#include "core/timing/model_source.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// The profile called @p name ("gaudi2"): one of the program's resources, or of the user's own
/// ($XDG_DATA_HOME/halftone/profiles/NAME.json), which cannot replace those. NotFound lists what there is.
/// Thread-safe.
Result<HardwareProfile> namedProfile(const std::string &name);

/// What to tell a user who has a profile of his own called @p name, as one of the program's that namedProfile() takes:
/// English, no full stop; empty if he has none, or the same. Thread-safe.
std::string hiddenProfile(const std::string &name);

/// What namedProfile() knows, ascending. Thread-safe.
std::vector<std::string> profileNames();

/// Checks the profile in @p file and copies it to the user's own ones, so that namedProfile() knows it.
/// @return its name; the errors of readHardwareProfile(); Conflict if another profile has its name; Io if it
///         cannot be copied
Result<std::string> addOwnProfile(const std::filesystem::path &file);

/// The name of the profile that gives theoretical gains: that of the timing of @p session that @p source names, if a
/// model made it (findTiming()), else of its newest modelled one, else Gaudi 2's. Reads no file. Thread-safe.
std::string profileNameOf(const Session &session, const std::string &source);

/// The profile that gives a session's theoretical gains: that of its newest modelled timing, else Gaudi 2's.
Result<HardwareProfile> profileOf(const Session &session);

/// profileOf() for solving under @p objective: only theoretical-time takes anything from it. For another one an empty
/// profile of that name stands in for one that cannot be read, and @p say hears why in a sentence without a full stop.
/// @return the errors of profileOf() for theoretical-time alone
Result<HardwareProfile> profileFor(const Session &session, std::string_view objective,
                                   const std::function<void(const std::string &)> &say);

/// Predicts the gains of every configuration of @p session.
/// @param formats  names, the baseline first; empty: the first two of the profile, as every further one multiplies the
///                 configurations
/// @return the timing, not yet stored; InvalidArgument if @p formats are not the profile's baseline and another; errors of
///         namedProfile() and gaudiTiming(). Takes milliseconds.
Result<Timing> modelledTiming(const Session &session, const ModelSource &source, const Workload &workload,
                              std::vector<std::string> formats = {});

/// The model that made @p timing of @p session. InvalidArgument if none did.
Result<GaudiModel> modelBehind(const Session &session, const Timing &timing);

} // namespace halftone
