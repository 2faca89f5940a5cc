// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

#include <cstdint>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace halftone {

/// What a validation needs to know. Defaults are those of the command line.
struct ValidateRequest
{
    QString dataPath;
    std::int64_t samples = 32;

    bool operator==(const ValidateRequest &) const = default;
};

/// Asks which texts to validate with. "Validate" can only be pressed when the file exists.
class ValidateDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param calibrationData  of the session: texts that it was calibrated with say less
    ValidateDialog(const ValidateRequest &initial, QString calibrationData, QWidget *parent = nullptr);

    [[nodiscard]] ValidateRequest request() const;
    [[nodiscard]] QString problem() const; ///< why it cannot be accepted; empty if it can

private:
    void browse();
    void validate();

    QString m_calibrationData;
    QLineEdit *m_data; // children of this widget
    QSpinBox *m_samples;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace halftone
