// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace halftone {

/// What a calibration needs to know. Defaults are those of the command line.
struct CalibrateRequest
{
    QString modelPath; ///< folder or TorchScript file
    QString dataPath;
    std::int64_t samples = 16;
    std::int64_t sequenceLength = 512; ///< tokens
    QString packing = QStringLiteral("none"); ///< "none" or "concat"
    QString compute = QStringLiteral("float32"); ///< or "bfloat16"
    QStringList measuredFormats
        = {}; ///< whose rounding errors to measure, for the noise model measured-error
    std::optional<std::int64_t> memoryBytes = {}; ///< that the process may take; none: chosen by what is free
    QString name = {}; ///< of the session; empty: the model's folder and the time

    bool operator==(const CalibrateRequest &) const = default;
};

/// Asks what to calibrate with. "Calibrate" can only be pressed when the paths exist and the name is free; what is
/// missing is said.
class CalibrateDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param canBfloat16  whether this CPU has instructions for products in BF16
    explicit CalibrateDialog(const CalibrateRequest &initial, bool canBfloat16 = true,
                             QWidget *parent = nullptr);

    void setTakenNames(QStringList names); ///< of the sessions there are
    [[nodiscard]] CalibrateRequest request() const;
    [[nodiscard]] QString problem() const; ///< why it cannot be accepted; empty if it can

private:
    [[nodiscard]] QWidget *makeFormats(const QStringList &checked);
    [[nodiscard]] QStringList measuredFormats() const;
    [[nodiscard]] QWidget *makeAdvanced(const CalibrateRequest &initial, bool canBfloat16);
    void validate();
    [[nodiscard]] QWidget *pathRow(QLineEdit *edit, bool folderToo);
    void browse(QLineEdit *edit, bool folder);

    QLineEdit *m_model; // children of this widget
    QLineEdit *m_data;
    QSpinBox *m_samples;
    QSpinBox *m_sequenceLength;
    QComboBox *m_packing;
    QLineEdit *m_name;
    QComboBox *m_compute;
    QDoubleSpinBox *m_memory;
    std::vector<QCheckBox *> m_formats; ///< with the format's word as object name
    QStringList m_takenNames;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace halftone
