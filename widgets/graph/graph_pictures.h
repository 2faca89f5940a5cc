// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/layer_colors.h"
#include "widgets/graph/model_scene.h"

#include <QFont>
#include <QPalette>
#include <QPixmap>
#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace halftone {

/// Pictures of what a model's drawing repeats many times: all that is the same in every block that is drawn alike, and
/// boxes of layers that look alike. Of one scale at a time. GUI thread.
class GraphPictures
{
public:
    /// What every picture depends on.
    struct Look
    {
        double scale = 0;
        double ratio = 1; ///< pixels of the device per pixel of the window
        QFont font;
        QPalette palette;
        FlowDirection direction = FlowDirection::Down;

        bool operator==(const Look &) const = default;
    };
    /// Which layer's box: one of a drawing, in its colours, with these words below its name.
    struct Box
    {
        std::size_t drawing = 0;
        std::size_t item = 0;
        LayerStyle style;
        bool isHatched = false;
        QString words;
    };
    using Make = std::function<QPixmap()>;

    void use(const Look &look); ///< forgets the pictures of another one
    void forget();
    const QPixmap &ofCard(std::size_t drawing, const Make &make); ///< makes it if there is none yet
    const QPixmap &ofLayer(const Box &box, const Make &make);

private:
    struct Earlier
    {
        bool operator()(const Box &a, const Box &b) const;
    };

    std::optional<Look> m_look;
    double m_layerPixels = 0; ///< of all in m_layers
    std::map<std::size_t, QPixmap> m_cards;
    std::map<Box, QPixmap, Earlier> m_layers;
};

} // namespace halftone
