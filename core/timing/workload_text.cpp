// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/workload_text.h"

namespace halftone {

std::string_view name(Phase phase)
{
    return phase == Phase::Prefill ? "prefill" : "decode";
}

std::optional<Phase> phaseNamed(std::string_view text)
{
    for (const auto phase : {Phase::Prefill, Phase::Decode}) {
        if (name(phase) == text)
            return phase;
    }
    return std::nullopt;
}

std::string describe(const Workload &workload)
{
    return "batch " + std::to_string(workload.batch) + ", " + std::to_string(workload.sequenceLength)
        + " tokens, " + std::string(name(workload.phase));
}

} // namespace halftone
