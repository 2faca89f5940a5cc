// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_thumbnails.h"

#include "app/workflow/timing_job.h"
#include "core/optimize/frontier.h"
#include "core/session/session_library.h"
#include "core/session/session_problem.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr qsizetype MostPoints = 48; // chosen: about one for each pixel of the list's thumbnails

/// Where the cache has the session. Two libraries may have sessions of one id.
QString cacheFile(const std::filesystem::path &library, const QString &id)
{
    std::error_code failed; // without a working folder
    const auto name = QByteArray::fromStdString(std::filesystem::absolute(library, failed).string());
    const auto hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + QStringLiteral("/halftone/trade-offs/%1-%2").arg(QString::fromLatin1(hash), id);
}

std::optional<SessionThumbnail> readCached(const QString &path, const QByteArray &revision)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QDataStream stream(&file);
    QByteArray before;
    SessionThumbnail thumbnail;
    bool hasChosen = false;
    QPointF chosen;
    stream >> before >> thumbnail.curve >> hasChosen >> chosen;
    if (hasChosen)
        thumbnail.chosen = chosen;
    return stream.status() == QDataStream::Ok && before == revision ? std::optional(thumbnail) : std::nullopt;
}

/// A cache that cannot be written is none.
void writeCached(const QString &path, const QByteArray &revision, const SessionThumbnail &thumbnail)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    QDataStream stream(&file);
    stream << revision << thumbnail.curve << thumbnail.chosen.has_value()
           << thumbnail.chosen.value_or(QPointF());
    file.commit();
}

/// @p points ascend in loss; the first one may have none.
QPolygonF unitCurve(const std::vector<FrontierPoint> &points)
{
    const auto positive = std::ranges::find_if(points, [](const FrontierPoint &one) { return one.loss > 0; });
    if (positive == points.end() || points.back().gain <= 0)
        return {};
    const double least = std::log(positive->loss);
    const double span = std::max(std::log(points.back().loss) - least, 1e-9);
    QPolygonF curve;
    for (const auto &point : points) {
        const double x = point.loss > 0 ? (std::log(point.loss) - least) / span : 0;
        curve << QPointF(x, point.gain / points.back().gain);
    }
    return curve;
}

/// Every so many points, and the last one.
QPolygonF thinned(const QPolygonF &curve)
{
    const qsizetype step = std::max<qsizetype>(curve.size() / MostPoints, 1);
    QPolygonF some;
    for (qsizetype i = 0; i < curve.size(); i += step)
        some << curve[i];
    if (!curve.isEmpty() && some.last() != curve.last())
        some << curve.last();
    return some;
}

SessionThumbnail thumbnailOf(const Session &session)
{
    const auto profile = profileOf(session);
    const auto problem = profile ? makeSessionProblem(session, session.decisions, *profile)
                                 : Result<SessionProblem>(profile.error());
    if (!problem)
        return {};
    const auto points = modelFrontier(problem->problem);
    const auto curve = unitCurve(points);
    const double limit
        = problem->limit(tauOf(*problem, session.decisions.threshold()).value_or(session.decisions.tau));
    const auto beyond = std::ranges::upper_bound(points, limit, {}, &FrontierPoint::loss) - points.begin();
    SessionThumbnail thumbnail{thinned(curve), {}};
    if (beyond > 0 && !curve.isEmpty())
        thumbnail.chosen = curve[beyond - 1];
    return thumbnail;
}

std::optional<SessionThumbnail> make(SessionLibrary &library, const QString &id)
{
    const auto revision = library.tradeOffRevision(id.toStdString());
    if (!revision)
        return {};
    const auto key
        = QCryptographicHash::hash(QByteArray::fromStdString(*revision), QCryptographicHash::Sha256);
    const QString file = cacheFile(library.path(), id);
    if (auto cached = readCached(file, key))
        return cached;
    const auto session = library.load(id.toStdString());
    if (!session)
        return {};
    auto thumbnail = thumbnailOf(*session);
    writeCached(file, key, thumbnail);
    return thumbnail;
}

} // namespace

SessionThumbnails::SessionThumbnails(std::filesystem::path library, QObject *parent)
    : QObject(parent), m_library(std::move(library))
{
    m_pool.setMaxThreadCount(1);
}

SessionThumbnails::~SessionThumbnails()
{
    m_task.reset();
    m_pool.waitForDone();
}

void SessionThumbnails::want(const QStringList &sessionIds)
{
    m_task.emplace(runBackgroundTask<bool>(
        &m_pool, [this, sessionIds, file = m_library](const TaskContext &context) -> Result<bool> {
            auto library = SessionLibrary::openExisting(file);
            for (const auto &id : sessionIds) {
                if (!library || context.stop.stop_requested())
                    break;
                if (const auto thumbnail = make(*library, id))
                    QMetaObject::invokeMethod(this, [=, this] { Q_EMIT made(id, *thumbnail); });
            }
            return true;
        }));
}

} // namespace halftone
