// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/threshold_control.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace halftone {

namespace {

constexpr int storedDecimals = 4; ///< of a percentage: 1e-6 of tau
constexpr int shownDecimals = 2; ///< at least; more only where they are not zero

/// Shows "0.50 %" and "0.4837 %": trailing zeros beyond the second decimal say nothing.
class PercentSpinBox : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    [[nodiscard]] QString textFromValue(double value) const override
    {
        QString text = QDoubleSpinBox::textFromValue(value);
        const QString zero = locale().zeroDigit();
        for (int spare = storedDecimals - shownDecimals; spare > 0 && text.endsWith(zero); --spare)
            text.chop(zero.size());
        return text;
    }
};

} // namespace

ThresholdControl::ThresholdControl(QWidget *parent)
    : QWidget(parent), m_spinBox(new PercentSpinBox(this)), m_limit(new QLabel(this))
{
    auto *caption = new QLabel(tr("&Threshold τ"), this);
    caption->setBuddy(m_spinBox);
    m_spinBox->setDecimals(storedDecimals);
    m_spinBox->setRange(0.0001, 100);
    m_spinBox->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_spinBox->setSuffix(QStringLiteral(" %"));
    m_spinBox->setKeyboardTracking(false); // half-typed numbers are no thresholds
    m_spinBox->setAlignment(Qt::AlignRight);
    m_spinBox->setAccessibleName(tr("Threshold tau in percent"));
    m_spinBox->setToolTip(tr("Largest allowed root mean square change of the loss, relative to the loss"));
    m_limit->setForegroundRole(QPalette::Text);
    m_limit->setAccessibleName(tr("Loss-MSE limit"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::spacing, theme::spacing / 2, theme::spacing, theme::spacing / 2);
    layout->setSpacing(theme::spacing);
    layout->addWidget(caption);
    layout->addWidget(m_spinBox);
    layout->addWidget(m_limit);
    layout->addStretch(1);
    setFocusProxy(m_spinBox);

    connect(m_spinBox, &QDoubleSpinBox::valueChanged, this,
            [this](double percent) { Q_EMIT tauEdited(percent / 100); });
    connect(m_spinBox, &QDoubleSpinBox::editingFinished, this, &ThresholdControl::editingFinished);
}

void ThresholdControl::setTau(double tau)
{
    const QSignalBlocker blocker(m_spinBox);
    m_spinBox->setValue(tau * 100);
}

void ThresholdControl::setLimit(double lossMse)
{
    m_limit->setVisible(lossMse > 0);
    m_limit->setText(tr("loss MSE ≤ %1 nats²").arg(text::number(lossMse)));
    m_limit->setToolTip(text::full(lossMse, QStringLiteral("nats²")));
}

} // namespace halftone
