// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/measure_dialog.h"

#include "core/numeric/baseline_format.h"
#include "widgets/dialogs/complaint.h"
#include "widgets/dialogs/workload_fields.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace halftone {

namespace {

constexpr int CommandLines = 3; // chosen: visible at once

} // namespace

MeasureDialog::MeasureDialog(const MeasureRequest &initial, QWidget *parent)
    : QDialog(parent), m_what(new QLabel(this)), m_form(new QFormLayout(this)),
      m_commands(new QPlainTextEdit(initial.commands.join(QLatin1Char('\n')), this)),
      m_model(new QLineEdit(initial.modelPath, this)),
      m_formats(new QLineEdit(initial.formats.join(QLatin1Char(',')), this)), m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this)), m_wholeModel(new QSpinBox(this)),
      m_isExtension(initial.isExtension)
{
    setWindowTitle(tr("Measure gains"));
    setMinimumWidth(560);
    m_what->setWordWrap(true);
    m_commands->setObjectName(QStringLiteral("commands"));
    m_commands->setPlaceholderText(QStringLiteral("ssh gaudi01 python3 -u halftone_worker.py"));
    m_commands->setTabChangesFocus(true);
    m_commands->setFixedHeight(m_commands->fontMetrics().lineSpacing() * CommandLines + 2 * theme::Spacing);
    m_model->setObjectName(QStringLiteral("workerModel"));
    m_model->setPlaceholderText(tr("as on this computer"));
    m_model->setToolTip(tr("Path of the model on the workers' hosts"));
    m_formats->setObjectName(QStringLiteral("formats"));
    m_formats->setToolTip(tr("Names, separated by commas, the baseline first: bf16,fp8_e4m3"));
    m_wholeModel->setObjectName(QStringLiteral("wholeModel"));
    m_wholeModel->setRange(0, MostWholeModelConfigurations);
    m_wholeModel->setValue(initial.wholeModel);
    m_wholeModel->setToolTip(
        tr("Mixed configurations of the whole model that are measured too: how well do the gains "
           "of the sub-graphs add up? From 20 on the plot says it well; 0 for none."));
    m_problem->setWordWrap(true);
    m_problem->setAccessibleName(tr("What is missing"));
    m_buttons->addButton(tr("&Measure"), QDialogButtonBox::AcceptRole);
    m_form->setHorizontalSpacing(theme::Spacing);
    m_form->setVerticalSpacing(theme::Spacing);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->addRow(makePlaces(initial.isOnThisComputer));
    m_form->addRow(m_what);
    m_form->addRow(tr("Wor&kers, one a line"), m_commands);
    m_form->addRow(tr("Mode&l there"), m_model);
    m_form->addRow(tr("&Formats"), m_formats);
    m_workload = new WorkloadFields(m_form, false);
    m_workload->setWorkload(initial.workload);
    m_form->addRow(tr("Whole mo&dels"), m_wholeModel);
    m_form->addRow(m_problem);
    m_form->addRow(m_buttons);
    connect(m_here, &QRadioButton::toggled, this, &MeasureDialog::showPlace);
    connect(m_formats, &QLineEdit::textChanged, this, &MeasureDialog::validate);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showPlace();
    if (m_isExtension)
        lockWhatIsMeasured();
}

/// What is added must have been measured like what is there.
void MeasureDialog::lockWhatIsMeasured()
{
    setWindowTitle(tr("Measure more of the whole model"));
    m_what->setText(
        tr("The gains that are measured already are kept. Only mixed configurations of the whole model are "
           "added, in the same formats, for the same workload and on the same device, until there are "
           "as many as you want."));
    m_workers->setEnabled(false);
    m_here->setEnabled(false);
    m_formats->setEnabled(false);
    m_workload->lock();
    m_wholeModel->setFocus();
}

void MeasureDialog::setMostTokens(std::int64_t tokens)
{
    m_workload->setMostTokens(tokens);
}

QWidget *MeasureDialog::makePlaces(bool isOnThisComputer)
{
    auto *places = new QWidget(this);
    m_workers = new QRadioButton(tr("&Workers, where the devices are"), places);
    m_here = new QRadioButton(tr("This &computer's CPU"), places);
    m_workers->setObjectName(QStringLiteral("onWorkers"));
    m_here->setObjectName(QStringLiteral("onThisComputer"));
    (isOnThisComputer ? m_here : m_workers)->setChecked(true);
    auto *layout = new QVBoxLayout(places); // side by side they would be too wide in some languages
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Spacing / 2);
    layout->addWidget(m_workers);
    layout->addWidget(m_here);
    return places;
}

void MeasureDialog::showPlace()
{
    const bool isHere = m_here->isChecked();
    m_what->setText(
        isHere
            ? tr("Every configuration really runs on this CPU, layer by layer as it is calibrated, in turns "
                 "with the baseline. The gains are this computer's, not a Gaudi's. One prompt; leave the "
                 "computer alone meanwhile.")
            : tr(
                "Each command starts a worker, halftone_worker.py, where the device is; they share the work. "
                "Without a command one runs on this computer. Gaudi and CUDA are untested on hardware so "
                "far."));
    for (QWidget *field : {static_cast<QWidget *>(m_commands), static_cast<QWidget *>(m_model)}) {
        field->setVisible(!isHere);
        m_form->labelForField(field)->setVisible(!isHere);
    }
    m_formats->setPlaceholderText(isHere ? tr("bf16 and int8")
                                         : tr("bf16 and the worker's first other format"));
    m_workload->setSinglePrompt(isHere);
    validate();
}

QString MeasureDialog::problem() const
{
    const QStringList formats = request().formats;
    for (const auto &format : formats) {
        if (!layerFormatNamed(format.toStdString()))
            return tr("There is no format “%1”.").arg(format);
    }
    if (formats.size() == 1)
        return tr("Name the baseline and another format, or none.");
    return {};
}

void MeasureDialog::validate()
{
    const QString missing = problem();
    m_problem->setVisible(!missing.isEmpty());
    showComplaint(m_problem, missing);
    enableAccepting(m_buttons, missing.isEmpty());
}

MeasureRequest MeasureDialog::request() const
{
    static const QRegularExpression Separators(QStringLiteral("[,\\s]+"));
    MeasureRequest request;
    for (const auto &line : m_commands->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            request.commands << line.trimmed();
    }
    request.modelPath = m_model->text().trimmed();
    request.formats = m_formats->text().split(Separators, Qt::SkipEmptyParts);
    request.workload = m_workload->workload();
    request.isOnThisComputer = m_here->isChecked();
    request.wholeModel = m_wholeModel->value();
    request.isExtension = m_isExtension;
    return request;
}

} // namespace halftone
