// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSpinBox>

#include <limits>
#include <optional>

namespace halftone {

/// A positive quantity that may span many decades, as a spin box: shown with three digits and its unit (a
/// fraction in "%" as text::tau() writes it), typed as parseQuantity() takes it, stepped by a unit of the second digit. What is not touched keeps all its digits.
class QuantityField : public QAbstractSpinBox
{
    Q_OBJECT
    Q_PROPERTY(double value READ value) // accessibility reads these
    Q_PROPERTY(double minimum READ smallest)
    Q_PROPERTY(double maximum READ largest)

public:
    explicit QuantityField(QWidget *parent = nullptr);

    /// @param unit  "s", "B", "%" (of a fraction) or one without prefixes, "nats²"
    void setQuantity(double value, const QString &unit); ///< emits nothing
    void setRange(double smallest, double largest); ///< that can be typed or stepped to; at first everything
    void setExplanation(const QString &text); ///< for the tooltip, before the value with all its digits
    [[nodiscard]] double smallest() const { return m_smallest; }
    [[nodiscard]] double largest() const { return m_largest; }
    [[nodiscard]] double value() const { return m_value; } ///< in the plain unit

    void stepBy(int steps) override;
    [[nodiscard]] QValidator::State validate(QString &input, int &position) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void valueEdited(double value); ///< typed and finished, or stepped

protected:
    void keyPressEvent(QKeyEvent *event) override; ///< Escape: what was typed goes
    [[nodiscard]] StepEnabled stepEnabled() const override;

private:
    [[nodiscard]] QString written(double value) const;
    [[nodiscard]] QString shown() const { return written(m_value); }
    [[nodiscard]] QString refusal() const;
    void take(double value);
    void finish();
    void explain();
    [[nodiscard]] std::optional<double>
    taken(const QString &typed) const; ///< none if it cannot be read or had

    double m_value = 0;
    double m_smallest = 0;
    double m_largest = std::numeric_limits<double>::infinity();
    QString m_unit;
    QString m_explanation;
};

} // namespace halftone
