// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/budgeted_dual.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace halftone {

namespace {

using Vector = std::array<double, 3>; // loss, drift, load

/// Where the multipliers are sought: an ellipsoid around a centre, over the variables that the problem has.
class Ellipsoid
{
public:
    Ellipsoid(const ScaledProblem &problem, double reach);

    [[nodiscard]] Multipliers centre() const { return {m_centre[0], m_centre[1], m_centre[2]}; }
    [[nodiscard]] bool isEmpty() const { return m_variables.empty(); }

    /// How much a convex function with this subgradient at the centre can fall within the ellipsoid.
    [[nodiscard]] double depth(const Vector &subgradient) const;
    void cut(const Vector &subgradient, double depth);

private:
    std::vector<std::size_t> m_variables;
    Vector m_centre{};
    std::array<Vector, 3> m_shape{}; ///< { x : (x - c)' shape^-1 (x - c) <= 1 }
};

Ellipsoid::Ellipsoid(const ScaledProblem &problem, double reach)
{
    Vector radius{};
    if (problem.lossRow) {
        m_variables.push_back(0);
        m_centre[0] = radius[0] = reach / 2;
    }
    if (problem.hasDrift) {
        m_variables.push_back(1);
        radius[1] = problem.curvedRow ? reach : problem.gainCurve; // tangents within -1..1
    }
    if (problem.loadRow) {
        m_variables.push_back(2);
        m_centre[2] = radius[2] = reach / 2;
    }
    for (const auto i : m_variables) // the smallest that contains the box
        m_shape[i][i] = static_cast<double>(m_variables.size()) * radius[i] * radius[i];
}

double Ellipsoid::depth(const Vector &subgradient) const
{
    double sum = 0;
    for (const auto i : m_variables) {
        for (const auto k : m_variables)
            sum += subgradient[i] * m_shape[i][k] * subgradient[k];
    }
    return std::sqrt(std::max(sum, 0.0));
}

void Ellipsoid::cut(const Vector &subgradient, double depth)
{
    const auto n = static_cast<double>(m_variables.size());
    Vector step{};
    for (const auto i : m_variables) {
        for (const auto k : m_variables)
            step[i] += m_shape[i][k] * subgradient[k] / depth;
    }
    const double grow = n > 1 ? n * n / (n * n - 1) : 1;
    const double shrink = n > 1 ? 2 / (n + 1) : 0.75; // one variable: the interval is halved
    for (const auto i : m_variables) {
        m_centre[i] -= step[i] / (n + 1);
        for (const auto k : m_variables)
            m_shape[i][k] = grow * (m_shape[i][k] - shrink * step[i] * step[k]);
    }
}

/// A direction out of the multipliers that have no bound: negative prices, and drift without a price of loss.
std::optional<Vector> outside(const ScaledProblem &problem, const Multipliers &multipliers)
{
    constexpr double LeastLossPrice = 1e-12; // of the whole gain per limit (chosen)
    if (problem.lossRow && multipliers.loss < (problem.curvedRow ? LeastLossPrice : 0))
        return Vector{-1, 0, 0};
    if (problem.loadRow && multipliers.load < 0)
        return Vector{0, 0, -1};
    return std::nullopt;
}

double best(const ScaledProblem &problem, const Multipliers &multipliers, ScaledPicks &picks)
{
    double bound = constantOf(problem, multipliers);
    picks.sum = {};
    picks.items.resize(problem.groups.size());
    for (std::size_t group = 0; group < problem.groups.size(); ++group) {
        const auto &items = problem.groups[group];
        double most = -std::numeric_limits<double>::infinity();
        for (std::uint32_t i = 0; i < items.size(); ++i) {
            if (const double profit = multipliers.profit(items[i].tally); profit > most) {
                most = profit;
                picks.items[group] = i;
            }
        }
        bound += most;
        picks.sum += items[picks.items[group]].tally;
    }
    return bound;
}

Vector subgradientOf(const ScaledProblem &problem, const Multipliers &multipliers, const Tally &sum)
{
    const double tangent = tangentOf(problem, multipliers);
    const double curve = problem.curvedRow ? tangent * tangent : 0;
    return {problem.lossCapacity - sum.loss - curve, 2 * (tangent - sum.drift),
            problem.loadCapacity - sum.load};
}

Dual descend(const ScaledProblem &problem, double reach, const std::stop_token &stop)
{
    constexpr int Steps = 600; // chosen: three variables to 1e-6 of the reach
    constexpr double Precise = 0.01; // of the gap to the incumbent (chosen)
    Dual dual;
    dual.bound = std::numeric_limits<double>::infinity();
    Ellipsoid ellipsoid(problem, reach);
    ScaledPicks picks;
    for (int step = 0; step < Steps && (step == 0 || !stop.stop_requested()); ++step) {
        const auto centre = ellipsoid.centre();
        auto slope = outside(problem, centre);
        const bool inside = !slope;
        if (inside) {
            if (const double bound = best(problem, centre, picks); bound < dual.bound) {
                dual.bound = bound;
                dual.multipliers = centre;
            }
            const double value = problem.value(picks.sum);
            if (problem.allows(picks.sum) && (!dual.incumbent || value > problem.value(dual.incumbent->sum)))
                dual.incumbent = picks;
            slope = subgradientOf(problem, centre, picks.sum);
        }
        if (ellipsoid.isEmpty()
            || (problem.gainCurve == 0 && dual.bound < 0)) // values are not negative: infeasible
            break;
        const double depth = ellipsoid.depth(*slope);
        const double gap = dual.incumbent ? dual.bound - problem.value(dual.incumbent->sum) : 1e-3;
        if (!(depth > 0) || (inside && depth < std::max(1e-14, Precise * gap)))
            break;
        ellipsoid.cut(*slope, depth);
    }
    return dual;
}

} // namespace

