// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/minimap.h"

#include "widgets/graph/camera.h"
#include "widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace halftone {

namespace {

// Chosen, in pixels or shares of the parent.
constexpr double LargestWidth = 240;
constexpr double LargestHeight = 160;
constexpr double ShareOfWidth = 0.3;
constexpr double ShareOfHeight = 0.36;
constexpr double Thinnest = 14; // a chain of blocks may be far longer than broad
constexpr int Border = 3;
constexpr int NarrowestParent = 220;
constexpr int LowestParent = 140; // in a lower panel it would lie on what it is an overview of

} // namespace

Minimap::Minimap(std::function<void(QPainter &, const QSizeF &)> drawing, QWidget *parent)
    : QWidget(parent), m_drawing(std::move(drawing))
{
    setCursor(Qt::OpenHandCursor);
    setToolTip(tr("The whole model; drag the frame to look elsewhere"));
    setAccessibleName(tr("Overview of the whole model"));
    hide();
}

void Minimap::forgetDrawing()
{
    m_picture = {};
    update();
}

void Minimap::follow(const Camera &camera, const QSizeF &scene)
{
    const QSizeF room(std::min(LargestWidth, parentWidget()->width() * ShareOfWidth),
                      std::min(LargestHeight, parentWidget()->height() * ShareOfHeight));
    m_scene = scene;
    m_visible = camera.visible();
    setVisible(!camera.seesEverything() && parentWidget()->width() >= NarrowestParent
               && parentWidget()->height() >= LowestParent && !scene.isEmpty());
    const QSizeF size = scene.scaled(room, Qt::KeepAspectRatio).expandedTo({Thinnest, Thinnest});
    const QSize whole(static_cast<int>(size.width()) + 2 * Border,
                      static_cast<int>(size.height()) + 2 * Border);
    const QRect place(QPoint(parentWidget()->width() - whole.width() - theme::Spacing,
                             parentWidget()->height() - whole.height() - theme::Spacing),
                      whole);
    if (place.size() != geometry().size())
        m_picture = {};
    setGeometry(place);
    update();
}

double Minimap::scale() const
{
    return std::min((width() - 2 * Border) / m_scene.width(), (height() - 2 * Border) / m_scene.height());
}

void Minimap::paintEvent(QPaintEvent *)
{
    const double ratio = devicePixelRatioF();
    if (m_picture.isNull()) {
        m_picture = QPixmap(size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(palette().color(QPalette::Base));
        QPainter painter(&m_picture);
        painter.translate(Border, Border);
        m_drawing(painter, m_scene * scale());
    }
    QPainter painter(this);
    painter.setOpacity(0.94);
    painter.drawPixmap(0, 0, m_picture);
    painter.setOpacity(1);
    const QColor line = theme::mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.4);
    painter.setPen(line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const QRectF frame
        = QRectF(m_visible.topLeft() * scale(), m_visible.size() * scale()).translated(Border, Border);
    QColor fill = palette().color(QPalette::Highlight);
    fill.setAlphaF(0.16F);
    painter.setBrush(fill);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
    painter.drawRect(frame.intersected(QRectF(rect()).adjusted(1, 1, -2, -2)));
}

void Minimap::moveTo(const QPointF &point)
{
    Q_EMIT centreWanted((point - m_grip - QPointF(Border, Border)) / scale());
}

/// A press on the frame takes it where it is; one beside it brings its middle there.
void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    const QPointF at = (event->position() - QPointF(Border, Border)) / scale();
    m_grip = m_visible.contains(at) ? (at - m_visible.center()) * scale() : QPointF();
    setCursor(Qt::ClosedHandCursor);
    moveTo(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        moveTo(event->position());
}

void Minimap::mouseReleaseEvent(QMouseEvent *event)
{
    setCursor(Qt::OpenHandCursor);
    QWidget::mouseReleaseEvent(event);
}

void Minimap::wheelEvent(QWheelEvent *event)
{
    event->accept(); // the drawing behind it must not zoom about a point that cannot be seen
}

} // namespace halftone
