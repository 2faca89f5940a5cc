// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/calibration_job.h"
#include "widgets/dialogs/calibrate_dialog.h"

#include <QObject>
#include <QStringList>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace halftone {

class CalibrationRunner;
class JobBoard;

/// What to ask again for, to calibrate as @p before; without model and name.
CalibrateRequest requestLike(const CalibrationRecord &before);

/// Starts, resumes and cancels calibrations, tells the board of jobs how far one is, and says what became of it. GUI thread.
class CalibrationControl : public QObject
{
    Q_OBJECT

public:
    /// @param library  the session library's file
    /// @param board    not owned; outlives this
    CalibrationControl(const std::filesystem::path &library, JobBoard *board, QObject *parent);

    void start(const CalibrateRequest &request); ///< refused with a sentence while another job has the model
    void resume(const std::string &sessionId, const QString &name); ///< likewise
    /// Says so at once. When it has ended, cancelled() follows, or nothingKept() if a session was begun in vain; then
    /// runningChanged().
    void cancel();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] static bool canBfloat16(); ///< whether this computer multiplies in BF16
    /// Of the calibration that is running; empty before its session is stored.
    [[nodiscard]] const std::string &sessionId() const { return m_sessionId; }
    /// Whether it is running and has stored samples: it can be resumed, however it ends.
    [[nodiscard]] bool hasKept() const { return isRunning() && m_done > 0; }
    [[nodiscard]] CalibrationRunner *runner() const { return m_runner; }

Q_SIGNALS:
    void begun(std::shared_ptr<const halftone::Session> session, bool isNew);
    void sampleStored(const halftone::SampleSums &sample);
    void runningChanged();
    void said(const QString &sentence, const QString &detail);
    void cancelled(const QString &sentence); ///< the session can be resumed
    void failed(const halftone::Error &error);
    /// It ended before its first sample: the session that was begun is there no longer.
    void nothingKept(const std::string &sessionId);

private:
    [[nodiscard]] bool refuse();
    void prepare(const QString &name, std::function<void()> again);
    void showBegun(const std::shared_ptr<const Session> &session);
    void showProgress(const CalibrationProgress &progress);
    void showWarning(const QString &english);
    void finish(const Result<std::string> &id);
    void finishCancelled(const QString &remarks);
    void continueLater();

    CalibrationRunner *m_runner; // child of this
    JobBoard *m_board;
    int m_job = 0; ///< on the board
    std::function<void()> m_again; ///< what was asked for
    std::string m_sessionId;
    QString m_sessionName;
    bool m_isNew = true;
    std::int64_t m_done = 0; ///< stored samples
    std::int64_t m_requested = 0;
    QStringList m_warnings;
};

} // namespace halftone
