// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <stop_token>

/// Private to app/workflow: how jobs store what took long to compute.
namespace halftone {

/// Calls @p store, a `Result<void>()` of a session library, again as long as another program has the library locked:
/// importing hundreds of sessions takes longer than a call waits.
/// @return its first result that is no Timeout; after a stop the Timeout. The thread of the library.
template <typename Store>
Result<void> storeWhenFree(const Store &store, const std::stop_token &stop)
{
    auto stored = store();
    while (!stored && stored.error().code == ErrorCode::Timeout && !stop.stop_requested())
        stored = store();
    return stored;
}

} // namespace halftone
