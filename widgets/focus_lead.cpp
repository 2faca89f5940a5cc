// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/focus_lead.h"

#include <QFocusEvent>
#include <QWidget>

#include <utility>

namespace halftone {

FocusLead::FocusLead(QWidget *container, Target target) : QObject(container), m_target(std::move(target))
{
    container->installEventFilter(this);
}

bool FocusLead::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        if (auto *target = m_target())
            target->setFocus(static_cast<QFocusEvent *>(event)->reason());
    }
    return QObject::eventFilter(watched, event);
}

} // namespace halftone
