// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decision_steps.h"

#include "core/session/session_problem.h"
#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/threshold_change.h"
#include "widgets/threshold_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

struct DecisionStep
{
    Q_DECLARE_TR_FUNCTIONS(DecisionStep)
};

QString changeOf(const Decisions &threshold)
{
    return DecisionStep::tr("Change threshold to %1").arg(thresholdText(threshold));
}

/// Other formats are decided for: pins to those that are gone go too.
void takeFormats(Decisions &decisions, std::vector<std::string> formats)
{
    decisions.formats = std::move(formats);
    std::erase_if(decisions.pins, [&](const auto &pin) {
        return std::ranges::find(decisions.formats, pin.second) == decisions.formats.end();
    });
}

/// A timing that lacks a format of @p decisions brings its own formats.
void takeFormatsOfSource(const Session &session, Decisions &decisions)
{
    const auto timing = findTiming(session, decisions.source);
    if (!timing)
        return;
    const auto &offered = (*timing)->formats;
    const auto has
        = [&](const std::string &format) { return std::ranges::find(offered, format) != offered.end(); };
    if (!std::ranges::all_of(decisions.formats, has))
        takeFormats(decisions, offered);
}

Decisions withSource(const Exploration &exploration, const std::string &source)
{
    Decisions next = exploration.decisions();
    next.source = source;
    if (exploration.session() != nullptr)
        takeFormatsOfSource(*exploration.session(), next);
    return next;
}

double clampedTau(double tau)
{
    return std::clamp(tau, MinimumTau, 1.0);
}

/// The tau that lets the loss go up to the line of the plot.
double tauOfLine(const Exploration &exploration)
{
    const auto *problem = exploration.problem();
    const double tau = problem != nullptr ? problem->tau(lossLimit(exploration)) : 0;
    return tau > 0 ? clampedTau(tau) : exploration.decisions().tau;
}

/// A time needs gains in seconds, a perplexity change a model of the mean: without them the line stays where it is.
void dropImpossibleThreshold(const Exploration &exploration, Decisions &next)
{
    const auto kind = next.threshold().kind;
    const auto noise = noiseModelNamed(next.noise);
    const bool isSumOfShifts = noise == NoiseModel::BiasAware; // a second budget of its own
    if ((kind == Threshold::Kind::Time && next.objective == "memory")
        || (kind == Threshold::Kind::PerplexityChange
            && ((noise && !predictsMean(*noise)) || (isSumOfShifts && next.memoryAtMost))))
        takeThreshold(next, {Threshold::Kind::Tau, tauOfLine(exploration)});
}

double weightBytesOnScreen(const Exploration &exploration)
{
    return weightBytesOf(exploration.session()->graph, *exploration.problem(),
                         exploration.solution()->formats);
}

bool hasSolution(const Exploration &exploration)
{
    return exploration.problem() != nullptr && exploration.solution() != nullptr;
}

} // namespace

void setTau(Exploration &exploration, double tau)
{
    setThreshold(exploration, {Threshold::Kind::Tau, tau});
}

void setThreshold(Exploration &exploration, const Threshold &threshold)
{
    Decisions next = exploration.decisions();
    takeThreshold(next, threshold);
    next.tau = clampedTau(next.tau);
    const QString step = changeOf(next);
    exploration.decideInDrag(std::move(next), step);
}

void moveLine(Exploration &exploration, double loss)
{
    if (const auto *problem = exploration.problem())
        setThreshold(exploration, thresholdAt(*problem, exploration.decisions().threshold(), loss));
}

void setMemoryLimit(Exploration &exploration, std::optional<double> bytes)
{
    Decisions next = exploration.decisions();
    next.memoryAtMost = bytes;
    if (!bytes && next.threshold().kind == Threshold::Kind::Memory)
        takeThreshold(next, {Threshold::Kind::Tau, tauOfLine(exploration)});
    exploration.decideInDrag(
        std::move(next),
        bytes ? DecisionStep::tr("Limit weights to %1").arg(text::quantity(*bytes, QStringLiteral("B")))
              : DecisionStep::tr("Remove the limit of the weights"));
}

void setThresholdKind(Exploration &exploration, Threshold::Kind kind)
{
    if (!hasSolution(exploration) || kind == exploration.decisions().threshold().kind)
        return;
    Decisions next = exploration.decisions();
    if (kind == Threshold::Kind::Memory && !next.memoryAtMost)
        next.memoryAtMost = weightBytesOnScreen(exploration);
    if (kind == Threshold::Kind::Time)
        next.memoryAtMost.reset(); // of Kind::Memory: there is room for one
    takeThreshold(
        next, thresholdLike(*exploration.problem(), *exploration.solution(), kind, lossLimit(exploration)));
    next.tau = clampedTau(next.tau);
    const QString step = changeOf(next);
    exploration.decide(std::move(next), step);
}

void limitMemory(Exploration &exploration, bool isLimited)
{
    exploration.finishThresholdChange(); // a step of its own
    if (!isLimited)
        setMemoryLimit(exploration, {});
    else if (hasSolution(exploration))
        setMemoryLimit(exploration, weightBytesOnScreen(exploration));
    exploration.finishThresholdChange();
}

void setObjective(Exploration &exploration, const std::string &objective)
{
    Decisions next = exploration.decisions();
    next.objective = objective;
    dropImpossibleThreshold(exploration, next);
    exploration.decide(std::move(next), DecisionStep::tr("Change objective"));
}

void setSource(Exploration &exploration, const std::string &source)
{
    exploration.decide(withSource(exploration, source), DecisionStep::tr("Change timing source"));
}

void adoptSource(Exploration &exploration, const std::string &source)
{
    exploration.adopt(withSource(exploration, source));
}

void setNoise(Exploration &exploration, const std::string &noise)
{
    Decisions next = exploration.decisions();
    next.noise = noise;
    dropImpossibleThreshold(exploration, next);
    exploration.decide(std::move(next), DecisionStep::tr("Change noise model"));
}

void setFormats(Exploration &exploration, std::vector<std::string> formats)
{
    Decisions next = exploration.decisions();
    takeFormats(next, std::move(formats));
    exploration.decide(std::move(next), DecisionStep::tr("Change formats"));
}

double lossLimit(const Exploration &exploration)
{
    const auto *problem = exploration.problem();
    return problem != nullptr ? lossLimitOf(*problem, exploration.decisions(), exploration.solution()) : 0;
}

} // namespace halftone
