// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/solve_request.h"
#include "app/command/verbs.h"
#include "app/workflow/export_job.h"
#include "core/session/session_json.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace halftone {

namespace {

std::vector<OptionSpec> allOptions()
{
    std::vector<OptionSpec> options(SolveOptionSpecs.begin(), SolveOptionSpecs.end());
    for (const char *name : {"--target", "--output", "--configuration", "--kept"})
        options.push_back({name});
    return options;
}

Error inFile(Error error, const std::string &file)
{
    error.subject = file + ": " + error.subject;
    error.code = ErrorCode::Corrupt;
    return error;
}

Result<std::map<std::string, std::string>> readConfiguration(const std::string &file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return Error{ErrorCode::NotFound, file, "cannot be read; give the file that solve --json printed"};
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    auto configuration = configurationFromJson(text);
    if (!configuration)
        return inFile(configuration.error(), file);
    return configuration;
}

Result<std::map<std::string, std::string>> keptConfiguration(const Session &session, const std::string &name)
{
    const auto kept = std::ranges::find(session.kept, name, &KeptConfiguration::name);
    if (kept == session.kept.end())
        return Error{ErrorCode::NotFound, name, "no configuration was kept under this name"};
    return kept->formats;
}

/// A given configuration as if it had been solved for, so that it is exported and printed alike.
SessionSolution asSolution(const SessionProblem &problem, Configuration formats)
{
    SessionSolution solution;
    const auto sums = problem.problem.evaluate(formats);
    solution.choice.status = SolveStatus::Feasible;
    solution.choice.gain = sums.gain;
    solution.choice.bound = sums.gain;
    solution.choice.loss = sums.loss;
    solution.tau = problem.tau(sums.loss);
    solution.limit = problem.limit(solution.tau);
    solution.formats = std::move(formats);
    return solution;
}

Result<SessionSolution> chosenSolution(const Invocation &invocation, const SolveRequest &request, double tau)
{
    const auto file = invocation.arguments.value("--configuration");
    const auto kept = invocation.arguments.value("--kept");
    if (file || kept) {
        const auto names = file ? readConfiguration(*file) : keptConfiguration(request.opened.session, *kept);
        if (!names)
            return names.error();
        auto formats = configurationOf(request.opened.session.graph, request.problem.formats, *names);
        if (!formats)
            return inFile(formats.error(), file ? *file : "kept configuration " + *kept);
        return asSolution(request.problem, *std::move(formats));
    }
    SolveOptions options;
    options.stop = invocation.stop;
    auto solution = solveSession(request.problem, tau, options);
    if (solution && solution->choice.status == SolveStatus::Infeasible)
        return Error{ErrorCode::Infeasible, "export", infeasibleReason(request.problem, *solution)};
    return solution;
}

int run(const Invocation &invocation)
{
    int status = Done;
    const auto &arguments = invocation.arguments;
    const auto target = arguments.value("--target");
    const auto output = arguments.value("--output");
    if (!target || !output)
        return failUsage({ErrorCode::InvalidArgument, "export", "needs --target and --output"});
    for (const auto &checked : {arguments.checkWithout("--configuration", {"--kept", "--tau", "--pin"}),
                                arguments.checkWithout("--kept", {"--tau", "--pin"})}) {
        if (!checked)
            return failUsage(checked.error());
    }
    const bool isGiven = arguments.has("--configuration") || arguments.has("--kept");
    const auto tau = isGiven ? std::optional(0.0) : tauOf(arguments, status);
    if (!tau)
        return status;
    const auto request = makeSolveRequest(invocation, "export", status);
    if (!request)
        return status;
    const auto solution = chosenSolution(invocation, *request, *tau);
    if (!solution)
        return fail(solution.error());
    const auto &session = request->opened.session;
    const auto files = exportConfiguration(session, request->problem, solution->formats, *target, *output,
                                           solutionToJson(session.graph, request->problem, *solution));
    if (!files)
        return files.error().code == ErrorCode::InvalidArgument ? failUsage(files.error())
                                                                : fail(files.error());
    for (const auto &file : *files)
        print(file.string());
    return Done;
}

} // namespace

Verb exportVerb()
{
    static const auto Options = allOptions();
    static const std::string Usage
        = "SESSION (--tau X | --configuration FILE | --kept NAME) --target inc|csv|json "
          "--output DIR "
        + std::string(SolveUsage);
    return {"export", Usage, "Writes a configuration in the form that the serving stack reads.", Options,
            run};
}

} // namespace halftone
