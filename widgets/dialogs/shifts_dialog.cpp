// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/shifts_dialog.h"

#include "widgets/dialogs/complaint.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <cstddef>
#include <numeric>
#include <utility>

namespace halftone {

ShiftsDialog::ShiftsDialog(ShiftsEffort effort, QWidget *parent)
    : QDialog(parent), m_effort(std::move(effort)), m_samples(new QSpinBox(this)), m_passes(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Measure layer shifts"));
    setMinimumWidth(520);
    auto *what = new QLabel(tr("Runs every sample once for each layer and format, with this layer alone "
                               "quantized: how far the loss shifts then is what the noise model bias-aware "
                               "predicts with."),
                            this);
    what->setWordWrap(true);
    const auto mostSamples = static_cast<int>(m_effort.stored.size());
    m_samples->setRange(1, mostSamples);
    m_samples->setValue(mostSamples);
    m_samples->setToolTip(tr("The first ones of the calibration; fewer take less time and tell less surely"));
    m_passes->setWordWrap(true);
    m_passes->setObjectName(QStringLiteral("shiftPasses"));
    m_passes->setAccessibleName(tr("What it takes"));
    m_buttons->addButton(tr("&Measure"), QDialogButtonBox::AcceptRole);
    auto *form = new QFormLayout(this);
    form->setHorizontalSpacing(theme::Spacing);
    form->setVerticalSpacing(theme::Spacing);
    form->addRow(what);
    form->addRow(tr("&Samples"), m_samples);
    form->addRow(m_passes);
    form->addRow(m_buttons);
    connect(m_samples, &QSpinBox::valueChanged, this, &ShiftsDialog::showEffort);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showEffort();
}

void ShiftsDialog::showEffort()
{
    const auto last = m_effort.stored.begin() + static_cast<std::ptrdiff_t>(samples());
    const auto stored = std::accumulate(m_effort.stored.begin(), last, std::int64_t{0});
    const std::int64_t left = samples() * m_effort.layers * m_effort.formats.size() - stored;
    enableAccepting(m_buttons, left > 0);
    if (left <= 0)
        return m_passes->setText(tr("All of them are measured already."));
    QStringList sentences{tr("%Ln run(s) of the model to make (samples: %1, layers: %2, formats: %3).",
                             nullptr, static_cast<int>(left))
                              .arg(text::integer(samples()), text::integer(m_effort.layers),
                                   m_effort.formats.join(QStringLiteral(", ")))};
    if (stored > 0)
        sentences << tr("%Ln run(s) are stored already.", nullptr, static_cast<int>(stored));
    sentences << tr(
        "Soon after it has begun the job says how long it takes. Cancelled, it keeps what is finished, "
        "and measuring again continues there.");
    m_passes->setText(sentences.join(QLatin1Char(' ')));
}

std::int64_t ShiftsDialog::samples() const
{
    return m_samples->value();
}

} // namespace halftone
