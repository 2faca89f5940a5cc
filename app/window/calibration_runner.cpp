// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/calibration_runner.h"

#include "app/workflow/timing_job.h"

#include <QFutureWatcher>

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
    Q_ASSERT(!m_task);
    m_elapsed.start();
    m_task.emplace(runTask<std::string>(
        &m_pool, [this, request](const TaskContext &context) { return run(request, context); }));
    whenFinished(*m_task, this, [this](const Result<std::string> &id) {
        m_task.reset();
        Q_EMIT finished(id);
    });
    auto *progress = new QFutureWatcher<Result<std::string>>(this);
    connect(progress, &QFutureWatcherBase::progressValueChanged, this, &CalibrationRunner::reportProgress);
    connect(progress, &QFutureWatcherBase::finished, progress, &QObject::deleteLater);
    progress->setFuture(m_task->future());
}

void CalibrationRunner::cancel()
{
    if (m_task)
        m_task->requestStop();
}

Result<std::string> CalibrationRunner::run(const CalibrationRequest &request, const TaskContext &context)
{
    auto library = SessionLibrary::open(m_library);
    if (!library)
        return library.error();
    CalibrationEvents events;
    events.started = [&](const Session &session) { beginSession(*library, session); };
    events.sampleStored = [this](const SampleSums &sample) {
        QMetaObject::invokeMethod(this, [this, sample] { Q_EMIT sampleStored(sample); });
    };
    events.warning = [this](const std::string &text) {
        QMetaObject::invokeMethod(this, [this, text = QString::fromStdString(text)] { Q_EMIT warned(text); });
    };
    return calibrateIntoNewSession(request, *library, events, context);
}

void CalibrationRunner::beginSession(SessionLibrary &library, Session session)
{
    if (auto timing = modelledTiming(session, "gaudi2-model", {})) {
        if (library.addTiming(session.id, *timing))
            session.timings.push_back(*std::move(timing));
    } else {
        const auto text = QString::fromStdString(describe(timing.error()));
        QMetaObject::invokeMethod(this, [this, text] { Q_EMIT warned(text); });
    }
    auto shared = std::make_shared<const Session>(std::move(session));
    QMetaObject::invokeMethod(this, [this, shared] { Q_EMIT sessionBegun(shared); });
}

void CalibrationRunner::reportProgress(int thousandths)
{
    constexpr double Whole = 1000;
    constexpr double LeastFraction = 0.08; // chosen: before that loading dominates and an estimate is a guess
    const double fraction = thousandths / Whole;
    const double elapsedSeconds = static_cast<double>(m_elapsed.elapsed()) / 1e3;
    Q_EMIT progressed(fraction, fraction < LeastFraction ? -1 : elapsedSeconds / fraction * (1 - fraction));
}

} // namespace halftone
