// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/heat_map_data.h"
#include "widgets/plots/heat_map_geometry.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// The halftone picture: one cell per layer. Its colour is the sensitivity; its dot is filled in the format's
/// colour when the layer is lowered and a ring when it stays at the baseline; the dot's area is the share of
/// the loss-MSE budget that it uses, or would use.
///
/// Knows only its data. Click or arrow keys select one cell; dragging, or Shift, the rectangle from where it began; Ctrl
/// adds and removes a cell, Ctrl+A takes all, Escape none. The context menu (or Menu key) is the owner's. Cells whose format changes
/// flash once, unless the platform wants no motion.
class HeatMap : public QWidget
{
    Q_OBJECT

public:
    explicit HeatMap(QWidget *parent = nullptr);

    void setData(HeatMapData data);
    [[nodiscard]] const HeatMapData &data() const { return m_data; }
    /// Marks cells, one of them as the current one, and lightly those of its sub-graph. Emits nothing.
    void setSelection(std::optional<LayerId> current, std::vector<LayerId> selected,
                      std::vector<LayerId> subgraph);

    [[nodiscard]] QRect cellRect(LayerId layer) const; ///< in widget coordinates; null for an unknown layer
    [[nodiscard]] QString toolTipOf(const HeatMapCell &cell) const;
    [[nodiscard]] bool isFlashing() const { return m_flash.isActive(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// @param current  one of @p layers
    void layersSelected(const std::vector<halftone::LayerId> &layers, halftone::LayerId current);
    void selectionCleared(); ///< by Escape
    void menuRequested(QPoint globalPosition); ///< for the selected layers

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
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

    HeatMapData m_data;
    HeatMapGeometry m_geometry;
    std::optional<LayerId> m_current;
    std::vector<LayerId> m_selected; ///< ascending
    std::optional<LayerId> m_anchor; ///< where a rectangle begins
    std::vector<LayerId> m_subgraph;
    QPixmap m_picture; ///< everything but marks and flash; null when outdated
    std::vector<LayerId> m_changed;
    QTimer m_flash;
    QElapsedTimer m_flashSince;
};

} // namespace halftone
