// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <string>

/// Private to session.
namespace halftone {

/// What in @p session cannot have been written by Halftone: numbers out of their range, a partition that is none. Its
/// indices and the sizes of its lists are taken to be right, as loadSession() makes them.
/// @return table and value in a few English words; empty if nothing is wrong. Thread-safe.
std::string faultOf(const Session &session);

} // namespace halftone
