// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/measured_timing.h"

#include "app/command/verb.h"
#include "app/workflow/finished_timing.h"

namespace halftone {

int keepMeasured(OpenedSession &opened, const Result<Timing> &timing)
{
    if (!timing)
        return failAs(timing.error());
    if (auto stored = storeMeasured(opened.library, opened.session, *timing); !stored)
        return fail(stored.error());
    note("measured by " + timing->source + ": " + std::to_string(timing->baselineSeconds * 1e3)
         + " ms with every layer at " + timing->formats.front() + ", gains in steps of "
         + std::to_string(timing->resolutionSeconds * 1e6) + " us.");
    return Done;
}

} // namespace halftone
