// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/job_table_model.h"

#include "widgets/number_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr double Minute = 60;
constexpr double Hour = 3600;

QString stateText(const Job &job)
{
    switch (job.state) {
    case JobState::Waiting:
        return JobTableModel::tr("waiting");
    case JobState::Running:
        return JobTableModel::tr("running");
    case JobState::Pausing:
        return JobTableModel::tr("pausing");
    case JobState::Paused:
        return JobTableModel::tr("paused");
    case JobState::Cancelling:
        return JobTableModel::tr("ending");
    case JobState::Done:
        return JobTableModel::tr("done");
    case JobState::Cancelled:
        return JobTableModel::tr("cancelled");
    case JobState::Failed:
        return JobTableModel::tr("failed");
    }
    return {};
}

QString progressText(const Job &job)
{
    if (job.hasEnded())
        return job.outcome;
    if (!job.figures.isEmpty())
        return job.figures.join(text::separator());
    return job.fraction >= 0 ? text::percent(job.fraction) : QString();
}

QString durationText(double seconds)
{
    const auto whole = std::llround(seconds);
    const auto minutes = whole / 60;
    if (seconds >= Hour)
        return JobTableModel::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    if (seconds >= Minute)
        return JobTableModel::tr("%1 min %2 s").arg(minutes).arg(whole % 60);
    return text::quantity(seconds, QStringLiteral("s"), seconds < 1 ? 2 : text::SignificantDigits);
}

QString tookText(const Job &job)
{
    if (!job.began.isValid())
        return {};
    const QDateTime end = job.ended.isValid() ? job.ended : QDateTime::currentDateTime();
    return durationText(static_cast<double>(job.began.msecsTo(end)) / 1e3);
}

QString beganText(const Job &job)
{
    if (!job.began.isValid())
        return {};
    const bool isToday = job.began.date() == QDate::currentDate();
    return isToday ? QLocale().toString(job.began.time(), QLocale::ShortFormat)
                   : QLocale().toString(job.began, QLocale::ShortFormat);
}

} // namespace

QString nameOf(const Job &job)
{
    return job.session.isEmpty() ? job.what : JobTableModel::tr("%1: %2").arg(job.what, job.session);
}

QString timeLeftText(double secondsLeft)
{
    if (secondsLeft >= 2 * Hour)
        return JobTableModel::tr("%Ln h left", nullptr, static_cast<int>(std::lround(secondsLeft / Hour)));
    if (secondsLeft >= Minute)
        return JobTableModel::tr("%Ln min left", nullptr,
                                 static_cast<int>(std::lround(secondsLeft / Minute)));
    if (secondsLeft >= 0)
        return JobTableModel::tr("%Ln s left", nullptr, static_cast<int>(std::ceil(secondsLeft)));
    return {};
}

void JobTableModel::removeGone(const std::vector<Job> &jobs)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(jobs, job(row).id, &Job::id) != jobs.end())
            continue;
        beginRemoveRows({}, row, row);
        m_jobs.erase(m_jobs.begin() + row);
        endRemoveRows();
    }
}

void JobTableModel::setJobs(const std::vector<Job> &jobs)
{
    removeGone(jobs);
    const auto fresh = jobs.size() - m_jobs.size();
    if (fresh > 0) {
        beginInsertRows({}, 0, static_cast<int>(fresh) - 1);
        m_jobs.insert(m_jobs.begin(), jobs.begin(), jobs.begin() + static_cast<std::ptrdiff_t>(fresh));
        endInsertRows();
    }
    for (int row = static_cast<int>(fresh); row < rowCount(); ++row) {
        auto &mine = m_jobs[static_cast<std::size_t>(row)];
        const auto &given = jobs[static_cast<std::size_t>(row)];
        if (mine == given)
            continue;
        mine = given;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void JobTableModel::refreshTimes()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (job(row).isRunning())
            Q_EMIT dataChanged(index(row, TookColumn), index(row, TookColumn), {Qt::DisplayRole});
    }
}

int JobTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

int JobTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JobTableModel::textOf(const Job &job, Column column)
{
    switch (column) {
    case JobColumn:
        return nameOf(job);
    case StateColumn:
        return stateText(job);
    case ProgressColumn:
        return progressText(job);
    case LeftColumn:
        return job.state == JobState::Running ? timeLeftText(job.secondsLeft) : QString();
    case BeganColumn:
        return beganText(job);
    case TookColumn:
        return tookText(job);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant JobTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &found = job(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(found, column);
    case Qt::ToolTipRole:
        return column == ProgressColumn && !found.detail.isEmpty()
            ? found.outcome + QLatin1Char('\n') + found.detail
            : textOf(found, column);
    case FractionRole:
        return column == ProgressColumn && !found.hasEnded() ? found.fraction : -1;
    default:
        return {};
    }
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case JobColumn:
        return tr("Job");
    case StateColumn:
        return tr("State");
    case ProgressColumn:
        return tr("Progress, result");
    case LeftColumn:
        return tr("Time left");
    case BeganColumn:
        return tr("Began");
    case TookColumn:
        return tr("Took");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace halftone
