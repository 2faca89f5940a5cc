// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/chosen_solution.h"
#include "app/command/given_configuration.h"
#include "app/command/kept_validation.h"
#include "app/command/progress_line.h"
#include "app/command/quantization_options.h"
#include "app/command/run_options.h"
#include "app/command/verbs.h"
#include "app/workflow/validation_job.h"
#include "core/base/number_text.h"
#include "core/session/rounding_text.h"
#include "core/session/session_json.h"

namespace halftone {

namespace {

constexpr std::int64_t MostSamples = 1'000'000; // chosen

std::vector<OptionSpec> allOptions()
{
    auto options = solveOptions({});
    options.insert(options.end(), QuantizationOptionSpecs.begin(), QuantizationOptionSpecs.end());
    for (const char *name :
         {"--configuration", "--kept", "--data", "--samples", "--scale", "--tokenizer", "--memory"})
        options.push_back({name});
    return options;
}

/// A session and the configuration to validate in it.
struct Chosen
{
    OpenedSession opened;
    GivenConfiguration configuration;
};

/// Prints why there is none and sets @p status.
std::optional<Chosen> given(const Invocation &invocation, int &status)
{
    const auto &arguments = invocation.arguments;
    if (arguments.positional().size() != 1) {
        status = failUsage({ErrorCode::InvalidArgument, "validate", "needs one SESSION"});
        return {};
    }
    auto opened = openSession(arguments.positional().front(), invocation.library);
    auto named = opened ? givenConfiguration(arguments, opened->session)
                        : Result<GivenConfiguration>(opened.error());
    if (!named) {
        status = fail(named.error());
        return {};
    }
    return Chosen{*std::move(opened), *std::move(named)};
}

std::optional<Chosen> solved(const Invocation &invocation, int &status)
{
    const auto threshold = thresholdOf(invocation.arguments);
    if (!threshold) {
        status = failUsage(threshold.error());
        return {};
    }
    auto request = makeSolveRequest(invocation, "validate", status);
    if (!request)
        return {};
    const auto solution = solveChosen(invocation, "validate", *request, *threshold);
    if (!solution) {
        status = failAs(solution.error());
        return {};
    }
    GivenConfiguration configuration{{}, std::string(request->problem.formats.front().name)};
    const auto &layers = request->opened.session.graph.layers;
    for (std::size_t i = 0; i < layers.size(); ++i)
        configuration.formats[layers[i].name] = request->problem.formats[solution->formats[i]].name;
    return Chosen{std::move(request->opened), std::move(configuration)};
}

Result<ValidationRequest> requestOf(const Arguments &arguments, const Session &session)
{
    ValidationRequest request;
    const auto data = arguments.value("--data");
    if (!data)
        return Error{ErrorCode::InvalidArgument, "--data",
                     "is needed: a .jsonl or .txt file of texts that were not calibrated with"};
    request.data = *data;
    const auto samples = arguments.integer("--samples", request.samples, 1, MostSamples);
    if (!samples)
        return samples.error();
    request.samples = *samples;
    const auto scale = scaleSourceOf(arguments);
    if (!scale)
        return scale.error();
    request.scale = *scale;
    const auto quantization = quantizationOf(arguments, session.calibration.quantization);
    if (!quantization)
        return quantization.error();
    request.quantization = *quantization;
    return withRunOptions(arguments, std::move(request));
}

void printForPeople(const Validation &validation, const std::vector<LossPrediction> &predictions)
{
    const auto measured = measureLoss(validation.samples);
    print(std::to_string(measured.samples) + " samples of " + validation.dataPath + ", "
          + describe(validation.quantization, validation.scale));
    const std::string interval = measured.samples > 1
        ? "95 %: " + shortText(measured.lossMseLow) + " to " + shortText(measured.lossMseHigh)
        : "one sample: no interval";
    print("measured loss MSE " + shortText(measured.lossMse) + " nats^2 (" + interval + "), mean change "
          + shortText(measured.meanChange) + " nats, perplexity " + shortText(measured.baselinePerplexity)
          + " -> " + shortText(measured.perplexity));
    for (const auto &prediction : predictions) {
        std::string line = std::string(name(prediction.model)) + ": ";
        if (prediction.lossMse) {
            line += shortText(*prediction.lossMse) + " nats^2";
            if (*prediction.lossMse > 0)
                line += ", measured / predicted " + shortText(measured.lossMse / *prediction.lossMse);
            if (const auto change = prediction.perplexityChange())
                line += ", perplexity " + shortText(*change * 100) + " %";
        } else {
            line += "not known, " + prediction.unavailable;
        }
        print(line + ". " + std::string(assumption(prediction.model)));
    }
}

/// The status, if the command line asks for all that is kept in the session that it names.
std::optional<int> ranForAllKept(const Invocation &invocation)
{
    const auto &arguments = invocation.arguments;
    if (arguments.value("--kept") != std::string(AllKept) || arguments.positional().size() != 1)
        return {};
    auto opened = openSession(arguments.positional().front(), invocation.library);
    if (!opened)
        return fail(opened.error());
    if (!asksForAllKept(arguments, opened->session))
        return {};
    const auto request = requestOf(arguments, opened->session);
    return request ? validateAllKept(invocation, *opened, *request) : failAs(request.error());
}

int run(const Invocation &invocation)
{
    int status = Done;
    const auto &arguments = invocation.arguments;
    if (const auto checked = checkGivenAlone(arguments); !checked)
        return failUsage(checked.error());
    if (const auto ran = ranForAllKept(invocation))
        return *ran;
    auto chosen = givesConfiguration(arguments) ? given(invocation, status) : solved(invocation, status);
    if (!chosen)
        return status;
    const Session &session = chosen->opened.session;
    auto request = requestOf(arguments, session);
    if (!request)
        return failAs(request.error());
    request->formats = chosen->configuration.formats;
    request->baseline = chosen->configuration.baseline;
    const auto named = namedConfiguration(session.graph, request->formats, request->baseline);
    if (!named)
        return fail(inGivenConfiguration(named.error(), arguments));
    ProgressLine progress("validating");
    std::string detail;
    ValidationEvents events;
    events.warning = warn;
    events.progress = [&](std::int64_t done, std::int64_t samples) {
        detail = std::to_string(done) + " of " + std::to_string(samples) + " samples";
    };
    const TaskContext context{invocation.stop, [&](double fraction) { progress.update(fraction, detail); }};
    const auto validation = validateConfiguration(session, *request, chosen->opened.library, events, context);
    if (!validation)
        return fail(validation.error());
    const auto predictions = predictLossMse(session, named->formats, named->configuration);
    if (arguments.has("--json"))
        print(validationToJson(*validation, predictions));
    else
        printForPeople(*validation, predictions);
    return Done;
}

} // namespace

Verb validateVerb()
{
    static const auto Options = allOptions();
    static const std::string Usage = "SESSION (" + std::string(ThresholdUsage)
        + " | --configuration FILE | --kept NAME|all) --data FILE [--samples 32] [--tokenizer FILE] "
          "[--memory BYTES] [--scale static|dynamic] "
          "[--scale-method maxabs_hw|maxabs_pow2|maxabs_arbitrary] [--back-off A,W] "
        + std::string(SolveUsage) + " [--json]";
    return {
        "validate", Usage,
        "Runs the quantized model on texts of its own and compares the loss with every prediction. --kept "
        "all validates every kept configuration, one after another; what is finished is stored and is not "
        "run again.",
        Options, run};
}

} // namespace halftone
