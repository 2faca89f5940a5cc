// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/block_painter.h"

#include <QWidget>

namespace halftone {

/// Draws one tile of the outline as a graph; zoom, pan, selection by mouse and keyboard.
///
/// Reads the data that its owner holds: showTile, or clear, after each change of the model; update after a
/// change of anything else. Selecting emits a signal and changes nothing here: the owner answers with
/// setHighlighted.
class BlockCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit BlockCanvas(const PartitionData &shown, QWidget *parent = nullptr);

    void clear();
    void showTile(std::size_t tile);
    void setHighlighted(std::optional<SubgraphId> subgraph, std::optional<LayerId> layer);
    void setColorBy(ColorBy by);

    void zoomBy(double factor);
    void fit(); ///< the whole tile; it stays fitted until the user zooms or pans

    [[nodiscard]] const BlockScene &scene() const { return m_scene; }
    [[nodiscard]] QPointF toWidget(const QPointF &scenePoint) const
    {
        return scenePoint * m_scale + m_offset;
    }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void layerPicked(LayerId layer);
    void subgraphPicked(SubgraphId subgraph);
    void tilePicked(std::size_t tile); ///< another tile should be shown: an arrow led there, Home or End

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class View { Readable, Whole, Free }; ///< what a new size or tile keeps

    void rebuild();
    void adjustView();
    void zoomAbout(double factor, const QPointF &widgetPoint);
    void scrollTo(const QRectF &sceneRect);
    void limitOffset();
    void step(Step step);
    void stepToTile(bool forward);
    void pick(const BlockScene::Hit &hit);
    void setHovered(BlockScene::Hit hovered);
    [[nodiscard]] QPointF toScene(const QPointF &widgetPoint) const
    {
        return (widgetPoint - m_offset) / m_scale;
    }
    [[nodiscard]] QString toolTipOf(const BlockScene::Hit &hit) const;
    [[nodiscard]] std::optional<QRectF> highlightedRect() const;

    const PartitionData &m_data;
    std::optional<std::size_t> m_tile;
    BlockScene m_scene;
    BlockHighlight m_highlight;
    ColorBy m_colorBy = ColorBy::Format;
    View m_view = View::Readable;
    QPointF m_offset;
    double m_scale = 1;
    QPointF m_pressed; ///< where a press or the last step of a drag was
    bool m_isDragging = false;
};

} // namespace halftone
