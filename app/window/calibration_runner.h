// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/calibration_job.h"
#include "widgets/task/run_task.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace halftone {

/// Runs one calibration at a time in a thread of its own, followed by the modelled timing that makes its session
/// worth looking at. GUI thread.
class CalibrationRunner : public QObject
{
    Q_OBJECT

public:
    explicit CalibrationRunner(std::filesystem::path library, QObject *parent = nullptr);
    ~CalibrationRunner() override; ///< cancels and waits for the current operation

    void start(const CalibrationRequest &request); ///< must not be running
    void cancel(); ///< finished() follows with ErrorCode::Cancelled
    [[nodiscard]] bool isRunning() const { return m_task.has_value(); }

Q_SIGNALS:
    /// The session is stored, partitioned and timed, still without samples.
    void sessionBegun(std::shared_ptr<const halftone::Session> session);
    void sampleStored(const halftone::SampleSums &sample);
    void progressed(double fraction, double secondsLeft); ///< secondsLeft is negative while unknown
    void warned(const QString &english);
    void finished(const halftone::Result<std::string> &id);

private:
    Result<std::string> run(const CalibrationRequest &request, const TaskContext &context);
    void beginSession(SessionLibrary &library, Session session);
    void reportProgress(int thousandths);

    std::filesystem::path m_library;
    QElapsedTimer m_elapsed;
    QThreadPool m_pool;
    std::optional<TaskHandle<std::string>> m_task;
};

} // namespace halftone
