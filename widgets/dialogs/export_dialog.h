// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace halftone {

/// What to write where. Targets have the names of the command line.
struct ExportRequest
{
    QString target = QStringLiteral("inc"); ///< one of exportTargets(), "csv" or "json"
    QString folder;
    bool solvesAgain = false; ///< writes the solution that was offered instead of the one on screen

    bool operator==(const ExportRequest &) const = default;
};

/// How a target and the solution on screen get along.
struct ExportOffer
{
    QString obstacle; ///< what the target cannot express; empty if it can express the solution
    QString price; ///< "costs 0.3 ms of gain", of a solution that it can; empty while that is being computed
    QString refusal; ///< why there is no such solution

    bool operator==(const ExportOffer &) const = default;
};

/// Asks for target and folder, and says what the target cannot express before anything is written. The folder need not
/// exist yet; its parent must.
///
/// Where the solution itself cannot be expressed, nothing can be exported until the user has taken the offer of
/// another one, whose price is stated.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(const ExportRequest &initial, QWidget *parent = nullptr);

    /// About the target that is chosen now; choosing another one forgets it.
    void setOffer(const ExportOffer &offer);
    [[nodiscard]] ExportRequest request() const;
    [[nodiscard]] QString problem() const; ///< why it cannot be accepted; empty if it can

Q_SIGNALS:
    void targetChanged(const QString &target);

private:
    void layOut(QWidget *chooseFolder);
    void confirm();
    void browse();
    void validate();
    void changeTarget();
    void describeTarget();

    QComboBox *m_target; // children of this widget
    QLabel *m_description;
    QLabel *m_obstacle;
    QCheckBox *m_solveAgain;
    QLineEdit *m_folder;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
    ExportOffer m_offer;
};

} // namespace halftone
