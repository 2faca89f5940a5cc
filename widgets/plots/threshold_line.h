// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/qcustomplot_include.h"

namespace halftone {

/// Where the label of the threshold may stand, wherever the line is: pixels of @p plot. Nothing else is written there.
QRectF thresholdLabelBand(const QCustomPlot &plot);

/// The vertical line that is dragged: line, grip, focus ring and label, on the plot's x axis.
class ThresholdLine : public QCPAbstractItem
{
public:
    explicit ThresholdLine(QCustomPlot *plot);

    void setPosition(double x) { m_position = x; } ///< axis coordinate
    [[nodiscard]] double position() const { return m_position; }
    void setLabel(const QString &label) { m_label = label; }
    void setColors(const QColor &line, const QColor &background, const QColor &focus);
    void setFocused(bool focused) { m_focused = focused; }
    void setHovered(bool hovered) { m_hovered = hovered; }

    /// Whether a press at @p position takes hold of the line or its label.
    [[nodiscard]] bool isGrabbedAt(QPointF position) const;
    [[nodiscard]] QRectF labelRect() const; ///< pixels of the plot; always within its axes

    double selectTest(const QPointF &pos, bool onlySelectable, QVariant *details = nullptr) const override;

protected:
    void draw(QCPPainter *painter) override;

private:
    [[nodiscard]] double pixel() const;

    double m_position = 1;
    QString m_label;
    QColor m_line;
    QColor m_background;
    QColor m_focusColor;
    bool m_focused = false;
    bool m_hovered = false;
};

/// The half plane that the threshold allows: everything left of it.
class FeasibleRegion : public QCPAbstractItem
{
public:
    explicit FeasibleRegion(QCustomPlot *plot);

    void setLimit(double x) { m_limit = x; }
    void setColor(const QColor &color) { m_color = color; }
    double selectTest(const QPointF &pos, bool onlySelectable, QVariant *details = nullptr) const override;

protected:
    void draw(QCPPainter *painter) override;

private:
    double m_limit = 1;
    QColor m_color;
};

} // namespace halftone
