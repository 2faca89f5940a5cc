// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_work.h"

#include "app/window/job_board.h"
#include "app/window/solution_output.h"
#include "app/workflow/moved_files.h"
#include "core/numeric/number_format.h"
#include "core/session/session_library.h"
#include "core/session/session_prediction.h"
#include "widgets/dialogs/shifts_dialog.h"
#include "widgets/dialogs/validate_dialog.h"
#include "widgets/error_text.h"
#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace halftone {

namespace {

/// Those whose effect is measured: BF16 is what the model is run in.
std::vector<std::string> measurableFormats(const Session &session)
{
    auto formats = session.decisions.formats;
    formats.erase(formats.begin());
    std::erase(formats, std::string(Bf16.name));
    return formats;
}

/// The format of the whole run: BF16 where no other is below the baseline.
std::optional<std::string> driftFormat(const Session &session)
{
    const auto formats = measurableFormats(session);
    if (!formats.empty())
        return formats.front();
    const auto &all = session.decisions.formats;
    return all.size() > 1 ? std::optional(all[1]) : std::nullopt;
}

QString nothingToMeasure()
{
    return SessionWork::tr("None of the formats is below BF16: there is nothing to measure.");
}

ShiftsEffort effortOf(const Session &session, const std::vector<std::string> &formats)
{
    ShiftsEffort effort{std::ssize(session.graph.layers), {}, {}};
    for (const auto &format : formats)
        effort.formats << theme::formatLabel(format);
    effort.stored.resize(
        static_cast<std::size_t>(std::max<std::int64_t>(session.calibration.requestedSamples, 1)));
    for (const LayerShift &shift : session.shifts) {
        const auto sample = static_cast<std::size_t>(shift.sample);
        if (sample < effort.stored.size() && std::ranges::find(formats, shift.format) != formats.end())
            ++effort.stored[sample];
    }
    return effort;
}

QString measuredSentence(const Validation &validation)
{
    const MeasuredLoss measured = measureLoss(validation.samples);
    return SessionWork::tr(
               "Measured on %1 samples: loss MSE %2 nats² (95 % interval %3 to %4), perplexity %5 to %6. "
               "The predictions panel compares it.")
        .arg(text::integer(measured.samples), text::number(measured.lossMse),
             text::number(measured.lossMseLow), text::number(measured.lossMseHigh),
             text::number(measured.baselinePerplexity, 4), text::number(measured.perplexity, 4));
}

} // namespace

SessionWork::SessionWork(std::filesystem::path library, JobBoard *board, QObject *parent)
    : QObject(parent), m_library(std::move(library)), m_board(board)
{
    m_pool.setMaxThreadCount(1); // LibTorch has its own threads
}

SessionWork::~SessionWork()
{
    m_task.reset();
    m_pool.waitForDone();
}

void SessionWork::cancel()
{
    m_board->cancel(m_job);
}

void SessionWork::askValidation(const Exploration &exploration, QWidget *window)
{
    if (isRunning() || exploration.session() == nullptr || exploration.solution() == nullptr)
        return;
    const Session session = *exploration.session(); // what was asked for, whatever happens meanwhile
    ValidationRequest request;
    const auto kept = keptNow(solutionOnScreen(exploration), {});
    request.formats = kept.formats;
    request.baseline = baselineOf(kept.decisions);
    ValidateDialog dialog({.dataPath = m_settings.validationDataPath()},
                          QString::fromStdString(session.calibration.dataPath), window);
    if (dialog.exec() != QDialog::Accepted || isRunning())
        return;
    m_settings.setValidationDataPath(dialog.request().dataPath);
    request.data = dialog.request().dataPath.toStdString();
    request.samples = dialog.request().samples;
    request.quantization = session.calibration.quantization;
    validate(session, request);
}

void SessionWork::validate(const Session &session, const ValidationRequest &request)
{
    run({session.id, tr("Validation"), QString::fromStdString(session.name), tr("%1 of %2 samples"),
         [session, request](SessionLibrary &library, const Listener &listener,
                            const TaskContext &context) -> Result<QString> {
             const auto validation = validateConfiguration(session, request, library,
                                                           {listener.progress, listener.warning}, context);
             if (!validation)
                 return validation.error();
             return measuredSentence(*validation);
         }});
}

