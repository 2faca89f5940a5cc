// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/detail_level.h"

#include "widgets/graph/block_scene.h"
#include "widgets/theme.h"

#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

// Chosen, in pixels.
constexpr double LowestBox = 5; // height of a layer's box below which its place says nothing
constexpr double LowestWords = 12; // height of a layer's box that has room for a line
constexpr int SmallestMain = 9;
constexpr int SmallestSmall = 8;
constexpr double ShareOfBox = 0.42; // of a layer's box, the height of its first line

} // namespace

DetailLevel::DetailLevel(double scale, const QFont &font)
    : layerHeight(BlockScene::layerHeight(font) * scale), main(font), small(font)
{
    if (layerHeight < LowestWords)
        parts = layerHeight < LowestBox ? Parts::Bars : Parts::Boxes;
    // Whole pixels: a size between them would be rendered anew for every step of the wheel.
    const int largest = QFontInfo(font).pixelSize();
    const int size = std::clamp(static_cast<int>(layerHeight * ShareOfBox), SmallestMain,
                                std::max(SmallestMain, largest));
    main.setPixelSize(size);
    small.setPixelSize(
        std::max(SmallestSmall, std::min(size - 1, QFontInfo(theme::smaller(font)).pixelSize())));
    mainHeight = std::ceil(QFontMetricsF(main).height());
    smallHeight = std::ceil(QFontMetricsF(small).height());
}

} // namespace halftone
