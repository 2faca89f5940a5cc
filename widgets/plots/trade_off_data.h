// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/baselines.h"
#include "core/optimize/frontier.h"

#include <QString>

#include <cmath>
#include <vector>

namespace halftone {

/// A configuration that was kept.
struct NamedPoint
{
    QString name;
    FrontierPoint point;

    bool operator==(const NamedPoint &) const = default;
};

/// What the trade-off plot shows before any threshold is chosen.
struct TradeOffData
{
    std::vector<FrontierPoint> frontier; ///< ascending loss, nats^2
    std::vector<Baseline> baselines;
    std::vector<NamedPoint> kept; ///< of these losses and gains; the newest last
    QString gainUnit; ///< "s" or "B": of every gain here
    QString source; ///< where gains come from: "Gaudi 2 model, batch 1, 2048 tokens"
    bool modelled = true; ///< drawn dashed; measured gains are drawn solid
    double meanSquaredLoss = 0; ///< E[g^2], nats^2
    double driftPerLossMse = 0; ///< q, of the noise model drift; 0 for the others

    /// The threshold that allows a sum of losses y: tau^2 = (y + q^2 y^2) / E[g^2].
    [[nodiscard]] double tau(double lossMse) const
    {
        const double drift = driftPerLossMse * lossMse;
        return meanSquaredLoss > 0 ? std::sqrt((lossMse + drift * drift) / meanSquaredLoss) : 0;
    }
    bool operator==(const TradeOffData &) const = default;
};

/// The current solution.
struct TradeOffCurrent
{
    FrontierPoint point;
    double bound = 0; ///< no feasible solution gains more
    bool feasible = true;
    bool proven = false; ///< drawn solid; an unproven optimum is hollow

    bool operator==(const TradeOffCurrent &) const = default;
};

} // namespace halftone
