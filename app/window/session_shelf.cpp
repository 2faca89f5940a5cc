// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_shelf.h"

#include "core/session/free_name.h"
#include "widgets/task/run_task.h"

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

constexpr int LookMs = 1000; // chosen: another window's change is seen soon, and looking takes microseconds

/// The session of @p library that was calibrated from the same samples of the same model, if there is one.
Result<std::optional<std::string>> sameSession(SessionLibrary &library, const Session &wanted)
{
    const auto sessions = library.list();
    if (!sessions)
        return sessions.error();
    for (const auto &summary : *sessions) {
        if (summary.name != wanted.name)
            continue;
        const auto session = library.load(summary.id);
        if (session && session->model.fingerprint == wanted.model.fingerprint
            && session->calibration.fingerprint == wanted.calibration.fingerprint)
            return std::optional(summary.id);
    }
    return std::optional<std::string>();
}

/// The session of @p file, which stays as it is.
Result<Session> onlySession(const std::filesystem::path &file, const std::stop_token &stop)
{
    auto copy = SessionLibrary::copyOf(file, stop);
    if (!copy)
        return copy.error();
    const auto sessions = copy->list();
    if (!sessions)
        return sessions.error();
    if (sessions->size() != 1)
        return Error{ErrorCode::InvalidArgument, file.string(),
                     "holds " + std::to_string(sessions->size())
                         + " sessions, import them from the File menu"};
    return copy->load(sessions->front().id);
}

struct Imported
{
    std::string id;
    bool wasKnown = false;
};

Result<Imported> importSession(SessionLibrary &library, const std::filesystem::path &file,
                               std::optional<double> tau, const std::stop_token &stop)
{
    auto session = onlySession(file, stop);
    if (!session)
        return session.error();
    const auto known = sameSession(library, *session);
    if (!known)
        return known.error();
    if (*known)
        return Imported{**known, true};
    if (tau)
        session->decisions.tau = *tau;
    auto id = storeUnderFreeName(session->name, [&] { return library.create(*session); });
    if (!id)
        return id.error();
    return Imported{*std::move(id), false};
}

/// Keeps under the name, or with a number behind it if the name is taken.
Result<KeptConfiguration> keepUnderFreeName(SessionLibrary &library, const std::string &id,
                                            KeptConfiguration configuration)
{
    const auto kept = storeUnderFreeName(configuration.name, [&] { return library.keep(id, configuration); });
    if (!kept)
        return kept.error();
    return configuration;
}

} // namespace

SessionShelf::SessionShelf(std::filesystem::path library, QObject *parent)
    : QObject(parent), m_path(std::move(library)),
      m_library(std::make_shared<std::optional<SessionLibrary>>())
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // a library object belongs to one thread
    m_look.setInterval(LookMs);
    connect(&m_look, &QTimer::timeout, this, &SessionShelf::lookForChanges);
    m_look.start();
}

SessionShelf::~SessionShelf()
{
    cancelRecovery();
    m_closing.request_stop();
    m_pool.waitForDone();
}

Result<void> SessionShelf::openAndRun(const Work &work)
{
    if (!*m_library) {
        auto opened = SessionLibrary::open(m_path);
        if (!opened)
            return opened.error();
        m_library->emplace(*std::move(opened));
    }
    return work(**m_library);
}

void SessionShelf::enqueue(Work work)
{
    m_pool.start([this, work = std::move(work)] {
        const auto done = caught<void>([&] { return openAndRun(work); });
        if (!done)
            QMetaObject::invokeMethod(this, [this, error = done.error()] { Q_EMIT failed(error); });
    });
}

void SessionShelf::postLoaded(Session session, SessionSignal signal)
{
    auto shared = std::make_shared<const Session>(std::move(session));
    QMetaObject::invokeMethod(this, [this, shared, signal] { Q_EMIT(this->*signal)(shared); });
}

Result<void> SessionShelf::postList(SessionLibrary &library, ListCause cause)
{
    auto sessions = library.list();
    const auto deleted = library.listDeleted();
    if (!sessions || !deleted)
        return sessions ? deleted.error() : sessions.error();
    sessions->insert(sessions->end(), deleted->begin(), deleted->end());
    QMetaObject::invokeMethod(this, [this, cause, list = *std::move(sessions)] {
        Q_EMIT sessionsListed(list);
        if (cause == ListCause::ChangedElsewhere)
            Q_EMIT changedElsewhere(list);
    });
    return {};
}

/// A library that cannot be read says so when it is asked for something.
void SessionShelf::lookForChanges()
{
    m_pool.start([this] {
        if (!*m_library)
            return;
        const auto counter = (*m_library)->changeCounter();
        if (!counter || std::exchange(m_changeCounter, *counter).value_or(*counter) == *counter)
            return;
        static_cast<void>(
            caught<void>([this] { return postList(**m_library, ListCause::ChangedElsewhere); }));
    });
}

