// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/measured_loss.h"
#include "core/optimize/baselines.h"
#include "core/optimize/frontier.h"
#include "widgets/plots/trade_off_measure.h"

#include <QString>

#include <optional>
#include <vector>

namespace halftone {

/// A configuration that was kept.
struct NamedPoint
{
    QString name;
    FrontierPoint point;

    bool operator==(const NamedPoint &) const = default;
};

/// A configuration whose loss MSE was measured, beside what is predicted for it.
struct ValidatedPoint
{
    QString label; ///< what to call it: "all FP8", a kept name, a date
    QString data; ///< the texts it ran on: a file's name
    FrontierPoint predicted; ///< of the same configuration, under what is decided now
    MeasuredLoss measured;

    /// Of the perplexity, relative.
    [[nodiscard]] double perplexityChange() const
    {
        return measured.perplexity / measured.baselinePerplexity - 1;
    }
    bool operator==(const ValidatedPoint &) const = default;
};

/// Another frontier in the same plot: of other gains, of another objective or of another session.
struct TradeOffOverlay
{
    QString name;
    std::vector<FrontierPoint> frontier = {}; ///< ascending loss
    TradeOffMeasure measure = {}; ///< of these losses and gains
    bool ofOtherSession = false; ///< gains are then only comparable as shares of their own baselines
    bool modelled = true;
    QString missing = {}; ///< why there is no frontier

    bool operator==(const TradeOffOverlay &) const = default;
};

/// What the trade-off plot shows before any threshold is chosen.
struct TradeOffData
{
    std::vector<FrontierPoint> frontier; ///< ascending loss, nats^2
    std::vector<Baseline> baselines;
    std::vector<NamedPoint> kept; ///< of these losses and gains; the newest last
    std::vector<ValidatedPoint> validated; ///< likewise
    TradeOffMeasure measure; ///< of every loss and gain here
    QString source; ///< where gains come from: "Gaudi 2 model, batch 1, 2048 tokens"
    bool modelled = true; ///< drawn dashed; measured gains are drawn solid
    bool hasMemoryLimit = false; ///< which frontier and baselines do not keep, other than exact points
    QString noPerplexity; ///< why no perplexity is predicted; empty if it is

    bool operator==(const TradeOffData &) const = default;
};

/// The current solution.
struct TradeOffCurrent
{
    FrontierPoint point;
    double bound = 0; ///< no feasible solution gains more
    bool feasible = true;
    bool proven = false; ///< drawn solid; an unproven optimum is hollow
    std::optional<double> limit
        = {}; ///< loss at the line that it was solved for; nothing: wherever the line is

    bool operator==(const TradeOffCurrent &) const = default;
};

} // namespace halftone
