// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/trade_off_data.h"

#include <QPointF>
#include <QString>

namespace halftone {

/// What the horizontal axis of the trade-off plot measures.
enum class LossAxis { LossMse, Tau, PerplexityChange };

/// What the user chose about the trade-off plot; remembered between starts.
struct TradeOffOptions
{
    LossAxis lossAxis = LossAxis::LossMse;
    bool isLogarithmic = true;
    bool isShare = false; ///< gains in percent of the baseline's time or bytes
    bool snaps = false; ///< the threshold to where the solution changes
    bool showsDraws = false; ///< every random configuration, not their band alone

    bool operator==(const TradeOffOptions &) const = default;
};

/// "tau linear share snap draws": for settings. The default has no words.
QString optionWords(const TradeOffOptions &options);
TradeOffOptions optionsOfWords(const QString &words); ///< words that are not known are left out

/// From losses (those of a problem) and gains to the coordinates of the plot, and back. A plain value.
struct TradeOffScale
{
    LossAxis lossAxis = LossAxis::LossMse;
    bool isLogarithmic = true;
    bool isShare = false;
    TradeOffMeasure measure; ///< of what is solved
    double leastLoss = 1e-9; ///< the least threshold; a logarithmic axis draws it as 0, at its left edge
    double lossFactor = 1; ///< nats^2 per unit of a linear axis of loss MSE: a power of ten
    double gainFactor = 1; ///< data unit per unit of the vertical axis, unless it shows shares
    QString gainUnit; ///< of the vertical axis: "ms", "%"

    /// Nothing that @p options ask for is impossible here: no perplexity that nobody predicts, no share of nothing.
    /// Overlays of other units or sessions force shares.
    static TradeOffScale of(const TradeOffData &data, const std::vector<TradeOffOverlay> &overlays,
                            const TradeOffOptions &options, double threshold);

    [[nodiscard]] double zero() const; ///< coordinate of a loss of 0
    [[nodiscard]] double x(double loss) const { return x(loss, measure); }
    [[nodiscard]] double x(double loss, const TradeOffMeasure &of) const;
    [[nodiscard]] double lossAt(double x) const;
    [[nodiscard]] double y(double gain) const { return y(gain, measure); }
    [[nodiscard]] double y(double gain, const TradeOffMeasure &of) const;
    [[nodiscard]] QPointF place(const FrontierPoint &point) const { return {x(point.loss), y(point.gain)}; }
    /// Of a measured loss MSE, or of the measured perplexity where the axis shows that.
    [[nodiscard]] double measuredX(const ValidatedPoint &point) const;
    /// Whether the axis has a place for an interval of the loss MSE, and where.
    [[nodiscard]] bool hasIntervals() const { return lossAxis != LossAxis::PerplexityChange; }
    [[nodiscard]] double xOfLossMse(double lossMse) const;

    [[nodiscard]] QString lossTitle(bool isShort) const;
    [[nodiscard]] QString gainTitle() const;

    bool operator==(const TradeOffScale &) const = default;

private:
    [[nodiscard]] double shown(double value) const;
    void chooseUnits(const TradeOffData &data, const std::vector<TradeOffOverlay> &overlays,
                     double threshold);
};

/// Whether gains have to be compared as shares of their baselines: units or sessions differ.
bool needShares(const TradeOffMeasure &measure, const std::vector<TradeOffOverlay> &overlays);

} // namespace halftone
