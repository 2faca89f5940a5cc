// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/validate_dialog.h"

#include "widgets/dialogs/complaint.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <utility>

namespace halftone {

ValidateDialog::ValidateDialog(const ValidateRequest &initial, QString calibrationData, QWidget *parent)
    : QDialog(parent), m_calibrationData(std::move(calibrationData)),
      m_data(new QLineEdit(initial.dataPath, this)), m_samples(new QSpinBox(this)),
      m_problem(new QLabel(this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    constexpr int MostSamples = 100'000; // chosen
    setWindowTitle(tr("Validate"));
    setMinimumWidth(520);
    auto *what
        = new QLabel(tr("Runs the model really quantized as the solution says, and unquantized, and measures "
                        "how the loss changes. Use texts that it was not calibrated with."),
                     this);
    what->setWordWrap(true);
    m_samples->setRange(2, MostSamples);
    m_samples->setValue(static_cast<int>(initial.samples));
    m_data->setAccessibleName(tr("Validation data file"));
    m_problem->setWordWrap(true);
    m_problem->setAccessibleName(tr("What is missing"));
    m_buttons->addButton(tr("&Validate"), QDialogButtonBox::AcceptRole);
    auto *file = new QPushButton(tr("File…"), this);
    file->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Spacing);
    row->addWidget(m_data, 1);
    row->addWidget(file);
    auto *form = new QFormLayout(this);
    form->setHorizontalSpacing(theme::Spacing);
    form->setVerticalSpacing(theme::Spacing);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(what);
    auto *dataLabel = new QLabel(tr("&Data"), this);
    dataLabel->setBuddy(m_data);
    form->addRow(dataLabel, row);
    form->addRow(tr("&Samples"), m_samples);
    form->addRow(m_problem);
    form->addRow(m_buttons);
    connect(file, &QPushButton::clicked, this, &ValidateDialog::browse);
    connect(m_data, &QLineEdit::textChanged, this, &ValidateDialog::validate);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
}

void ValidateDialog::browse()
{
    const QString chosen
        = QFileDialog::getOpenFileName(this, {}, m_data->text(), tr("Texts (*.jsonl *.txt);;All files (*)"));
    if (!chosen.isEmpty())
        m_data->setText(chosen);
}

QString ValidateDialog::problem() const
{
    const QString path = m_data->text().trimmed();
    if (path.isEmpty())
        return tr("Choose texts: a .jsonl or .txt file.");
    if (!QFileInfo(path).isFile())
        return tr("There is no file “%1”.").arg(path);
    return {};
}

void ValidateDialog::validate()
{
    const QString missing = problem();
    const bool isSame
        = missing.isEmpty() && QFileInfo(m_data->text().trimmed()) == QFileInfo(m_calibrationData);
    showComplaint(
        m_problem,
        isSame ? tr("The session was calibrated with these texts: the result will look better than it is.")
               : missing);
    enableAccepting(m_buttons, missing.isEmpty());
}

ValidateRequest ValidateDialog::request() const
{
    return {m_data->text().trimmed(), m_samples->value()};
}

} // namespace halftone
