// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/heat_map_painter.h"

#include "widgets/number_text.h"
#include "widgets/plots/restriction_marks.h"
#include "widgets/plots/scale_handles.h"
#include "widgets/plots/value_text.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

struct HeatMapLegend
{
    Q_DECLARE_TR_FUNCTIONS(HeatMapLegend)
};

double roundedUp(double value)
{
    if (!(value > 0))
        return 1;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double mantissa : {1.0, 2.0, 5.0}) {
        if (value <= mantissa * power * (1 + 1e-9))
            return mantissa * power;
    }
    return 10 * power;
}

bool hasValue(const HeatMapCell &cell)
{
    return cell.value.has_value();
}

double largestUsedShare(const HeatMapData &data)
{
    double largest = 0;
    for (const HeatMapCell &cell : data.cells) {
        if (cell.lowered)
            largest = std::max(largest, cell.share.value_or(0));
    }
    return largest;
}

} // namespace

ColorScale colorScaleOf(const HeatMapData &data, const ColorScaleStyle &style)
{
    std::vector<double> values;
    for (const HeatMapCell &cell : data.cells) {
        if (cell.value)
            values.push_back(*cell.value);
    }
    return ColorScale(values, style, data.meaning.centre);
}

HeatMapPainter::HeatMapPainter(const HeatMapData &data, const HeatMapGeometry &geometry,
                               const QPalette &palette, const ColorScale &colors, const ValueRange &range)
    : m_data(data), m_geometry(geometry), m_palette(palette), m_colors(colors), m_range(range),
      m_fullShare(roundedUp(largestUsedShare(data)))
{
}

bool HeatMapPainter::hasValues() const
{
    return std::ranges::any_of(m_data.cells, hasValue);
}

/// Of what stands back.
QColor HeatMapPainter::quiet() const
{
    return theme::mixed(m_palette.color(QPalette::Base), m_palette.color(QPalette::Text), 0.1);
}

bool HeatMapPainter::hasDots() const
{
    return std::ranges::any_of(m_data.cells, [](const HeatMapCell &cell) { return !cell.format.empty(); });
}

double HeatMapPainter::dotRadius(double share) const
{
    const double largest = m_geometry.largestDotRadius();
    // Chosen: the colour of a dot can be told, and in small cells still its area.
    const double wanted = std::min(std::max(2.5, largest * 0.2), largest * 0.5);
    const double smallest = std::min(largest, std::max(1.5, wanted));
    return std::clamp(largest * std::sqrt(share / m_fullShare), smallest, largest);
}

void HeatMapPainter::paint(QPainter &painter) const
{
    paintGround(painter);
    paintSolution(painter, nullptr);
}

void HeatMapPainter::paintGround(QPainter &painter) const
{
    if (m_geometry.rows == 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const HeatMapCell &cell : m_data.cells)
        paintGround(painter, cell);
    paintLabels(painter);
    if (!m_geometry.scale.isEmpty())
        paintScale(painter);
}

void HeatMapPainter::paintSolution(QPainter &painter, DotStamps *stamps) const
{
    if (m_geometry.rows == 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const HeatMapCell &cell : m_data.cells)
        paintSolution(painter, cell, stamps);
    if (hasDots() && !m_geometry.dots.isEmpty())
        paintDotLegend(painter);
}

bool HeatMapPainter::standsBack(const HeatMapCell &cell) const
{
    return cell.value && !m_range.contains(*cell.value);
}

QColor HeatMapPainter::background(const HeatMapCell &cell) const
{
    return cell.value && !standsBack(cell) ? m_colors.color(*cell.value) : quiet();
}

void HeatMapPainter::paintGround(QPainter &painter, const HeatMapCell &cell) const
{
    const QRectF rect = m_geometry.cell(cell.row, cell.column);
    painter.fillRect(rect, background(cell));
    if (!cell.value)
        paintMissing(painter, rect);
}

void HeatMapPainter::paintSolution(QPainter &painter, const HeatMapCell &cell, DotStamps *stamps) const
{
    constexpr double Faded = 0.35; // chosen: the format of a cell that stands back can still be read
    const QRectF rect = m_geometry.cell(cell.row, cell.column);
    const QColor ground = background(cell);
    painter.setOpacity(standsBack(cell) ? Faded : 1);
    if (!cell.format.empty() && stamps != nullptr)
        stamps->paint(painter, rect.center(), dotOf(cell, ground));
    else if (!cell.format.empty())
        paintDot(painter, rect.center(), dotOf(cell, ground));
    paintRestrictionMarks(painter, rect, cell.marks, theme::contrasting(ground));
    painter.setOpacity(1);
}

