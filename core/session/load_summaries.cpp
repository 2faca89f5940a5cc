// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_parts.h"
#include "core/session/session_tags.h"

#include <algorithm>
#include <map>

namespace halftone {

namespace {

using WordsOfSession = std::map<std::string, std::vector<std::string>>;

// The second column's texts by the session of the first, each once.
Result<WordsOfSession> wordsOf(SqliteStatement select)
{
    WordsOfSession words;
    auto loaded = select.forEach([&](const SqliteStatement &row) -> Result<void> {
        auto &known = words[row.text(0)];
        if (auto word = row.text(1); std::ranges::find(known, word) == known.end())
            known.push_back(std::move(word));
        return {};
    });
    return loaded ? Result<WordsOfSession>(std::move(words)) : loaded.error();
}

SessionSummary summaryOf(const SqliteStatement &row)
{
    SessionSummary summary;
    summary.id = row.text(0);
    summary.name = row.text(1);
    summary.created = row.text(2);
    summary.modelPath = row.text(3);
    summary.architecture = row.text(4);
    summary.layers = row.integer(5);
    summary.requestedSamples = row.integer(6);
    summary.finishedSamples = row.integer(7);
    summary.note = row.text(8);
    summary.archived = row.text(9); // NULL is an empty text
    summary.deleted = row.text(10);
    return summary;
}

} // namespace

Result<std::vector<SessionSummary>> loadSummaries(const SqliteDatabase &database, Listed listed)
{
    auto sources = wordsOf(database.prepare("SELECT session, source FROM timing ORDER BY key"));
    if (!sources)
        return sources.error();
    auto tags = wordsOf(database.prepare("SELECT session, tag FROM tag ORDER BY tag COLLATE BINARY"));
    if (!tags)
        return tags.error();
    std::vector<SessionSummary> summaries;
    auto loaded
        = database
              .prepare("SELECT id, name, created, model_path, architecture, layers, requested_samples, "
                       "(SELECT count(*) FROM sample WHERE sample.session = session.id), note, archived, "
                       "deleted FROM session WHERE (deleted IS NOT NULL) = ? "
                       "ORDER BY created DESC, rowid DESC")
              .bind(std::int64_t(listed == Listed::Deleted))
              .forEach([&](const SqliteStatement &row) -> Result<void> {
                  auto &summary = summaries.emplace_back(summaryOf(row));
                  summary.timingSources = (*sources)[summary.id];
                  summary.tags = (*tags)[summary.id];
                  return {};
              });
    if (!loaded)
        return loaded.error();
    return summaries;
}

Result<std::string> loadTradeOffRevision(const SqliteDatabase &database, std::string_view id)
{
    // What is replaced may keep number and place, but hardly its sum.
    auto select = database.prepare(
        "SELECT (SELECT count(*) || ' ' || total(loss) FROM sample WHERE session = ?1), "
        "(SELECT count(*) || ' ' || total(change) FROM shift WHERE session = ?1), "
        "(SELECT count(*) || ' ' || total(baseline_seconds) FROM timing WHERE session = ?1), "
        "(SELECT total(gain_seconds) FROM gain JOIN timing ON timing.key = gain.timing WHERE session = ?1), "
        "decisions FROM session WHERE id = ?1");
    const auto there = select.bind(id).step();
    if (!there)
        return there.error();
    std::string revision;
    for (int column = 0; *there && column < 5; ++column)
        revision += select.text(column) + "\n";
    return revision;
}

Result<void> loadTags(const SqliteDatabase &database, Session &session, LeftOut *leftOut)
{
    return database.prepare("SELECT tag FROM tag WHERE session = ? ORDER BY tag COLLATE BINARY")
        .bind(session.id)
        .forEach([&](const SqliteStatement &row) -> Result<void> {
            const auto tag = row.text(0);
            if (isTag(tag))
                session.tags.push_back(tag);
            else if (leftOut != nullptr)
                leftOut->push_back("a tag that cannot be read");
            else
                return damagedPart("a tag cannot be read");
            return {};
        });
}

} // namespace halftone
