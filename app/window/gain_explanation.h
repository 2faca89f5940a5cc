// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"
#include "core/timing/gaudi_model.h"

#include <QCoreApplication>

#include <optional>

namespace halftone {

class Exploration;

/// Says why a layer gains little or nothing, for the inspector: asks the timing model that predicted the gains.
class GainExplanation
{
    Q_DECLARE_TR_FUNCTIONS(GainExplanation)

public:
    /// Forgets what was computed for an older problem.
    void reset() { m_model.reset(); }
    /// Sentences for @p layer in the first lowered format; empty if nothing holds it back, or the gains were measured.
    QString text(const Exploration &exploration, LayerId layer);

private:
    bool prepare(const Exploration &exploration);

    std::optional<GaudiModel> m_model;
};

} // namespace halftone
