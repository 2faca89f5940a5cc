// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/bench.h"
#include "core/session/session_library.h"

namespace halftone {

/// A sample with random sums, equal for equal @p index.
SampleSums benchSample(std::int64_t index, std::size_t layers);

/// 1,000 rounds in which a process stores samples and is killed with SIGKILL at a random moment: how many rows were
/// acknowledged, how many of them the library lost, and in how many rounds it was damaged. Forks: no other thread may run.
Result<BenchCase> benchCrashes(const std::filesystem::path &folder, Session session,
                               const std::stop_token &stop);

} // namespace halftone
