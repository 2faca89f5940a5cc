// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/model_in_use.h"
#include "core/base/strong_id.h"

#include <QCoreApplication>

namespace halftone {

/// Says what a modelled time is made of, and why a layer gains little or nothing: asks the timing model that predicted
/// the gains. Without one, also where they were measured, its texts are empty. GUI thread.
class GainExplanation
{
    Q_DECLARE_TR_FUNCTIONS(GainExplanation)

public:
    /// @param exploration  not owned; outlives this
    explicit GainExplanation(const Exploration &exploration)
        : m_exploration(exploration), m_inUse(exploration)
    {
    }

    /// Sentences for @p layer in the first lowered format; empty if nothing holds it back.
    QString limits(LayerId layer);
    /// "1.23 ms: MME 0.90 ms, …" of @p subgraph with its layers in @p formats, places in the problem's list.
    QString parts(SubgraphId subgraph, const Configuration &formats);

    [[nodiscard]] const ModelInUse *inUse() const
    {
        return &m_inUse;
    } ///< has a signal: texts were empty until then

private:
    const Exploration &m_exploration;
    ModelInUse m_inUse;
};

} // namespace halftone
