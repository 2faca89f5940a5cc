// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/whole_model.h"

#include <QDialog>
#include <QStringList>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;
class QSpinBox;

namespace halftone {

class WorkloadFields;

/// What a measurement needs to know.
struct MeasureRequest
{
    QStringList commands; ///< one worker each; empty: one on this computer
    QString modelPath; ///< on the workers' hosts; empty: as on this computer
    QStringList formats; ///< the baseline first; empty: the worker's choice
    Workload workload;
    bool isOnThisComputer = false; ///< by the program itself; commands and modelPath do not count then
    int wholeModel = DefaultWholeModelConfigurations; ///< configurations of the whole to compare sums with
    bool isExtension = false; ///< keeps what a finished timing has, and measures only what it lacks

    bool operator==(const MeasureRequest &) const = default;
};

/// Asks where gains are measured and what; of an extension only how much of the whole model. "Measure" can only be
/// pressed when formats are known ones.
class MeasureDialog : public QDialog
{
    Q_OBJECT

public:
    explicit MeasureDialog(const MeasureRequest &initial, QWidget *parent = nullptr);

    void setMostTokens(std::int64_t tokens); ///< that the model takes

    [[nodiscard]] MeasureRequest request() const;
    [[nodiscard]] QString problem() const; ///< why it cannot be accepted; empty if it can

private:
    void validate();
    void showPlace();
    QWidget *makePlaces(bool isOnThisComputer);
    void lockWhatIsMeasured();

    QLabel *m_what; // children of this widget
    QRadioButton *m_workers = nullptr;
    QRadioButton *m_here = nullptr;
    QFormLayout *m_form;
    QPlainTextEdit *m_commands;
    QLineEdit *m_model;
    QLineEdit *m_formats;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
    WorkloadFields *m_workload = nullptr;
    QSpinBox *m_wholeModel;
    bool m_isExtension;
};

} // namespace halftone
