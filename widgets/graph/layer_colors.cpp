// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/layer_colors.h"

#include "widgets/theme.h"

#include <array>

namespace halftone {

namespace {

// Chosen: a box keeps its text readable and still has its format's colour; a bare cell needs more of it.
constexpr double quantizedTint = 0.34;
constexpr double baselineTint = 0.08;
constexpr double baselineCellTint = 0.42;

} // namespace

LayerColors::LayerColors(const PartitionData &data, ColorBy by, const QPalette &palette)
    : m_data(data), m_by(by), m_palette(palette), m_scale(data.sensitivities)
{
}

QColor LayerColors::classColor(ClassId klass)
{
    constexpr std::array<QRgb, 9> colors{0x77AADD, 0xEE8866, 0xEEDD88, 0xFFAABB, 0x99DDFF,
                                         0x44BB99, 0xBBCC33, 0xAAAA00, 0xDDDDDD};
    return QColor(colors[klass.value % colors.size()]);
}

QColor LayerColors::unknown() const
{
    return theme::mixed(m_palette.color(QPalette::Base), m_palette.color(QPalette::Text), 0.1);
}

QColor LayerColors::fill(LayerId layer) const
{
    switch (m_by) {
    case ColorBy::Format:
        if (const NumberFormat *format = m_data.formatOf(layer))
            return theme::mixed(m_palette.color(QPalette::Base),
                                theme::formatColor(format->name, m_palette.color(QPalette::Base)),
                                m_data.isQuantized(layer) ? quantizedTint : baselineTint);
        break;
    case ColorBy::Sensitivity:
        if (const auto sensitivity = m_data.sensitivityOf(layer))
            return m_scale.color(*sensitivity);
        break;
    case ColorBy::Class:
        return classColor(m_data.subgraph(m_data.subgraphOf[layer.value]).klass);
    }
    return unknown();
}

LayerStyle LayerColors::style(LayerId layer) const
{
    const QColor text = m_palette.color(QPalette::Text);
    const NumberFormat *format = m_data.formatOf(layer);
    LayerStyle style{fill(layer),
                     theme::mixed(m_palette.color(QPalette::Base), text, 0.4),
                     text,
                     {},
                     m_data.isQuantized(layer)};
    if (m_by == ColorBy::Format) {
        if (format)
            style.mark = style.outline = theme::formatColor(format->name, m_palette.color(QPalette::Base));
        return style;
    }
    style.text = theme::contrasting(style.fill);
    if (format) // on a coloured box the mark's form alone tells the format
        style.mark = style.text;
    return style;
}

QColor LayerColors::cell(LayerId layer) const
{
    const NumberFormat *format = m_data.formatOf(layer);
    if (m_by != ColorBy::Format || !format)
        return fill(layer);
    const QColor color = theme::formatColor(format->name, m_palette.color(QPalette::Base));
    return m_data.isQuantized(layer) ? color
                                     : theme::mixed(m_palette.color(QPalette::Base), color, baselineCellTint);
}

} // namespace halftone
