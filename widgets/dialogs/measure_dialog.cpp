// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/measure_dialog.h"

#include "core/numeric/number_format.h"
#include "widgets/dialogs/workload_fields.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace halftone {

namespace {

constexpr int CommandLines = 3; // chosen: visible at once

} // namespace

MeasureDialog::MeasureDialog(const MeasureRequest &initial, QWidget *parent)
    : QDialog(parent), m_commands(new QPlainTextEdit(initial.commands.join(QLatin1Char('\n')), this)),
      m_model(new QLineEdit(initial.modelPath, this)),
      m_formats(new QLineEdit(initial.formats.join(QLatin1Char(',')), this)), m_problem(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Measure with workers"));
    setMinimumWidth(560);
    auto *what = new QLabel(
        tr("Each command starts a worker, halftone_worker.py, where the device is; they share the work. "
           "Without a command one runs on this computer. Gaudi and CUDA are untested on hardware so far."),
        this);
    what->setWordWrap(true);
    m_commands->setObjectName(QStringLiteral("commands"));
    m_commands->setPlaceholderText(QStringLiteral("ssh gaudi01 python3 -u halftone_worker.py"));
    m_commands->setTabChangesFocus(true);
    m_commands->setFixedHeight(m_commands->fontMetrics().lineSpacing() * CommandLines + 2 * theme::spacing);
    m_model->setObjectName(QStringLiteral("workerModel"));
    m_model->setPlaceholderText(tr("as on this computer"));
    m_model->setToolTip(tr("Path of the model on the workers' hosts"));
    m_formats->setObjectName(QStringLiteral("formats"));
    m_formats->setPlaceholderText(tr("bf16 and the worker's first other format"));
    m_formats->setToolTip(tr("Names, separated by commas, the baseline first: bf16,fp8_e4m3"));
    m_problem->setWordWrap(true);
    m_problem->setAccessibleName(tr("What is missing"));
    m_buttons->addButton(tr("&Measure"), QDialogButtonBox::AcceptRole);
    auto *form = new QFormLayout(this);
    form->setHorizontalSpacing(theme::spacing);
    form->setVerticalSpacing(theme::spacing);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(what);
    form->addRow(tr("&Workers, one a line"), m_commands);
    form->addRow(tr("Mode&l there"), m_model);
    form->addRow(tr("&Formats"), m_formats);
    m_workload = new WorkloadFields(form, false);
    m_workload->setWorkload(initial.workload);
    form->addRow(m_problem);
    form->addRow(m_buttons);
    connect(m_formats, &QLineEdit::textChanged, this, &MeasureDialog::validate);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
}

QString MeasureDialog::problem() const
{
    const QStringList formats = request().formats;
    for (const auto &format : formats) {
        if (!formatNamed(format.toStdString()))
            return tr("There is no format “%1”.").arg(format);
    }
    if (formats.size() == 1)
        return tr("Name the baseline and another format, or none.");
    return {};
}

void MeasureDialog::validate()
{
    const QString missing = problem();
    m_problem->setText(missing);
    m_problem->setVisible(!missing.isEmpty());
    for (QAbstractButton *button : m_buttons->buttons()) {
        if (m_buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(missing.isEmpty());
    }
}

MeasureRequest MeasureDialog::request() const
{
    static const QRegularExpression separators(QStringLiteral("[,\\s]+"));
    MeasureRequest request;
    for (const auto &line : m_commands->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            request.commands << line.trimmed();
    }
    request.modelPath = m_model->text().trimmed();
    request.formats = m_formats->text().split(separators, Qt::SkipEmptyParts);
    request.workload = m_workload->workload();
    return request;
}

} // namespace halftone
