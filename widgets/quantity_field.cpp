// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/quantity_field.h"

#include "widgets/number_text.h"
#include "widgets/quantity_text.h"

#include <QLineEdit>
#include <QStyleOptionSpinBox>

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
    setToolTip(unit == QLatin1String("%") ? text::full(value * 100, unit) : text::full(value, unit));
}

QString QuantityField::shown() const
{
    return m_unit == QLatin1String("%") ? text::tau(m_value) : text::quantity(m_value, m_unit);
}

void QuantityField::stepBy(int steps)
{
    constexpr int Digits = 2; // chosen: as the adaptive steps of the other spin boxes
    if (!(m_value > 0))
        return;
    double value = m_value;
    for (int i = 0; i < std::abs(steps); ++i) {
        // Down from 1.0 the step is that of 0.99.
        const double from = steps < 0 ? value * (1 - 1e-9) : value * (1 + 1e-9);
        const double step = std::pow(10.0, std::floor(std::log10(from)) - Digits + 1);
        value = (std::round(value / step) + (steps < 0 ? -1 : 1)) * step;
    }
    take(std::min(value, m_largest));
    selectAll();
}

QValidator::State QuantityField::validate(QString &input, int &position) const
{
    Q_UNUSED(position)
    return taken(input) ? QValidator::Acceptable : QValidator::Intermediate;
}

QAbstractSpinBox::StepEnabled QuantityField::stepEnabled() const
{
    return m_value > 0 ? StepUpEnabled | StepDownEnabled : StepEnabled(StepNone);
}

void QuantityField::take(double value)
{
    setQuantity(value, m_unit);
    Q_EMIT valueEdited(value);
}

std::optional<double> QuantityField::taken(const QString &typed) const
{
    const auto value = parseQuantity(typed, m_unit, locale());
    return value && *value <= m_largest ? value : std::nullopt;
}

/// What cannot be read goes back to what it was.
void QuantityField::finish()
{
    const QString typed = lineEdit()->text();
    if (typed == shown())
        return;
    const auto value = taken(typed);
    if (value && *value != m_value)
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
