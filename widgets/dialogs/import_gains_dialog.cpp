// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/import_gains_dialog.h"

#include "widgets/dialogs/workload_fields.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>

namespace halftone {

namespace {

constexpr double MostMilliseconds = 1e9; // chosen: eleven days
constexpr double SecondsPerMillisecond = 1e-3;

} // namespace

ImportGainsDialog::ImportGainsDialog(const QString &fileName, QWidget *parent)
    : QDialog(parent), m_baseline(new QDoubleSpinBox(this))
{
    setWindowTitle(tr("Import gains"));
    setMinimumWidth(480);
    auto *what = new QLabel(tr("What were the gains in %1 measured with?").arg(fileName), this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    m_baseline->setObjectName(QStringLiteral("baseline"));
    m_baseline->setRange(0, MostMilliseconds);
    m_baseline->setDecimals(6);
    m_baseline->setSuffix(tr(" ms"));
    m_baseline->setSpecialValueText(tr("unknown"));
    m_baseline->setToolTip(tr("Time of the whole model with every layer at the baseline format"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    auto *form = new QFormLayout(this);
    form->setHorizontalSpacing(theme::Spacing);
    form->setVerticalSpacing(theme::Spacing);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(what);
    m_workload = new WorkloadFields(form, true);
    form->addRow(tr("&Whole model"), m_baseline);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ImportGainsRequest ImportGainsDialog::request() const
{
    return {m_workload->workload(), m_baseline->value() * SecondsPerMillisecond};
}

} // namespace halftone
