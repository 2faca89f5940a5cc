// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/partition_data.h"
#include "widgets/plots/color_scale.h"

#include <QColor>
#include <QPalette>

namespace halftone {

/// What the fill of a layer tells.
enum class ColorBy {
    Format,
    Sensitivity,
    Gain, ///< of the layer's sub-graph in the configuration on screen
    BestGain, ///< of the layer's sub-graph in the configuration that gains most
    Class
};

/// How a layer is drawn.
struct LayerStyle
{
    QColor fill; ///< of its box
    QColor outline;
    QColor text; ///< readable on `fill`
    QColor mark; ///< of the dot or ring that tells its format; invalid while that is unknown
    bool isQuantized = false; ///< a dot, else a ring
    RestrictionMarks restriction = {};

    bool operator==(const LayerStyle &) const = default;
};

/// The colours of layers under one reading. Holds a reference to the data. GUI thread.
class LayerColors
{
public:
    LayerColors(const PartitionData &data, ColorBy by, const QPalette &palette);

    [[nodiscard]] ColorBy by() const { return m_by; }
    [[nodiscard]] LayerStyle style(LayerId layer) const;
    [[nodiscard]] QColor cell(LayerId layer) const; ///< of a layer that is too small for a mark
    /// Of the sensitivities, or of the gains: both readings of gains share one, so that they can be compared.
    [[nodiscard]] const ColorScale &scale() const { return m_scale; }
    [[nodiscard]] bool hasScale() const { return m_hasScale; } ///< there are numbers to colour by
    [[nodiscard]] bool isHatched() const; ///< the numbers are modelled ones of something that can be measured
    [[nodiscard]] QColor unknown() const; ///< of a layer of which nothing is known

    static QColor hatch(const QColor &on); ///< over a colour that @p on can be read on

    /// Light colours that are told apart with colour-blind eyes; they repeat after nine classes, hence the
    /// letters. Source: Paul Tol, "Colour schemes", technical note SRON/EPS/TN/09-002, scheme "light".
    static QColor classColor(ClassId klass);

private:
    struct FormatColors
    {
        QColor mark, box, cell;
    };
    [[nodiscard]] const FormatColors *formatColors(LayerId layer) const;
    [[nodiscard]] QColor fill(LayerId layer) const;

    const PartitionData &m_data;
    ColorBy m_by;
    QPalette m_palette;
    bool m_hasScale = false;
    ColorScale m_scale;
    std::vector<FormatColors> m_formats; ///< as PartitionData::formats
};

} // namespace halftone
