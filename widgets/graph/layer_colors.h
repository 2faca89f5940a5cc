// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/partition_data.h"
#include "widgets/plots/color_scale.h"

#include <QColor>
#include <QPalette>

namespace halftone {

enum class ColorBy { Format, Sensitivity, Class };

/// How a layer is drawn.
struct LayerStyle
{
    QColor fill; ///< of its box
    QColor outline;
    QColor text; ///< readable on `fill`
    QColor mark; ///< of the dot or ring that tells its format; invalid while that is unknown
    bool isQuantized = false; ///< a dot, else a ring

    bool operator==(const LayerStyle &) const = default;
};

/// The colours of layers under one of three readings. Holds a reference to the data. GUI thread.
class LayerColors
{
public:
    LayerColors(const PartitionData &data, ColorBy by, const QPalette &palette);

    [[nodiscard]] ColorBy by() const { return m_by; }
    [[nodiscard]] LayerStyle style(LayerId layer) const;
    [[nodiscard]] QColor cell(LayerId layer) const; ///< of a layer that is too small for a mark
    [[nodiscard]] const ColorScale &scale() const { return m_scale; } ///< of the sensitivities
    [[nodiscard]] QColor unknown() const; ///< of a layer of which nothing is known

    /// Light colours that are told apart with colour-blind eyes; they repeat after nine classes, hence the
    /// letters. Source: Paul Tol, "Colour schemes", technical note SRON/EPS/TN/09-002, scheme "light".
    static QColor classColor(ClassId klass);

private:
    [[nodiscard]] QColor fill(LayerId layer) const;

    const PartitionData &m_data;
    ColorBy m_by;
    QPalette m_palette;
    ColorScale m_scale;
};

} // namespace halftone
