// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/format_dot.h"
#include "widgets/plots/heat_map_data.h"
#include "widgets/plots/heat_map_geometry.h"
#include "widgets/plots/scale_handles.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// The halftone picture: one cell per layer. Its colour is the sensitivity, or another value; a layer without the value
/// is hatched. Its dot is filled in the format's colour when the layer is lowered and a ring when it stays at
/// the baseline; the dot's area is the share of the loss-MSE budget that it uses, or would use.
///
/// Knows only its data. Click or arrow keys select one cell; dragging, or Shift, the rectangle from where it began; Ctrl
/// adds and removes a cell, Ctrl+A takes all, Escape none. The context menu (or Menu key) is the owner's. The
/// ends of the colour scale can be dragged: cells outside stand back. Cells whose format changes flash once,
/// unless the platform wants no motion.
class HeatMap : public QWidget
{
    Q_OBJECT

public:
    explicit HeatMap(QWidget *parent = nullptr);

    /// Another value, by HeatMapMeaning::name, is shown in its whole range.
    void setData(HeatMapData data);
    [[nodiscard]] const HeatMapData &data() const { return m_data; }
    /// More about the value of a layer for its tooltip, or why it has none; lines of plain text, made when
    /// they are asked for.
    void setDetails(std::function<QString(LayerId)> details);
    void setStyle(const ColorScaleStyle &style);
    [[nodiscard]] const ColorScaleStyle &style() const { return m_style; }
    void setRange(const ValueRange &range); ///< emits rangeChanged if it differs
    [[nodiscard]] const ValueRange &range() const { return m_range; }
    /// Marks cells, one of them as the current one, and lightly those of its sub-graph. Emits nothing.
    void setSelection(std::optional<LayerId> current, std::vector<LayerId> selected,
                      std::vector<LayerId> subgraph);

    [[nodiscard]] QRect cellRect(LayerId layer) const; ///< in widget coordinates; null for an unknown layer
    [[nodiscard]] QPoint
    handlePlace(ScaleHandles::Handle handle) const; ///< on the colour scale, in widget coordinates
    [[nodiscard]] QString toolTipOf(const HeatMapCell &cell) const;
    [[nodiscard]] bool isFlashing() const { return m_flash.isActive(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// @param current  one of @p layers
    void layersSelected(const std::vector<halftone::LayerId> &layers, halftone::LayerId current);
    void selectionCleared(); ///< by Escape
    void rangeChanged();
    void menuRequested(QPoint globalPosition); ///< for the selected layers

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] const HeatMapCell *cellUnder(QPointF position) const;
    [[nodiscard]] const HeatMapCell *current() const;
    [[nodiscard]] const HeatMapCell *target(int key) const;
    [[nodiscard]] QRectF rectOf(const HeatMapCell &cell) const;
    [[nodiscard]] bool isSelected(LayerId layer) const;
    void selectOne(const HeatMapCell &cell);
    void toggle(const HeatMapCell &cell);
    void extendTo(const HeatMapCell &cell);
    void startFlash(const HeatMapData &previous);
    void paintMarks(QPainter &painter) const;
    void paintFlash(QPainter &painter) const;
    void relayOut();
    void repaintPicture();
    void repaintSolution();
    [[nodiscard]] QPixmap newPicture() const;
    void bringUpToDate();
    [[nodiscard]] ScaleHandles handles() const;
    [[nodiscard]] QStringList valueLines(const HeatMapCell &cell) const;

    HeatMapData m_data;
    std::function<QString(LayerId)> m_details;
    HeatMapGeometry m_geometry;
    ColorScaleStyle m_style;
    ColorScale m_colors;
    ValueRange m_range;
    std::optional<ScaleHandles::Handle> m_dragged; ///< end of the range
    std::optional<LayerId> m_current;
    std::vector<LayerId> m_selected; ///< ascending
    std::optional<LayerId> m_anchor; ///< where a rectangle begins
    std::vector<LayerId> m_subgraph;
    DotStamps m_stamps; ///< for m_ground
    QPixmap m_ground; ///< what no solution changes; null when outdated
    QPixmap m_picture; ///< the solution on the ground: everything but marks and flash; null when outdated
    std::vector<LayerId> m_changed;
    QTimer m_flash;
    QElapsedTimer m_flashSince;
};

} // namespace halftone
