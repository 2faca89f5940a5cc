// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/gain_explanation.h"

#include "core/session/session_problem.h"
#include "core/timing/gain_limits.h"
#include "widgets/exploration.h"
#include "widgets/number_text.h"

namespace halftone {

namespace {

QString sentence(LimitReason reason)
{
    switch (reason) {
    case LimitReason::SameRate:
        return GainExplanation::tr("The device multiplies this format no faster than BF16.");
    case LimitReason::ShortAccumulation:
        return GainExplanation::tr(
            "Its inner dimension is so short that writing the output tile takes as long as the "
            "products: the faster format gains nothing.");
    case LimitReason::PartialAccumulation:
        return GainExplanation::tr(
            "Its inner dimension is short: writing the output tile hides part of the gain.");
    case LimitReason::MemoryBound:
        return GainExplanation::tr("Reading weights and activations takes longer than the products.");
    case LimitReason::TpcBound:
        return GainExplanation::tr("The vector engines are busier than the matrix engine here.");
    case LimitReason::CastCostsMore:
        return GainExplanation::tr("Casting its operands costs more than the faster products save.");
    }
    return {};
}

} // namespace

QString GainExplanation::limits(LayerId layer)
{
    const auto *model = m_inUse.model();
    if (model == nullptr || m_exploration.problem()->formats.size() < 2)
        return {};
    // The first lowered format of the problem; the timing may list others before it.
    const auto format = m_inUse.inTiming({1}).front();
    QStringList sentences;
    for (const auto reason : gainLimits(*model, layer, format))
        sentences << sentence(reason);
    return sentences.join(QLatin1Char(' '));
}

QString GainExplanation::parts(SubgraphId subgraph, const Configuration &formats)
{
    const auto *model = m_inUse.model();
    if (model == nullptr || formats.size() != model->partition().subgraphs[subgraph.value].layers.size())
        return {};
    const PredictedTime time = model->subgraphTime(subgraph, m_inUse.inTiming(formats));
    const auto seconds = [](double value) { return text::quantity(value, QStringLiteral("s")); };
    const QStringList engines{tr("MME %1").arg(seconds(time.parts.mmeSeconds)),
                              tr("TPC %1").arg(seconds(time.parts.tpcSeconds)),
                              tr("HBM %1").arg(seconds(time.parts.hbmSeconds))};
    QStringList besides{tr("overhead %1").arg(seconds(time.parts.overheadSeconds))};
    if (time.parts.collectiveSeconds > 0)
        besides << tr("all-reduces %1").arg(seconds(time.parts.collectiveSeconds));
    const QString comma = QStringLiteral(", ");
    //: %1 is a time, %2 a list of engines that work at the same time, %3 what comes before and after
    return tr("%1 (overlapping: %2; besides: %3)")
        .arg(seconds(time.totalSeconds), engines.join(comma), besides.join(comma));
}

} // namespace halftone
