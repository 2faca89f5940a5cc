// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/report_job.h"

#include "app/workflow/kept_origin.h"
#include "core/base/date_text.h"
#include "core/io/atomic_write.h"
#include "core/session/explain_solution.h"
#include "core/session/session_json.h"
#include "core/session/session_prediction.h"

#include <algorithm>

namespace halftone {

namespace {

/// With loss MSE where a problem counts losses of its own.
std::vector<FrontierPoint> inLossMse(const SessionProblem &problem, std::vector<FrontierPoint> points)
{
    for (auto &point : points)
        point.loss = problem.lossMse(point.loss);
    return points;
}

ReportedChoice choiceOf(const SessionProblem &problem, const SessionSolution &solution)
{
    ReportedChoice choice;
    for (std::size_t i = 0; i < solution.formats.size(); ++i) {
        const auto format = solution.formats[i];
        choice.formats.emplace_back(problem.formats[format].name);
        choice.layerLossMse.push_back(problem.problem.input.losses[i][format]);
    }
    choice.lossMse = problem.lossMse(solution.choice.loss);
    choice.tau = solution.tau;
    choice.limit = solution.tau * solution.tau * problem.sensitivity.meanSquaredLoss;
    choice.gain = solution.choice.gain;
    choice.gainUnit = problem.gainUnit;
    choice.baselineTotal = problem.baselineTotal;
    choice.asked = solution.asked;
    choice.budget = solution.budget;
    choice.load = solution.load;
    choice.loadLimit = solution.loadLimit;
    choice.weights = solution.weights;
    return choice;
}

/// A stored configuration under @p problem; nothing if it has formats without gains there.
std::optional<SessionSolution> underProblem(const Session &session, const SessionProblem &problem,
                                            const std::map<std::string, std::string> &formats)
{
    auto configuration = configurationOf(session.graph, problem.formats, formats);
    if (!configuration)
        return {};
    return solutionWith(problem, *std::move(configuration));
}

std::vector<ReportedKept> keptUnder(const Session &session, const SessionProblem &problem)
{
    std::vector<ReportedKept> points;
    for (const auto &kept : session.kept) {
        if (const auto solution = underProblem(session, problem, kept.formats))
            points.push_back({kept.name, problem.lossMse(solution->choice.loss), solution->choice.gain});
    }
    return points;
}

std::vector<ReportedMeasurement> measuredUnder(const Session &session, const SessionProblem &problem)
{
    std::vector<ReportedMeasurement> points;
    for (auto validation = session.validations.begin(); validation != session.validations.end();
         ++validation) {
        const bool isReplaced
            = std::any_of(validation + 1, session.validations.end(), [&](const Validation &newer) {
                  return !newer.samples.empty() && newer.formats == validation->formats;
              });
        if (validation->samples.empty() || isReplaced)
            continue;
        const auto *kept = keptWith(session, validation->formats);
        if (const auto solution = underProblem(session, problem, validation->formats))
            points.push_back({kept == nullptr ? std::string() : kept->name, measureLoss(validation->samples),
                              solution->choice.gain});
    }
    return points;
}

} // namespace

ReportInput reportInput(const Session &session, const Decisions &decisions, const SessionProblem &problem,
                        const SessionSolution &solution, std::string origin)
{
    ReportInput input{session,
                      problem.sensitivity,
                      {problem.objective, problem.source, problem.noise, problem.workload, {}, decisions},
                      choiceOf(problem, solution),
                      inLossMse(problem, modelFrontier(problem.problem)),
                      baselinesOf(problem),
                      predictLossMse(session, problem.formats, solution.formats),
                      {},
                      utcNow(),
                      HALFTONE_VERSION,
                      keptUnder(session, problem),
                      measuredUnder(session, problem)};
    for (const auto &format : problem.formats)
        input.problem.formats.emplace_back(format.name);
    for (auto &baseline : input.baselines)
        baseline.points = inLossMse(problem, std::move(baseline.points));
    input.choice.origin = std::move(origin);
    return input;
}

std::string originOf(const SessionProblem &problem, const SessionSolution &solution)
{
    if (solution.choice.status != SolveStatus::Optimal)
        return "the best found, without a proof that no better one exists";
    const std::string sums
        = problem.problem.splits.empty() ? "" : " where gains of large sub-graphs are added up";
    return (solution.choice.proof == Proof::Glpk ? "optimal, proven by GLPK"
                                                 : "optimal, proven by the exact dynamic program")
        + sums;
}

std::string originOfKept(const Session &session, const std::string &name)
{
    const auto *kept = keptNamed(session, name);
    const bool isNoted = kept != nullptr && !kept->note.empty();
    return keptAs(name) + (isNoted ? " (" + kept->note + ")" : "");
}

Result<void> checkReportName(const std::filesystem::path &output)
{
    if (output.extension() != ".html" && output.extension() != ".md")
        return Error{ErrorCode::InvalidArgument, output.string(), "must end in .html or .md"};
    return {};
}

Result<std::vector<std::filesystem::path>> writeReport(const ReportInput &input,
                                                       const std::filesystem::path &output)
{
    if (auto checked = checkReportName(output); !checked)
        return checked.error();
    const auto document = makeReport(input);
    std::vector<std::filesystem::path> files{output};
    if (output.extension() == ".html") {
        auto written = writeFileAtomically(output, toHtml(document));
        return written ? Result(files) : written.error();
    }
    Result<void> written;
    const auto store = [&](const Figure &figure) {
        const auto name = output.stem().string() + "-" + figure.name + ".svg";
        files.push_back(output.parent_path() / name);
        if (written)
            written = writeFileAtomically(files.back(), standAloneSvg(figure));
        return name;
    };
    const auto text = toMarkdown(document, store);
    if (written)
        written = writeFileAtomically(output, text);
    return written ? Result(files) : written.error();
}

} // namespace halftone
