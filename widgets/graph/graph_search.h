// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"

#include <QRegularExpression>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace halftone {

/// Looks for a regular expression in a model: in the name of a layer or node, in its operation and in its module,
/// each for itself, without regard to case unless the expression has a capital letter. Done in slices, because a
/// large model has tens of thousands of names. One thread.
class GraphSearch
{
public:
    /// Begins anew; an empty pattern finds nothing. @p graph must live until the next start() or reset().
    void start(const ModelGraph &graph, const QString &pattern);
    void reset();

    /// Looks on for about that long, in milliseconds. @return whether there is more to look at
    bool advance(int milliseconds);

    [[nodiscard]] const std::vector<NodeId> &hits() const { return m_hits; } ///< in graph order
    /// Why there is no result, in a sentence: the expression cannot be read, or takes too long. Empty: all is well.
    [[nodiscard]] const QString &complaint() const { return m_complaint; }

private:
    [[nodiscard]] bool matches(const QString &text);
    [[nodiscard]] bool matches(const Node &node);

    const ModelGraph *m_graph = nullptr;
    QRegularExpression m_expression;
    std::size_t m_next = 0; ///< node
    std::vector<NodeId> m_hits;
    QString m_complaint;
};

} // namespace halftone
