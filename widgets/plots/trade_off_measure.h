// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace halftone {

/// What turns the losses and the gains of one problem into the other measures of the trade-off plot. A loss is that of
/// the problem: the loss MSE, with the noise model drift its additive part. A plain value.
struct TradeOffMeasure
{
    QString gainUnit; ///< "s" or "B"
    double baselineTotal = 0; ///< time or bytes of the all-baseline model, in gainUnit; 0: not known
    double meanSquaredLoss = 0; ///< E[g^2], nats^2
    double driftPerLossMse = 0; ///< q, of the noise model drift; 0 for the others

    [[nodiscard]] double lossMse(double loss) const; ///< y + q^2 y^2
    [[nodiscard]] double lossOf(double lossMse) const; ///< its inverse
    /// The threshold that allows a loss: tau^2 = (y + q^2 y^2) / E[g^2]; 0 without E[g^2].
    [[nodiscard]] double tau(double loss) const;
    [[nodiscard]] double lossOfTau(double tau) const;
    /// exp(q y) - 1, relative: what the noise model drift predicts.
    [[nodiscard]] double perplexityChange(double loss) const;
    [[nodiscard]] double lossOfPerplexityChange(double change) const;

    bool operator==(const TradeOffMeasure &) const = default;
};

} // namespace halftone
