// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/workload_options.h"

#include "app/command/verb.h"
#include "app/workflow/timing_job.h"
#include "core/timing/whole_model.h"
#include "core/timing/workload_text.h"

namespace halftone {

namespace {

constexpr std::int64_t Most = std::int64_t{1} << 24; // beyond any device; the model checks its own limits

} // namespace

Result<Workload> workloadOf(const Arguments &arguments)
{
    Workload workload;
    const auto batch = arguments.integer("--batch", workload.batch, 1, Most);
    if (!batch)
        return batch.error();
    const auto length = arguments.integer("--sequence-length", workload.sequenceLength, 1, Most);
    if (!length)
        return length.error();
    const auto phase = phaseNamed(arguments.valueOr("--phase", name(workload.phase)));
    if (!phase)
        return Error{ErrorCode::InvalidArgument, "--phase", "must be prefill or decode"};
    workload.batch = *batch;
    workload.sequenceLength = *length;
    workload.phase = *phase;
    return workload;
}

Result<std::size_t> wholeModelCountOf(const Arguments &arguments)
{
    const auto count = arguments.integer("--whole-model", DefaultWholeModelConfigurations, 0,
                                         MostWholeModelConfigurations);
    if (!count)
        return count.error();
    return static_cast<std::size_t>(*count);
}

Result<double> budgetOf(const Arguments &arguments, double fallbackSeconds)
{
    constexpr std::int64_t MostSeconds = 86'400; // chosen
    const auto budget
        = arguments.integer("--budget", static_cast<std::int64_t>(fallbackSeconds), 0, MostSeconds);
    if (!budget)
        return budget.error();
    return static_cast<double>(*budget);
}

Result<ModelSource> modelSourceOf(const Arguments &arguments)
{
    const auto text = arguments.value("--source");
    if (!text)
        return Error{ErrorCode::InvalidArgument, "--source", "is needed: gaudi2-model or gaudi3-model"};
    auto source = ModelSource::parse(*text);
    if (!source || source->devices != 1)
        return Error{ErrorCode::InvalidArgument, "--source",
                     "must be a timing model such as gaudi2-model or gaudi3-model, not \"" + *text + '"'};
    const auto devices = arguments.integer("--tensor-parallel", 1, 1, Most);
    if (!devices)
        return devices.error();
    source->devices = *devices;
    return *source;
}

void warnOfHiddenProfile(const ModelSource &source)
{
    if (const auto hidden = hiddenProfile(source.profile); !hidden.empty())
        warn(hidden);
}

} // namespace halftone
