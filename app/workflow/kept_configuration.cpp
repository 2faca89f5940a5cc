// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/kept_configuration.h"

#include "app/workflow/configuration_file.h"
#include "app/workflow/kept_origin.h"
#include "core/base/date_text.h"
#include "core/session/session_json.h"

namespace halftone {

KeptConfiguration keptConfiguration(const Session &session, const Decisions &decisions,
                                    const SessionProblem &problem, const SessionSolution &solution,
                                    std::string name)
{
    const auto &layers = session.graph.layers;
    KeptConfiguration kept;
    kept.name = std::move(name);
    kept.created = utcNow();
    kept.decisions = decisions;
    kept.decisions.tau = solution.tau;
    kept.decisions.otherThreshold
        = solution.asked.kind == Threshold::Kind::Tau ? std::nullopt : std::optional(solution.asked);
    kept.lossMse = problem.lossMse(solution.choice.loss);
    kept.gain = solution.choice.gain;
    kept.gainUnit = problem.gainUnit;
    for (std::size_t i = 0; i < layers.size(); ++i)
        kept.formats[layers[i].name] = problem.formats[solution.formats[i]].name;
    return kept;
}

Result<KeptConfiguration> keptFromFile(const std::filesystem::path &file, const Session &session,
                                       const Decisions &decisions, const SessionProblem &problem,
                                       std::string name)
{
    const auto read = readConfigurationFile(file, session.graph);
    if (!read)
        return read.error();
    auto formats = configurationOf(session.graph, problem.formats, read->formats);
    if (!formats)
        return Error{ErrorCode::Corrupt, file.string() + ": " + formats.error().subject,
                     formats.error().detail};
    const auto solution = solutionWith(problem, *std::move(formats));
    auto kept = keptConfiguration(session, decisions, problem, solution, std::move(name));
    kept.note = fileWithRemarks(file, read->remarks);
    return kept;
}

} // namespace halftone
