// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/gain_explanation.h"

#include "app/workflow/timing_job.h"
#include "core/timing/gain_limits.h"
#include "widgets/exploration.h"

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

bool GainExplanation::prepare(const Exploration &exploration)
{
    if (m_model)
        return true;
    const auto *session = exploration.session();
    const auto *problem = exploration.problem();
    if (session == nullptr || problem == nullptr)
        return false;
    const auto timing = findTiming(*session, problem->source);
    if (!timing)
        return false;
    auto model = modelBehind(*session, **timing);
    if (model)
        m_model = *std::move(model);
    return m_model.has_value();
}

QString GainExplanation::text(const Exploration &exploration, LayerId layer)
{
    if (!prepare(exploration))
        return {};
    constexpr std::size_t FirstLowered = 1;
    QStringList sentences;
    for (const auto reason : gainLimits(*m_model, layer, FirstLowered))
        sentences << sentence(reason);
    return sentences.join(QLatin1Char(' '));
}

} // namespace halftone
