// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include <cstdint>
#include <functional>

class QLabel;
class QSpinBox;

namespace halftone {

/// What measuring the shifts of single layers takes.
struct ShiftsEffort
{
    std::int64_t samples = 0; ///< of the calibration
    std::int64_t layers = 0;
    QString formats; ///< "FP8 E4M3, INT8", those that are measured
    std::function<std::int64_t(std::int64_t samples)> passesLeft; ///< for the first samples
};

/// Says what measuring the shifts takes before it begins, and asks with how many samples.
class ShiftsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShiftsDialog(ShiftsEffort effort, QWidget *parent = nullptr);

    [[nodiscard]] std::int64_t samples() const; ///< the first ones of the calibration

private:
    void showEffort();

    ShiftsEffort m_effort;
    QSpinBox *m_samples; // children of this widget
    QLabel *m_passes;
};

} // namespace halftone
