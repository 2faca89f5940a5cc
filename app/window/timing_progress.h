// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/timing_control.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QToolButton;

namespace halftone {

/// A measurement by workers: how far it is, what each worker does, why it ended, and the buttons for it. Hidden while
/// there is none.
class TimingProgress : public QWidget
{
    Q_OBJECT

public:
    explicit TimingProgress(TimingControl *control, QWidget *parent = nullptr);

private:
    void refresh();
    void refreshButtons(const MeasuringState &state);
    [[nodiscard]] static QString headline(const MeasuringState &state);
    [[nodiscard]] QString detail(const MeasuringState &state) const;
    QToolButton *button(const char *name, const QString &text, const QString &toolTip);

    TimingControl *m_control; ///< not owned; outlives this
    QLabel *m_headline; // children of this widget
    QProgressBar *m_bar;
    QLabel *m_detail;
    QToolButton *m_pause;
    QToolButton *m_cancel;
    QToolButton *m_retry;
    QToolButton *m_close;
    QToolButton *m_showLog;
    QPlainTextEdit *m_log;
};

} // namespace halftone
