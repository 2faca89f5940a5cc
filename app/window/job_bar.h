// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace halftone {

/// A running job in the status bar: what it does, how far it is, how long it still takes, and a cancel button.
class JobBar : public QWidget
{
    Q_OBJECT

public:
    explicit JobBar(QWidget *parent = nullptr); ///< hidden until a job begins

    void begin(const QString &what);
    void setProgress(double fraction, double secondsLeft); ///< secondsLeft < 0: unknown
    void setDetail(const QString &detail); ///< "12 of 64 samples"
    void showCancelling();
    void end();

Q_SIGNALS:
    void cancelRequested();

private:
    void updateText();

    QString m_what;
    QString m_detail;
    double m_secondsLeft = -1;
    bool m_isCancelling = false;
    QLabel *m_text; // children of this widget
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};

} // namespace halftone
