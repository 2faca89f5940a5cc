// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/gaudi_model.h"

#include <QCoreApplication>

#include <optional>

namespace halftone {

class Exploration;

/// Compares the sum of the sub-graphs' gains, which the integer program maximises, with what the whole model gains. GUI
/// thread.
class WholeModelCheck
{
    Q_DECLARE_TR_FUNCTIONS(WholeModelCheck)

public:
    /// One sentence about the solution of @p exploration; empty without one, or if it does not gain time.
    [[nodiscard]] QString text(const Exploration &exploration);
    void reset() { m_model.reset(); } ///< another timing is used

private:
    std::optional<GaudiModel> m_model; ///< of the timing in use, if a model made it
};

} // namespace halftone