void SessionWork::askShifts(const Session &session, QWidget *window)
{
    ShiftRequest request;
    request.formats = measurableFormats(session);
    if (request.formats.empty())
        return said(nothingToMeasure(), {});
    ShiftsDialog dialog(effortOf(session, request.formats), window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    request.samples = dialog.samples();
    if (session.shiftRun)
        request.scale = session.shiftRun->scale; // as those that are stored
    measureShifts(session, request);
}

void SessionWork::measureShifts(const Session &session, const ShiftRequest &request)
{
    const auto samples = static_cast<int>(request.samples.value_or(session.calibration.requestedSamples));
    run({session.id, tr("Layer shifts"), QString::fromStdString(session.name), tr("%1 of %2 passes"),
         [id = session.id, request, samples](SessionLibrary &library, const Listener &listener,
                                             const TaskContext &context) -> Result<QString> {
             ShiftEvents events;
             events.priced
                 = [&](const ShiftCost &cost) { listener.expectation(cost.passes, cost.totalSeconds); };
             events.progress = listener.progress;
             events.warning = listener.warning;
             if (auto done = halftone::measureShifts(id, request, library, events, context); !done)
                 return done.error();
             return tr("The shift of every layer is measured on %Ln sample(s): the noise model bias-aware "
                       "predicts now.",
                       nullptr, samples);
         }});
}

void SessionWork::measureDrift(const Session &session)
{
    const auto chosen = driftFormat(session);
    if (!chosen)
        return said(nothingToMeasure(), {});
    const std::string &format = *chosen;
    run({session.id, tr("Drift"), QString::fromStdString(session.name), tr("%1 of %2 samples"),
         [session, format](SessionLibrary &library, const Listener &listener,
                           const TaskContext &context) -> Result<QString> {
             const auto validation = halftone::measureDrift(session, format, {}, library,
                                                            {listener.progress, listener.warning}, context);
             if (!validation)
                 return validation.error();
             return tr("The model has run with every layer in %1: the noise model drift predicts now.")
                 .arg(theme::formatLabel(format));
         }});
}

void SessionWork::relocateModel(const std::string &sessionId, const std::filesystem::path &path)
{
    run({sessionId,
         tr("Reading the model"),
         {},
         tr("%1 of %2 percent"),
         [sessionId, path](SessionLibrary &library, const Listener &listener,
                           const TaskContext &context) -> Result<QString> {
             const auto session = library.load(sessionId);
             if (!session)
                 return session.error();
             constexpr std::int64_t Whole = 100; // percent
             const auto report = [&](double fraction) {
                 listener.progress(static_cast<std::int64_t>(fraction * static_cast<double>(Whole)), Whole);
             };
             if (auto done = halftone::relocateModel(*session, path, library, {context.stop, report}); !done)
                 return done.error();
             return tr("The model of “%1” is found again: it is the one that was calibrated.")
                 .arg(QString::fromStdString(session->name));
         }});
}

void SessionWork::relocateData(const std::string &sessionId, const std::filesystem::path &path)
{
    run({sessionId,
         tr("Reading the texts"),
         {},
         {},
         [sessionId, path](SessionLibrary &library, const Listener &,
                           const TaskContext &context) -> Result<QString> {
             const auto session = library.load(sessionId);
             if (!session)
                 return session.error();
             const TaskContext quiet{context.stop};
             if (auto done = halftone::relocateData(*session, path, {}, library, quiet); !done)
                 return done.error();
             return tr("The calibration texts of “%1” are found again: they give the same samples.")
                 .arg(QString::fromStdString(session->name));
         }});
}

void SessionWork::post(std::function<void()> what)
{
    QMetaObject::invokeMethod(this, std::move(what));
}

SessionWork::Listener SessionWork::listener(const QString &unit)
{
    return {
        .progress = [=, this](std::int64_t done,
                              std::int64_t all) { post([=, this] { showProgress(unit, done, all); }); },
        .expectation =
            [=, this](std::int64_t all, double seconds) {
                post([=, this] {
                    m_since.restart(); // what went before was no part of it
                    m_left = {};
                    m_expectedSeconds = seconds;
                    showProgress(unit, 0, all);
                });
            },
        .warning =
            [this](const std::string &text) {
                post([this, text = QString::fromStdString(text)] { m_warnings << text + QLatin1Char('.'); });
            },
    };
}

void SessionWork::showProgress(const QString &unit, std::int64_t done, std::int64_t all)
{
    if (all <= 0)
        return;
    const double fraction = static_cast<double>(done) / static_cast<double>(all);
    const double seconds = static_cast<double>(m_since.elapsed()) / 1e3;
    const double expected = m_expectedSeconds < 0 ? -1 : std::max(0.0, m_expectedSeconds - seconds);
    m_board->setProgress(m_job, fraction, m_left.at(fraction, seconds).value_or(expected),
                         {unit.arg(text::integer(done), text::integer(all))});
}

void SessionWork::run(const Task &task)
{
    if (m_board->isModelTaken())
        return said(tr("Another job is running. Cancel it or wait for it first."), {});
    m_warnings.clear();
    m_since.start();
    m_left = {};
    m_expectedSeconds = -1;
    m_job = m_board->begin(task.what, task.session, {[this] { m_task->requestStop(); }, {}}, JobUse::Model);
    m_task.emplace(runBackgroundTask<QString>(&m_pool,
                                              [this, job = task.job, listener = listener(task.unit)](
                                                  const TaskContext &context) -> Result<QString> {
                                                  auto library = SessionLibrary::open(m_library);
                                                  if (!library)
                                                      return library.error();
                                                  return job(*library, listener, context);
                                              }));
    whenFinished(*m_task, this, [this, task](const Result<QString> &result) { receive(task, result); });
    Q_EMIT runningChanged();
}

void SessionWork::receive(const Task &task, const Result<QString> &result)
{
    m_task.reset();
    const QString remarks = m_warnings.join(QLatin1Char('\n'));
    const auto again = [this, task] { run(task); };
    if (result) {
        m_board->end(m_job, {JobState::Done, *result, remarks, {}});
        Q_EMIT said(*result, remarks);
    } else if (result.error().code == ErrorCode::Cancelled) {
        const QString sentence = tr("Cancelled. What was finished is stored in the session.");
        m_board->end(m_job, {JobState::Cancelled, sentence, remarks, again});
        Q_EMIT said(sentence, remarks);
    } else {
        m_board->end(m_job,
                     {JobState::Failed, errorSentence(result.error()), errorDetail(result.error()), again});
        Q_EMIT failed(result.error());
    }
    Q_EMIT runningChanged();
    Q_EMIT finished(task.sessionId);
}

} // namespace halftone
