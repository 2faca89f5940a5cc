// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace halftone {

/// Where this process stands among those that one launcher started together.
struct Launch
{
    int rank = 0; ///< 0 .. worldSize - 1
    int worldSize = 1;
    std::string address; ///< host that keeps the store: rank 0's, or the launcher's
    std::uint16_t port = 0;
    bool launcherKeepsStore = false; ///< torchrun's agent listens at address and port, else rank 0 does
    std::string attempt; ///< differs each time the launcher starts its processes again

    bool operator==(const Launch &) const = default;
};

/// Looks a variable of the environment up; null if it is not set.
using EnvironmentLookup = std::function<const char *(const char *)>;

/// Reads what torchrun sets (RANK, WORLD_SIZE, MASTER_ADDR, MASTER_PORT) or what Slurm sets for a step of several
/// tasks (SLURM_PROCID, SLURM_STEP_NUM_TASKS, and SLURM_STEP_NODELIST, whose first host is taken unless MASTER_ADDR
/// is set). torchrun's count if both are there; without MASTER_PORT the port is 29500, torchrun's own.
///
/// @return nothing for a process of its own, which a world of one is as well; InvalidArgument, naming the variable, for
///         values that do not fit together.
/// Thread-safe as far as @p lookup is.
Result<std::optional<Launch>> launchFromEnvironment(const EnvironmentLookup &lookup);

/// The first host of a Slurm node list: "gaudi[03-05,9],login" gives "gaudi03". Thread-safe.
std::string firstHost(const std::string &nodeList);

} // namespace halftone
