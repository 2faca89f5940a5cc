// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/camera_motion.h"

#include "widgets/theme.h"

namespace halftone {

CameraMotion::CameraMotion(QObject *parent) : QObject(parent)
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &share) {
        m_now = Camera::between(m_start, m_aim, share.toDouble());
        Q_EMIT moved();
    });
}

void CameraMotion::glideTo(const Camera &aim, int milliseconds)
{
    if (!theme::animationsEnabled())
        return jumpTo(aim);
    if (aim == m_aim)
        return;
    m_animation.stop();
    m_start = m_now;
    m_aim = aim;
    m_animation.setDuration(milliseconds);
    m_animation.start();
}

void CameraMotion::jumpTo(const Camera &aim)
{
    m_animation.stop();
    m_aim = aim;
    m_now = aim;
    Q_EMIT moved();
}

} // namespace halftone
