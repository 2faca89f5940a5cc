// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace halftone {

/// Keeps a view up to date: at once while it can be seen; while it is hidden, a moment after the last change, so that a
/// drag does not pay for it in every frame. GUI thread.
class HiddenRefresh : public QObject
{
    Q_OBJECT

public:
    /// @param view     owns this
    /// @param refresh  brings it up to date
    HiddenRefresh(QWidget *view, std::function<void()> refresh);

    void request(); ///< what the view shows has changed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void run();

    QWidget *m_view;
    std::function<void()> m_refresh;
    QTimer m_later;
};

} // namespace halftone
