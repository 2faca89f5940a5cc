// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_search.h"
#include "widgets/graph/partition_data.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace halftone {

class GraphCanvas;
class SearchBar;

/// Joins the field of a search with the drawing: what is typed is marked there, and gone to one by one. GUI thread.
class GraphFinder : public QObject
{
    Q_OBJECT

public:
    /// All three live as long as this; @p bar and @p canvas are children of the same widget.
    GraphFinder(const PartitionData &data, SearchBar *bar, GraphCanvas *canvas, QObject *parent);

    void forgetModel(); ///< before the data changes
    void searchAgain(); ///< another model is shown
    void go(bool forward); ///< to the next hit from the focus, or the one before; around the end

private:
    void start();
    void advance();
    void publish();

    const PartitionData &m_data;
    SearchBar *m_bar;
    GraphCanvas *m_canvas;
    GraphSearch m_search;
    QTimer m_slices;
    std::vector<NodeId> m_stops; ///< the first hit of every thing that is drawn
    std::optional<std::size_t> m_current;
};

} // namespace halftone
