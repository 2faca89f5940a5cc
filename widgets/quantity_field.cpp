// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/quantity_field.h"

#include "widgets/number_text.h"
#include "widgets/quantity_text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStyleOptionSpinBox>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace halftone {

QuantityField::QuantityField(QWidget *parent) : QAbstractSpinBox(parent)
{
    setAlignment(Qt::AlignRight);
    setKeyboardTracking(false); // half-typed numbers are none
    connect(this, &QAbstractSpinBox::editingFinished, this, &QuantityField::finish);
}

void QuantityField::setQuantity(double value, const QString &unit)
{
    if (value == m_value && unit == m_unit)
        return; // what is being typed stays
    m_value = value;
    if (m_unit != unit)
        updateGeometry(); // has a size of its own
    m_unit = unit;
    lineEdit()->setText(shown());
    explain();
}

void QuantityField::setRange(double smallest, double largest)
{
    m_smallest = smallest;
    m_largest = largest;
}

void QuantityField::setExplanation(const QString &text)
{
    if (text == m_explanation)
        return;
    m_explanation = text;
    explain();
}

void QuantityField::explain()
{
    const QString exact
        = m_unit == QLatin1String("%") ? text::full(m_value * 100, m_unit) : text::full(m_value, m_unit);
    setToolTip(m_explanation.isEmpty() ? exact : m_explanation + QLatin1Char('\n') + exact);
}

QString QuantityField::written(double value) const
{
    QString text = m_unit == QLatin1String("%") ? text::tau(value) : text::quantity(value, m_unit);
    text.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Format; }); // nobody can see and delete them
    return text;
}

QString QuantityField::refusal() const
{
    return std::isfinite(m_largest)
        ? tr("Not taken. Wanted: from %1 to %2").arg(written(m_smallest), written(m_largest))
        : tr("Not taken. Wanted: a number above 0, such as %1").arg(shown());
}

void QuantityField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || lineEdit()->text() == shown())
        return QAbstractSpinBox::keyPressEvent(event);
    lineEdit()->setText(shown());
    selectAll();
}

void QuantityField::stepBy(int steps)
{
    constexpr int Digits = 2; // chosen: as the adaptive steps of the other spin boxes
    const QString typed = lineEdit()->text();
    double value = typed == shown() ? m_value : taken(typed).value_or(m_value);
    if (!(value > 0))
        return;
    for (int i = 0; i < std::abs(steps); ++i) {
        // Down from 1.0 the step is that of 0.99.
        const double from = steps < 0 ? value * (1 - 1e-9) : value * (1 + 1e-9);
        const double step = std::pow(10.0, std::floor(std::log10(from)) - Digits + 1);
        value = (std::round(value / step) + (steps < 0 ? -1 : 1)) * step;
    }
    value = std::clamp(value, m_smallest, m_largest);
    if (value != m_value)
        take(value);
    lineEdit()->setText(shown());
    selectAll();
}

QValidator::State QuantityField::validate(QString &input, int &position) const
{
    Q_UNUSED(position)
    return taken(input) ? QValidator::Acceptable : QValidator::Intermediate;
}

QAbstractSpinBox::StepEnabled QuantityField::stepEnabled() const
{
    StepEnabled steps = StepNone;
    steps.setFlag(StepUpEnabled, m_value > 0 && m_value < m_largest);
    steps.setFlag(StepDownEnabled, m_value > m_smallest);
    return steps;
}

void QuantityField::take(double value)
{
    setQuantity(value, m_unit);
    Q_EMIT valueEdited(value);
}

std::optional<double> QuantityField::taken(const QString &typed) const
{
    const auto value = parseQuantity(typed, m_unit, locale());
    return value && *value >= m_smallest && *value <= m_largest ? value : std::nullopt;
}

/// What cannot be read goes back to what it was.
void QuantityField::finish()
{
    const QString typed = lineEdit()->text();
    if (typed == shown())
        return;
    const auto value = taken(typed);
    if (!value)
        QToolTip::showText(mapToGlobal(QPoint(0, height())), refusal(), this);
    else if (*value != m_value)
        take(*value);
    lineEdit()->setText(shown());
}

QSize QuantityField::sizeHint() const
{
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const bool hasPrefixes = m_unit == QLatin1String("s") || m_unit == QLatin1String("B");
    const QString longest = (hasPrefixes ? QStringLiteral("888.8 M") : QStringLiteral("8.88×10⁻⁸ ")) + m_unit;
    const QSize text(fontMetrics().horizontalAdvance(longest + QStringLiteral("  ")),
                     lineEdit()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, text, this);
}

QSize QuantityField::minimumSizeHint() const
{
    return sizeHint();
}

} // namespace halftone
