// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/card_rows.h"

#include <algorithm>

namespace halftone {

namespace {

constexpr int Patience = 8; // chosen: more rows are tried until that many in a row have not made it larger

/// Works along and across the flow.
class Wrapper
{
public:
    Wrapper(std::span<const CardSize> cards, FlowDirection direction, double cardGap, double rowGap)
        : m_cards(cards), m_isDown(direction == FlowDirection::Down), m_cardGap(cardGap), m_rowGap(rowGap)
    {
    }

    [[nodiscard]] CardRows wrap(double longest) const;
    [[nodiscard]] double wholeLength() const
    {
        double length = 0;
        for (const CardSize &card : m_cards)
            length += along(card) + m_cardGap;
        return length;
    }

private:
    [[nodiscard]] double along(const CardSize &card) const
    {
        return m_isDown ? card.size.height() : card.size.width();
    }
    [[nodiscard]] double across(const CardSize &card) const
    {
        return m_isDown ? card.size.width() : card.size.height();
    }
    [[nodiscard]] std::size_t rowEnd(std::size_t begin, double longest) const;

    std::span<const CardSize> m_cards;
    bool m_isDown;
    double m_cardGap;
    double m_rowGap;
};

std::size_t Wrapper::rowEnd(std::size_t begin, double longest) const
{
    double length = 0;
    std::size_t end = begin;
    while (end < m_cards.size() && (end == begin || length + along(m_cards[end]) <= longest))
        length += along(m_cards[end++]) + m_cardGap;
    return end;
}

CardRows Wrapper::wrap(double longest) const
{
    CardRows rows;
    double top = m_rowGap / 2;
    double widest = 0;
    for (std::size_t begin = 0; begin < m_cards.size();) {
        const std::size_t end = rowEnd(begin, longest);
        double before = 0; // the entries are level: the most that a card has before its entry, and behind it
        double behind = 0;
        for (std::size_t i = begin; i < end; ++i) {
            before = std::max(before, m_cards[i].entry);
            behind = std::max(behind, across(m_cards[i]) - m_cards[i].entry);
        }
        double at = m_cardGap / 2;
        for (std::size_t i = begin; i < end; ++i) {
            const double side = top + before - m_cards[i].entry;
            rows.corners.push_back(m_isDown ? QPointF(side, at) : QPointF(at, side));
            rows.row.push_back(rows.rowEnd.size());
            at += along(m_cards[i]) + m_cardGap;
        }
        widest = std::max(widest, at - m_cardGap / 2);
        rows.rowEnd.push_back(top + before + behind);
        top = rows.rowEnd.back() + m_rowGap;
        begin = end;
    }
    const double depth = top - m_rowGap / 2;
    rows.size = m_isDown ? QSizeF(depth, widest) : QSizeF(widest, depth);
    return rows;
}

} // namespace

CardRows placeCards(std::span<const CardSize> cards, FlowDirection direction, const QSizeF &window,
                    double cardGap, double rowGap)
{
    const Wrapper wrapper(cards, direction, cardGap, rowGap);
    const double whole = wrapper.wholeLength();
    CardRows best;
    double largest = 0;
    int failures = 0;
    for (std::size_t count = 1; count <= cards.size() && failures < Patience; ++count) {
        CardRows rows = wrapper.wrap(whole / static_cast<double>(count));
        const double scale
            = std::min(window.width() / rows.size.width(), window.height() / rows.size.height());
        ++failures;
        if (scale > largest || count == 1) {
            largest = scale;
            best = std::move(rows);
            failures = 0;
        }
    }
    return best;
}

} // namespace halftone
