// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/timing_control.h"

#include "app/workflow/finished_timing.h"
#include "app/workflow/local_worker.h"
#include "app/workflow/moved_files.h"
#include "app/workflow/unfinished_timing.h"
#include "app/workflow/worker_model.h"
#include "core/session/session_library.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"
#include "widgets/views/source_text.h"

#include <algorithm>
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
    if (auto stored = storeMeasured(*library, session, timing); !stored)
        return stored.error();
    return timing;
}

/// "model.layers.7 {q_proj}: q_proj int8: gain 12 µs ± 1 µs; rounds: 9, outliers among them: 1".
QString measuredText(const std::string &configuration, const MeasuredGain &gain)
{
    return TimingControl::tr("%1: gain %2 ± %3; rounds: %4, outliers among them: %5")
        .arg(QString::fromStdString(configuration), text::quantity(gain.gainSeconds, QStringLiteral("s")),
             text::quantity(gain.spreadSeconds, QStringLiteral("s")), text::integer(gain.rounds),
             text::integer(gain.outliers));
}

} // namespace

TimingControl::TimingControl(std::filesystem::path library, QObject *parent)
    : QObject(parent), m_library(std::move(library))
{
    m_pool.setMaxThreadCount(1);
    constexpr int TickMs = 1000;
    m_ticks.setInterval(TickMs);
    connect(&m_ticks, &QTimer::timeout, this, [this] {
        estimateTimeLeft();
        Q_EMIT changed();
    });
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
    if (m_state.step != Step::Running && !m_state.isPausing())
        return;
    m_isPaused = paused;
    m_state.step = paused ? Step::Pausing : Step::Running;
    if (m_since.isValid()) { // the time of a pause says nothing about what is left
        m_since.start();
        m_doneAtFirst = m_state.done;
        m_secondsEach = 0;
        m_ticks.stop();
    }
    Q_EMIT changed();
}

void TimingControl::hold()
{
    if (m_state.step != Step::Pausing)
        return;
    m_state.step = Step::Paused;
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
    request.wholeModel = static_cast<std::size_t>(m_request.wholeModel);
    request.isExtension = m_request.isExtension;
    request.formats = words(m_request.formats);
    request.modelPath = m_request.modelPath.toStdString();
    return request;
}

void TimingControl::post(std::function<void()> what)
{
    QMetaObject::invokeMethod(this, std::move(what));
}

void TimingControl::log(const QString &line)
{
    constexpr qsizetype MostLines = 1000; // chosen: what the window takes within a frame
    const std::scoped_lock lock(m_linesMutex);
    if (m_lines.isEmpty())
        post([this] { Q_EMIT logged(takeLines()); });
    if (m_lines.size() >= MostLines) {
        m_lines.removeFirst();
        ++m_leftOut;
    }
    m_lines << line;
}

QString TimingControl::takeLines()
{
    const std::scoped_lock lock(m_linesMutex);
    if (m_leftOut > 0)
        m_lines.prepend(
            tr("%Ln line(s) left out, the workers say too much", nullptr, std::exchange(m_leftOut, 0)));
    return std::exchange(m_lines, {}).join(QLatin1Char('\n'));
}

void TimingControl::sayState(std::size_t worker, const std::string &state)
{
    post([this, worker, text = QString::fromStdString(state)] {
        m_state.workers[static_cast<qsizetype>(worker)] = text;
        Q_EMIT logged(m_request.isOnThisComputer ? text : tr("worker %1: %2").arg(worker + 1).arg(text));
        Q_EMIT changed();
    });
}

MeasurementPace TimingControl::pace()
{
    return {[this] { return m_isPaused.load(); },
            [this]() -> std::optional<ClassId> {
                const auto klass = m_preferred.load();
                return klass < 0 ? std::nullopt : std::optional(ClassId{static_cast<std::uint32_t>(klass)});
            },
            [this] { post([this] { hold(); }); }};
}

std::function<void(const MeasurementJournal &)> TimingControl::keptEvent()
{
    return [this, session = m_session](const MeasurementJournal &journal) {
        post([this, session, timing = timingSoFar(*session, journal), device = journal.device] {
            m_soFar = timing;
            m_device = device;
            Q_EMIT measured(session->id, timing);
        });
    };
}

