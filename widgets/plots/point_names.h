// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/qcustomplot_include.h"

#include <QPointF>
#include <QString>

#include <vector>

namespace halftone {

/// Names beside the marks of a plot, wherever its axes are moved: a name that would cover another one, a mark, the curve
/// or the threshold's label is not drawn; the tooltip has it.
class PointNames : public QCPAbstractItem
{
public:
    struct Name
    {
        QPointF place; ///< of the mark, axis coordinates
        QString text;
    };

    explicit PointNames(QCustomPlot *plot);

    void setNames(std::vector<Name> names) { m_names = std::move(names); } ///< the most important first
    void setMarks(std::vector<QPointF> marks) { m_marks = std::move(marks); } ///< nameless ones
    void setSteps(std::vector<QPointF> steps)
    {
        m_steps = std::move(steps);
    } ///< of the curve, which stays free
    void setStyle(const QColor &color, const QColor &background, const QFont &font);
    /// Of the names that are drawn, in pixels of the plot, as long as nothing is moved.
    [[nodiscard]] std::vector<QRectF> places() const;
    double selectTest(const QPointF &pos, bool onlySelectable, QVariant *details = nullptr) const override;

protected:
    void draw(QCPPainter *painter) override;

private:
    struct Drawn
    {
        QRectF place;
        QString text;
    };
    [[nodiscard]] std::vector<Drawn> layOut() const;
    [[nodiscard]] QPointF pixel(QPointF place) const;

    std::vector<Name> m_names;
    std::vector<QPointF> m_marks;
    std::vector<QPointF> m_steps;
    QColor m_color;
    QColor m_background; ///< of the texts
    QFont m_font;
};

} // namespace halftone