void SessionShelf::refresh()
{
    enqueue([this](SessionLibrary &library) -> Result<void> { return postList(library); });
}

void SessionShelf::load(const std::string &id)
{
    load(id, &SessionShelf::sessionLoaded);
}

void SessionShelf::reload(const std::string &id)
{
    load(id, &SessionShelf::sessionReloaded);
}

void SessionShelf::load(const std::string &id, SessionSignal signal)
{
    enqueue([this, id, signal](SessionLibrary &library) -> Result<void> {
        auto session = library.load(id);
        if (!session)
            return session.error();
        postLoaded(*std::move(session), signal);
        return {};
    });
}

void SessionShelf::importFile(const std::filesystem::path &file, std::optional<double> tau)
{
    enqueue([this, file, tau, stop = m_closing.get_token()](SessionLibrary &library) -> Result<void> {
        const auto imported = importSession(library, file, tau, stop);
        if (!imported)
            return imported.error();
        auto session = library.load(imported->id);
        if (!session)
            return session.error();
        if (imported->wasKnown)
            QMetaObject::invokeMethod(
                this, [this, file, name = session->name] { Q_EMIT sessionFound(file, name); });
        postLoaded(*std::move(session));
        return postList(library);
    });
}

void SessionShelf::importCopies(const std::filesystem::path &file)
{
    enqueue([this, file, stop = m_closing.get_token()](SessionLibrary &library) -> Result<void> {
        const auto imported = library.importFrom(file, stop);
        if (!imported)
            return imported.error();
        auto session = library.load(imported->front().id);
        if (!session)
            return session.error();
        QMetaObject::invokeMethod(this, [this, imported = *imported] { Q_EMIT sessionsImported(imported); });
        postLoaded(*std::move(session));
        return postList(library);
    });
}

void SessionShelf::exportFiles(const std::vector<SessionFile> &files, ExistingFile existing)
{
    enqueue([this, files, existing](SessionLibrary &library) -> Result<void> {
        std::vector<std::filesystem::path> written;
        for (const auto &[id, file] : files) {
            if (auto done = library.exportTo(id, file, existing); !done)
                return done;
            written.push_back(file);
        }
        QMetaObject::invokeMethod(this, [this, written] { Q_EMIT sessionsExported(written); });
        return {};
    });
}

void SessionShelf::saveDecisions(const std::string &id, const Decisions &decisions)
{
    enqueue([this, id, decisions](SessionLibrary &library) -> Result<void> {
        if (auto saved = library.saveDecisions(id, decisions); !saved)
            return saved;
        QMetaObject::invokeMethod(this, &SessionShelf::decisionsSaved);
        return {};
    });
}

void SessionShelf::keep(const std::string &id, const KeptConfiguration &configuration)
{
    enqueue([this, id, configuration](SessionLibrary &library) -> Result<void> {
        const auto kept = keepUnderFreeName(library, id, configuration);
        if (!kept)
            return kept.error();
        QMetaObject::invokeMethod(this, [this, id, kept = *kept] { Q_EMIT configurationKept(id, kept); });
        return {};
    });
}

void SessionShelf::edit(const std::vector<SessionEdit> &edits)
{
    enqueue([this, edits](SessionLibrary &library) -> Result<void> {
        const auto done = applyEdits(library, edits);
        if (!done)
            return done.error();
        QMetaObject::invokeMethod(this, [this, done = *done] { Q_EMIT sessionsEdited(done); });
        return postList(library);
    });
}

void SessionShelf::edit(const KeptEdit &edit)
{
    enqueue([this, edit](SessionLibrary &library) -> Result<void> {
        if (auto done = applyEdit(library, edit); !done)
            return done;
        QMetaObject::invokeMethod(this, [this, edit] { Q_EMIT keptEdited(edit); });
        return {};
    });
}

void SessionShelf::recover()
{
    m_recoveryStop = {};
    m_pool.start([this, stop = m_recoveryStop.get_token()] {
        m_library->reset(); // our own connection would keep it locked
        constexpr double Step = 0.005; // chosen: finer than the bar
        const auto progress = [this, last = 0.0](double fraction) mutable {
            if (fraction < last + Step)
                return;
            last = fraction;
            QMetaObject::invokeMethod(this, [this, fraction] { Q_EMIT recoveryProgressed(fraction); });
        };
        const auto report = caught<RecoveryReport>([&] { return recoverLibrary(m_path, {stop, progress}); });
        QMetaObject::invokeMethod(this, [this, report] {
            Q_EMIT recoveryEnded();
            if (!report)
                Q_EMIT failed(report.error());
            else if (!report->original.empty())
                Q_EMIT libraryRecovered(*report);
        });
    });
    refresh();
}

void SessionShelf::cancelRecovery()
{
    m_recoveryStop.request_stop();
}

} // namespace halftone
