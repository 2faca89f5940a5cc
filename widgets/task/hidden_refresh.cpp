// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/task/hidden_refresh.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace halftone {

namespace {

constexpr int SettledMs = 200; // chosen: longer than the frames of a drag are apart

} // namespace

HiddenRefresh::HiddenRefresh(QWidget *view, std::function<void()> refresh)
    : QObject(view), m_view(view), m_refresh(std::move(refresh))
{
    m_later.setSingleShot(true);
    m_later.setInterval(SettledMs);
    connect(&m_later, &QTimer::timeout, this, &HiddenRefresh::run);
    view->installEventFilter(this);
}

void HiddenRefresh::request()
{
    if (m_view->visibleRegion().isEmpty()) // a dock behind another is "visible" too
        m_later.start();
    else
        run();
}

bool HiddenRefresh::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && m_later.isActive())
        run();
    return QObject::eventFilter(watched, event);
}

void HiddenRefresh::run()
{
    m_later.stop();
    m_refresh();
}

} // namespace halftone
