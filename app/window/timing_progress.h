// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/timing_queue.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QScrollArea;
class QToolButton;

namespace halftone {

/// A measurement: how far it is, what each worker does, why it ended, the buttons for it, and what waits behind it.
/// Hidden while there is none.
class TimingProgress : public QWidget
{
    Q_OBJECT

public:
    TimingProgress(TimingControl *control, TimingQueue *queue, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeWords();
    void fitWords();
    void refresh();
    void refreshWaiting();
    void follow(const QString &link);
    void refreshButtons(const MeasuringState &state);
    [[nodiscard]] static QString headline(const MeasuringState &state);
    [[nodiscard]] QString detail(const MeasuringState &state) const;
    QToolButton *button(const char *name, const QString &text, const QString &toolTip);

    TimingControl *m_control; ///< not owned; outlives this
    TimingQueue *m_queue; ///< likewise
    QLabel *m_headline; // children of this widget
    QProgressBar *m_bar;
    QLabel *m_detail;
    QLabel *m_waiting;
    QScrollArea *m_words; ///< what waits
    QToolButton *m_pause;
    QToolButton *m_cancel;
    QToolButton *m_retry;
    QToolButton *m_close;
    QToolButton *m_showLog;
    QPlainTextEdit *m_log;
};

} // namespace halftone
