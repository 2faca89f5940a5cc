// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/timing_control.h"

#include "app/workflow/local_worker.h"
#include "app/workflow/unfinished_timing.h"
#include "core/session/session_library.h"
#include "widgets/number_text.h"
#include "widgets/views/source_text.h"

#include <QFileInfo>

#include <utility>

namespace halftone {

namespace {

using Step = MeasuringState::Step;

std::vector<std::string> words(const QStringList &list)
{
    std::vector<std::string> result;
    for (const auto &word : list)
        result.push_back(word.toStdString());
    return result;
}

/// Stores @p timing, which is complete, and forgets the journal behind it.
Result<Timing> store(const std::filesystem::path &file, const Session &session, Timing timing)
{
    auto library = SessionLibrary::open(file);
    if (!library)
        return library.error();
    if (auto stored = library->addTiming(session.id, timing); !stored)
        return stored.error();
    finishWorkerTiming(session, timing, journalFolder(file));
    return timing;
}

} // namespace

TimingControl::TimingControl(std::filesystem::path library, QObject *parent)
    : QObject(parent), m_library(std::move(library))
{
    m_pool.setMaxThreadCount(1);
}

TimingControl::~TimingControl()
{
    m_task.reset();
    m_pool.waitForDone();
}

void TimingControl::measure(const std::shared_ptr<const Session> &session, const MeasureRequest &request)
{
    Q_ASSERT(!m_state.isRunning());
    m_session = session;
    m_request = request;
    start();
}

void TimingControl::retry()
{
    Q_ASSERT(!m_state.isRunning() && m_session);
    start();
}

void TimingControl::setPaused(bool paused)
{
    if (m_state.step != Step::Running && m_state.step != Step::Paused)
        return;
    m_isPaused = paused;
    m_state.step = paused ? Step::Paused : Step::Running;
    m_since.invalidate(); // the time of a pause says nothing about what is left
    m_state.secondsLeft = -1;
    Q_EMIT changed();
}

void TimingControl::cancel()
{
    if (!m_state.isRunning())
        return;
    m_state.step = Step::Cancelling;
    m_task->requestStop();
    Q_EMIT changed();
}

void TimingControl::dismiss()
{
    if (m_state.isRunning())
        return;
    m_state = {};
    Q_EMIT changed();
}

void TimingControl::forget()
{
    if (m_state.isRunning())
        return;
    m_soFar.reset();
    m_state = {};
    Q_EMIT changed();
    if (m_session)
        Q_EMIT stored(m_session->id);
}

void TimingControl::prefer(std::optional<ClassId> klass)
{
    m_preferred = klass ? std::int64_t{klass->value} : -1;
}

WorkerTimingRequest TimingControl::workerRequest() const
{
    WorkerTimingRequest request;
    request.commands = words(m_request.commands);
    if (request.commands.empty())
        request.commands = {localWorkerCommand()};
    request.workload = m_request.workload;
    request.formats = words(m_request.formats);
    request.modelPath = m_request.modelPath.toStdString();
    // A worker of this computer may run in another folder.
    const QFileInfo model(QString::fromStdString(m_session->model.path));
    if (request.modelPath.empty() && model.exists())
        request.modelPath = model.absoluteFilePath().toStdString();
    return request;
}

void TimingControl::post(std::function<void()> what)
{
    QMetaObject::invokeMethod(this, std::move(what));
}

WorkerTimingEvents TimingControl::eventsFor(const std::shared_ptr<const Session> &session)
{
    WorkerTimingEvents events;
    events.state = [this](std::size_t worker, const std::string &state) {
        post([this, worker, text = QString::fromStdString(state)] {
            m_state.workers[static_cast<qsizetype>(worker)] = text;
            Q_EMIT logged(tr("worker %1: %2").arg(worker + 1).arg(text));
            Q_EMIT changed();
        });
    };
    events.log = [this](std::size_t worker, const std::string &line) {
        post([this, worker, text = QString::fromStdString(line)] {
            Q_EMIT logged(tr("worker %1 | %2").arg(worker + 1).arg(text));
        });
    };
    events.progress
        = [this](std::size_t done, std::size_t all) { post([this, done, all] { showProgress(done, all); }); };
    events.measured = [this, session](const MeasurementJournal &journal) {
        post([this, session, timing = timingSoFar(*session, journal)] {
            m_soFar = timing;
            Q_EMIT measured(session->id, timing);
        });
    };
    events.isPaused = [this] { return m_isPaused.load(); };
    events.preferred = [this]() -> std::optional<ClassId> {
        const auto klass = m_preferred.load();
        return klass < 0 ? std::nullopt : std::optional(ClassId{static_cast<std::uint32_t>(klass)});
    };
    return events;
}

void TimingControl::start()
{
    const auto request = workerRequest();
    m_isPaused = false;
    m_since.invalidate();
    m_state = {};
    m_state.step = Step::Running;
    m_state.sessionId = m_session->id;
    m_state.sessionName = QString::fromStdString(m_session->name);
    for (std::size_t i = 0; i < request.commands.size(); ++i)
        m_state.workers << tr("starting");
    m_task.emplace(runTask<Timing>(
        &m_pool,
        [file = m_library, session = m_session, request,
         events = eventsFor(m_session)](const TaskContext &context) -> Result<Timing> {
            auto timing = measureWithWorkers(*session, request, journalFolder(file), events, context);
            return timing ? store(file, *session, *std::move(timing)) : timing;
        }));
    whenFinished(*m_task, this, [this](const Result<Timing> &result) { finish(result); });
    Q_EMIT changed();
}

void TimingControl::showProgress(std::size_t done, std::size_t all)
{
    m_state.done = done;
    m_state.all = all;
    if (!m_since.isValid()) {
        m_since.start();
        m_doneAtFirst = done;
    } else if (done > m_doneAtFirst) {
        const double each
            = static_cast<double>(m_since.elapsed()) / 1e3 / static_cast<double>(done - m_doneAtFirst);
        m_state.secondsLeft = each * static_cast<double>(all - done);
    }
    Q_EMIT changed();
}

void TimingControl::finish(const Result<Timing> &result)
{
    m_task.reset();
    m_state.secondsLeft = -1;
    if (result) {
        m_state = {};
        m_soFar.reset();
        Q_EMIT said(tr("%1: %2 with every layer at %3, gains in steps of %4.")
                        .arg(sourceText(result->source),
                             text::quantity(result->baselineSeconds, QStringLiteral("s")),
                             QString::fromStdString(result->formats.front()),
                             text::quantity(result->resolutionSeconds, QStringLiteral("s"))),
                    {});
        Q_EMIT changed();
        Q_EMIT stored(m_session->id);
        return;
    }
    const bool isCancelled = result.error().code == ErrorCode::Cancelled;
    m_state.step = isCancelled ? Step::Cancelled : Step::Failed;
    if (!isCancelled)
        m_state.error = result.error();
    Q_EMIT changed();
}

} // namespace halftone
