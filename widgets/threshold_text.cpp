// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threshold_text.h"

#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/views/noise_text.h"

#include <QCoreApplication>

namespace halftone {

namespace {

struct ThresholdText
{
    Q_DECLARE_TR_FUNCTIONS(ThresholdText)
};

QString perplexityProblem(const Exploration &exploration)
{
    const auto &decisions = exploration.decisions();
    const auto noise = noiseModelNamed(decisions.noise);
    if (!noise || !predictsMean(*noise))
        return ThresholdText::tr("The noise model %1 predicts no change of the mean loss; choose %2 or %3.")
            .arg(noise ? noiseLabel(*noise) : QString::fromStdString(decisions.noise),
                 noiseLabel(NoiseModel::BiasAware), noiseLabel(NoiseModel::Drift));
    const auto *problem = exploration.problem();
    if (problem != nullptr && problem->drift && !(problem->drift->perLossMse > 0))
        return ThresholdText::tr("The mean loss was not seen to drift, so that every choice keeps it.");
    return {};
}

} // namespace

QString thresholdLabel(Threshold::Kind kind)
{
    switch (kind) {
    case Threshold::Kind::Tau:
        break;
    case Threshold::Kind::LossMse:
        return ThresholdText::tr("Loss MSE");
    case Threshold::Kind::PerplexityChange:
        return ThresholdText::tr("Perplexity");
    case Threshold::Kind::Time:
        return ThresholdText::tr("Time");
    case Threshold::Kind::Memory:
        return ThresholdText::tr("Weights");
    }
    return QStringLiteral("τ");
}

QString thresholdText(const Decisions &decisions)
{
    const auto threshold = decisions.threshold();
    switch (threshold.kind) {
    case Threshold::Kind::Tau:
        break;
    case Threshold::Kind::LossMse:
        return ThresholdText::tr("loss MSE %1 nats²").arg(text::number(threshold.atMost));
    case Threshold::Kind::PerplexityChange:
        return ThresholdText::tr("perplexity change %1").arg(text::tau(threshold.atMost));
    case Threshold::Kind::Time:
        return ThresholdText::tr("time %1").arg(text::quantity(threshold.atMost, QStringLiteral("s")));
    case Threshold::Kind::Memory:
        return ThresholdText::tr("weights %1")
            .arg(text::quantity(decisions.memoryAtMost.value_or(0), QStringLiteral("B")));
    }
    return text::tau(decisions.tau);
}

QString thresholdProblem(const Exploration &exploration, Threshold::Kind kind)
{
    const auto &decisions = exploration.decisions();
    if (kind == Threshold::Kind::PerplexityChange)
        return perplexityProblem(exploration);
    if (kind != Threshold::Kind::Time)
        return {};
    if (decisions.objective == "memory")
        return ThresholdText::tr("A time needs gains in seconds; choose another objective.");
    const auto *problem = exploration.problem();
    if (problem != nullptr && !(problem->baselineTotal > 0))
        return ThresholdText::tr("The source of the gains has no time of the whole model.");
    if (decisions.memoryAtMost && decisions.threshold().kind != Threshold::Kind::Memory)
        return ThresholdText::tr(
            "Either the time or the weights can be limited; remove the limit of the weights.");
    return {};
}

QString memoryLimitProblem(const Exploration &exploration)
{
    const bool isOfTime = exploration.decisions().threshold().kind == Threshold::Kind::Time;
    return isOfTime ? ThresholdText::tr("Either the time or the weights can be limited.") : QString();
}

} // namespace halftone
