// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/threshold.h"

#include <QString>
#include <QWidget>

#include <array>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;

namespace halftone {

class QuantityField;
class SteadyLabel;

/// What the control shows.
struct ThresholdState
{
    Threshold threshold; ///< of Kind::Memory the number is in memoryAtMost
    std::optional<double> memoryAtMost; ///< bytes
    std::array<QString, AllThresholdKinds.size()>
        problems; ///< by kind: why it cannot be chosen; empty: it can
    QString memoryProblem; ///< why the weights cannot be limited besides; empty: they can
    double lossMse
        = 0; ///< nats^2: that is allowed, or that of the choice where something else is limited; 0 hides it
    bool isLossLimit = true; ///< which of the two
    QString binding; ///< which of two limits binds; empty with one or while it is unknown

    bool operator==(const ThresholdState &) const = default;
};

/// The threshold as a number, and the limit of the weights beside it. Twin of the line in the plot.
///
/// A threshold is said as tau in percent, as a loss MSE or as a perplexity change; or a time or the weights are limited
/// and the least loss MSE is sought.
class ThresholdControl : public QWidget
{
    Q_OBJECT

public:
    explicit ThresholdControl(QWidget *parent = nullptr);

    void setState(const ThresholdState &state); ///< emits nothing
    [[nodiscard]] QuantityField *field() const { return m_quantity; } ///< of the threshold
    [[nodiscard]] QComboBox *kindBox() const { return m_kind; }
    [[nodiscard]] QCheckBox *memoryBox() const { return m_limitsMemory; }
    [[nodiscard]] QuantityField *memoryField() const { return m_memory; }

Q_SIGNALS:
    void thresholdEdited(const halftone::Threshold &threshold); ///< typed or stepped
    void kindChosen(halftone::Threshold::Kind kind);
    void memoryEdited(double bytes);
    void memoryLimited(bool isLimited); ///< switched on or off
    void editingFinished();

private:
    void nameFields();
    void connectFields();
    void fillKinds();
    void showKind();
    void showMemory();
    void showLimit();

    ThresholdState m_state;
    QLabel *m_caption; // children of this widget
    QComboBox *m_kind;
    QuantityField *m_quantity;
    SteadyLabel *m_limit;
    QCheckBox *m_limitsMemory;
    QuantityField *m_memory;
    SteadyLabel *m_binding;
};

} // namespace halftone
