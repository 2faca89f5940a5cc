// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/model_in_use.h"
#include "core/timing/whole_model.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace halftone {

struct SessionSolution;

/// Compares the sum of the sub-graphs' gains, which the integer program maximises, with what the whole model gains. GUI
/// thread.
class WholeModelCheck
{
    Q_DECLARE_TR_FUNCTIONS(WholeModelCheck)

public:
    /// @param exploration  not owned; outlives this
    explicit WholeModelCheck(const Exploration &exploration)
        : m_exploration(exploration), m_inUse(exploration)
    {
    }

    /// Sentences about the solution, with a link to the plot where there is one; empty without a solution, or if it does
    /// not gain time.
    /// @param isMeasuring  whether more of the timing in use is on its way
    [[nodiscard]] QString text(bool isMeasuring);
    /// Configurations of the whole model: as measured with the timing in use, or predicted by its model.
    [[nodiscard]] const std::vector<WholeModelPoint> &points();
    void reset() { m_points.reset(); } ///< another timing is used

    [[nodiscard]] const ModelInUse *inUse() const
    {
        return &m_inUse;
    } ///< has a signal: texts were empty until then

private:
    std::vector<WholeModelPoint> computePoints();
    [[nodiscard]] QString modelledText(const SessionSolution &solution);
    [[nodiscard]] QString sameRateText(const GaudiModel &model) const;
    [[nodiscard]] QString measuredText(double sum, bool isMeasuring);

    const Exploration &m_exploration;
    ModelInUse m_inUse;
    std::optional<std::vector<WholeModelPoint>> m_points; ///< of the timing in use; no solution changes them
};

} // namespace halftone
