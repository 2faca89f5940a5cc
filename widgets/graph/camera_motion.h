// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/camera.h"

#include <QObject>
#include <QVariantAnimation>

namespace halftone {

/// A camera that glides, so that the eye keeps the place; it jumps where the platform wants nothing to move. GUI
/// thread.
class CameraMotion : public QObject
{
    Q_OBJECT

public:
    explicit CameraMotion(QObject *parent = nullptr);

    [[nodiscard]] const Camera &now() const { return m_now; }
    [[nodiscard]] const Camera &aim() const { return m_aim; } ///< where it will come to rest
    void glideTo(const Camera &aim, int milliseconds);
    void jumpTo(const Camera &aim);

Q_SIGNALS:
    void moved();

private:
    Camera m_now, m_start, m_aim;
    QVariantAnimation m_animation;
};

} // namespace halftone
