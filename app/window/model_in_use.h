// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/gaudi_model.h"

#include <memory>
#include <optional>

namespace halftone {

class Exploration;
struct Session;

/// The timing whose gains the problem on screen is solved with, and the model that predicted it, if one did. GUI thread.
class ModelInUse
{
public:
    /// @param exploration  not owned; outlives this
    explicit ModelInUse(const Exploration &exploration) : m_exploration(exploration) { }

    /// Null unless the problem gains time that a timing of the session tells.
    [[nodiscard]] const Timing *timing() const;
    /// Null if no model made timing(). Made when it is first asked for.
    const GaudiModel *model();
    /// The formats of layers, places in the problem's list, as places in that of timing(), which is not null.
    [[nodiscard]] Configuration inTiming(const Configuration &formats) const;

private:
    const Exploration &m_exploration;
    std::shared_ptr<const Session> m_session; ///< of the model, which holds its timing
    const Timing *m_timing = nullptr;
    std::optional<GaudiModel> m_model;
};

} // namespace halftone
