// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/camera.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

// Chosen.
constexpr double SmallestScale = 0.05; // or what shows everything
constexpr double LargestScale = 8;
constexpr double Margin = 24; // pixels kept around what is scrolled to
constexpr double Freedom = 0.4; // share of the window that may lie beyond the edge of a scene larger than it
constexpr double Seen = 0.5; // pixels by which something may stick out and still count as seen

} // namespace

void Camera::setWindow(const QSizeF &size)
{
    const QPointF middle = visible().center();
    m_window = size;
    centreOn(middle);
}

void Camera::setScene(const QSizeF &size)
{
    m_scene = size;
    limit();
}

bool Camera::seesEverything() const
{
    return m_scene.width() * m_scale <= m_window.width() + Seen
        && m_scene.height() * m_scale <= m_window.height() + Seen;
}

double Camera::wholeScale() const
{
    if (m_scene.isEmpty() || m_window.isEmpty())
        return 1;
    return std::min({1.0, m_window.width() / m_scene.width(), m_window.height() / m_scene.height()});
}

void Camera::zoom(double factor, const QPointF &about)
{
    const QPointF fixed = toScene(about);
    m_scale = std::clamp(m_scale * factor, std::min(SmallestScale, wholeScale()), LargestScale);
    place(fixed, about);
}

void Camera::move(const QPointF &way)
{
    m_offset += way;
    limit();
}

void Camera::centreOn(const QPointF &point)
{
    place(point, QRectF(QPointF(), m_window).center());
}

void Camera::showWhole()
{
    m_scale = wholeScale();
    limit();
}

void Camera::show(const QRectF &rect, double largest)
{
    const double width = std::max(1.0, m_window.width() - 2 * Margin);
    const double height = std::max(1.0, m_window.height() - 2 * Margin);
    m_scale = std::clamp(std::min(width / std::max(1.0, rect.width()), height / std::max(1.0, rect.height())),
                         std::min(SmallestScale, wholeScale()), largest);
    centreOn(rect.center());
}

void Camera::scrollTo(const QRectF &rect)
{
    const QRectF target = toWindow(rect).adjusted(-Margin, -Margin, Margin, Margin);
    const auto shift = [](double low, double high, double available) {
        if (high - low > available)
            return (available - high - low) / 2;
        return low < 0 ? -low : std::min(0.0, available - high);
    };
    move({shift(target.left(), target.right(), m_window.width()),
          shift(target.top(), target.bottom(), m_window.height())});
}

void Camera::place(const QPointF &scenePoint, const QPointF &windowPoint)
{
    m_offset = windowPoint - scenePoint * m_scale;
    limit();
}

/// A scene that fits is centred. One that does not may be moved a little beyond its edges, so that zooming keeps
/// what is under the pointer there; the smaller the excess, the less, so that nothing jumps where it begins to fit.
void Camera::limit()
{
    const auto limited = [](double offset, double extent, double available) {
        if (extent <= available)
            return std::round((available - extent) / 2);
        const double beyond = std::min(Freedom * available, extent - available);
        return std::clamp(offset, available - extent - beyond, beyond);
    };
    m_offset = {limited(m_offset.x(), m_scene.width() * m_scale, m_window.width()),
                limited(m_offset.y(), m_scene.height() * m_scale, m_window.height())};
}

Camera Camera::between(const Camera &from, const Camera &to, double share)
{
    if (share >= 1)
        return to;
    Camera camera = to;
    camera.m_scale = from.m_scale * std::pow(to.m_scale / from.m_scale, share);
    // The point of the scene that lies at the same pixel before and after stays there on the way; without one, at an
    // equal scale, the way is straight.
    const double done
        = from.m_scale == to.m_scale ? share : (camera.m_scale - from.m_scale) / (to.m_scale - from.m_scale);
    camera.m_offset = from.m_offset + (to.m_offset - from.m_offset) * done;
    return camera;
}

} // namespace halftone
