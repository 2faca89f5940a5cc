// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/color_bar.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace halftone {

namespace {

constexpr int BarWidth = 120; // chosen, pixels
constexpr int BarHeight = 10; // chosen, pixels
constexpr int FewestLetters = 12; // chosen: of a caption that is worth its place
constexpr int GradientStops = 16; // chosen: beyond, no difference is seen

} // namespace

ColorBar::ColorBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Colour scale"));
}

void ColorBar::setScale(const ColorScale &scale, const QString &unit, const QString &caption, bool isModelled)
{
    m_scale = scale;
    m_unit = unit;
    m_caption = caption;
    m_isModelled = isModelled;
    setToolTip(tr("%1, logarithmic scale; what is not above zero is darkest").arg(caption));
    setAccessibleDescription(tr("%1, from %2 to %3").arg(caption, lowText(), highText()));
    updateGeometry();
    update();
}

QString ColorBar::lowText() const
{
    const bool hasPrefix = m_unit == QStringLiteral("s") || m_unit == QStringLiteral("B");
    return hasPrefix ? text::quantity(m_scale.smallest(), m_unit) : text::number(m_scale.smallest());
}

QString ColorBar::highText() const
{
    return text::quantity(m_scale.largest(), m_unit);
}

QSize ColorBar::sizeHint() const
{
    const QFontMetrics metrics(theme::smaller(font()));
    return {metrics.horizontalAdvance(lowText()) + metrics.horizontalAdvance(highText()) + BarWidth
                + 4 * theme::Spacing,
            metrics.height() + theme::Spacing};
}

QSize ColorBar::minimumSizeHint() const
{
    return {sizeHint().width() - BarWidth * 2 / 3, sizeHint().height()};
}

void ColorBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(theme::smaller(font()));
    painter.setPen(theme::secondaryText(palette()));
    const QFontMetrics metrics(painter.font());
    const int left = metrics.horizontalAdvance(lowText()) + 2 * theme::Spacing;
    const int right = metrics.horizontalAdvance(highText()) + theme::Spacing;
    const QRect bar(left, (height() - BarHeight) / 2, std::min(BarWidth, width() - left - right), BarHeight);
    QLinearGradient gradient(bar.left(), 0, bar.right(), 0);
    for (int stop = 0; stop <= GradientStops; ++stop)
        gradient.setColorAt(double(stop) / GradientStops, theme::viridis(double(stop) / GradientStops));
    painter.fillRect(bar, gradient);
    if (m_isModelled)
        painter.fillRect(bar, QBrush(QColor(255, 255, 255, 110), Qt::BDiagPattern));
    painter.drawText(QRect(theme::Spacing, 0, left, height()), Qt::AlignLeft | Qt::AlignVCenter, lowText());
    painter.drawText(QRect(bar.right() + theme::Spacing, 0, right, height()),
                     Qt::AlignLeft | Qt::AlignVCenter, highText());
    const QRect rest(bar.right() + right + theme::Spacing, 0,
                     width() - bar.right() - right - 2 * theme::Spacing, height());
    if (rest.width() > metrics.averageCharWidth() * FewestLetters)
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(m_caption, Qt::ElideRight, rest.width()));
}

} // namespace halftone
