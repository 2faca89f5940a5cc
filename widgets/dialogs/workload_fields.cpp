// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/workload_fields.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>

#include <algorithm>

namespace halftone {

namespace {

// Those of core/timing, checkWorkload().
constexpr int MostSequences = 1 << 20;
constexpr int MostTokens = 1 << 24;

QSpinBox *numberField(const char *name, int most, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(1, most);
    box->setGroupSeparatorShown(true);
    return box;
}

} // namespace

WorkloadFields::WorkloadFields(QFormLayout *form, bool offersDecode)
    : QObject(form->parentWidget()), m_batch(numberField("batch", MostSequences, form->parentWidget())),
      m_length(numberField("sequenceLength", MostTokens, form->parentWidget())),
      m_phase(new QComboBox(form->parentWidget()))
{
    m_length->setSuffix(tr(" tokens"));
    m_phase->setObjectName(QStringLiteral("phase"));
    m_phase->addItem(tr("Prefill: time to the first token"));
    m_phase->addItem(tr("Decode: one more token, with a cache"));
    form->addRow(tr("&Batch"), m_batch);
    form->addRow(tr("Se&quence length"), m_length);
    if (offersDecode)
        form->addRow(tr("P&hase"), m_phase);
    else
        m_phase->hide();
    setWorkload({});
}

Workload WorkloadFields::workload() const
{
    return {m_batch->value(), m_length->value(),
            m_phase->currentIndex() == 1 ? Phase::Decode : Phase::Prefill};
}

void WorkloadFields::setWorkload(const Workload &workload)
{
    m_batch->setValue(static_cast<int>(workload.batch));
    m_length->setValue(static_cast<int>(workload.sequenceLength));
    m_phase->setCurrentIndex(workload.phase == Phase::Decode ? 1 : 0);
}

void WorkloadFields::setMostTokens(std::int64_t tokens)
{
    const auto most = static_cast<int>(std::clamp<std::int64_t>(tokens, 1, MostTokens));
    m_length->setMaximum(most);
    m_length->setSuffix(tr(" tokens; the model takes at most %L1").arg(most));
}

void WorkloadFields::setSinglePrompt(bool isSingle)
{
    if (isSingle)
        m_batch->setValue(1);
    m_batch->setEnabled(!isSingle);
}

void WorkloadFields::lock()
{
    for (QWidget *field :
         {static_cast<QWidget *>(m_batch), static_cast<QWidget *>(m_length), static_cast<QWidget *>(m_phase)})
        field->setEnabled(false);
}

} // namespace halftone
