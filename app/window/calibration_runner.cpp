// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/calibration_runner.h"

#include "app/workflow/timing_job.h"

#include <utility>

namespace halftone {

CalibrationRunner::CalibrationRunner(std::filesystem::path library, QObject *parent)
    : QObject(parent), m_library(std::move(library))
{
    m_pool.setMaxThreadCount(1); // LibTorch has its own threads
}

CalibrationRunner::~CalibrationRunner()
{
    m_task.reset();
    m_pool.waitForDone();
}

void CalibrationRunner::start(const CalibrationRequest &request)
{
    run([request](SessionLibrary &library, const CalibrationEvents &events, const TaskContext &context) {
        return calibrateIntoNewSession(request, library, events, context);
    });
}

void CalibrationRunner::resume(const std::string &sessionId)
{
    run([sessionId](SessionLibrary &library, const CalibrationEvents &events, const TaskContext &context) {
        return resumeCalibration(sessionId, {}, library, events, context);
    });
}

void CalibrationRunner::run(Job job)
{
    Q_ASSERT(!m_task);
    m_task.emplace(runBackgroundTask<std::string>(
        &m_pool, [this, job = std::move(job)](const TaskContext &context) -> Result<std::string> {
            auto library = SessionLibrary::open(m_library);
            if (!library)
                return library.error();
            return job(*library, eventsFor(*library), context);
        }));
    whenFinished(*m_task, this, [this](const Result<std::string> &id) {
        m_task.reset();
        Q_EMIT finished(id);
    });
}

void CalibrationRunner::cancel()
{
    if (m_task)
        m_task->requestStop();
}

/// They are called in the worker's thread, and go on in this object's.
CalibrationEvents CalibrationRunner::eventsFor(SessionLibrary &library)
{
    CalibrationEvents events;
    events.started = [this, &library](const Session &session) { beginSession(library, session); };
    events.sampleStored = [this](const SampleSums &sample) {
        QMetaObject::invokeMethod(this, [this, sample] { Q_EMIT sampleStored(sample); });
    };
    events.progress = [this](const CalibrationProgress &progress) {
        QMetaObject::invokeMethod(this, [this, progress] { Q_EMIT progressed(progress); });
    };
    events.warning = [this](const std::string &text) {
        QMetaObject::invokeMethod(this, [this, text = QString::fromStdString(text)] { Q_EMIT warned(text); });
    };
    return events;
}

void CalibrationRunner::beginSession(SessionLibrary &library, Session session)
{
    if (!session.timings.empty()) {
        // Resumed: the user's timings stay as they are.
    } else if (auto timing = modelledTiming(session, ModelSource{"gaudi2"}, {})) {
        if (library.addTiming(session.id, *timing))
            session.timings.push_back(*std::move(timing));
    } else {
        const auto text = QString::fromStdString(describe(timing.error()));
        QMetaObject::invokeMethod(this, [this, text] { Q_EMIT warned(text); });
    }
    auto shared = std::make_shared<const Session>(std::move(session));
    QMetaObject::invokeMethod(this, [this, shared] { Q_EMIT sessionBegun(shared); });
}

} // namespace halftone
