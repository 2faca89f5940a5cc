// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace halftone {

/// How a picture that may be larger than its window is seen: scene coordinates to pixels of the window. A plain
/// value; every change keeps the picture in sight. Thread-safe.
class Camera
{
public:
    Camera() = default;

    void setWindow(const QSizeF &size); ///< pixels; what was in the middle stays there
    void setScene(const QSizeF &size); ///< whose top left corner is the origin

    [[nodiscard]] double scale() const { return m_scale; } ///< pixels per unit of the scene
    [[nodiscard]] QPointF toWindow(const QPointF &point) const { return point * m_scale + m_offset; }
    [[nodiscard]] QRectF toWindow(const QRectF &rect) const
    {
        return {toWindow(rect.topLeft()), rect.size() * m_scale};
    }
    [[nodiscard]] QPointF toScene(const QPointF &point) const { return (point - m_offset) / m_scale; }
    [[nodiscard]] QRectF visible() const { return {toScene({0, 0}), m_window / m_scale}; } ///< of the scene
    [[nodiscard]] bool seesEverything() const;
    [[nodiscard]] double wholeScale() const; ///< at which everything just fits, at most 1

    void zoom(double factor, const QPointF &about); ///< pixels; what is there stays there
    void move(const QPointF &way); ///< pixels
    void centreOn(const QPointF &point);
    void showWhole();
    void show(const QRectF &rect, double largest); ///< as large as fits, at a scale of at most @p largest
    void scrollTo(const QRectF &rect); ///< the least way that brings it into sight, at the same scale
    void place(const QPointF &scenePoint, const QPointF &windowPoint); ///< brings it there

    /// Between two views of one scene: where 0 <= @p share <= 1 of the way is done, zooming at an even pace.
    static Camera between(const Camera &from, const Camera &to, double share);

    bool operator==(const Camera &) const = default;

private:
    void limit();

    QSizeF m_window, m_scene;
    double m_scale = 1;
    QPointF m_offset;
};

} // namespace halftone
