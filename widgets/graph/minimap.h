// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

#include <functional>

class QPainter;

namespace halftone {

class Camera;

/// A whole drawing small in a corner of its window, with a frame around the part in sight. Dragging moves that part;
/// hidden while everything is in sight. GUI thread.
class Minimap : public QWidget
{
    Q_OBJECT

public:
    /// @param drawing  paints the whole scene into the rectangle (0, 0) of the size given
    Minimap(std::function<void(QPainter &, const QSizeF &)> drawing, QWidget *parent);

    void forgetDrawing(); ///< it has changed
    void follow(const Camera &camera, const QSizeF &scene); ///< moves to its corner of the parent

Q_SIGNALS:
    void centreWanted(QPointF scenePoint);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] double scale() const; ///< pixels per unit of the scene
    void moveTo(const QPointF &point);

    std::function<void(QPainter &, const QSizeF &)> m_drawing;
    QPixmap m_picture; ///< null: to be painted anew
    QSizeF m_scene;
    QRectF m_visible; ///< of the scene
    QPointF m_grip; ///< from the middle of the frame to where it was taken
};

} // namespace halftone
