// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/layer_colors.h"

#include <QWidget>

#include <optional>

namespace halftone {

/// The whole model as a row of tiles (several rows if there are many), each a stack of bars: the sub-graphs
/// of a block, divided into their layers. Blocks that are built alike look alike.
///
/// Reads the data that its owner holds: reset after a change of the model, update after a change of anything
/// else.
class BlockStrip : public QWidget
{
    Q_OBJECT

public:
    explicit BlockStrip(const PartitionData &shown, QWidget *parent = nullptr);

    void reset();
    void setCurrentTile(std::optional<std::size_t> tile);
    void setColorBy(ColorBy by);

    [[nodiscard]] QRect tileRect(std::size_t tile) const;
    [[nodiscard]] std::optional<std::size_t> tileAt(const QPoint &point) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void tilePicked(std::size_t tile);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Grid
    {
        int columns = 1;
        int rows = 1;
        int pitch = 1; ///< pixels from tile to tile
        int tileHeight = 1;
        int labelHeight = 0; ///< 0 if tiles are too many for numbers
    };
    [[nodiscard]] Grid grid(int width) const;
    void paintTile(QPainter &painter, std::size_t tile, const QRect &rect, const LayerColors &colors) const;
    void paintLabels(QPainter &painter, const Grid &grid) const;

    const PartitionData &m_data;
    std::optional<std::size_t> m_current;
    ColorBy m_colorBy = ColorBy::Format;
};

} // namespace halftone
