// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_rows.h"

#include "core/session/decisions_json.h"
#include "core/session/graph_json.h"
#include "core/session/noise_json.h"
#include "core/session/sample_blob.h"
#include "core/session/session_faults.h"
#include "core/timing/timed_configurations.h"
#include "core/timing/workload_text.h"

#include <algorithm>

namespace halftone {

namespace {

Error thresholdOutOfRange()
{
    return Error{
        ErrorCode::InvalidArgument, "threshold",
        "a threshold or a limit of the memory is negative, infinite or undefined and cannot be stored"};
}

// What loadSession() would call damaged is not stored.
template <typename Part>
Result<void> checkSound(const Part &part)
{
    auto fault = faultOf(part);
    return fault.empty() ? Result<void>{}
                         : Error{ErrorCode::InvalidArgument, std::move(fault), "this cannot be stored"};
}

// One gain and one spread for every configuration of every sub-graph that the session has.
Result<void> checkShape(const SqliteDatabase &database, std::string_view id, const Timing &timing)
{
    std::size_t subgraph = 0;
    std::size_t allLayers = 0;
    bool fits = true;
    const auto counted
        = database
              .prepare("SELECT json_array_length(entry.value, '$.layers') FROM model_graph, "
                       "json_each(partition, '$.subgraphs') AS entry WHERE session = ? ORDER BY entry.key")
              .bind(id)
              .forEach([&](const SqliteStatement &row) -> Result<void> {
                  const auto layers = static_cast<std::size_t>(row.integer(0));
                  const std::size_t count = timedCount(layers, timing.formats.size());
                  fits = fits && !timing.formats.empty() && subgraph < timing.gains.size()
                      && timing.gains[subgraph].gainSeconds.size() == count
                      && timing.gains[subgraph].spreadSeconds.size() == count;
                  ++subgraph;
                  allLayers += layers;
                  return {};
              });
    if (!counted)
        return counted;
    for (const auto &whole : timing.wholeModel)
        fits = fits && fitsModel(whole, timing.formats.size(), allLayers);
    if (!fits || subgraph != timing.gains.size())
        return Error{ErrorCode::InvalidArgument, timing.source,
                     "its gains are not one for every configuration of every sub-graph of the session"};
    return {};
}

Result<void> checkShape(const SqliteDatabase &database, std::string_view id, const SampleSums &sample)
{
    auto select
        = database.prepare("SELECT layers, json_array_length(measured_formats) FROM session WHERE id = ?");
    const auto row = select.bind(id).step();
    if (!row)
        return row.error();
    const std::string subject = "sample " + std::to_string(sample.index);
    if (!*row || select.integer(0) != static_cast<std::int64_t>(sample.layers.size()))
        return Error{ErrorCode::InvalidArgument, subject,
                     "it has sums for another number of layers than the session"};
    const auto &measured = sample.measuredErrors;
    const bool fits = select.integer(1) == static_cast<std::int64_t>(measured.size())
        && std::ranges::all_of(measured,
                               [&](const auto &layers) { return layers.size() == sample.layers.size(); });
    if (!measured.empty() && !fits)
        return Error{ErrorCode::InvalidArgument, subject,
                     "its measured errors are not one for every format and layer of the session"};
    return {};
}

Result<void> insertGains(const SqliteDatabase &database, std::int64_t timingKey, const Timing &timing)
{
    auto insert = database.prepare("INSERT INTO gain VALUES (?, ?, ?, ?, ?)");
    std::int64_t subgraph = 0;
    for (const auto &gains : timing.gains) {
        for (std::size_t p = 0; p < gains.gainSeconds.size(); ++p) {
            insert.bind(timingKey, subgraph, static_cast<std::int64_t>(p), gains.gainSeconds[p],
                        gains.spreadSeconds[p]);
            if (auto done = insert.run(); !done)
                return done;
        }
        ++subgraph;
    }
    return {};
}

Result<void> insertWholeModel(const SqliteDatabase &database, std::int64_t timingKey, const Timing &timing)
{
    auto insert = database.prepare("INSERT INTO whole_model_gain VALUES (?, ?, ?, ?, ?)");
    std::int64_t number = 0;
    for (const auto &whole : timing.wholeModel) {
        insert.bind(timingKey, number++, placesToJson(whole.places), whole.gainSeconds, whole.spreadSeconds);
        if (auto done = insert.run(); !done)
            return done;
    }
    return {};
}

Result<void> insertHead(const SqliteDatabase &database, const Session &session)
{
    const auto &[dataPath, fingerprint, requested, length, packing, compute, version, measured, quantization]
        = session.calibration;
    auto insert = database.prepare("INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                                   "?, ?, ?, ?, ?, NULL, NULL)");
    insert.bind(session.id, session.name, session.created);
    insert.bind(session.model.path, session.model.architecture, session.model.fingerprint,
                session.model.parameters, static_cast<std::int64_t>(session.model.blocks));
    insert.bind(static_cast<std::int64_t>(session.graph.layers.size()));
    insert.bind(dataPath, fingerprint, requested, length, packing, compute, version);
    insert.bind(decisionsToJson(session.decisions));
    insert.bind(wordsToJson(measured), textOf(quantizationToJson(quantization)), session.note);
    return insert.run();
}

} // namespace

Error notFinite(const std::string &what)
{
    return Error{ErrorCode::InvalidArgument, what, "a number is infinite or undefined and cannot be stored"};
}

bool fitsModel(const WholeModelGain &whole, std::size_t formats, std::size_t layers)
{
    return whole.places.size() == layers
        && std::ranges::all_of(whole.places, [&](auto place) { return place < formats; });
}

Result<void> insertSample(const SqliteDatabase &database, std::string_view id, const SampleSums &sample)
{
    if (auto sound = checkSound(sample); !sound)
        return sound;
    if (auto fits = checkShape(database, id, sample); !fits)
        return fits;
    const auto sums = sumsToBlob(sample.layers);
    const auto errors = errorsToBlob(sample.measuredErrors);
    return database.prepare("INSERT OR REPLACE INTO sample VALUES (?, ?, ?, ?, ?, ?)")
        .bind(id, sample.index, sample.tokens, sample.loss, std::span<const std::byte>(sums),
              std::span<const std::byte>(errors))
        .run();
}

Result<void> deleteTiming(const SqliteDatabase &database, std::string_view id, const Timing &timing)
{
    auto remove = database.prepare("DELETE FROM timing WHERE session = ? AND source = ? AND batch = ? "
                                   "AND sequence_length = ? AND phase = ? AND formats = ?");
    remove.bind(id, timing.source, timing.workload.batch, timing.workload.sequenceLength,
                name(timing.workload.phase), wordsToJson(timing.formats));
    if (auto done = remove.run(); !done)
        return done;
    const auto removed = database.number("SELECT changes()");
    if (!removed)
        return removed.error();
    if (*removed == 0)
        return Error{ErrorCode::NotFound, timing.source,
                     "the session has no timing from this source for this workload in these formats"};
    return {};
}

Result<void> insertTiming(const SqliteDatabase &database, std::string_view id, const Timing &timing)
{
    if (auto sound = checkSound(timing); !sound)
        return sound;
    if (auto fits = checkShape(database, id, timing); !fits)
        return fits;
    auto replaced = deleteTiming(database, id, timing);
    if (!replaced && replaced.error().code != ErrorCode::NotFound)
        return replaced;
    auto insert
        = database.prepare("INSERT INTO timing (session, source, batch, sequence_length, phase, formats, "
                           "baseline_seconds, resolution_seconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, timing.source, timing.workload.batch, timing.workload.sequenceLength,
                name(timing.workload.phase), wordsToJson(timing.formats), timing.baselineSeconds,
                timing.resolutionSeconds);
    if (auto done = insert.run(); !done)
        return done;
    const auto key = database.number("SELECT last_insert_rowid()");
    if (!key)
        return key.error();
    if (auto done = insertGains(database, *key, timing); !done)
        return done;
    return insertWholeModel(database, *key, timing);
}

Result<void> insertKept(const SqliteDatabase &database, std::string_view id, const KeptConfiguration &kept)
{
    if (auto sound = checkSound(kept); !sound)
        return sound;
    auto insert
        = database.prepare("INSERT INTO kept (session, name, created, note, decisions, loss_mse, gain, "
                           "gain_unit, formats) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, kept.name, kept.created, kept.note, decisionsToJson(kept.decisions), kept.lossMse,
                kept.gain, kept.gainUnit, formatsToJson(kept.formats));
    return insert.run();
}

Result<void> updateDecisions(const SqliteDatabase &database, std::string_view id, const Decisions &decisions)
{
    if (!areInRange(decisions))
        return thresholdOutOfRange();
    return database.prepare("UPDATE session SET decisions = ? WHERE id = ?")
        .bind(decisionsToJson(decisions), id)
        .run();
}

Result<void> insertSession(const SqliteDatabase &database, const Session &session)
{
    if (!areInRange(session.decisions))
        return thresholdOutOfRange();
    if (auto done = insertHead(database, session); !done)
        return done;
    if (auto done = insertTags(database, session.id, session.tags); !done)
        return done;
    auto graph = database.prepare("INSERT INTO model_graph VALUES (?, ?, ?)");
    graph.bind(session.id, graphToJson(session.graph), partitionToJson(session.partition));
    if (auto done = graph.run(); !done)
        return done;
    for (const auto &sample : session.samples) {
        if (auto done = insertSample(database, session.id, sample); !done)
            return done;
    }
    for (const auto &timing : session.timings) {
        if (auto done = insertTiming(database, session.id, timing); !done)
            return done;
    }
    for (const auto &kept : session.kept) {
        if (auto done = insertKept(database, session.id, kept); !done)
            return done;
    }
    return insertNoise(database, session);
}

} // namespace halftone