/// Hatched: no value, which is not zero.
void HeatMapPainter::paintMissing(QPainter &painter, const QRectF &rect) const
{
    const QColor color = theme::mixed(m_palette.color(QPalette::Base), m_palette.color(QPalette::Text), 0.35);
    painter.fillRect(rect, QBrush(color, Qt::BDiagPattern));
}

FormatDot HeatMapPainter::dotOf(const HeatMapCell &cell, const QColor &background) const
{
    return {dotRadius(cell.share.value_or(0)), cell.lowered, theme::formatColor(cell.format),
            theme::contrasting(background)};
}

/// Low cells get smaller labels, then every second one.
void HeatMapPainter::paintRowLabels(QPainter &painter) const
{
    painter.save();
    const double cellHeight = m_geometry.grid.height() / m_geometry.rows;
    QFont font = painter.font();
    const double scale
        = std::clamp(cellHeight / QFontMetricsF(font).height(), 0.75, 1.0); // chosen: still readable
    font.setPixelSize(std::max(1, static_cast<int>(QFontInfo(font).pixelSize() * scale)));
    painter.setFont(font);
    const double line = QFontMetricsF(font).height();
    const int step = std::max(1, static_cast<int>(std::ceil(line * 0.9 / cellHeight)));
    for (int row = 0; row < m_geometry.rows; row += step) {
        const double middle = m_geometry.cell(row, 0).center().y();
        painter.drawText(QRectF(0, middle - line / 2, m_geometry.grid.left() - theme::Spacing, line),
                         Qt::AlignRight | Qt::AlignVCenter, m_data.rows[static_cast<std::size_t>(row)]);
    }
    painter.restore();
}

void HeatMapPainter::paintLabels(QPainter &painter) const
{
    painter.setPen(m_palette.color(QPalette::Text));
    paintRowLabels(painter);
    const QFontMetricsF metrics(painter.font());
    const double cellWidth = m_geometry.grid.width() / m_geometry.columns;
    const double widest
        = metrics.horizontalAdvance(*std::ranges::max_element(m_data.columns, {}, &QString::size))
        + theme::Spacing;
    int step = 1;
    for (const int candidate : {1, 2, 4, 5, 8, 10, 16, 20, 32, 50}) { // round strides are easy to count along
        step = candidate;
        if (candidate * cellWidth >= widest)
            break;
    }
    const bool hasOutside = m_data.columns.back() == QStringLiteral("–");
    const double outsideX = m_geometry.cell(0, m_geometry.columns - 1).center().x();
    for (int column = 0; column < m_geometry.columns; ++column) {
        const bool outside = hasOutside && column == m_geometry.columns - 1;
        const double x = m_geometry.cell(0, column).center().x();
        const bool collides = hasOutside && !outside && outsideX - x < widest * 0.8;
        if (!outside && (column % step != 0 || collides))
            continue;
        painter.drawText(QRectF(x - 40, m_geometry.columnLabels.top(), 80, metrics.height()),
                         Qt::AlignHCenter | Qt::AlignTop, m_data.columns[static_cast<std::size_t>(column)]);
    }
    painter.setPen(theme::secondaryText(m_palette));
    painter.drawText(m_geometry.columnTitle, Qt::AlignLeft | Qt::AlignTop, m_data.columnTitle);
}

void HeatMapPainter::paintScale(QPainter &painter) const
{
    const QFontMetricsF metrics(painter.font());
    const QRectF area = m_geometry.scale;
    painter.setPen(m_palette.color(QPalette::Text));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
                     metrics.elidedText(m_data.meaning.title, Qt::ElideRight, area.width()));
    const QRectF bar = m_geometry.scaleBar;
    if (!hasValues()) {
        painter.fillRect(bar, quiet());
        paintMissing(painter, bar);
        painter.setPen(theme::secondaryText(m_palette));
        painter.drawText(QPointF(area.left(), bar.bottom() + 3 + metrics.ascent()),
                         metrics.elidedText(m_data.meaning.missing, Qt::ElideRight, area.width()));
        return;
    }
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    constexpr int Stops = 32;
    for (int i = 0; i <= Stops; ++i)
        gradient.setColorAt(static_cast<double>(i) / Stops, m_colors.colorAt(static_cast<double>(i) / Stops));
    painter.fillRect(bar, gradient);
    paintTicks(painter);
    ScaleHandles(bar, m_colors).paint(painter, m_range, m_palette);
}

