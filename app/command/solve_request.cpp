// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/solve_request.h"

#include "app/command/quantization_options.h"
#include "app/workflow/timing_job.h"
#include "core/text/regex.h"

namespace halftone {

namespace {

Error wrongPin(std::string detail)
{
    return {ErrorCode::InvalidArgument, "--pin", std::move(detail)};
}

/// REGEX=FORMAT: every layer in whose name the expression is found.
Result<void> addPin(const std::string &text, const ModelGraph &graph, const std::stop_token &stop,
                    std::map<std::string, std::string> &pins)
{
    const auto equals = text.rfind('=');
    if (equals == std::string::npos || equals == 0)
        return wrongPin("'" + text + "' is not REGEX=FORMAT, such as 'lm_head=bf16'");
    const std::string pattern = text.substr(0, equals);
    const std::string format = text.substr(equals + 1);
    if (!formatNamed(format))
        return wrongPin("'" + text + "' ends in '" + format
                        + "', which is no number format; write REGEX=FORMAT, such as 'lm_head=bf16'");
    const auto expression = Regex::perl(pattern);
    if (!expression)
        return wrongPin("'" + pattern + "' is not a regular expression: " + expression.error().detail);
    bool isAnyFound = false;
    for (const auto &layer : graph.layers) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, "--pin", "cancelled"};
        const auto isFound = expression->isFoundIn(layer.name);
        if (!isFound)
            return wrongPin("'" + pattern + "': " + isFound.error().detail);
        if (*isFound)
            pins[layer.name] = format;
        isAnyFound = isAnyFound || *isFound;
    }
    if (!isAnyFound)
        return wrongPin("no layer's name matches '" + pattern + "'; sessions show lists the names");
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
    for (const auto &pin : arguments.values("--pin")) {
        if (auto added = addPin(pin, session.graph, invocation.stop, decisions.pins); !added)
            return added.error();
    }
    return decisions;
}

/// An unknown name is wrong usage if the user gave it.
Result<HardwareProfile> profileFor(const Arguments &arguments, const Session &session)
{
    const auto name = arguments.value("--profile");
    if (!name)
        return profileOf(session);
    auto profile = namedProfile(*name);
    if (!profile && profile.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::InvalidArgument, "--profile", "'" + *name + "': " + profile.error().detail};
    return profile;
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
    const auto profile = profileFor(arguments, opened->session);
    if (!profile) {
        status = failAs(profile.error());
        return std::nullopt;
    }
    auto problem = makeSessionProblem(opened->session, *decisions, *profile);
    if (!problem) {
        status = failAs(problem.error());
        return std::nullopt;
    }
    return SolveRequest{*std::move(opened), *std::move(problem)};
}

std::vector<LossPrediction> predictionsFor(const SolveRequest &request, const Configuration &formats)
{
    return predictLossMse(request.opened.session, request.problem.formats, formats);
}

std::optional<double> tauOf(const Arguments &arguments, int &status)
{
    const auto text = arguments.value("--tau");
    if (!text) {
        status = failUsage({ErrorCode::InvalidArgument, "--tau", "is needed: a fraction such as 0.005"});
        return std::nullopt;
    }
    constexpr double MostTau = 1e100; // chosen: its square, times any loss, is still finite
    const auto tau = parseNumber(*text, "--tau");
    if (!tau || *tau < 0 || *tau > MostTau) {
        status = failUsage({ErrorCode::InvalidArgument, "--tau",
                            "'" + *text + "' is not a fraction such as 0.005: a number from 0 to 1e100"});
        return std::nullopt;
    }
    return *tau;
}

} // namespace halftone
