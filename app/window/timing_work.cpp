// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/timing_work.h"

#include "app/workflow/gains_file.h"
#include "app/workflow/timing_job.h"
#include "core/session/session_library.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"
#include "widgets/views/source_text.h"

#include <QFileInfo>

#include <utility>

namespace halftone {

namespace {

/// That the all-baseline model exceeds the memory of the device that predicted it, or nothing.
QString shortageText(const Session &session, const Timing &timing)
{
    const auto model = modelBehind(session, timing);
    if (!model || model->memoryBytes() <= 0)
        return {};
    const double needed = model->residentBytes(Configuration(session.graph.layers.size(), 0));
    if (needed <= model->memoryBytes())
        return {};
    return QLatin1Char(' ')
        + TimingWork::tr("It cannot run like that: weights and cache take %1 on each device, which has %2.")
              .arg(text::quantity(needed, QStringLiteral("B")),
                   text::quantity(model->memoryBytes(), QStringLiteral("B")));
}

} // namespace

TimingWork::TimingWork(std::filesystem::path library, QObject *parent)
    : QObject(parent), m_library(std::move(library))
{
    m_pool.setMaxThreadCount(1);
}

TimingWork::~TimingWork()
{
    m_pool.waitForDone();
}

void TimingWork::predict(const SharedSession &session, const ModelTimingRequest &request)
{
    run(session->id, true, [session, request](SessionLibrary &library) -> Result<QString> {
        ModelSource source = request.source;
        if (!request.profileFile.isEmpty()) {
            const auto name = addOwnProfile(request.profileFile.toStdString());
            if (!name)
                return name.error();
            source.profile = *name;
        }
        const auto timing = modelledTiming(*session, source, request.workload);
        if (!timing)
            return timing.error();
        if (auto done = library.addTiming(session->id, *timing); !done)
            return done.error();
        const QString said = tr("%1, %2: %3 with every layer at %4, predicted, not measured.")
                                 .arg(sourceText(timing->source), workloadText(timing->workload),
                                      text::quantity(timing->baselineSeconds, QStringLiteral("s")),
                                      theme::formatLabel(timing->formats.front()));
        const auto hidden = QString::fromStdString(hiddenProfile(source.profile));
        return said + shortageText(*session, *timing)
            + (hidden.isEmpty() ? hidden
                                : QStringLiteral(" %1%2.").arg(hidden.left(1).toUpper(), hidden.mid(1)));
    });
}

void TimingWork::importFrom(const SharedSession &session, const QString &file, const ImportedGains &about)
{
    run(session->id, true, [session, file, about](SessionLibrary &library) -> Result<QString> {
        const auto timing = importGains(*session, file.toStdString(), about);
        if (!timing)
            return timing.error();
        if (auto done = library.addTiming(session->id, *timing); !done)
            return done.error();
        return tr("The gains in %1 are imported.").arg(QFileInfo(file).fileName());
    });
}

void TimingWork::exportTo(const SharedSession &session, const Timing &timing, const QString &file)
{
    run(session->id, false, [session, timing, file](SessionLibrary &) -> Result<QString> {
        if (auto done = exportGains(*session, timing, file.toStdString()); !done)
            return done.error();
        return tr("The gains are written to %1.").arg(file);
    });
}

void TimingWork::remove(const SharedSession &session, const Timing &timing)
{
    run(session->id, true, [session, timing](SessionLibrary &library) -> Result<QString> {
        if (auto done = library.removeTiming(session->id, timing); !done)
            return done.error();
        return QString();
    });
}

void TimingWork::run(const std::string &sessionId, bool changesSession, Job job)
{
    auto task
        = runTask<QString>(&m_pool, [this, job = std::move(job)](const TaskContext &) -> Result<QString> {
              auto library = SessionLibrary::open(m_library);
              if (!library)
                  return library.error();
              return job(*library);
          });
    whenFinished(std::move(task), this, [this, sessionId, changesSession](const Result<QString> &result) {
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        if (!result->isEmpty())
            Q_EMIT said(*result, {});
        if (changesSession)
            Q_EMIT stored(sessionId);
    });
}

} // namespace halftone
