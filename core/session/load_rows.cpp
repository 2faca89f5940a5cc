// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_rows.h"

#include "core/session/decisions_json.h"
#include "core/session/graph_json.h"
#include "core/session/noise_json.h"
#include "core/session/sample_blob.h"
#include "core/session/session_faults.h"
#include "core/timing/timed_configurations.h"

#include <algorithm>

namespace halftone {

namespace {

Result<void> loadHead(const SqliteDatabase &database, Session &session)
{
    auto select = database.prepare(
        "SELECT name, created, model_path, architecture, model_fingerprint, parameters, blocks, data_path, "
        "data_fingerprint, requested_samples, sequence_length, packing, compute, program_version, decisions, "
        "measured_formats, quantization, note FROM session WHERE id = ?");
    const auto row = select.bind(session.id).step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, session.id, "the session has been deleted"};
    session.name = select.text(0);
    session.created = select.text(1);
    session.note = select.text(17);
    const std::int64_t blocks = select.integer(6);
    if (blocks != static_cast<int>(blocks))
        return damagedSession(database, session.id, "table session: blocks is out of range");
    session.model
        = {select.text(2), select.text(3), select.text(4), select.integer(5), static_cast<int>(blocks)};
    auto &calibration = session.calibration;
    calibration = {select.text(7),  select.text(8),  select.integer(9), select.integer(10),
                   select.text(11), select.text(12), select.text(13)};
    if (auto done
        = takeDecoded(database, session.id, wordsFromJson(select.text(15)), calibration.measuredFormats);
        !done)
        return done;
    if (auto done
        = takeDecoded(database, session.id, quantizationFromJson(select.text(16)), calibration.quantization);
        !done)
        return done;
    return takeDecoded(database, session.id, decisionsFromJson(select.text(14)), session.decisions);
}

Result<void> loadGraph(const SqliteDatabase &database, Session &session)
{
    auto select = database.prepare("SELECT graph, partition, layers FROM model_graph "
                                   "JOIN session ON session.id = session WHERE session = ?");
    const auto row = select.bind(session.id).step();
    if (!row)
        return row.error();
    if (!*row)
        return damagedSession(database, session.id, "its model graph is missing");
    if (auto done = takeDecoded(database, session.id, graphFromJson(select.text(0)), session.graph); !done)
        return done;
    if (select.integer(2) != static_cast<std::int64_t>(session.graph.layers.size()))
        return damagedSession(database, session.id,
                              "table session: the number of layers is not that of its graph");
    return takeDecoded(database, session.id, partitionFromJson(select.text(1), session.graph),
                       session.partition);
}

Result<void> loadSamples(const SqliteDatabase &database, Session &session)
{
    return database
        .prepare("SELECT sample_index, tokens, loss, sums, measured_errors FROM sample WHERE session = ? "
                 "ORDER BY sample_index")
        .bind(session.id)
        .forEach([&](const SqliteStatement &row) -> Result<void> {
            auto &sample = session.samples.emplace_back();
            const std::size_t layers = session.graph.layers.size();
            sample.index = row.integer(0);
            sample.tokens = row.integer(1);
            sample.loss = row.real(2);
            if (auto done
                = takeDecoded(database, session.id, sumsFromBlob(row.blob(3), layers), sample.layers);
                !done)
                return done;
            const std::size_t formats = session.calibration.measuredFormats.size();
            return takeDecoded(database, session.id, errorsFromBlob(row.blob(4), formats, layers),
                               sample.measuredErrors);
        });
}

Result<void> loadGains(const SqliteDatabase &database, const Session &session, std::int64_t timingKey,
                       Timing &timing)
{
    timing.gains.resize(session.partition.subgraphs.size());
    const auto loaded
        = database
              .prepare("SELECT subgraph, configuration, gain_seconds, spread_seconds FROM gain "
                       "WHERE timing = ? ORDER BY subgraph, configuration")
              .bind(timingKey)
              .forEach([&](const SqliteStatement &row) -> Result<void> {
                  const auto subgraph = static_cast<std::uint64_t>(row.integer(0)); // negative: out of range
                  if (subgraph >= timing.gains.size())
                      return damagedSession(database, session.id, "a gain belongs to no sub-graph");
                  auto &gains = timing.gains[subgraph];
                  if (static_cast<std::uint64_t>(row.integer(1)) != gains.gainSeconds.size())
                      return damagedSession(database, session.id,
                                            "a gain of " + timing.source + " is missing");
                  gains.gainSeconds.push_back(row.real(2));
                  gains.spreadSeconds.push_back(row.real(3));
                  return {};
              });
    if (!loaded)
        return loaded;
    for (std::size_t j = 0; j < timing.gains.size(); ++j) {
        const std::size_t layers = session.partition.subgraphs[j].layers.size();
        const std::size_t count = timing.gains[j].gainSeconds.size();
        if (timing.formats.empty() || count != timedCount(layers, timing.formats.size()))
            return damagedSession(database, session.id,
                                  "gains of a sub-graph of " + timing.source + " are missing");
    }
    return {};
}

Result<void> loadWholeModel(const SqliteDatabase &database, const Session &session, std::int64_t timingKey,
                            Timing &timing)
{
    return database
        .prepare("SELECT places, gain_seconds, spread_seconds FROM whole_model_gain WHERE timing = ? "
                 "ORDER BY number")
        .bind(timingKey)
        .forEach([&](const SqliteStatement &row) -> Result<void> {
            auto &whole = timing.wholeModel.emplace_back();
            whole.gainSeconds = row.real(1);
            whole.spreadSeconds = row.real(2);
            if (auto done = takeDecoded(database, session.id, placesFromJson(row.text(0)), whole.places);
                !done)
                return done;
            return fitsModel(whole, timing.formats.size(), session.graph.layers.size())
                ? Result<void>{}
                : damagedSession(database, session.id,
                                 "a gain of the whole model of " + timing.source + " does not fit the model");
        });
}

Result<void> loadTimings(const SqliteDatabase &database, Session &session)
{
    return database
        .prepare("SELECT key, source, batch, sequence_length, phase, formats, baseline_seconds, "
                 "resolution_seconds FROM timing WHERE session = ? ORDER BY key")
        .bind(session.id)
        .forEach([&](const SqliteStatement &row) -> Result<void> {
            auto &timing = session.timings.emplace_back();
            timing.source = row.text(1);
            timing.workload
                = {row.integer(2), row.integer(3), row.text(4) == "decode" ? Phase::Decode : Phase::Prefill};
            timing.baselineSeconds = row.real(6);
            timing.resolutionSeconds = row.real(7);
            if (auto done = takeDecoded(database, session.id, wordsFromJson(row.text(5)), timing.formats);
                !done)
                return done;
            if (auto done = loadGains(database, session, row.integer(0), timing); !done)
                return done;
            return loadWholeModel(database, session, row.integer(0), timing);
        });
}

Result<void> loadKept(const SqliteDatabase &database, Session &session)
{
    return database
        .prepare("SELECT name, created, note, decisions, loss_mse, gain, gain_unit, formats FROM kept "
                 "WHERE session = ? ORDER BY key")
        .bind(session.id)
        .forEach([&](const SqliteStatement &row) -> Result<void> {
            auto &kept = session.kept.emplace_back();
            kept.name = row.text(0);
            kept.created = row.text(1);
            kept.note = row.text(2);
            kept.lossMse = row.real(4);
            kept.gain = row.real(5);
            kept.gainUnit = row.text(6);
            if (auto done = takeDecoded(database, session.id, decisionsFromJson(row.text(3)), kept.decisions);
                !done)
                return done;
            return takeDecoded(database, session.id, formatsFromJson(row.text(7)), kept.formats);
        });
}

} // namespace

Error damagedSession(const SqliteDatabase &database, std::string_view id, const std::string &detail)
{
    return Error{ErrorCode::Corrupt, database.subject(),
                 "session " + std::string(id) + " is damaged (" + detail
                     + "), restore the library from a copy"};
}

Result<Session> loadSession(const SqliteDatabase &database, std::string_view id)
{
    Session session;
    session.id = id;
    for (const auto load : {loadHead, loadTags, loadGraph, loadSamples, loadTimings, loadKept, loadNoise}) {
        if (auto done = load(database, session); !done)
            return done.error();
    }
    if (const auto fault = faultOf(session); !fault.empty())
        return damagedSession(database, id, fault);
    return session;
}

} // namespace halftone