TimingControl::Job TimingControl::workerJob()
{
    WorkerTimingEvents events;
    events.state = [this](std::size_t worker, const std::string &state) { sayState(worker, state); };
    events.log = [this](std::size_t worker, const std::string &line) {
        log(tr("worker %1 | %2").arg(worker + 1).arg(QString::fromStdString(line)));
    };
    events.progress
        = [this](std::size_t done, std::size_t all) { post([this, done, all] { showProgress(done, all); }); };
    events.measured = keptEvent();
    events.pace = pace();
    return [file = m_library, session = *m_session, request = workerRequest(), folder = journals(),
            events](const TaskContext &context) mutable -> Result<Timing> {
        auto library = SessionLibrary::open(file);
        if (!library)
            return library.error();
        const auto say = [&](const std::string &sentence) { events.log(0, sentence); };
        if (auto placed = placeModel(request, session, *library, say, context); !placed)
            return placed.error();
        return measureWithWorkers(session, request, folder, events, context);
    };
}

TimingControl::Job TimingControl::hostJob()
{
    HostTimingRequest request;
    request.workload = m_request.workload;
    request.wholeModel = static_cast<std::size_t>(m_request.wholeModel);
    request.isExtension = m_request.isExtension;
    if (!m_request.formats.isEmpty())
        request.formats = words(m_request.formats);
    HostTimingEvents events;
    events.state = [this](const std::string &state) { sayState(0, state); };
    events.progress
        = [this](std::size_t done, std::size_t all) { post([this, done, all] { showProgress(done, all); }); };
    events.measured = [this](const std::string &configuration, const MeasuredGain &gain) {
        post([this, text = measuredText(configuration, gain)] { Q_EMIT logged(text); });
    };
    events.warned = [this](const std::string &text) {
        post([this, warning = QString::fromStdString(text)] {
            m_warning = warning;
            Q_EMIT logged(warning);
        });
    };
    events.kept = keptEvent();
    events.pace = pace();
    return [file = m_library, session = *m_session, request, folder = journals(),
            events](const TaskContext &context) mutable -> Result<Timing> {
        auto library = SessionLibrary::open(file);
        if (!library)
            return library.error();
        if (auto followed = followModel(session, *library, events.state, context); !followed)
            return followed.error();
        return measureSessionOnHost(session, request, folder, events, context);
    };
}

void TimingControl::start()
{
    m_isPaused = false;
    m_warning.clear();
    m_since.invalidate();
    m_ticks.stop();
    m_state = {};
    m_state.step = Step::Running;
    m_state.sessionId = m_session->id;
    m_state.sessionName = QString::fromStdString(m_session->name);
    const auto places = m_request.isOnThisComputer ? 1 : std::max<qsizetype>(m_request.commands.size(), 1);
    for (qsizetype i = 0; i < places; ++i)
        m_state.workers << tr("starting");
    m_task.emplace(runBackgroundTask<Timing>(
        &m_pool,
        [file = m_library, session = m_session,
         job = m_request.isOnThisComputer ? hostJob() : workerJob()](const TaskContext &context) {
            auto timing = job(context);
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
        m_secondsEach
            = static_cast<double>(m_since.elapsed()) / 1e3 / static_cast<double>(done - m_doneAtFirst);
        m_sinceLast.start();
        m_ticks.start();
        estimateTimeLeft();
    }
    Q_EMIT changed();
}

/// The one that is measured now takes as long as the others did, or longer, as can be seen then.
void TimingControl::estimateTimeLeft()
{
    const double since = static_cast<double>(m_sinceLast.elapsed()) / 1e3;
    const auto left = static_cast<double>(m_state.all - m_state.done);
    m_state.secondsLeft = std::max(m_secondsEach, since) * left - since;
}

void TimingControl::finish(const Result<Timing> &result)
{
    m_task.reset();
    m_ticks.stop();
    m_state.secondsLeft = -1;
    if (result) {
        m_state = {};
        m_soFar.reset();
        QString warning = std::exchange(m_warning, {});
        if (!warning.isEmpty()) {
            warning[0] = warning[0].toUpper();
            warning = QStringLiteral(" %1.").arg(warning);
        }
        Q_EMIT said(tr("Timing complete, %1: %2 with every layer at %3, gains in steps of %4.")
                            .arg(sourceText(result->source),
                                 text::quantity(result->baselineSeconds, QStringLiteral("s")),
                                 theme::formatLabel(result->formats.front()),
                                 text::quantity(result->resolutionSeconds, QStringLiteral("s")))
                        + warning,
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