double tangentOf(const ScaledProblem &problem, const Multipliers &multipliers)
{
    const double weight = problem.curvedRow ? multipliers.loss : problem.gainCurve;
    return weight > 0 ? multipliers.drift / weight : 0;
}

double constantOf(const ScaledProblem &problem, const Multipliers &multipliers)
{
    return multipliers.loss * problem.lossCapacity + multipliers.load * problem.loadCapacity
        + multipliers.drift * tangentOf(problem, multipliers);
}

Dual minimiseDual(const ScaledProblem &problem, const std::stop_token &stop)
{
    // Where all least demands together are feasible no price exceeds 1; budgets that almost are kept need more.
    double reach = 2;
    auto dual = descend(problem, reach, stop);
    while (reach < 1e6 && std::max(dual.multipliers.loss, dual.multipliers.load) > 0.9 * reach) {
        reach *= 32;
        auto next = descend(problem, reach, stop);
        if (!next.incumbent)
            next.incumbent = std::move(dual.incumbent);
        dual = std::move(next);
    }
    if (dual.incumbent)
        improveBySwaps(problem, *dual.incumbent);
    return dual;
}

void improveBySwaps(const ScaledProblem &problem, ScaledPicks &picks)
{
    const auto changed = [&](std::size_t group, const ScaledItem &item) {
        const auto &now = problem.groups[group][picks.items[group]].tally;
        auto sum = picks.sum;
        sum += item.tally;
        sum += {-now.gain, -now.loss, -now.drift, -now.load};
        return sum;
    };
    for (bool improved = true; improved;) {
        improved = false;
        double most = problem.value(picks.sum) + 1e-12;
        std::size_t bestGroup = 0;
        std::uint32_t bestItem = 0;
        for (std::size_t group = 0; group < problem.groups.size(); ++group) {
            for (std::uint32_t i = 0; i < problem.groups[group].size(); ++i) {
                const auto sum = changed(group, problem.groups[group][i]);
                if (problem.value(sum) <= most || !problem.allows(sum))
                    continue;
                most = problem.value(sum);
                bestGroup = group;
                bestItem = i;
                improved = true;
            }
        }
        if (improved) {
            picks.items[bestGroup] = bestItem;
            picks.sum = {};
            for (std::size_t group = 0; group < problem.groups.size(); ++group)
                picks.sum += problem.groups[group][picks.items[group]].tally;
        }
    }
}

} // namespace halftone
