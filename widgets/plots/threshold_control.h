// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QLabel;

namespace halftone {

/// The threshold as a number: tau in percent, with the loss MSE that it allows. Twin of the line in the plot.
class ThresholdControl : public QWidget
{
    Q_OBJECT

public:
    explicit ThresholdControl(QWidget *parent = nullptr);

    void setTau(double tau); ///< a fraction; emits nothing
    void setLimit(double lossMse); ///< nats^2; 0 hides it
    [[nodiscard]] QDoubleSpinBox *spinBox() const { return m_spinBox; }

Q_SIGNALS:
    void tauEdited(double tau); ///< typed or stepped
    void editingFinished();

private:
    QDoubleSpinBox *m_spinBox; // children of this widget
    QLabel *m_limit;
};

} // namespace halftone
