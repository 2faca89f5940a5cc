// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

class QProgressBar;
class QToolButton;

namespace halftone {

/// Of the running job. Chosen: not Esc, which closes what pops up, and would end an hour's work by the way.
inline const QKeySequence CancelKey(Qt::CTRL | Qt::Key_Period);

class JobBoard;
struct Job;

/// The running job in the status bar: what it does, how far it is, how long it still takes, and a cancel button. Of
/// several the newest. Hidden while none runs. GUI thread.
class JobBar : public QWidget
{
    Q_OBJECT

public:
    /// @param board  not owned; outlives this
    explicit JobBar(JobBoard *board, QWidget *parent = nullptr);

Q_SIGNALS:
    void panelWished(); ///< its text was pressed

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void showText(const Job &job, int others);

    JobBoard *m_board;
    int m_id = 0; ///< of the job it shows
    QToolButton *m_text; // children of this widget
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};

} // namespace halftone
