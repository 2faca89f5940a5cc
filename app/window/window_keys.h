// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace halftone {

/// Keeps the window's keys working while a text field of it has the focus: on X11 fields take Ctrl+E, Ctrl+K and Ctrl+D
/// for themselves (end of the line, delete to there, delete). Keys that people edit with stay the field's. GUI thread.
class WindowKeys : public QObject
{
    Q_OBJECT

public:
    /// Watches the fields of @p window, which becomes the parent.
    explicit WindowKeys(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isOfWindow(const QKeySequence &key) const;

    QWidget *m_window; ///< not owned
};

} // namespace halftone
