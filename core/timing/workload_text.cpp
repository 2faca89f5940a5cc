// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/workload_text.h"

namespace halftone {

std::string describe(const Workload &workload)
{
    return "batch " + std::to_string(workload.batch) + ", " + std::to_string(workload.sequenceLength)
        + " tokens, " + (workload.phase == Phase::Prefill ? "prefill" : "decode");
}

} // namespace halftone
