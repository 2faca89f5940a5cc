// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_work.h"

#include "app/window/job_bar.h"
#include "app/window/solution_output.h"
#include "app/workflow/moved_files.h"
#include "app/workflow/shift_job.h"
#include "core/session/session_library.h"
#include "widgets/dialogs/validate_dialog.h"
#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QElapsedTimer>

#include <memory>
#include <utility>

namespace halftone {

namespace {

std::vector<std::string> loweredFormats(const Session &session)
{
    const auto &formats = session.decisions.formats;
    return {formats.begin() + 1, formats.end()};
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

SessionWork::SessionWork(std::filesystem::path library, JobBar *jobBar, QObject *parent)
    : QObject(parent), m_library(std::move(library)), m_job(jobBar)
{
    m_pool.setMaxThreadCount(1); // LibTorch has its own threads
    connect(m_job, &JobBar::cancelRequested, this, &SessionWork::cancel);
}

SessionWork::~SessionWork()
{
    m_task.reset();
    m_pool.waitForDone();
}

void SessionWork::cancel()
{
    if (!m_task)
        return;
    m_job->showCancelling();
    m_task->requestStop();
}

void SessionWork::askValidation(const Exploration &exploration, QWidget *window)
{
    if (isRunning() || exploration.session() == nullptr || exploration.solution() == nullptr)
        return;
    const Session session = *exploration.session(); // what was asked for, whatever happens meanwhile
    ValidationRequest request;
    request.formats = keptNow(solutionOnScreen(exploration), {}).formats;
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
    run(session.id, tr("Validating %1").arg(QString::fromStdString(session.name)), tr("%1 of %2 samples"),
        [session, request](SessionLibrary &library, const Progress &progress, const Warning &warning,
                           const TaskContext &context) -> Result<QString> {
            const auto validation
                = validateConfiguration(session, request, library, {progress, warning}, context);
            if (!validation)
                return validation.error();
            return measuredSentence(*validation);
        });
}

void SessionWork::measureShifts(const Session &session)
{
    ShiftRequest request;
    request.formats = loweredFormats(session);
    run(session.id, tr("Measuring layer shifts"), tr("%1 of %2 passes"),
        [id = session.id, request](SessionLibrary &library, const Progress &progress, const Warning &warning,
                                   const TaskContext &context) -> Result<QString> {
            ShiftEvents events;
            events.progress = progress;
            events.warning = warning;
            if (auto done = halftone::measureShifts(id, request, library, events, context); !done)
                return done.error();
            return tr("The shift of every layer is measured: the noise model bias-aware predicts now.");
        });
}

void SessionWork::measureDrift(const Session &session)
{
    const std::string format = loweredFormats(session).front();
    run(session.id, tr("Measuring drift"), tr("%1 of %2 samples"),
        [session, format](SessionLibrary &library, const Progress &progress, const Warning &warning,
                          const TaskContext &context) -> Result<QString> {
            const auto validation
                = halftone::measureDrift(session, format, {}, library, {progress, warning}, context);
            if (!validation)
                return validation.error();
            return tr("The model has run with every layer in %1: the noise model drift predicts now.")
                .arg(theme::formatLabel(format));
        });
}

void SessionWork::relocateModel(const std::string &sessionId, const std::filesystem::path &path)
{
    run(sessionId, tr("Reading the model"), tr("%1 of %2 percent"),
        [sessionId, path](SessionLibrary &library, const Progress &progress, const Warning &,
                          const TaskContext &context) -> Result<QString> {
            const auto session = library.load(sessionId);
            if (!session)
                return session.error();
            constexpr std::int64_t Whole = 100; // percent
            const auto report = [&](double fraction) {
                progress(static_cast<std::int64_t>(fraction * static_cast<double>(Whole)), Whole);
            };
            if (auto done = halftone::relocateModel(*session, path, library, {context.stop, report}); !done)
                return done.error();
            return tr("The model of “%1” is found again: it is the one that was calibrated.")
                .arg(QString::fromStdString(session->name));
        });
}

void SessionWork::relocateData(const std::string &sessionId, const std::filesystem::path &path)
{
    run(sessionId, tr("Reading the texts"), {},
        [sessionId, path](SessionLibrary &library, const Progress &, const Warning &,
                          const TaskContext &context) -> Result<QString> {
            const auto session = library.load(sessionId);
            if (!session)
                return session.error();
            const TaskContext quiet{context.stop};
            if (auto done = halftone::relocateData(*session, path, {}, library, quiet); !done)
                return done.error();
            return tr("The calibration texts of “%1” are found again: they give the same samples.")
                .arg(QString::fromStdString(session->name));
        });
}

void SessionWork::run(const std::string &sessionId, const QString &what, const QString &unit, Job job)
{
    Q_ASSERT(!m_task);
    m_warnings.clear();
    m_job->begin(what);
    auto since = std::make_shared<QElapsedTimer>();
    since->start();
    const Progress progress = [this, unit, since](std::int64_t done, std::int64_t all) {
        if (all <= 0)
            return;
        const double fraction = static_cast<double>(done) / static_cast<double>(all);
        const double seconds = static_cast<double>(since->elapsed()) / 1e3;
        const double left = done > 0 ? seconds / fraction * (1 - fraction) : -1;
        const QString figure = unit.arg(text::integer(done), text::integer(all));
        QMetaObject::invokeMethod(this, [=, this] { m_job->setProgress(fraction, left, {figure}); });
    };
    const Warning warning = [this](const std::string &text) {
        QMetaObject::invokeMethod(
            this, [this, text = QString::fromStdString(text)] { m_warnings << text + QLatin1Char('.'); });
    };
    m_task.emplace(runBackgroundTask<QString>(
        &m_pool, [=, this, job = std::move(job)](const TaskContext &context) -> Result<QString> {
            auto library = SessionLibrary::open(m_library);
            if (!library)
                return library.error();
            return job(*library, progress, warning, context);
        }));
    whenFinished(*m_task, this,
                 [this, sessionId](const Result<QString> &result) { receive(sessionId, result); });
    Q_EMIT runningChanged();
}

void SessionWork::receive(const std::string &sessionId, const Result<QString> &result)
{
    m_task.reset();
    m_job->end();
    const QString remarks = m_warnings.join(QLatin1Char('\n'));
    if (result)
        Q_EMIT said(*result, remarks);
    else if (result.error().code == ErrorCode::Cancelled)
        Q_EMIT said(tr("Cancelled. What was finished is stored in the session."), remarks);
    else
        Q_EMIT failed(result.error());
    Q_EMIT runningChanged();
    Q_EMIT finished(sessionId);
}

} // namespace halftone
