// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/timing.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace halftone {

/// Batch, sequence length and phase as rows of a form. Only numbers that a timing accepts can be entered.
class WorkloadFields : public QObject
{
    Q_OBJECT

public:
    /// Adds its rows to @p form, whose widget becomes the parent.
    /// @param offersDecode  whether the phase can be chosen
    WorkloadFields(QFormLayout *form, bool offersDecode);

    [[nodiscard]] Workload workload() const;
    void setWorkload(const Workload &workload);
    /// No more than @p tokens, what the model takes, can be entered, and the field says so.
    void setMostTokens(std::int64_t tokens);
    void setSinglePrompt(bool isSingle); ///< the batch is 1 and cannot be changed
    void lock(); ///< none can be changed

private:
    QSpinBox *m_batch; // children of the form's widget
    QSpinBox *m_length;
    QComboBox *m_phase;
};

} // namespace halftone
