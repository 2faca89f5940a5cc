// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/library_recovery.h"
#include "core/session/session_edit.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace halftone {

/// A session of the library, and the file that it is written to.
struct SessionFile
{
    std::string id;
    std::filesystem::path file;
};

/// The window's way to the session library: every call returns at once, a thread of its own reads and writes, and
/// a signal brings what came of it. Calls are carried out in order. GUI thread.
class SessionShelf : public QObject
{
    Q_OBJECT

public:
    explicit SessionShelf(std::filesystem::path library, QObject *parent = nullptr);
    ~SessionShelf() override; ///< ends imports, and waits until everything else is written

    [[nodiscard]] const std::filesystem::path &libraryPath() const { return m_path; }

    void refresh(); ///< sessionsListed()
    void load(const std::string &id); ///< sessionLoaded()
    void reload(const std::string &id); ///< sessionReloaded()
    /// Copies the only session of @p file here, unless it is here already: sessionFound() then; sessionLoaded().
    /// @param tau  the threshold that a new copy begins with; none: as in the file
    void importFile(const std::filesystem::path &file, std::optional<double> tau = {});
    /// Copies every session of @p file here, whatever is here already: sessionsImported(), sessionLoaded() of the newest.
    void importCopies(const std::filesystem::path &file);
    /// Each session into a file of its own, in this order: sessionsExported() when all are written.
    void exportFiles(const std::vector<SessionFile> &files, ExistingFile existing);
    void saveDecisions(const std::string &id, const Decisions &decisions); ///< decisionsSaved()
    void keep(const std::string &id, const KeptConfiguration &configuration); ///< configurationKept()
    void edit(const std::vector<SessionEdit> &edits); ///< as one step: sessionsEdited()
    void edit(const KeptEdit &edit); ///< keptEdited()
    void recover(); ///< libraryRecovered(), if the library is damaged; recoveryEnded(); sessionsListed()
    void cancelRecovery(); ///< leaves the library as it was

Q_SIGNALS:
    /// Deleted ones behind the others.
    void sessionsListed(const std::vector<halftone::SessionSummary> &sessions);
    /// Another window or program has changed the library, or another thread of this one. @p sessions as just listed.
    void changedElsewhere(const std::vector<halftone::SessionSummary> &sessions);
    void sessionLoaded(std::shared_ptr<const halftone::Session> session);
    void sessionReloaded(std::shared_ptr<const halftone::Session> session);
    /// @p file was not copied: the library has this session, with decisions of its own.
    void sessionFound(const std::filesystem::path &file, const std::string &name);
    void sessionsImported(const std::vector<halftone::ImportedSession> &sessions); ///< newest first
    void sessionsExported(const std::vector<std::filesystem::path> &files);
    void decisionsSaved();
    void sessionsEdited(const std::vector<halftone::SessionEdit> &done);
    void keptEdited(const halftone::KeptEdit &done);
    /// Stored as @p configuration, whose name has got a number if it was taken.
    void configurationKept(const std::string &id, const halftone::KeptConfiguration &configuration);
    void libraryRecovered(const halftone::RecoveryReport &report);
    void recoveryProgressed(double fraction);
    void recoveryEnded(); ///< in whatever way
    void failed(const halftone::Error &error);

private:
    using Work = std::function<Result<void>(SessionLibrary &)>;
    /// Runs @p work in the library's thread; its error, if any, arrives as failed().
    void enqueue(Work work);
    Result<void> openAndRun(const Work &work);
    using SessionSignal = void (SessionShelf::*)(std::shared_ptr<const Session>);
    void postLoaded(Session session, SessionSignal signal = &SessionShelf::sessionLoaded);
    void load(const std::string &id, SessionSignal signal);
    enum class ListCause { Asked, ChangedElsewhere };
    Result<void> postList(SessionLibrary &library, ListCause cause = ListCause::Asked);
    void lookForChanges();

    std::filesystem::path m_path;
    std::shared_ptr<std::optional<SessionLibrary>> m_library; ///< touched by the pool's only thread
    std::optional<std::int64_t> m_changeCounter; ///< likewise; of the last look
    QTimer m_look;
    std::stop_source m_recoveryStop;
    std::stop_source m_closing; ///< of what need not be waited for
    QThreadPool m_pool; ///< last: is waited for before the rest goes
};

} // namespace halftone
