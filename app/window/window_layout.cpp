// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_layout.h"

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QScreen>
#include <QSplitter>

namespace halftone {

WindowLayout::WindowLayout(QMainWindow *window)
    : QObject(window), m_window(window), m_views(window->findChild<QSplitter *>(QStringLiteral("views")))
{
    constexpr QSize LargestSize(1600, 1000); // chosen: beyond that the plots gain nothing
    constexpr double ScreenShare = 0.92; // chosen: leaves room for panels and the title bar
    m_window->resize((m_window->screen()->availableSize() * ScreenShare).boundedTo(LargestSize));
    arrange();
    m_defaultState = m_window->saveState();
    m_defaultSplit = m_views->saveState();
    m_window->restoreGeometry(m_settings.geometry());
    m_window->restoreState(m_settings.windowState());
    m_views->restoreState(m_settings.viewsSplit());
    watch();
}

/// Chosen shares: at 1600 x 1000 the inspector holds 32 readable bars, the bottom one block of the partition.
void WindowLayout::arrange()
{
    constexpr double SideShare = 0.15;
    constexpr double InspectorShare = 0.235;
    constexpr double BottomShare = 0.28;
    const auto dock
        = [this](const char *name) { return m_window->findChild<QDockWidget *>(QLatin1String(name)); };
    const auto shareOf
        = [](int whole, double share) { return static_cast<int>(static_cast<double>(whole) * share); };
    const int width = m_window->width();
    m_window->resizeDocks({dock("sessionsDock"), dock("inspectorDock")},
                          {shareOf(width, SideShare), shareOf(width, InspectorShare)}, Qt::Horizontal);
    m_window->resizeDocks({dock("partitionDock")}, {shareOf(m_window->height(), BottomShare)}, Qt::Vertical);
    m_window->resizeDocks({dock("sessionsDock"), dock("keptDock")}, {3, 2}, Qt::Vertical);
    m_window->resizeDocks({dock("inspectorDock"), dock("configurationsDock")}, {1, 1}, Qt::Vertical);
}

void WindowLayout::watch()
{
    constexpr int SettledMs = 500; // chosen: a panel that is dragged or resized is stored once
    m_later.setSingleShot(true);
    m_later.setInterval(SettledMs);
    connect(&m_later, &QTimer::timeout, this, &WindowLayout::save);
    const auto later = [this] { m_later.start(); };
    for (auto *dock : m_window->findChildren<QDockWidget *>()) {
        connect(dock, &QDockWidget::dockLocationChanged, this, later);
        connect(dock, &QDockWidget::topLevelChanged, this, later);
        connect(dock, &QDockWidget::visibilityChanged, this, later);
        dock->installEventFilter(this);
    }
    connect(m_views, &QSplitter::splitterMoved, this, later);
    m_window->installEventFilter(this);
}

bool WindowLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        m_later.start();
    return QObject::eventFilter(watched, event);
}

void WindowLayout::save()
{
    m_later.stop();
    m_settings.setGeometry(m_window->saveGeometry());
    m_settings.setWindowState(m_window->saveState());
    m_settings.setViewsSplit(m_views->saveState());
}

void WindowLayout::reset()
{
    m_window->restoreState(m_defaultState);
    m_views->restoreState(m_defaultSplit);
    arrange(); // the window may have another size than the stored state was made for
}

} // namespace halftone
