// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/point_names.h"

#include "widgets/plots/label_layout.h"
#include "widgets/plots/threshold_line.h"

#include <algorithm>

namespace halftone {

namespace {

constexpr double WidestName = 220; // chosen: pixels; and not more than a third of the plot
constexpr double HalfMark = 6;

} // namespace

PointNames::PointNames(QCustomPlot *plot) : QCPAbstractItem(plot)
{
    setSelectable(false);
}

void PointNames::setStyle(const QColor &color, const QColor &background, const QFont &font)
{
    constexpr int Alpha = 215; // chosen: what lies below is seen, and does not disturb
    m_color = color;
    m_background = background;
    m_background.setAlpha(Alpha);
    m_font = font;
}

double PointNames::selectTest(const QPointF & /*pos*/, bool /*onlySelectable*/, QVariant * /*details*/) const
{
    return -1;
}

QPointF PointNames::pixel(QPointF place) const
{
    return {mParentPlot->xAxis->coordToPixel(place.x()), mParentPlot->yAxis->coordToPixel(place.y())};
}

std::vector<PointNames::Drawn> PointNames::layOut() const
{
    const QRectF area = mParentPlot->axisRect()->rect();
    const QFontMetricsF metrics(m_font);
    const double widest = std::min(WidestName, area.width() / 3);
    std::vector<QString> texts;
    std::vector<LabelWish> wishes;
    for (const Name &name : m_names) {
        texts.push_back(metrics.elidedText(name.text, Qt::ElideMiddle, widest));
        wishes.push_back(
            {pixel(name.place), QSizeF(metrics.horizontalAdvance(texts.back()) + 1, metrics.height())});
    }
    std::vector<QRectF> blocked{thresholdLabelBand(*mParentPlot)};
    for (const QPointF &mark : m_marks)
        blocked.emplace_back(pixel(mark) - QPointF(HalfMark, HalfMark), QSizeF(2 * HalfMark, 2 * HalfMark));
    for (std::size_t i = 0; i + 1 < m_steps.size(); ++i) {
        const QPointF from = pixel(m_steps[i]);
        const QPointF to = pixel(m_steps[i + 1]);
        blocked.emplace_back(QRectF(from, QPointF(to.x(), from.y())).normalized().adjusted(-1, -1, 1, 1));
        blocked.emplace_back(QRectF(QPointF(to.x(), from.y()), to).normalized().adjusted(-1, -1, 1, 1));
    }
    const auto places = placeLabels(area, wishes, blocked);
    std::vector<Drawn> drawn;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i])
            drawn.push_back({*places[i], texts[i]});
    }
    return drawn;
}

std::vector<QRectF> PointNames::places() const
{
    std::vector<QRectF> places;
    for (const Drawn &name : layOut())
        places.push_back(name.place);
    return places;
}

void PointNames::draw(QCPPainter *painter)
{
    painter->setPen(m_color);
    painter->setFont(m_font);
    for (const Drawn &name : layOut()) {
        painter->fillRect(name.place.adjusted(-2, 0, 2, 0), m_background);
        painter->drawText(name.place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, name.text);
    }
}

} // namespace halftone
