// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/calibrate_options.h"

#include "app/command/progress_line.h"
#include "app/command/quantization_options.h"
#include "app/command/run_options.h"
#include "app/workflow/session_access.h"
#include "app/workflow/shift_job.h"
#include "app/workflow/validation_job.h"
#include "core/numeric/loss_prediction.h"

#include <algorithm>
#include <cstdio>

namespace halftone {

namespace {

constexpr std::int64_t MostSamples = 1'000'000; // chosen

std::string secondsText(double seconds)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3g s", seconds);
    return seconds < 60 ? std::string(text.data()) : durationText(seconds);
}

std::string costText(const ShiftCost &cost)
{
    return "bias-aware: " + std::to_string(cost.passes) + " single-layer passes are missing ("
        + std::to_string(cost.layers) + " layers x " + std::to_string(cost.samples) + " samples x "
        + std::to_string(cost.formats) + " formats at most); one forward pass takes "
        + secondsText(cost.forwardSeconds) + ", a single-layer pass about half of it, all about "
        + secondsText(cost.totalSeconds) + ".";
}

Result<ShiftRequest> shiftRequestOf(const Arguments &arguments, const Session &session)
{
    ShiftRequest request;
    request.formats = loweredFormatsOf(arguments, {std::string(Fp8E4M3.name)});
    if (arguments.has("--samples")) {
        const auto samples = arguments.integer("--samples", 1, 1, MostSamples);
        if (!samples)
            return samples.error();
        request.samples = *samples;
    }
    const auto scale = scaleSourceOf(arguments);
    if (!scale)
        return scale.error();
    request.scale = *scale;
    const bool isGiven = std::ranges::any_of(std::array{"--profile", "--scale-method", "--back-off"},
                                             [&](const char *option) { return arguments.has(option); });
    if (isGiven) {
        const auto start
            = session.shiftRun ? session.shiftRun->quantization : session.calibration.quantization;
        const auto quantization = quantizationOf(arguments, start);
        if (!quantization)
            return quantization.error();
        request.quantization = *quantization;
    }
    return withRunOptions(arguments, std::move(request));
}

int addBiasAware(const Invocation &invocation, OpenedSession &opened)
{
    const auto request = shiftRequestOf(invocation.arguments, opened.session);
    if (!request)
        return failAs(request.error());
    ProgressLine progress("measuring shifts");
    std::string detail;
    ShiftEvents events;
    events.priced = [](const ShiftCost &cost) { note(costText(cost)); };
    events.warning = warn;
    events.progress = [&](std::int64_t done, std::int64_t passes) {
        detail = std::to_string(done) + " of " + std::to_string(passes) + " passes";
    };
    const TaskContext context{invocation.stop, [&](double fraction) { progress.update(fraction, detail); }};
    const auto done = measureShifts(opened.session.id, *request, opened.library, events, context);
    if (!done)
        return failAs(done.error());
    print(opened.session.id);
    return Done;
}

/// BF16 given alone is below FP32.
std::vector<std::string> driftFormats(const Arguments &arguments)
{
    const std::string bf16(Bf16.name);
    return arguments.value("--formats") == bf16 ? std::vector{bf16}
                                                : loweredFormatsOf(arguments, {std::string(Fp8E4M3.name)});
}

int addDrift(const Invocation &invocation, OpenedSession &opened)
{
    const auto &arguments = invocation.arguments;
    const auto formats = driftFormats(arguments);
    if (formats.size() != 1 || !formatNamed(formats.front()))
        return failUsage({ErrorCode::InvalidArgument, "--formats", "--add drift takes one known format"});
    for (const char *option :
         {"--samples", "--scale", "--profile", "--scale-method", "--back-off", "--memory"}) {
        if (arguments.has(option))
            return failUsage({ErrorCode::InvalidArgument, option,
                              "is for --add bias-aware alone; --add drift takes every sample of the "
                              "calibration, rounded as there"});
    }
    std::optional<std::filesystem::path> tokenizer;
    if (const auto file = arguments.value("--tokenizer"))
        tokenizer = *file;
    note("drift: two forward passes for each of "
         + std::to_string(opened.session.calibration.requestedSamples) + " samples.");
    ProgressLine progress("measuring drift");
    ValidationEvents events;
    events.warning = warn;
    const TaskContext context{invocation.stop, [&](double fraction) { progress.update(fraction); }};
    const auto done
        = measureDrift(opened.session, formats.front(), tokenizer, opened.library, events, context);
    if (!done)
        return failAs(done.error());
    print(opened.session.id);
    return Done;
}

} // namespace

Result<void> addNoiseOptions(const Arguments &arguments, CalibrationRequest &request)
{
    bool measures = false;
    for (const auto &word : splitAtCommas(arguments.valueOr("--noise", "log-uniform"))) {
        const auto model = noiseModelNamed(word);
        if (!model)
            return Error{ErrorCode::InvalidArgument, "--noise",
                         "'" + word
                             + "' is no noise model; there are upper-bound, log-uniform, measured-error, "
                               "bias-aware and drift"};
        if (*model == NoiseModel::BiasAware || *model == NoiseModel::Drift)
            return Error{ErrorCode::InvalidArgument, "--noise",
                         word + " is a step of its own: halftone-cli calibrate SESSION --add " + word};
        measures = measures || *model == NoiseModel::MeasuredError;
    }
    const auto quantization = quantizationOf(arguments, {});
    if (!quantization)
        return quantization.error();
    request.quantization = *quantization;
    if (measures)
        request.measuredFormats = loweredFormatsOf(arguments, {std::string(Fp8E4M3.name)});
    if (arguments.has("--formats") && !measures)
        return Error{
            ErrorCode::InvalidArgument, "--formats",
            "says what --noise measured-error measures; the other noise models predict every format from "
            "one calibration"};
    if (measures && request.measuredFormats.empty())
        return Error{ErrorCode::InvalidArgument, "--formats", "names no format below the baseline"};
    for (const auto &format : loweredFormatsOf(arguments, {})) {
        if (!formatNamed(format))
            return Error{ErrorCode::InvalidArgument, "--formats", "'" + format + "' is no number format"};
    }
    return {};
}

int addToCalibration(const Invocation &invocation)
{
    const auto &arguments = invocation.arguments;
    const std::string what = arguments.valueOr("--add", "");
    if (what != name(NoiseModel::BiasAware) && what != name(NoiseModel::Drift))
        return failUsage({ErrorCode::InvalidArgument, "--add", "must be bias-aware or drift"});
    if (arguments.positional().size() != 1)
        return failUsage({ErrorCode::InvalidArgument, "calibrate --add", "needs one SESSION"});
    auto opened = openSession(arguments.positional().front(), invocation.library);
    if (!opened)
        return fail(opened.error());
    return what == name(NoiseModel::Drift) ? addDrift(invocation, *opened)
                                           : addBiasAware(invocation, *opened);
}

} // namespace halftone
