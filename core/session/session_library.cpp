// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_library.h"

#include "core/base/date_text.h"
#include "core/session/library_connection.h"
#include "core/session/library_schema.h"
#include "core/session/session_rows.h"

#include <cstdlib>
#include <random>

namespace halftone {

namespace {

using Kind = SqliteTransaction::Kind;

constexpr std::size_t IdDigits = 8;

// 8 hexadecimal digits: short to type; 1,000 sessions meet with a chance of 1 in 8,600, and then we draw
// again.
std::string randomId()
{
    constexpr std::string_view Digits = "0123456789abcdef";
    std::random_device device;
    std::string id;
    for (std::uint32_t bits = device(); id.size() < IdDigits; bits >>= 4U)
        id += Digits[bits & 15U];
    return id;
}

Result<bool> exists(const SqliteDatabase &database, std::string_view sql, std::string_view value)
{
    return database.prepare(sql).bind(value).step();
}

Result<void> orNameTaken(Result<void> done, std::string_view name)
{
    if (!done && done.error().code == ErrorCode::Conflict)
        return Error{ErrorCode::Conflict, std::string(name),
                     "a configuration is kept under this name already, choose another name"};
    return done;
}

// After a change of the configuration kept as @p name.
Result<void> orNotKept(const SqliteDatabase &database, std::string_view name)
{
    const auto changed = database.number("SELECT changes()");
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return Error{ErrorCode::NotFound, std::string(name),
                     "the session keeps no configuration of this name"};
    return {};
}

} // namespace

bool isSessionId(std::string_view text)
{
    return text.size() == IdDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<std::string> freeId(const SqliteDatabase &database, const std::string &wanted)
{
    for (std::string id = isSessionId(wanted) ? wanted : randomId();; id = randomId()) {
        const auto taken = exists(database, "SELECT 1 FROM session WHERE id = ?1 OR name = ?1", id);
        if (!taken)
            return taken.error();
        if (!*taken)
            return id;
    }
}

Result<void> checkName(const SqliteDatabase &database, const std::string &name, std::string_view owner)
{
    if (name.find_first_not_of(" \t\r\n") == std::string::npos)
        return Error{ErrorCode::InvalidArgument, "name", "a session needs a name, give it one"};
    auto select = database.prepare(
        "SELECT 1 FROM session WHERE id <> ?2 AND (id = ?1 OR (name = ?1 AND deleted IS NULL))");
    const auto taken = select.bind(name, owner).step();
    if (!taken)
        return taken.error();
    if (*taken)
        return Error{ErrorCode::Conflict, name, "a session of this name exists already, choose another name"};
    return {};
}

Result<std::string> findId(const SqliteDatabase &database, std::string_view key)
{
    auto select = database.prepare("SELECT id FROM session WHERE deleted IS NULL "
                                   "AND (id = ?1 OR name = ?1) ORDER BY id <> ?1");
    const auto row = select.bind(key).step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, std::string(key),
                     "no session of " + database.subject()
                         + " has this id or name, list them to see what there is"};
    return select.text(0);
}

Result<std::string> createSession(const SqliteDatabase &database, Session session)
{
    if (auto valid = checkName(database, session.name, {}); !valid)
        return valid.error();
    auto id = freeId(database, session.id);
    if (!id)
        return id;
    session.id = *id;
    if (session.created.empty())
        session.created = utcNow();
    if (auto done = insertSession(database, session); !done)
        return done.error();
    return id;
}

SessionLibrary::SessionLibrary(std::unique_ptr<Connection> connection) : m_connection(std::move(connection))
{
}
SessionLibrary::SessionLibrary(SessionLibrary &&) noexcept = default;
SessionLibrary &SessionLibrary::operator=(SessionLibrary &&) noexcept = default;
SessionLibrary::~SessionLibrary() = default;

Result<SessionLibrary> SessionLibrary::open(const std::filesystem::path &file)
{
    auto database = openLibraryDatabase(file, MissingLibrary::Create);
    if (!database)
        return database.error();
    return SessionLibrary(std::make_unique<Connection>(Connection{*std::move(database), file}));
}

Result<SessionLibrary> SessionLibrary::openExisting(const std::filesystem::path &file)
{
    auto database = openLibraryDatabase(file, MissingLibrary::Refuse);
    if (!database)
        return database.error();
    return SessionLibrary(std::make_unique<Connection>(Connection{*std::move(database), file}));
}

std::filesystem::path SessionLibrary::defaultPath()
{
    const auto variable = [](const char *name) {
        const char *value
            = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing of ours sets variables
        return std::filesystem::path(value != nullptr ? value : "");
    };
    auto folder = variable("XDG_DATA_HOME");
    if (!folder.is_absolute()) // the XDG specification: relative paths are to be ignored
        folder = variable("HOME") / ".local" / "share";
    return folder / "halftone" / "sessions.halftone";
}

const std::filesystem::path &SessionLibrary::path() const
{
    return m_connection->path;
}

Result<std::string> SessionLibrary::create(const Session &session)
{
    const auto &database = m_connection->database;
    auto transaction = SqliteTransaction::begin(database, Kind::Write);
    if (!transaction)
        return transaction.error();
    auto id = createSession(database, session);
    if (!id)
        return id;
    if (auto done = transaction->commit(); !done)
        return done.error();
    return id;
}

Result<Session> SessionLibrary::load(std::string_view key)
{
    const auto &database = m_connection->database;
    auto transaction = SqliteTransaction::begin(database, Kind::Read);
    if (!transaction)
        return transaction.error();
    const auto id = findId(database, key);
    if (!id)
        return id.error();
    return loadSession(database, *id);
}

Result<std::vector<SessionSummary>> SessionLibrary::list()
{
    auto transaction = SqliteTransaction::begin(m_connection->database, Kind::Read);
    if (!transaction)
        return transaction.error();
    return loadSummaries(m_connection->database, Listed::Present);
}

Result<std::string> SessionLibrary::idOf(std::string_view key)
{
    return findId(m_connection->database, key);
}

Result<std::string> SessionLibrary::tradeOffRevision(std::string_view key)
{
    const auto &database = m_connection->database;
    auto transaction = SqliteTransaction::begin(database, Kind::Read);
    if (!transaction)
        return transaction.error();
    const auto id = findId(database, key);
    return id ? loadTradeOffRevision(database, *id) : id.error();
}

Result<std::int64_t> SessionLibrary::changeCounter()
{
    return m_connection->database.number("PRAGMA data_version");
}

Result<void> SessionLibrary::addSample(std::string_view key, const SampleSums &sample)
{
    return m_connection->change(
        key, [&](const std::string &id) { return insertSample(m_connection->database, id, sample); });
}

Result<void> SessionLibrary::addTiming(std::string_view key, const Timing &timing)
{
    return m_connection->change(
        key, [&](const std::string &id) { return insertTiming(m_connection->database, id, timing); });
}

Result<void> SessionLibrary::removeTiming(std::string_view key, const Timing &timing)
{
    return m_connection->change(
        key, [&](const std::string &id) { return deleteTiming(m_connection->database, id, timing); });
}

Result<void> SessionLibrary::saveDecisions(std::string_view key, const Decisions &decisions)
{
    return m_connection->change(key, [&](const std::string &found) {
        return updateDecisions(m_connection->database, found, decisions);
    });
}

Result<void> SessionLibrary::keep(std::string_view key, const KeptConfiguration &configuration)
{
    return m_connection->change(key, [&](const std::string &found) -> Result<void> {
        auto stored = configuration;
        if (stored.created.empty())
            stored.created = utcNow();
        return orNameTaken(insertKept(m_connection->database, found, stored), stored.name);
    });
}

Result<void> SessionLibrary::changeKept(std::string_view key, std::string_view name, std::string_view newName,
                                        std::string_view note)
{
    const auto &database = m_connection->database;
    return m_connection->change(key, [&](const std::string &found) -> Result<void> {
        auto update = database.prepare("UPDATE kept SET name = ?, note = ? WHERE session = ? AND name = ?");
        if (auto done = orNameTaken(update.bind(newName, note, found, name).run(), newName); !done)
            return done;
        return orNotKept(database, name);
    });
}

Result<void> SessionLibrary::removeKept(std::string_view key, std::string_view name)
{
    const auto &database = m_connection->database;
    return m_connection->change(key, [&](const std::string &found) -> Result<void> {
        auto remove = database.prepare("DELETE FROM kept WHERE session = ? AND name = ?");
        if (auto done = remove.bind(found, name).run(); !done)
            return done;
        return orNotKept(database, name);
    });
}

Result<void> SessionLibrary::setShiftRun(std::string_view key, const ShiftRun &run)
{
    return m_connection->change(
        key, [&](const std::string &id) { return insertShiftRun(m_connection->database, id, run); });
}

Result<void> SessionLibrary::addShifts(std::string_view key, std::span<const LayerShift> shifts)
{
    return m_connection->change(
        key, [&](const std::string &id) { return insertShifts(m_connection->database, id, shifts); });
}

Result<std::int64_t> SessionLibrary::addValidation(std::string_view key, const Validation &validation)
{
    std::int64_t number = 0;
    auto stored = m_connection->change(key, [&](const std::string &id) -> Result<void> {
        auto dated = validation;
        if (dated.created.empty())
            dated.created = utcNow();
        const auto inserted = insertValidation(m_connection->database, id, dated);
        if (!inserted)
            return inserted.error();
        number = *inserted;
        return {};
    });
    return stored ? Result<std::int64_t>(number) : stored.error();
}

Result<std::optional<UnfinishedValidation>> SessionLibrary::unfinishedValidation(std::string_view key,
                                                                                 const Validation &validation)
{
    const auto &database = m_connection->database;
    const auto transaction = SqliteTransaction::begin(database, Kind::Read);
    if (!transaction)
        return transaction.error();
    const auto id = idOf(key);
    if (!id)
        return id.error();
    const auto number = findUnfinished(database, *id, validation);
    if (!number)
        return number.error();
    if (!*number)
        return std::optional<UnfinishedValidation>();
    auto samples = loadValidatedSamples(database, **number);
    if (!samples)
        return samples.error();
    return std::optional(UnfinishedValidation{**number, *std::move(samples)});
}

Result<void> SessionLibrary::addValidatedSample(std::int64_t validation, const ValidatedSample &sample)
{
    auto transaction = SqliteTransaction::begin(m_connection->database, Kind::Write);
    if (!transaction)
        return transaction.error();
    if (auto done = insertValidatedSample(m_connection->database, validation, sample); !done)
        return done;
    return transaction->commit();
}

} // namespace halftone
