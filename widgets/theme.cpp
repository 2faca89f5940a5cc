// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "core/numeric/baseline_format.h"
#include "core/report/color_map.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QStyle>

#include <algorithm>
#include <array>
#include <cmath>

namespace halftone::theme {

namespace {

constexpr std::size_t Levels = 256; // of a channel

/// sRGB to linear light, WCAG 2.1: of every level, since each cell of a heat map asks in each frame.
std::array<double, Levels> linearLevels()
{
    std::array<double, Levels> levels{};
    for (std::size_t i = 0; i < Levels; ++i) {
        const double channel = static_cast<double>(i) / (Levels - 1);
        levels[i] = channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    }
    return levels;
}

double luminance(const QColor &color)
{
    static const auto Linear = linearLevels();
    const auto of = [](int level) { return Linear[static_cast<std::size_t>(level)]; };
    return 0.2126 * of(color.red()) + 0.7152 * of(color.green()) + 0.0722 * of(color.blue());
}

} // namespace

QColor formatColor(std::string_view formatName)
{
    constexpr QColor Blue(0x00, 0x72, 0xB2); // BF16, and what Halftone does not know
    constexpr int Byte = 8;
    const auto format = layerFormatNamed(formatName);
    if (!format)
        return Blue;
    if (format->bits > Bf16.bits)
        return {0x6B, 0x6B, 0x6B}; // grey: the baseline that BF16 is lower than
    if (format->bits > Byte) // indigo, of Tol's "muted" scheme (2021): FP16, a candidate beside BF16
        return format->mantissaBits > Bf16.mantissaBits ? QColor(0x33, 0x22, 0x88) : Blue;
    if (format->bits < Byte)
        return {0xCC, 0x79, 0xA7}; // purple
    if (format->family == FormatFamily::Integer)
        return {0x00, 0x9E, 0x73}; // green
    const bool isCoarse = format->mantissaBits < Fp8E4M3.mantissaBits;
    return isCoarse ? QColor(0xD5, 0x5E, 0x00) // vermilion: E5M2 beside E4M3 in one picture
                    : QColor(0xE6, 0x9F, 0x00); // orange, also of MXFP8
}

QColor formatColor(std::string_view formatName, const QColor &background)
{
    constexpr double LeastContrast = 4.5; // for the thinnest rings and marks in text
    constexpr double Step = 0.1;
    const QColor color = formatColor(formatName);
    if (contrasting(background) != QColor(Qt::white))
        return color;
    double share = 0;
    while (share < 1 && contrastRatio(mixed(color, Qt::white, share), background) < LeastContrast)
        share += Step;
    return mixed(color, Qt::white, share);
}

QColor link(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x7C, 0xC4, 0xFF) : QColor(0x00, 0x57, 0xAE);
}

QString formatLabel(std::string_view formatName)
{
    const auto known = layerFormatNamed(formatName);
    const std::string_view label = known ? known->label : formatName;
    return QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size()));
}

QString shortFormatLabel(std::string_view formatName)
{
    return formatLabel(formatName).section(QLatin1Char(' '), 0, 0);
}

QString formatLabelAmong(const std::vector<std::string> &formats, std::string_view formatName)
{
    const QString family = shortFormatLabel(formatName);
    const bool isAlone = std::ranges::none_of(formats, [&](const std::string &other) {
        return other != formatName && shortFormatLabel(other) == family;
    });
    return isAlone ? family : formatLabel(formatName);
}

QColor viridis(double t)
{
    const auto colour = ::halftone::viridis(t);
    return {colour[0], colour[1], colour[2]};
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

QColor accent(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xFF, 0x6B, 0x9D) : QColor(0xC2, 0x18, 0x5B);
}

QColor contrasting(const QColor &background)
{
    return contrastRatio(background, Qt::white) > contrastRatio(background, Qt::black) ? QColor(Qt::white)
                                                                                       : QColor(Qt::black);
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix
        = [share](float x, float y) { return static_cast<float>(x + (y - x) * std::clamp(share, 0.0, 1.0)); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QColor secondaryText(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.3);
}

QColor gridLine(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.12);
}

QColor baselineCurve(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.45);
}

QColor faint(QColor color)
{
    color.setAlphaF(0.22F);
    return color;
}

QFont smaller(const QFont &font)
{
    QFont result = font;
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF() * 0.9);
    else
        result.setPixelSize(std::max(9, font.pixelSize() - 1));
    return result;
}

bool animationsEnabled()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
}

} // namespace halftone::theme
