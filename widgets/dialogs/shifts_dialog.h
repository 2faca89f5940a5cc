// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include <cstdint>
#include <vector>

class QDialogButtonBox;
class QLabel;
class QSpinBox;

namespace halftone {

/// What measuring the shifts of single layers takes.
struct ShiftsEffort
{
    std::int64_t layers = 0;
    QStringList formats; ///< "FP8 E4M3", those that are measured
    std::vector<std::int64_t> stored; ///< of each sample of the calibration: passes that were run before
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
    QDialogButtonBox *m_buttons;
};

} // namespace halftone
