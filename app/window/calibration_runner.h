// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/calibration_job.h"
#include "widgets/task/run_task.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace halftone {

/// Runs one calibration at a time in a thread of its own, followed by the modelled timing that makes its session
/// worth looking at. GUI thread.
class CalibrationRunner : public QObject
{
    Q_OBJECT

public:
    explicit CalibrationRunner(std::filesystem::path library, QObject *parent = nullptr);
    /// Cancels, and waits until the running operation has ended: only when the window is gone from the screen.
    ~CalibrationRunner() override;

    void start(const CalibrationRequest &request); ///< must not be running
    void resume(const std::string &sessionId); ///< the samples that it lacks; must not be running
    void cancel(); ///< returns at once; finished() follows with ErrorCode::Cancelled
    [[nodiscard]] bool isRunning() const { return m_task.has_value(); }

Q_SIGNALS:
    /// The session is stored, partitioned and timed, still without the samples that are to come.
    void sessionBegun(std::shared_ptr<const halftone::Session> session);
    void sampleStored(const halftone::SampleSums &sample);
    void progressed(const halftone::CalibrationProgress &progress);
    void warned(const QString &english);
    void finished(const halftone::Result<std::string> &id);

private:
    using Job = std::function<Result<std::string>(SessionLibrary &, const CalibrationEvents &,
                                                  const TaskContext &)>;

    void run(Job job);
    [[nodiscard]] CalibrationEvents eventsFor(SessionLibrary &library);
    void beginSession(SessionLibrary &library, Session session);

    std::filesystem::path m_library;
    QThreadPool m_pool;
    std::optional<TaskHandle<std::string>> m_task;
};

} // namespace halftone
