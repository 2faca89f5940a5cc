// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/measured_losses.h"

#include <utility>

namespace halftone {

namespace {

using Samples = std::vector<std::vector<ValidatedSample>>;

Result<std::vector<MeasuredLoss>> measureAll(const Samples &validations, const TaskContext &context)
{
    std::vector<MeasuredLoss> losses;
    for (const auto &samples : validations) {
        if (context.stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        losses.push_back(measureLoss(samples));
    }
    return losses;
}

} // namespace

MeasuredLosses::~MeasuredLosses()
{
    m_task.reset();
}

void MeasuredLosses::setSession(const std::shared_ptr<const Session> &session)
{
    Samples samples;
    for (const Validation &validation : session ? session->validations : std::vector<Validation>{})
        samples.push_back(validation.samples);
    if (samples == m_samples)
        return;
    m_samples = samples;
    m_task.reset();
    if (!std::exchange(m_losses, {}).empty())
        Q_EMIT lossesChanged();
    if (samples.empty())
        return;
    m_task.emplace(runTask<std::vector<MeasuredLoss>>(
        &m_pool, [samples](const TaskContext &context) { return measureAll(samples, context); }));
    whenFinished(*m_task, this, [this, samples](const Result<std::vector<MeasuredLoss>> &result) {
        if (!result || samples != m_samples)
            return; // late
        m_losses = *result;
        Q_EMIT lossesChanged();
    });
}

} // namespace halftone
