// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/shifts_dialog.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

#include <utility>

namespace halftone {

ShiftsDialog::ShiftsDialog(ShiftsEffort effort, QWidget *parent)
    : QDialog(parent), m_effort(std::move(effort)), m_samples(new QSpinBox(this)), m_passes(new QLabel(this))
{
    setWindowTitle(tr("Measure layer shifts"));
    setMinimumWidth(520);
    auto *what = new QLabel(tr("Runs every sample once for each layer and format, with this layer alone "
                               "quantized: how far the loss shifts then is what the noise model bias-aware "
                               "predicts with."),
                            this);
    what->setWordWrap(true);
    m_samples->setRange(1, static_cast<int>(m_effort.samples));
    m_samples->setValue(static_cast<int>(m_effort.samples));
    m_samples->setToolTip(tr("The first ones of the calibration; fewer take less time and tell less surely"));
    m_passes->setWordWrap(true);
    m_passes->setObjectName(QStringLiteral("shiftPasses"));
    m_passes->setAccessibleName(tr("What it takes"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("&Measure"), QDialogButtonBox::AcceptRole);
    auto *form = new QFormLayout(this);
    form->setHorizontalSpacing(theme::Spacing);
    form->setVerticalSpacing(theme::Spacing);
    form->addRow(what);
    form->addRow(tr("&Samples"), m_samples);
    form->addRow(m_passes);
    form->addRow(buttons);
    connect(m_samples, &QSpinBox::valueChanged, this, &ShiftsDialog::showEffort);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showEffort();
}

void ShiftsDialog::showEffort()
{
    const std::int64_t left = m_effort.passesLeft(samples());
    m_passes->setText(
        left == 0 ? tr("All of them are measured already.")
                  : tr("%Ln pass(es) of the model to run: %1 samples × %2 layers × %3, without those "
                       "that are stored. After the first sample the job says how long it takes; "
                       "cancelled, it keeps what is finished and continues from there.",
                       nullptr, static_cast<int>(left))
                        .arg(text::integer(samples()), text::integer(m_effort.layers), m_effort.formats));
}

std::int64_t ShiftsDialog::samples() const
{
    return m_samples->value();
}

} // namespace halftone
