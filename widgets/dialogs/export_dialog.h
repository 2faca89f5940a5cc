// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace halftone {

/// What to write where. Targets have the names of the command line.
struct ExportRequest
{
    QString target = QStringLiteral("inc"); ///< "inc" or "csv"
    QString folder;

    bool operator==(const ExportRequest &) const = default;
};

/// Asks for target and folder. The folder need not exist yet; its parent must.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(const ExportRequest &initial, QWidget *parent = nullptr);

    [[nodiscard]] ExportRequest request() const;
    [[nodiscard]] QString problem() const; ///< why it cannot be accepted; empty if it can

private:
    void browse();
    void validate();
    void describeTarget();

    QComboBox *m_target; // children of this widget
    QLabel *m_description;
    QLineEdit *m_folder;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace halftone
