// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/measured_loss.h"
#include "core/session/session.h"
#include "widgets/task/run_task.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <vector>

namespace halftone {

/// What the validations of a session measured, each with its bootstrap interval: computed in the background when they
/// change. GUI thread.
class MeasuredLosses : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~MeasuredLosses() override;

    void setSession(const std::shared_ptr<const Session> &session); ///< may be null

    /// One per validation of the session, in its order; empty until computed.
    [[nodiscard]] const std::vector<MeasuredLoss> &losses() const { return m_losses; }

Q_SIGNALS:
    void lossesChanged();

private:
    std::vector<std::vector<ValidatedSample>> m_samples; ///< that `m_losses` are, or will be, of
    std::vector<MeasuredLoss> m_losses;
    std::optional<TaskHandle<std::vector<MeasuredLoss>>> m_task;
    QThreadPool m_pool; // last: destroyed, and waited for, first
};

} // namespace halftone
