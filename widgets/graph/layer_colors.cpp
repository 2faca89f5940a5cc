// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/layer_colors.h"

#include "widgets/theme.h"

#include <array>

namespace halftone {

namespace {

// Chosen: a box keeps its text readable and still has its format's colour; a bare cell needs more of it.
constexpr double QuantizedTint = 0.34;
constexpr double BaselineTint = 0.08;
constexpr double BaselineCellTint = 0.42;

} // namespace

LayerColors::LayerColors(const PartitionData &data, ColorBy by, const QPalette &palette)
    : m_data(data), m_by(by), m_palette(palette)
{
    const auto &numbers = by == ColorBy::Sensitivity ? data.sensitivities : data.gains.best;
    m_hasScale = by != ColorBy::Format && by != ColorBy::Class && !numbers.empty();
    if (m_hasScale)
        m_scale = ColorScale(numbers);
    const QColor base = palette.color(QPalette::Base);
    for (std::size_t i = 0; i < data.formats.size(); ++i) {
        const QColor color = theme::formatColor(data.formats[i].name, base);
        m_formats.push_back({color, theme::mixed(base, color, i > 0 ? QuantizedTint : BaselineTint),
                             i > 0 ? color : theme::mixed(base, color, BaselineCellTint)});
    }
}

bool LayerColors::isHatched() const
{
    return (m_by == ColorBy::Gain || m_by == ColorBy::BestGain) && m_hasScale && m_data.gains.isModelled;
}

QColor LayerColors::classColor(ClassId klass)
{
    constexpr std::array<QRgb, 9> Colors{0x77AADD, 0xEE8866, 0xEEDD88, 0xFFAABB, 0x99DDFF,
                                         0x44BB99, 0xBBCC33, 0xAAAA00, 0xDDDDDD};
    return QColor(Colors[klass.value % Colors.size()]);
}

QColor LayerColors::hatch(const QColor &on)
{
    constexpr float Strength = 0.22F; // chosen: seen at once, and words stay readable
    QColor color = on;
    color.setAlphaF(Strength);
    return color;
}

QColor LayerColors::unknown() const
{
    return theme::mixed(m_palette.color(QPalette::Base), m_palette.color(QPalette::Text), 0.1);
}

const LayerColors::FormatColors *LayerColors::formatColors(LayerId layer) const
{
    return m_data.formatOf(layer) ? &m_formats[m_data.configuration[layer.value]] : nullptr;
}

QColor LayerColors::fill(LayerId layer) const
{
    switch (m_by) {
    case ColorBy::Format:
        if (const FormatColors *colors = formatColors(layer))
            return colors->box;
        break;
    case ColorBy::Sensitivity:
        if (const auto sensitivity = m_data.sensitivityOf(layer))
            return m_scale.color(*sensitivity);
        break;
    case ColorBy::Gain:
    case ColorBy::BestGain:
        if (const auto gain = m_data.gainOf(m_data.subgraphOf[layer.value], m_by == ColorBy::BestGain))
            return m_scale.color(*gain);
        break;
    case ColorBy::Class:
        return classColor(m_data.subgraph(m_data.subgraphOf[layer.value]).klass);
    }
    return unknown();
}

LayerStyle LayerColors::style(LayerId layer) const
{
    const QColor text = m_palette.color(QPalette::Text);
    const FormatColors *format = formatColors(layer);
    LayerStyle style{fill(layer),
                     theme::mixed(m_palette.color(QPalette::Base), text, 0.4),
                     text,
                     {},
                     m_data.isQuantized(layer)};
    if (const LayerDecision *decision = m_data.decisionOn(layer))
        style.restriction = decision->marks;
    if (m_by == ColorBy::Format) {
        if (format)
            style.mark = style.outline = format->mark;
        return style;
    }
    style.text = theme::contrasting(style.fill);
    if (format) // on a coloured box the mark's form alone tells the format
        style.mark = style.text;
    return style;
}

QColor LayerColors::cell(LayerId layer) const
{
    const FormatColors *format = m_by == ColorBy::Format ? formatColors(layer) : nullptr;
    return format ? format->cell : fill(layer);
}

} // namespace halftone
