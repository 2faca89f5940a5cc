// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/threshold_control.h"

#include "widgets/decision_steps.h"
#include "widgets/focus_lead.h"
#include "widgets/number_text.h"
#include "widgets/quantity_field.h"
#include "widgets/steady_label.h"
#include "widgets/theme.h"
#include "widgets/threshold_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <limits>

namespace halftone {

namespace {

QString unitOf(Threshold::Kind kind)
{
    switch (kind) {
    case Threshold::Kind::Tau:
    case Threshold::Kind::PerplexityChange:
        break;
    case Threshold::Kind::LossMse:
        return QStringLiteral("nats²");
    case Threshold::Kind::Time:
        return QStringLiteral("s");
    case Threshold::Kind::Memory:
        return QStringLiteral("B");
    }
    return QStringLiteral("%");
}

QString explanationOf(Threshold::Kind kind)
{
    switch (kind) {
    case Threshold::Kind::Tau:
        break;
    case Threshold::Kind::LossMse:
        return ThresholdControl::tr("The most gain with at most this mean square change of the loss");
    case Threshold::Kind::PerplexityChange:
        return ThresholdControl::tr("The most gain with at most this predicted change of the perplexity");
    case Threshold::Kind::Time:
        return ThresholdControl::tr(
            "The least loss MSE with which the whole model takes at most this time; to "
            "drag the line is to ask for a threshold again");
    case Threshold::Kind::Memory:
        return ThresholdControl::tr(
            "The least loss MSE with which the weights take at most this memory; to drag "
            "the line is to ask for a threshold, with this limit beside it");
    }
    return ThresholdControl::tr("Largest allowed root mean square change of the loss, relative to the loss");
}

QString paragraphs(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines)
        escaped << QStringLiteral("<p>%1</p>").arg(line.toHtmlEscaped());
    return escaped.join(QString());
}

} // namespace

ThresholdControl::ThresholdControl(QWidget *parent)
    : QWidget(parent), m_caption(new QLabel(tr("&Threshold"), this)), m_kind(new QComboBox(this)),
      m_quantity(new QuantityField(this)), m_limit(new SteadyLabel(this)),
      m_limitsMemory(new QCheckBox(this)), m_memory(new QuantityField(this)), m_binding(new SteadyLabel(this))
{
    nameFields();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::Spacing, theme::Spacing / 2, theme::Spacing, theme::Spacing / 2);
    layout->setSpacing(theme::Spacing);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_caption, m_kind, m_quantity, m_limit,
                                                            m_limitsMemory, m_memory, m_binding})
        layout->addWidget(widget);
    layout->addStretch(1);
    m_caption->setBuddy(m_quantity);
    new FocusLead(this, [this]() -> QWidget * { return m_quantity; });
    setState({});
    connectFields();
}

void ThresholdControl::nameFields()
{
    m_kind->setAccessibleName(tr("What is limited"));
    for (const auto kind : AllThresholdKinds)
        m_kind->addItem(thresholdLabel(kind), static_cast<int>(kind));
    m_limit->label()->setForegroundRole(QPalette::Text);
    m_limit->label()->setAccessibleName(tr("Loss-MSE limit"));
    m_limitsMemory->setText(tr("&Weights ≤"));
    m_limitsMemory->setAccessibleName(tr("Limit the weights"));
    m_memory->setAccessibleName(tr("Largest size of all weights"));
    m_binding->label()->setAccessibleName(tr("Which limit binds"));
}

void ThresholdControl::connectFields()
{
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        Q_EMIT kindChosen(AllThresholdKinds[static_cast<std::size_t>(index)]);
        showKind(); // what cannot be chosen yet is not shown as if it were
    });
    connect(m_quantity, &QuantityField::valueEdited, this, [this](double value) {
        if (m_state.threshold.kind == Threshold::Kind::Memory)
            Q_EMIT memoryEdited(value);
        else
            Q_EMIT thresholdEdited({m_state.threshold.kind, value});
    });
    connect(m_limitsMemory, &QCheckBox::clicked, this, &ThresholdControl::memoryLimited);
    connect(m_memory, &QuantityField::valueEdited, this, &ThresholdControl::memoryEdited);
    for (QAbstractSpinBox *box : std::initializer_list<QAbstractSpinBox *>{m_quantity, m_memory})
        connect(box, &QAbstractSpinBox::editingFinished, this, &ThresholdControl::editingFinished);
}

void ThresholdControl::setState(const ThresholdState &state)
{
    const bool otherKinds = state.problems != m_state.problems || m_state == ThresholdState{};
    m_state = state;
    if (otherKinds)
        fillKinds();
    showKind();
    showMemory();
    showLimit();
}

/// What cannot be chosen stays listed, and says why.
void ThresholdControl::fillKinds()
{
    auto *items = qobject_cast<QStandardItemModel *>(m_kind->model());
    for (std::size_t i = 0; i < AllThresholdKinds.size(); ++i) {
        const QString &problem = m_state.problems[i];
        auto *item = items->item(static_cast<int>(i));
        item->setEnabled(problem.isEmpty());
        item->setToolTip(paragraphs({problem.isEmpty() ? explanationOf(AllThresholdKinds[i]) : problem}));
    }
}

void ThresholdControl::showKind()
{
    const auto kind = m_state.threshold.kind;
    const QSignalBlocker quiet(m_kind);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    m_kind->setToolTip(paragraphs({explanationOf(kind)}));
    const bool isTau = kind == Threshold::Kind::Tau;
    m_quantity->setRange(isTau ? MinimumTau : 0, isTau ? 1 : std::numeric_limits<double>::infinity());
    m_quantity->setExplanation(explanationOf(kind));
    m_quantity->setQuantity(kind == Threshold::Kind::Memory ? m_state.memoryAtMost.value_or(0)
                                                            : m_state.threshold.atMost,
                            unitOf(kind));
    m_quantity->setAccessibleName(isTau ? tr("Threshold tau in percent")
                                        : tr("%1 at most").arg(thresholdLabel(kind)));
}

void ThresholdControl::showMemory()
{
    const bool isPrimary = m_state.threshold.kind == Threshold::Kind::Memory;
    const bool isLimited = m_state.memoryAtMost.has_value();
    m_limitsMemory->setVisible(!isPrimary);
    m_limitsMemory->setChecked(isLimited);
    m_limitsMemory->setEnabled(m_state.memoryProblem.isEmpty());
    m_limitsMemory->setToolTip(
        paragraphs({m_state.memoryProblem.isEmpty()
                        ? tr("The weights of all layers may take at most this much memory, besides")
                        : m_state.memoryProblem}));
    m_memory->setVisible(!isPrimary && isLimited);
    if (isLimited)
        m_memory->setQuantity(*m_state.memoryAtMost, QStringLiteral("B"));
    m_binding->setVisible(!m_state.binding.isEmpty());
    m_binding->setText(m_state.binding);
}

void ThresholdControl::showLimit()
{
    const auto kind = m_state.threshold.kind;
    m_limit->setVisible(m_state.lossMse > 0 && kind != Threshold::Kind::LossMse);
    const QString number = text::number(m_state.lossMse);
    m_limit->setText(seeksLeastLoss(kind)      ? tr("least loss MSE %1 nats²").arg(number)
                         : m_state.isLossLimit ? tr("loss MSE ≤ %1 nats²").arg(number)
                                               : tr("loss MSE %1 nats²").arg(number));
    m_limit->setToolTip(text::full(m_state.lossMse, QStringLiteral("nats²")));
}

} // namespace halftone
