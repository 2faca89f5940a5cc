// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/solve_request.h"

#include "app/command/quantization_options.h"
#include "app/workflow/timing_job.h"

#include <regex>

namespace halftone {

namespace {

/// REGEX=FORMAT: every layer in whose name the expression is found.
Result<void> addPin(const std::string &text, const ModelGraph &graph,
                    std::map<std::string, std::string> &pins)
{
    const auto equals = text.rfind('=');
    if (equals == std::string::npos)
        return Error{ErrorCode::InvalidArgument, "--pin", "'" + text + "' is not REGEX=FORMAT"};
    try {
        const std::regex expression(text.substr(0, equals));
        bool isFound = false;
        for (const auto &layer : graph.layers) {
            if (!std::regex_search(layer.name, expression))
                continue;
            pins[layer.name] = text.substr(equals + 1);
            isFound = true;
        }
        if (!isFound)
            return Error{ErrorCode::InvalidArgument, "--pin",
                         "no layer's name matches '" + text.substr(0, equals) + "'"};
    } catch (const std::regex_error &) {
        return Error{ErrorCode::InvalidArgument, "--pin",
                     "'" + text.substr(0, equals) + "' is not a regular expression"};
    }
    return {};
}

Result<Decisions> decisionsOf(const Arguments &arguments, const ModelGraph &graph)
{
    Decisions decisions;
    decisions.objective = arguments.valueOr("--objective", decisions.objective);
    decisions.source = arguments.valueOr("--source", decisions.source);
    decisions.noise = arguments.valueOr("--noise", decisions.noise);
    if (const auto formats = arguments.value("--formats"))
        decisions.formats = splitAtCommas(*formats);
    for (const auto &pin : arguments.values("--pin")) {
        if (auto added = addPin(pin, graph, decisions.pins); !added)
            return added.error();
    }
    return decisions;
}

Result<HardwareProfile> profileFor(const Arguments &arguments, const Session &session)
{
    const auto name = arguments.value("--profile");
    return name ? namedProfile(*name) : profileOf(session);
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
    const auto decisions = decisionsOf(arguments, opened->session.graph);
    if (!decisions) {
        status = failUsage(decisions.error());
        return std::nullopt;
    }
    const auto profile = profileFor(arguments, opened->session);
    if (!profile) {
        status = fail(profile.error());
        return std::nullopt;
    }
    auto problem = makeSessionProblem(opened->session, *decisions, *profile);
    if (!problem) {
        const bool isUsage = problem.error().code == ErrorCode::InvalidArgument;
        status = isUsage ? failUsage(problem.error()) : fail(problem.error());
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
    const auto tau = parseNumber(*text, "--tau");
    if (!tau || *tau < 0) {
        status
            = failUsage({ErrorCode::InvalidArgument, "--tau", "'" + *text + "' is not a number from 0 up"});
        return std::nullopt;
    }
    return *tau;
}

} // namespace halftone