/// A label that would touch the one before it is left out.
void HeatMapPainter::paintTicks(QPainter &painter) const
{
    constexpr int Most = 5;
    const QFontMetricsF metrics(painter.font());
    const QRectF bar = m_geometry.scaleBar;
    painter.setPen(theme::secondaryText(m_palette));
    double free = m_geometry.scale.left();
    for (const double tick : m_colors.ticks(Most)) {
        const double x = bar.left() + m_colors.position(tick) * bar.width();
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x, bar.bottom() + 3));
        const QString label = text::valueTick(tick, m_data.meaning.unit);
        const double width = metrics.horizontalAdvance(label);
        const double left
            = std::clamp(x - width / 2, m_geometry.scale.left(), m_geometry.scale.right() - width);
        if (left < free)
            continue;
        painter.drawText(QPointF(left, bar.bottom() + 4 + metrics.ascent()), label);
        free = left + width + theme::Spacing / 2.0;
    }
}

/// @p place, or the beginning of the next line where no room is left for a mark and its label.
QPointF HeatMapPainter::roomFor(const QPainter &painter, QPointF place, double markWidth,
                                const QString &label) const
{
    const QFontMetricsF metrics(painter.font());
    const bool fits = place.x() + markWidth + metrics.horizontalAdvance(label) <= m_geometry.dots.right();
    const bool isFirst = place.x() <= m_geometry.dots.left();
    return fits || isFirst ? place : QPointF(m_geometry.dots.left(), place.y() + metrics.height() + 2);
}

/// @return where the next entry begins
QPointF HeatMapPainter::paintEntry(QPainter &painter, QPointF place, const QString &label) const
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(m_palette.color(QPalette::Text));
    painter.drawText(place + QPointF(0, metrics.ascent()), label);
    return place + QPointF(metrics.horizontalAdvance(label) + 2 * theme::Spacing, 0);
}

/// @return where the next entry begins
QPointF HeatMapPainter::paintRestrictionEntries(QPainter &painter, QPointF place) const
{
    const double side = QFontMetricsF(painter.font()).height() * 0.64;
    const QColor color = m_colors.colorAt(0.6);
    for (const auto &[mark, name] : namedMarks()) {
        if (!std::ranges::any_of(m_data.cells, mark, &HeatMapCell::marks))
            continue;
        RestrictionMarks sample;
        sample.*mark = true;
        place = roomFor(painter, place, side + 4, name);
        const QRectF rect(place + QPointF(0, side * 0.28), QSizeF(side, side));
        painter.fillRect(rect, color);
        paintRestrictionMarks(painter, rect, sample, theme::contrasting(color));
        place = paintEntry(painter, place + QPointF(side + 4, 0), name);
    }
    if (!hasValues() || std::ranges::all_of(m_data.cells, hasValue))
        return place;
    const QString missing = HeatMapLegend::tr("no value");
    place = roomFor(painter, place, side + 4, missing);
    const QRectF rect(place + QPointF(0, side * 0.28), QSizeF(side, side));
    painter.fillRect(rect, quiet());
    paintMissing(painter, rect);
    return paintEntry(painter, place + QPointF(side + 4, 0), missing);
}

void HeatMapPainter::paintDotLegend(QPainter &painter) const
{
    const QFontMetricsF metrics(painter.font());
    const QColor base = m_palette.color(QPalette::Base);
    const double radius = metrics.height() * 0.32;
    const QPointF markSpace(2 * radius + 4, 0);
    QPointF place = m_geometry.dots.topLeft();
    for (std::size_t i = 0; i < m_data.formats.size(); ++i) {
        const bool lowered = i > 0;
        const QString label = lowered ? m_data.formats[i].label
                                      : HeatMapLegend::tr("kept at %1").arg(m_data.formats[i].label);
        place = roomFor(painter, place, markSpace.x(), label);
        paintDot(
            painter, place + QPointF(radius, metrics.height() / 2),
            {radius, lowered, theme::formatColor(m_data.formats[i].name, base), theme::contrasting(base)});
        place = paintEntry(painter, place + markSpace, label);
    }
    place = paintRestrictionEntries(painter, place);
    painter.setPen(theme::secondaryText(m_palette));
    const QString meaning = HeatMapLegend::tr("Area: share of budget, largest %1 (ring: if quantized)")
                                .arg(text::percent(m_fullShare, 1));
    QRectF rest = m_geometry.dots;
    rest.setTop(place.y() + metrics.height() + 2);
    if (rest.height() < metrics.height() / 2)
        return;
    if (rest.height() >= 2 * metrics.height())
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, meaning);
    else
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignTop,
                         metrics.elidedText(meaning, Qt::ElideRight, rest.width()));
}

} // namespace halftone
