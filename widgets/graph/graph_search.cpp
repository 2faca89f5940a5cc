// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_search.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace halftone {

namespace {

// An expression such as (a+)+$ would take for ever over a single name. Chosen: no sensible one comes near it.
constexpr const char *EffortLimit = "(*LIMIT_MATCH=20000)";
constexpr std::size_t NamesBetweenLooks = 64; // chosen: at the clock

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(GraphSearch)
};

} // namespace

void GraphSearch::reset()
{
    m_graph = nullptr;
    m_hits.clear();
    m_complaint.clear();
    m_next = 0;
}

void GraphSearch::start(const ModelGraph &graph, const QString &pattern)
{
    reset();
    if (pattern.isEmpty())
        return;
    const QString prefix = QLatin1String(EffortLimit);
    const bool hasCapital = std::ranges::any_of(pattern, [](QChar c) { return c.isUpper(); });
    m_expression = QRegularExpression(prefix + pattern,
                                      hasCapital ? QRegularExpression::NoPatternOption
                                                 : QRegularExpression::CaseInsensitiveOption);
    if (!m_expression.isValid()) {
        //: %1: what is wrong, in English; %2: behind which character
        m_complaint = Words::tr("This is not a regular expression: %1 at character %2")
                          .arg(m_expression.errorString())
                          .arg(std::max<qsizetype>(1, m_expression.patternErrorOffset() - prefix.size()));
        return;
    }
    m_expression.optimize();
    m_graph = &graph;
}

bool GraphSearch::matches(const QString &text)
{
    const auto match = m_expression.match(text);
    if (match.hasMatch())
        return true;
    if (!match.isValid()) // only the limit of the effort is left as a reason
        m_complaint = Words::tr("This expression takes too long; make it simpler");
    return false;
}

bool GraphSearch::matches(const Node &node)
{
    return (node.layer && matches(QString::fromStdString(m_graph->layer(*node.layer).name)))
        || matches(QString::fromStdString(node.name)) || matches(QString::fromStdString(node.operation))
        || matches(QString::fromStdString(node.module));
}

bool GraphSearch::advance(int milliseconds)
{
    if (m_graph == nullptr)
        return false;
    QElapsedTimer since;
    since.start();
    while (m_next < m_graph->nodes.size() && m_complaint.isEmpty()) {
        const NodeId node{static_cast<std::uint32_t>(m_next)};
        if (matches(m_graph->node(node)))
            m_hits.push_back(node);
        ++m_next;
        if (m_next % NamesBetweenLooks == 0 && since.elapsed() >= milliseconds)
            break;
    }
    if (!m_complaint.isEmpty())
        m_hits.clear();
    return m_complaint.isEmpty() && m_next < m_graph->nodes.size();
}

} // namespace halftone
