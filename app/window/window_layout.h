// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

class QMainWindow;
class QSplitter;

namespace halftone {

/// How the window and its panels are arranged: as they were, or as they come; stored a moment after every change, so that
/// a crash loses none. GUI thread.
class WindowLayout : public QObject
{
    Q_OBJECT

public:
    /// Arranges @p window, which has its menus, tool bars and panels; becomes its child.
    explicit WindowLayout(QMainWindow *window);

    void save(); ///< now
    void reset();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void watch();

    QMainWindow *m_window;
    QSplitter *m_views;
    Settings m_settings;
    QByteArray m_defaultState;
    QByteArray m_defaultSplit;
    QTimer m_later;
};

} // namespace halftone
