// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/calibration_control.h"

#include "app/window/calibration_runner.h"
#include "app/window/job_board.h"
#include "app/workflow/resource_folder.h"
#include "core/model/cpu_features.h"
#include "widgets/error_text.h"
#include "widgets/number_text.h"

#include <QFileInfo>

#include <utility>

namespace halftone {

namespace {

std::filesystem::path pathOf(const QString &path)
{
    return std::filesystem::path(path.toStdString());
}

CalibrationRequest jobOf(const CalibrateRequest &request)
{
    CalibrationRequest job;
    job.model = pathOf(request.modelPath);
    job.data = pathOf(request.dataPath);
    job.samples = request.samples;
    job.sequenceLength = request.sequenceLength;
    job.packing = request.packing == QLatin1String("concat") ? Packing::Concat : Packing::None;
    job.compute = request.compute.toStdString();
    job.memoryBytes = request.memoryBytes;
    for (const auto &format : request.measuredFormats)
        job.measuredFormats.push_back(format.toStdString());
    job.name = request.name.toStdString();
    return job;
}

QString samplesText(std::int64_t done, std::int64_t all)
{
    return CalibrationControl::tr("%1 of %2 samples").arg(text::integer(done), text::integer(all));
}

} // namespace

CalibrateRequest requestLike(const CalibrationRecord &before)
{
    CalibrateRequest request;
    request.dataPath = QString::fromStdString(whereItIsNow(before.dataPath).string());
    request.samples = before.requestedSamples;
    request.sequenceLength = before.sequenceLength;
    request.packing = QString::fromStdString(before.packing);
    request.compute = QString::fromStdString(before.compute);
    for (const auto &format : before.measuredFormats)
        request.measuredFormats << QString::fromStdString(format);
    return request;
}

CalibrationControl::CalibrationControl(const std::filesystem::path &library, JobBoard *board, QObject *parent)
    : QObject(parent), m_runner(new CalibrationRunner(library, this)), m_board(board)
{
    connect(m_runner, &CalibrationRunner::sessionBegun, this, &CalibrationControl::showBegun);
    connect(m_runner, &CalibrationRunner::sampleStored, this, [this](const SampleSums &sample) {
        ++m_done;
        continueLater();
        Q_EMIT sampleStored(sample);
    });
    connect(m_runner, &CalibrationRunner::progressed, this, &CalibrationControl::showProgress);
    connect(m_runner, &CalibrationRunner::warned, this, &CalibrationControl::showWarning);
    connect(m_runner, &CalibrationRunner::finished, this, &CalibrationControl::finish);
}

bool CalibrationControl::isRunning() const
{
    return m_runner->isRunning();
}

bool CalibrationControl::canBfloat16()
{
    return hasBfloat16Products();
}

bool CalibrationControl::refuse()
{
    if (isRunning())
        Q_EMIT said(tr("A calibration is running. Cancel it or wait for it before you start another."), {});
    else if (m_board->isModelTaken())
        Q_EMIT said(tr("Another job is running. Cancel it or wait for it first."), {});
    return m_board->isModelTaken();
}

void CalibrationControl::prepare(const QString &name, std::function<void()> again)
{
    m_sessionId.clear();
    m_warnings.clear();
    m_done = 0;
    m_requested = 0;
    m_again = std::move(again);
    m_job = m_board->begin(tr("Calibration"), name, {[this] { m_runner->cancel(); }, {}}, JobUse::Model);
}

void CalibrationControl::start(const CalibrateRequest &request)
{
    if (refuse())
        return;
    m_isNew = true;
    prepare(QFileInfo(request.modelPath).fileName(), [this, request] { start(request); });
    m_runner->start(jobOf(request));
    Q_EMIT runningChanged();
}

void CalibrationControl::resume(const std::string &sessionId, const QString &name)
{
    if (refuse())
        return;
    m_isNew = false;
    prepare(name, [=, this] { resume(sessionId, name); });
    m_runner->resume(sessionId);
    Q_EMIT runningChanged();
}

void CalibrationControl::cancel()
{
    m_board->cancel(m_job);
}

void CalibrationControl::showBegun(const std::shared_ptr<const Session> &session)
{
    m_sessionId = session->id;
    m_done = static_cast<std::int64_t>(session->samples.size());
    m_requested = session->calibration.requestedSamples;
    m_sessionName = QString::fromStdString(session->name);
    if (m_done > 0) {
        continueLater();
        const auto share = static_cast<double>(m_done) / static_cast<double>(m_requested);
        m_board->setProgress(m_job, share, -1, {samplesText(m_done, m_requested)});
    }
    Q_EMIT begun(session, m_isNew);
}

/// From now on the job is begun again where it ended; before the first sample there is no session to be resumed.
void CalibrationControl::continueLater()
{
    m_again = [this, id = m_sessionId, name = m_sessionName] { resume(id, name); };
}

void CalibrationControl::showProgress(const CalibrationProgress &progress)
{
    const QStringList figures{samplesText(progress.samplesDone, progress.samples),
                              tr("%1 tokens/s").arg(text::number(progress.tokensPerSecond)),
                              text::quantity(static_cast<double>(progress.memoryBytes), QStringLiteral("B"))};
    m_board->setProgress(m_job, progress.fraction, progress.secondsLeft.value_or(-1), figures);
}

/// One message for all of them: a later warning must not hide an earlier one.
void CalibrationControl::showWarning(const QString &english)
{
    m_warnings << english + QLatin1Char('.');
    const auto count = static_cast<int>(m_warnings.size());
    if (count == 1)
        Q_EMIT said(tr("Calibration: %1").arg(m_warnings.first()), {});
    else
        Q_EMIT said(tr("Calibration: %Ln remarks, the last one: %1", nullptr, count).arg(m_warnings.last()),
                    m_warnings.join(QLatin1Char('\n')));
}

void CalibrationControl::finish(const Result<std::string> &id)
{
    const QString remarks = m_warnings.join(QLatin1Char('\n'));
    if (id) {
        m_board->end(
            m_job,
            {JobState::Done, tr("%1 samples are calibrated.").arg(text::integer(m_done)), remarks, {}});
    } else if (id.error().code != ErrorCode::Cancelled) {
        m_board->end(m_job, {JobState::Failed, errorSentence(id.error()), errorDetail(id.error()), m_again});
        Q_EMIT failed(id.error());
    } else {
        finishCancelled(remarks);
    }
    const auto begunInVain = m_isNew && m_done == 0 ? std::exchange(m_sessionId, {}) : std::string();
    m_sessionId.clear();
    if (!begunInVain.empty())
        Q_EMIT nothingKept(begunInVain);
    Q_EMIT runningChanged();
}

void CalibrationControl::finishCancelled(const QString &remarks)
{
    if (m_isNew && m_done == 0) {
        const QString sentence
            = tr("The calibration was cancelled before its first sample; nothing was stored.");
        m_board->end(m_job, {JobState::Cancelled, sentence, remarks, m_again});
        Q_EMIT said(sentence, {});
        return;
    }
    const QString sentence = tr("The calibration was cancelled: %1 of %2 samples are finished and kept. "
                                "Run › Resume calibration continues it.")
                                 .arg(text::integer(m_done), text::integer(m_requested));
    m_board->end(m_job, {JobState::Cancelled, sentence, remarks, m_again});
    Q_EMIT cancelled(sentence);
}

} // namespace halftone
