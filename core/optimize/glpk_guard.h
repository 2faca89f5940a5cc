// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace halftone {

/// Calls body(data), which may use GLPK, and survives what GLPK calls fatal: instead of aborting the process
/// a failed assertion or glp_error ends the body, frees all of this thread's GLPK memory and comes back as an
/// Error.
///
/// The body is left by longjmp: neither it nor what it calls may own anything with a destructor. All GLPK
/// objects of the calling thread are gone afterwards, in success too.
/// @return Internal with GLPK's own message.
Result<void> runGuarded(void (*body)(void *), void *data);

} // namespace halftone
