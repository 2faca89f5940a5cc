// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"

#include <QObject>

#include <optional>
#include <vector>

namespace halftone {

struct Session;

/// What the user has marked of the model on screen: the one selection of all views. GUI thread.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] std::optional<LayerId> layer() const; ///< the one that views describe
    [[nodiscard]] const std::vector<LayerId> &layers() const; ///< ascending; all that the user marked
    [[nodiscard]] std::optional<SubgraphId> subgraph() const; ///< that of the layer, or chosen as a whole
    [[nodiscard]] std::optional<SubgraphId>
    subgraphOf(LayerId layer) const; ///< none where there is no such layer

    void selectLayer(LayerId layer);
    /// @param current  one of @p layers, which becomes layer(); unknown ones are left out
    void selectLayers(std::vector<LayerId> layers, LayerId current);
    void selectSubgraph(SubgraphId subgraph); ///< clears the layer unless it is inside
    void clear();

    /// The layers are those of @p session from now on. Of another session nothing is selected: changed() is then left to the
    /// caller, for when its views know that session.
    /// @param isSame  as before, with more samples or timings
    /// @return whether what was selected is so no more
    [[nodiscard]] bool follow(const Session *session, bool isSame);

Q_SIGNALS:
    void changed();

private:
    struct Marked
    {
        std::vector<LayerId> layers;
        std::optional<LayerId> current;
        std::optional<SubgraphId> subgraph;

        bool operator==(const Marked &) const = default;
    };

    void mark(Marked next);

    std::vector<SubgraphId> m_subgraphOf; ///< by LayerId
    std::size_t m_subgraphs = 0; ///< how many there are
    Marked m_marked;
};

} // namespace halftone
