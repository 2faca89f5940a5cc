// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/trade_off_view.h"

#include "core/session/explain_solution.h"
#include "core/session/session_json.h"
#include "core/timing/model_source.h"
#include "widgets/exploration.h"
#include "widgets/theme.h"
#include "widgets/views/source_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

namespace halftone {

namespace {

struct TradeOffView
{
    Q_DECLARE_TR_FUNCTIONS(TradeOffView)
};

/// Whether the loss and the gain that were noted then are on the axes that are shown now.
bool isComparable(const KeptConfiguration &kept, const SessionProblem &problem)
{
    return kept.gainUnit == problem.gainUnit && kept.decisions.objective == problem.objective
        && kept.decisions.noise == problem.noise
        && (kept.decisions.source.empty() || problem.source.starts_with(kept.decisions.source));
}

std::vector<NamedPoint> keptOf(const Session &session, const SessionProblem &problem)
{
    std::vector<NamedPoint> kept;
    for (const KeptConfiguration &configuration : session.kept) {
        if (isComparable(configuration, problem))
            kept.push_back({QString::fromStdString(configuration.name),
                            {problem.lossOf(configuration.lossMse), configuration.gain}});
    }
    return kept;
}

/// What to call a validated configuration: as one that was kept, by its only format, or by how much is lowered.
QString labelOf(const Session &session, const Validation &validation, const std::string &baseline)
{
    const auto kept = std::ranges::find(session.kept, validation.formats, &KeptConfiguration::formats);
    if (kept != session.kept.end())
        return QString::fromStdString(kept->name);
    std::set<std::string> formats;
    int lowered = 0;
    for (const auto &[layer, format] : validation.formats) {
        formats.insert(format);
        lowered += format == baseline ? 0 : 1;
    }
    if (formats.size() == 1)
        return TradeOffView::tr("all %1").arg(theme::formatLabel(*formats.begin()));
    return TradeOffView::tr("%Ln lowered layer(s)", nullptr, lowered);
}

std::vector<ValidatedPoint> validatedOf(const Session &session, const SessionProblem &problem,
                                        std::span<const MeasuredLoss> measured)
{
    std::vector<ValidatedPoint> points;
    for (std::size_t i = 0; i < session.validations.size() && i < measured.size(); ++i) {
        const Validation &validation = session.validations[i];
        const auto formats = configurationOf(session.graph, problem.formats, validation.formats);
        if (validation.samples.empty() || !formats)
            continue; // its formats have no gains here
        const Choice predicted = problem.problem.evaluate(*formats);
        points.push_back(
            {labelOf(session, validation, std::string(problem.formats.front().name)),
             QString::fromStdString(std::filesystem::path(validation.dataPath).filename().string()),
             {predicted.loss, predicted.gain},
             measured[i]});
    }
    return points;
}

QString whyNoPerplexity(const SessionProblem &problem)
{
    if (problem.noise == name(NoiseModel::BiasAware))
        return TradeOffView::tr("With the noise model bias-aware two configurations of one loss MSE may "
                                "differ in perplexity: the "
                                "threshold would be no line");
    if (!problem.drift)
        return TradeOffView::tr("Needs the noise model drift, which ties the perplexity to the loss MSE");
    if (!(problem.drift->perLossMse > 0))
        return TradeOffView::tr("The measured drift is 0: no change of the perplexity is predicted");
    return {};
}

} // namespace

TradeOffMeasure measureOf(const SessionProblem &problem)
{
    return {.gainUnit = QString::fromStdString(problem.gainUnit),
            .baselineTotal = problem.baselineTotal,
            .meanSquaredLoss = problem.sensitivity.meanSquaredLoss,
            .driftPerLossMse = problem.drift ? problem.drift->perLossMse : 0};
}

TradeOffData tradeOffOf(const Exploration &exploration, std::span<const MeasuredLoss> measured)
{
    const SessionProblem *problem = exploration.problem();
    const TradeOff *tradeOff = exploration.tradeOff();
    if (problem == nullptr || tradeOff == nullptr)
        return {};
    std::vector<Baseline> baselines;
    std::ranges::copy_if(tradeOff->baselines, std::back_inserter(baselines), [&](const Baseline &baseline) {
        return !breaksRestrictions(*problem, baseline.name);
    });
    return {.frontier = tradeOff->frontier,
            .baselines = std::move(baselines),
            .kept = keptOf(*exploration.session(), *problem),
            .validated = validatedOf(*exploration.session(), *problem, measured),
            .measure = measureOf(*problem),
            .source = gainSourceText(*problem),
            .modelled = isModelled(problem->source),
            .hasMemoryLimit = problem->memory.kind != Budget::None,
            .noPerplexity = whyNoPerplexity(*problem)};
}

std::optional<TradeOffCurrent> currentOf(const Exploration &exploration)
{
    const SessionSolution *solution = exploration.solution();
    if (solution == nullptr)
        return {};
    const ChoiceSolution &choice = solution->choice;
    return TradeOffCurrent{.point = {choice.loss, choice.gain},
                           .bound = choice.bound,
                           .feasible = choice.status != SolveStatus::Infeasible,
                           .proven = choice.status == SolveStatus::Optimal,
                           .limit = exploration.shownAsKept() != nullptr ? std::optional<double>()
                                                                         : solution->limit};
}

} // namespace halftone
