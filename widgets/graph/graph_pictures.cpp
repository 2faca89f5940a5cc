// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_pictures.h"

#include <tuple>

namespace halftone {

namespace {

constexpr double MostLayerPixels = 8e6; // chosen: 32 MB

auto key(const GraphPictures::Box &box)
{
    const LayerStyle &style = box.style;
    return std::tuple(box.drawing, box.item, style.fill.rgba(), style.outline.rgba(), style.text.rgba(),
                      style.mark.isValid() ? style.mark.rgba() : QRgb{0}, style.isQuantized,
                      style.restriction, box.isHatched);
}

} // namespace

bool GraphPictures::Earlier::operator()(const Box &a, const Box &b) const
{
    const auto first = key(a);
    const auto second = key(b);
    return first != second ? first < second : a.words < b.words;
}

void GraphPictures::use(const Look &look)
{
    if (m_look == look)
        return;
    forget();
    m_look = look;
}

void GraphPictures::forget()
{
    m_look.reset();
    m_cards.clear();
    m_layers.clear();
    m_layerPixels = 0;
}

const QPixmap &GraphPictures::ofCard(std::size_t drawing, const Make &make)
{
    const auto found = m_cards.find(drawing);
    return found != m_cards.end() ? found->second : m_cards.emplace(drawing, make()).first->second;
}

const QPixmap &GraphPictures::ofLayer(const Box &box, const Make &make)
{
    const auto found = m_layers.find(box);
    if (found != m_layers.end())
        return found->second;
    if (m_layerPixels >= MostLayerPixels) {
        m_layers.clear();
        m_layerPixels = 0;
    }
    const auto &made = m_layers.emplace(box, make()).first->second;
    m_layerPixels += static_cast<double>(made.width()) * made.height();
    return made;
}

} // namespace halftone
