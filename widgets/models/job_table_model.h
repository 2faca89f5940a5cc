// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace halftone {

/// How far a job is; the last three are ends.
enum class JobState { Waiting, Running, Pausing, Paused, Cancelling, Done, Cancelled, Failed };

/// Something that takes a while: waits, runs or has ended. A plain value.
struct Job
{
    int id = 0; ///< larger for later ones
    QString what; ///< "Calibration"
    QString session; ///< its name, or a file's; may be empty
    JobState state = JobState::Running;
    double fraction = -1; ///< done, 0..1; negative: unknown
    double secondsLeft = -1; ///< negative: unknown
    QStringList figures; ///< "12 of 64 samples", "810 tokens/s"; the first one says most
    QString outcome; ///< of an ended one: one sentence
    QString detail; ///< more of it, as plain text; may be empty
    QDateTime began; ///< invalid while it waits
    QDateTime ended; ///< invalid until then
    bool canCancel = false;
    bool canPause = false;
    bool canBeFirst = false; ///< while it waits: before the others
    bool canRetry = false; ///< once it has ended

    [[nodiscard]] bool hasEnded() const
    {
        return state == JobState::Done || state == JobState::Cancelled || state == JobState::Failed;
    }
    [[nodiscard]] bool isPausing() const { return state == JobState::Pausing || state == JobState::Paused; }
    [[nodiscard]] bool isRunning() const { return !hasEnded() && state != JobState::Waiting; }
    bool operator==(const Job &) const = default;
};

QString nameOf(const Job &job); ///< "Calibration: demo"

/// "3 min left"; empty for a negative number of seconds.
QString timeLeftText(double secondsLeft);

/// Jobs as a table, in the order in which they are given; the newest come first.
class JobTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { JobColumn, StateColumn, ProgressColumn, LeftColumn, BeganColumn, TookColumn, ColumnCount };
    enum Role { FractionRole = Qt::UserRole }; ///< of ProgressColumn: 0..1, or negative

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that stay keep their selection.
    /// @param jobs  by descending id
    void setJobs(const std::vector<Job> &jobs);
    void refreshTimes(); ///< a moment has passed
    [[nodiscard]] const Job &job(int row) const { return m_jobs.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void removeGone(const std::vector<Job> &jobs);
    [[nodiscard]] static QString textOf(const Job &job, Column column);

    std::vector<Job> m_jobs;
};

} // namespace halftone
