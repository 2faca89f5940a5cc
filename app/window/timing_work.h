// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/gains_csv.h"
#include "core/timing/model_source.h"
#include "widgets/dialogs/model_timing_dialog.h"
#include "widgets/task/run_task.h"

#include <QObject>
#include <QThreadPool>

#include <filesystem>
#include <functional>
#include <memory>

namespace halftone {

class SessionLibrary;

/// What changes the timings of a stored session within moments: predict, import, export, remove. In a thread of its
/// own, in order. GUI thread.
class TimingWork : public QObject
{
    Q_OBJECT

public:
    /// @param library  the session library's file
    TimingWork(std::filesystem::path library, QObject *parent);
    ~TimingWork() override; ///< waits until what was begun is stored

    using SharedSession = std::shared_ptr<const Session>;
    void predict(const SharedSession &session, const ModelTimingRequest &request);
    /// @param about  its source is ignored
    void importFrom(const SharedSession &session, const QString &file, const ImportedGains &about);
    void exportTo(const SharedSession &session, const Timing &timing, const QString &file);
    void remove(const SharedSession &session, const Timing &timing);

Q_SIGNALS:
    void said(const QString &sentence, const QString &detail);
    void failed(const halftone::Error &error);
    void stored(const std::string &sessionId); ///< its timings differ now

private:
    /// @return what to say, or an empty sentence
    using Job = std::function<Result<QString>(SessionLibrary &)>;
    void run(const std::string &sessionId, bool changesSession, Job job);

    std::filesystem::path m_library;
    QThreadPool m_pool;
};

} // namespace halftone
