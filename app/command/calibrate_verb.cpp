// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/byte_count.h"
#include "app/command/calibrate_options.h"
#include "app/command/calibration_report.h"
#include "app/command/progress_line.h"
#include "app/command/run_options.h"
#include "app/command/verbs.h"
#include "app/workflow/launched_calibration.h"
#include "app/workflow/prepared_samples.h"
#include "app/workflow/shell_word.h"
#include "core/model/fast_blas.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace halftone {

namespace {

constexpr std::array Options{
    OptionSpec{"--data"},    OptionSpec{"--samples"},   OptionSpec{"--sequence-length"},
    OptionSpec{"--packing"}, OptionSpec{"--tokenizer"}, OptionSpec{"--name"},
    OptionSpec{"--memory"},  OptionSpec{"--compute"},   OptionSpec{"--resume"},
    OptionSpec{"--noise"},   OptionSpec{"--formats"},   OptionSpec{"--profile"},
    OptionSpec{"--add"},     OptionSpec{"--scale"},     OptionSpec{"--scale-method"},
    OptionSpec{"--back-off"}};

constexpr std::int64_t MostSamples = 1'000'000; // chosen
constexpr std::int64_t MostTokens = 1'048'576; // chosen

Result<CalibrationRequest> askedFor(const Arguments &arguments)
{
    CalibrationRequest request;
    const bool isResumed
        = arguments.has("--resume"); // then model and data are the session's, unless they have moved
    if (arguments.positional().size() > 1 || (arguments.positional().empty() && !isResumed))
        return Error{ErrorCode::InvalidArgument, "calibrate", "needs one MODEL"};
    if (!arguments.positional().empty())
        request.model = arguments.positional().front();
    const auto data = arguments.value("--data");
    if (!data && !isResumed)
        return Error{ErrorCode::InvalidArgument, "--data", "is needed: a .jsonl or .txt file"};
    request.data = data.value_or("");
    const auto samples = arguments.integer("--samples", request.samples, 1, MostSamples);
    if (!samples)
        return samples.error();
    request.samples = *samples;
    const auto length = arguments.integer("--sequence-length", request.sequenceLength, 2, MostTokens);
    if (!length)
        return length.error();
    request.sequenceLength = *length;
    const std::string packing = arguments.valueOr("--packing", "none");
    if (packing != "none" && packing != "concat")
        return Error{ErrorCode::InvalidArgument, "--packing", "must be none or concat"};
    request.packing = packing == "concat" ? Packing::Concat : Packing::None;
    request.name = arguments.valueOr("--name", "");
    if (std::ranges::any_of(request.name, [](char c) { return static_cast<unsigned char>(c) < ' '; }))
        return Error{ErrorCode::InvalidArgument, "--name", "is one line without control characters"};
    request.compute = arguments.valueOr("--compute", request.compute);
    if (request.compute != "float32" && request.compute != "bfloat16")
        return Error{ErrorCode::InvalidArgument, "--compute", "must be float32 or bfloat16"};
    if (auto added = addNoiseOptions(arguments, request); !added)
        return added.error();
    return withRunOptions(arguments, std::move(request));
}

std::string progressText(const CalibrationProgress &progress)
{
    return std::to_string(progress.samplesDone) + " of " + std::to_string(progress.samples) + " samples, "
        + std::to_string(std::lround(progress.tokensPerSecond)) + " tokens/s, "
        + byteText(progress.memoryBytes);
}

/// That the forms of the verb are not mixed.
Result<void> checkForm(const Arguments &arguments)
{
    if (arguments.has("--scale") && !arguments.has("--add"))
        return Error{ErrorCode::InvalidArgument, "--scale", "goes with --add alone"};
    if (auto checked = arguments.checkWithout("--resume", {"--add", "--name"}); !checked)
        return checked;
    return arguments.checkWithout(
        "--add", {"--data", "--sequence-length", "--packing", "--compute", "--name", "--noise"});
}

/// Of a session to be resumed: that what the command line says of it is so.
Result<void> checkSettings(const Arguments &arguments, const CalibrationRequest &asked,
                           const Session &session)
{
    const auto own = requestOf(session);
    const auto differs = [&](const char *option, bool isEqual, const std::string &value) -> Result<void> {
        if (!arguments.has(option) || isEqual)
            return {};
        return Error{ErrorCode::Conflict, option,
                     "session '" + session.name + "' was begun with " + value
                         + "; leave it out, or start a new session"};
    };
    const std::string formats
        = own.measuredFormats.empty() ? "no measured formats" : "other measured formats";
    const bool isAlike = asked.measuredFormats == own.measuredFormats;
    const bool isRoundedAlike = asked.quantization == own.quantization;
    for (const auto &checked :
         {differs("--samples", asked.samples == own.samples, std::to_string(own.samples)),
          differs("--sequence-length", asked.sequenceLength == own.sequenceLength,
                  std::to_string(own.sequenceLength)),
          differs("--packing", asked.packing == own.packing, session.calibration.packing),
          differs("--compute", asked.compute == own.compute, own.compute),
          differs("--noise", isAlike, formats), differs("--formats", isAlike, formats),
          differs("--profile", isRoundedAlike, "another rounding"),
          differs("--scale-method", isRoundedAlike, "another rounding"),
          differs("--back-off", isRoundedAlike, "another rounding")}) {
        if (!checked)
            return checked;
    }
    return {};
}

/// A mistyped path should leave no empty library behind.
Result<void> checkInputs(const CalibrationRequest &request)
{
    std::error_code ignored;
    for (const auto &path : {request.model, request.data}) {
        if (!path.empty() && !std::filesystem::exists(path, ignored))
            return Error{ErrorCode::NotFound, path.string(),
                         "there is no such file or folder, check the path"};
    }
    return {};
}

/// Who gives the same command again after an interruption wants to go on.
Result<void> checkName(const std::string &name, SessionLibrary &library)
{
    if (name.empty() || !library.idOf(name))
        return {};
    const auto session = library.load(name);
    const bool isUnfinished = session && std::ssize(session->samples) < session->calibration.requestedSamples;
    return Error{ErrorCode::Conflict, name,
                 isUnfinished
                     ? "a session of this name is unfinished; go on with halftone-cli calibrate --resume "
                         + shellWord(name) + ", or choose another name"
                     : "a session of this name exists; choose another"};
}

/// Alone, or as one of the processes that a launcher such as torchrun or srun started.
Result<std::optional<std::string>>
calibrateAsLaunched(const std::optional<Launch> &launch, const LaunchedCalibration &calibration,
                    SessionLibrary &library, const CalibrationEvents &events, const TaskContext &context)
{
    if (launch)
        return calibrateInLaunch(*launch, calibration, library, events, context);
    const auto &request = calibration.request;
    auto id = calibration.resumed ? resumeCalibration(*calibration.resumed, request, library, events, context)
                                  : calibrateIntoNewSession(request, library, events, context);
    if (!id)
        return id.error();
    return std::optional(*std::move(id));
}

int run(const Invocation &invocation)
{
    const auto &arguments = invocation.arguments;
    if (auto checked = checkForm(arguments); !checked)
        return failUsage(checked.error());
    if (arguments.has("--add"))
        return addToCalibration(invocation);
    const auto resumed = arguments.value("--resume");
    auto request = askedFor(arguments);
    if (!request)
        return failUsage(request.error());
    const auto launch = launchFromEnvironment([](const char *name) { return std::getenv(name); });
    if (!launch)
        return failUsage(launch.error());
    if (auto there = checkInputs(*request); !there)
        return fail(there.error());
    auto library = resumed ? SessionLibrary::openExisting(invocation.library)
                           : SessionLibrary::open(invocation.library);
    if (!library)
        return fail(library.error());
    if (resumed) {
        const auto session = library->load(*resumed);
        if (!session)
            return fail(session.error());
        if (auto same = checkSettings(arguments, *request, *session); !same)
            return fail(same.error());
    }
    const bool writesSession = !*launch || (*launch)->rank == 0;
    if (auto isFree = checkName(request->name, *library); writesSession && !isFree)
        return failUsage(isFree.error());
    if (!fastBlas())
        warn("no fast BLAS is loaded, calibration will be slow; install libopenblas0-pthread");

    ProgressLine progress("calibrating");
    CalibrationEvents events;
    events.warning = warn;
    std::string detail;
    events.progress = [&](const CalibrationProgress &now) { detail = progressText(now); };
    CalibrationReport report(events);
    const TaskContext context{invocation.stop, [&](double fraction) { progress.update(fraction, detail); }};
    const auto id = calibrateAsLaunched(*launch, {*request, resumed}, *library, events, context);
    if (!id) {
        const int status = fail(id.error());
        if (const auto kept = report.kept(invocation.library); !kept.empty())
            note(kept + ".");
        return status;
    }
    if (*id)
        print(**id);
    return Done;
}

} // namespace

Verb calibrateVerb()
{
    return {
        "calibrate",
        "MODEL --data FILE [--samples 16] [--sequence-length 512] [--packing none|concat] [--tokenizer FILE] "
        "[--name NAME] [--memory BYTES] [--compute float32|bfloat16] [--noise "
        "log-uniform|log-uniform,measured-error] "
        "[--formats fp8_e4m3,…] [--profile gaudi2] [--scale-method maxabs_hw] [--back-off 0.25,0.5] | "
        "[MODEL] --resume SESSION [--data FILE] [--tokenizer FILE] [--memory BYTES] | "
        "SESSION --add bias-aware [--samples N] [--formats …] [--scale static|dynamic] [--profile gaudi2] "
        "[--scale-method maxabs_hw] [--back-off 0.25,0.5] [--tokenizer FILE] [--memory BYTES] | "
        "SESSION --add drift [--formats fp8_e4m3] [--tokenizer FILE]",
        "Computes the sensitivity of every layer and stores a new session; prints its id.", Options, run};
}

} // namespace halftone
