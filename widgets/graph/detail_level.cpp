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
constexpr double lowestBox = 5; // height of a layer's box below which its place says nothing
constexpr double lowestWords = 12; // height of a layer's box that has room for a line
constexpr int smallestMain = 9;
constexpr int smallestSmall = 8;
constexpr double shareOfBox = 0.42; // of a layer's box, the height of its first line

} // namespace

DetailLevel::DetailLevel(double scale, const QFont &font)
    : parts(Parts::Words), layerHeight(BlockScene::layerHeight(font) * scale), main(font), small(font)
{
    if (layerHeight < lowestWords)
        parts = layerHeight < lowestBox ? Parts::Bars : Parts::Boxes;
    // Whole pixels: a size between them would be rendered anew for every step of the wheel.
    const int largest = QFontInfo(font).pixelSize();
    const int size = std::clamp(static_cast<int>(layerHeight * shareOfBox), smallestMain,
                                std::max(smallestMain, largest));
    main.setPixelSize(size);
    small.setPixelSize(
        std::max(smallestSmall, std::min(size - 1, QFontInfo(theme::smaller(font)).pixelSize())));
    mainHeight = std::ceil(QFontMetricsF(main).height());
    smallHeight = std::ceil(QFontMetricsF(small).height());
}

} // namespace halftone
