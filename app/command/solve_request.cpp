// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/solve_request.h"

#include "app/command/byte_count.h"
#include "app/workflow/device_quantization.h"
#include "app/workflow/timing_job.h"
#include "core/base/number_text.h"
#include "core/numeric/baseline_format.h"
#include "core/session/session_json.h"
#include "core/session/session_restrictions.h"
#include "core/text/regex.h"

#include <algorithm>
#include <iterator>

namespace halftone {

namespace {

Error wrong(std::string_view option, std::string detail)
{
    return {ErrorCode::InvalidArgument, std::string(option), std::move(detail)};
}

/// The names of the layers in which @p pattern is found; none is an error.
Result<std::vector<std::string>> layersLike(std::string_view option, const std::string &pattern,
                                            const ModelGraph &graph, const std::stop_token &stop)
{
    const auto expression = Regex::perl(pattern);
    if (!expression)
        return wrong(option, "'" + pattern + "' is not a regular expression: " + expression.error().detail);
    std::vector<std::string> names;
    for (const auto &layer : graph.layers) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, std::string(option), "cancelled"};
        const auto isFound = expression->isFoundIn(layer.name);
        if (!isFound)
            return wrong(option, "'" + pattern + "': " + isFound.error().detail);
        if (*isFound)
            names.push_back(layer.name);
    }
    if (names.empty())
        return wrong(option, "no layer's name matches '" + pattern + "'; sessions show lists the names");
    return names;
}

struct LayersAndFormat
{
    std::vector<std::string> layers;
    std::string format;
};

/// REGEX=FORMAT: every layer in whose name the expression is found.
Result<LayersAndFormat> layersAndFormat(std::string_view option, const std::string &text,
                                        const ModelGraph &graph, const std::stop_token &stop)
{
    const auto equals = text.rfind('=');
    if (equals == std::string::npos || equals == 0)
        return wrong(option, "'" + text + "' is not REGEX=FORMAT, such as 'lm_head=bf16'");
    const std::string format = text.substr(equals + 1);
    if (!layerFormatNamed(format))
        return wrong(option,
                     "'" + text + "' ends in '" + format
                         + "', which is no number format; write REGEX=FORMAT, such as 'lm_head=bf16'");
    auto layers = layersLike(option, text.substr(0, equals), graph, stop);
    if (!layers)
        return layers.error();
    return LayersAndFormat{*std::move(layers), format};
}

/// --pin, --exclude, --tie and --memory-at-most.
Result<void> addRestrictions(const Invocation &invocation, const ModelGraph &graph, Decisions &decisions)
{
    const auto &arguments = invocation.arguments;
    for (const std::string_view option : {"--pin", "--exclude"}) {
        for (const auto &text : arguments.values(option)) {
            const auto found = layersAndFormat(option, text, graph, invocation.stop);
            if (!found)
                return found.error();
            for (const auto &layer : found->layers) {
                if (option == "--pin")
                    decisions.pins[layer] = found->format;
                else
                    decisions.excluded[layer].push_back(found->format);
            }
        }
    }
    for (const auto &tie : arguments.values("--tie")) {
        if (tie == "vllm") {
            std::ranges::move(vllmTies(graph), std::back_inserter(decisions.ties));
            continue;
        }
        auto layers = layersLike("--tie", tie, graph, invocation.stop);
        if (!layers)
            return layers.error();
        decisions.ties.push_back(*std::move(layers));
    }
    if (const auto text = arguments.value("--memory-at-most")) {
        const auto bytes = parseByteCount(*text, "--memory-at-most");
        if (!bytes)
            return bytes.error();
        decisions.memoryAtMost = static_cast<double>(*bytes);
    }
    return {};
}

Result<Decisions> decisionsOf(const Invocation &invocation, const Session &session)
{
    const auto &arguments = invocation.arguments;
    Decisions decisions;
    decisions.objective = arguments.valueOr("--objective", decisions.objective);
    decisions.source = arguments.valueOr("--source", decisions.source);
    decisions.noise = arguments.valueOr("--noise", decisions.noise);
    if (arguments.has("--source") && !session.timings.empty()) {
        if (const auto timing = findTiming(session, decisions.source); !timing)
            return Error{ErrorCode::InvalidArgument, "--source",
                         "'" + decisions.source + "': " + timing.error().detail};
    }
    if (const auto formats = arguments.value("--formats"))
        decisions.formats = splitAtCommas(*formats);
    if (auto added = addRestrictions(invocation, session.graph, decisions); !added)
        return added.error();
    return decisions;
}

/// An unknown name is wrong usage if the user gave it.
Result<HardwareProfile> profileFor(const Arguments &arguments, const Session &session,
                                   const std::string &objective)
{
    const auto name = arguments.value("--profile");
    if (!name)
        return profileFor(session, objective, warn);
    auto profile = namedProfile(*name);
    if (!profile && profile.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::InvalidArgument, "--profile", "'" + *name + "': " + profile.error().detail};
    return profile;
}

/// Measured errors are those of one dialect of E4M3, which the profile of a named device may not share.
void warnOfDialect(const Arguments &arguments, const Session &session, const HardwareProfile &profile,
                   std::string_view noise)
{
    const float measured = session.calibration.quantization.e4m3MaxFinite;
    const float device = deviceQuantization(profile).e4m3MaxFinite;
    if (arguments.has("--profile") && noise == name(NoiseModel::MeasuredError) && measured != device)
        warn("the errors of this session were measured with E4M3 up to " + shortText(measured) + ", that of "
             + profile.name + " goes up to " + shortText(device) + "; calibrate with --profile "
             + profile.name);
}

} // namespace

std::optional<SolveRequest> makeSolveRequest(const Invocation &invocation, std::string_view verb, int &status)
{
    const auto &arguments = invocation.arguments;
    if (arguments.positional().size() != 1) {
        status = failUsage({ErrorCode::InvalidArgument, std::string(verb), "needs one SESSION"});
        return std::nullopt;
    }
    auto opened = openSession(arguments.positional().front(), invocation.library);
    if (!opened) {
        status = fail(opened.error());
        return std::nullopt;
    }
    const auto decisions = decisionsOf(invocation, opened->session);
    if (!decisions) {
        status = failAs(decisions.error());
        return std::nullopt;
    }
    const auto profile = profileFor(arguments, opened->session, decisions->objective);
    if (!profile) {
        status = failAs(profile.error());
        return std::nullopt;
    }
    auto problem = makeSessionProblem(opened->session, *decisions, *profile);
    if (!problem) {
        if (problem.error().code == ErrorCode::Infeasible && verb == "solve" && arguments.has("--json"))
            print(infeasibleToJson(problem.error()));
        status = failAs(problem.error());
        return std::nullopt;
    }
    warnOfDialect(arguments, opened->session, *profile, problem->noise);
    return SolveRequest{*std::move(opened), *decisions, *profile, *std::move(problem)};
}

std::vector<LossPrediction> predictionsFor(const SolveRequest &request, const Configuration &formats)
{
    return predictLossMse(request.opened.session, request.problem.formats, formats);
}

} // namespace halftone
