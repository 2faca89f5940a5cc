// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/trade_off_measure.h"

#include "core/numeric/loss_prediction.h"

#include <cmath>

namespace halftone {

double TradeOffMeasure::lossMse(double loss) const
{
    return DriftFit{.perLossMse = driftPerLossMse}.lossMse(loss);
}

double TradeOffMeasure::lossOf(double lossMse) const
{
    return DriftFit{.perLossMse = driftPerLossMse}.additive(lossMse);
}

double TradeOffMeasure::tau(double loss) const
{
    return meanSquaredLoss > 0 ? std::sqrt(lossMse(loss) / meanSquaredLoss) : 0;
}

double TradeOffMeasure::lossOfTau(double tau) const
{
    return lossOf(tau * tau * meanSquaredLoss);
}

double TradeOffMeasure::perplexityChange(double loss) const
{
    return std::expm1(driftPerLossMse * loss);
}

double TradeOffMeasure::lossOfPerplexityChange(double change) const
{
    return driftPerLossMse > 0 ? std::log1p(change) / driftPerLossMse : 0;
}

} // namespace halftone
