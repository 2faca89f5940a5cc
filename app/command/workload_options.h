// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/arguments.h"
#include "core/timing/model_source.h"
#include "core/timing/timing.h"

namespace halftone {

/// --batch, --sequence-length and --phase. Every error is wrong usage.
Result<Workload> workloadOf(const Arguments &arguments);

/// --whole-model: how many configurations of the whole model are measured too. Every error is wrong usage.
Result<std::size_t> wholeModelCountOf(const Arguments &arguments);

/// --budget: the seconds after which the measurement of a configuration ends. Every error is wrong usage.
Result<double> budgetOf(const Arguments &arguments, double fallbackSeconds);

/// --budget, --whole-model and --extend: how much is measured. Every error is wrong usage.
/// @param request  a HostTimingRequest or a WorkerTimingRequest
template <typename Request>
Result<void> readExtent(const Arguments &arguments, Request &request)
{
    const auto budget = budgetOf(arguments, request.effort.budgetSeconds);
    if (!budget)
        return budget.error();
    request.effort.budgetSeconds = *budget;
    const auto whole = wholeModelCountOf(arguments);
    if (!whole)
        return whole.error();
    request.wholeModel = *whole;
    request.isExtension = arguments.has("--extend");
    return {};
}

/// --source and --tensor-parallel. Every error is wrong usage; whether there is such a profile is not looked at.
Result<ModelSource> modelSourceOf(const Arguments &arguments);

/// Says it where the user has a profile of his own that @p source would not use.
void warnOfHiddenProfile(const ModelSource &source);

} // namespace halftone
