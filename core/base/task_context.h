// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

namespace halftone {

/// How a long computation hears "stop" and says how far it is. Default-constructed, it does neither.
///
/// A computation that takes one polls `stop` at least every 100 ms and then returns ErrorCode::Cancelled.
struct TaskContext
{
    std::stop_token stop;
    std::function<void(double)> report = [](double) {}; ///< fraction done, 0..1; called from any thread
};

} // namespace halftone
