// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/legend_strip.h"

#include "widgets/theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace halftone {

namespace {

constexpr int MarkWidth = 20;

void drawDiamond(QPainter &painter, const QPointF &center, double radius)
{
    painter.drawPolygon(QPolygonF({center + QPointF(0, -radius), center + QPointF(radius, 0),
                                   center + QPointF(0, radius), center + QPointF(-radius, 0)}));
}

void drawRestriction(QPainter &painter, const LegendEntry &entry, const QRectF &bar)
{
    const QRectF box = bar.adjusted(-2, -1, 2, 1);
    painter.fillRect(box, theme::faint(entry.color));
    paintRestrictionMarks(painter, box, entry.marks, entry.color);
}

void drawMark(QPainter &painter, const LegendEntry &entry, const QRectF &place)
{
    const QPointF center = place.center();
    QPen pen = painter.pen();
    const auto drawLine = [&](Qt::PenStyle style) {
        pen.setStyle(style);
        if (style == Qt::CustomDashLine)
            pen.setDashPattern(entry.pattern);
        pen.setWidthF(1.5);
        painter.setPen(pen);
        painter.drawLine(QPointF(place.left(), center.y()), QPointF(place.right(), center.y()));
    };
    const QRectF bar(center.x() - 5, center.y() - 5, 10, 10);
    switch (entry.mark) {
    case LegendMark::Line:
        return drawLine(Qt::SolidLine);
    case LegendMark::DashedLine:
        return drawLine(Qt::DashLine);
    case LegendMark::DottedLine:
        return drawLine(Qt::DotLine);
    case LegendMark::Dot:
        painter.setBrush(pen.color());
        return painter.drawEllipse(center, 2.5, 2.5);
    case LegendMark::Ring:
        pen.setWidthF(1.5);
        painter.setPen(pen);
        return painter.drawEllipse(center, 4, 4);
    case LegendMark::Square:
        return painter.fillRect(QRectF(center.x() - 4, center.y() - 4, 8, 8), pen.color());
    case LegendMark::FilledDiamond:
        painter.setBrush(pen.color());
        [[fallthrough]];
    case LegendMark::Diamond:
        return drawDiamond(painter, center, 5);
    case LegendMark::Triangle:
        painter.setBrush(pen.color());
        return void(painter.drawPolygon(
            QPolygonF({center + QPointF(0, -3.5), center + QPointF(4, 3.5), center + QPointF(-4, 3.5)})));
    case LegendMark::Bar:
        return painter.fillRect(bar, pen.color());
    case LegendMark::HatchedBar:
        painter.setBrush(QBrush(pen.color(), Qt::BDiagPattern));
        return painter.drawRect(bar);
    case LegendMark::HollowBar:
        return painter.drawRect(bar);
    case LegendMark::Band:
        pen.setColor(theme::faint(pen.color()));
        return painter.fillRect(place.adjusted(0, 2, 0, -2), pen.color());
    case LegendMark::Measured:
        drawLine(Qt::SolidLine);
        painter.setBrush(pen.color());
        return drawDiamond(painter, center, 4);
    case LegendMark::PatternLine:
        return drawLine(entry.pattern.isEmpty() ? Qt::SolidLine : Qt::CustomDashLine);
    case LegendMark::Restricted:
        return drawRestriction(painter, entry, bar);
    }
}

} // namespace

LegendStrip::LegendStrip(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Legend"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void LegendStrip::setEntries(std::vector<LegendEntry> entries)
{
    if (entries == m_entries)
        return;
    m_entries = std::move(entries);
    QStringList names;
    for (const LegendEntry &entry : m_entries)
        names << entry.text;
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

std::vector<QRect> LegendStrip::places(int width) const
{
    const QFontMetrics metrics(theme::smaller(font()));
    std::vector<QRect> result;
    int x = theme::Spacing;
    int y = theme::Spacing / 2;
    for (const LegendEntry &entry : m_entries) {
        const int needed = std::min(MarkWidth + theme::Spacing / 2 + metrics.horizontalAdvance(entry.text),
                                    width - 2 * theme::Spacing);
        if (x > theme::Spacing && x + needed > width - theme::Spacing) {
            x = theme::Spacing;
            y += metrics.height() + 2;
        }
        result.emplace_back(x, y, needed, metrics.height());
        x += needed + 2 * theme::Spacing;
    }
    return result;
}

QSize LegendStrip::sizeHint() const
{
    return {200, heightForWidth(600)};
}

bool LegendStrip::hasHeightForWidth() const
{
    return true;
}

int LegendStrip::heightForWidth(int width) const
{
    const auto all = places(width);
    return all.empty() ? 0 : all.back().bottom() + theme::Spacing / 2;
}

QString LegendStrip::toolTipAt(QPoint position) const
{
    const auto all = places(width());
    const auto hit = std::ranges::find_if(all, [&](const QRect &place) { return place.contains(position); });
    if (hit == all.end())
        return {};
    const LegendEntry &entry = m_entries[static_cast<std::size_t>(hit - all.begin())];
    return entry.toolTip.isEmpty() ? entry.text : entry.toolTip; // where it is narrow, the text is shortened
}

bool LegendStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), toolTipAt(help->pos()), this);
    return true;
}

void LegendStrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::smaller(font()));
    const auto all = places(width());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QRect &place = all[i];
        painter.save();
        painter.setPen(m_entries[i].color);
        drawMark(painter, m_entries[i], QRectF(place.left(), place.top(), MarkWidth, place.height()));
        painter.restore();
        painter.setPen(palette().color(QPalette::Text));
        const QRect room = place.adjusted(MarkWidth + theme::Spacing / 2, 0, 2, 0);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_entries[i].text, Qt::ElideRight, room.width()));
    }
}

} // namespace halftone
