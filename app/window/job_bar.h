// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
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
    /// @param secondsLeft  negative while unknown
    /// @param figures      "12 of 64 samples", "810 tokens/s"; the first one is shown before all others
    void setProgress(double fraction, double secondsLeft, const QStringList &figures);
    void showCancelling(); ///< until the running operation has ended
    void end();

Q_SIGNALS:
    void cancelRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateText();
    [[nodiscard]] QString timeLeft() const;

    QString m_what;
    QStringList m_figures;
    double m_secondsLeft = -1;
    bool m_isCancelling = false;
    QLabel *m_text; // children of this widget
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};

} // namespace halftone
