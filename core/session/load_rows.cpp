// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_parts.h"

#include "core/session/decisions_json.h"
#include "core/session/graph_json.h"
#include "core/session/library_connection.h"
#include "core/session/noise_json.h"
#include "core/session/sample_blob.h"
#include "core/timing/timed_configurations.h"
#include "core/timing/workload_text.h"

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
        return damagedPart("table session: blocks is out of range");
    session.model
        = {select.text(2), select.text(3), select.text(4), select.integer(5), static_cast<int>(blocks)};
    auto &calibration = session.calibration;
    calibration = {select.text(7),  select.text(8),  select.integer(9), select.integer(10),
                   select.text(11), select.text(12), select.text(13)};
    if (auto done = takeDecoded(wordsFromJson(select.text(15)), calibration.measuredFormats); !done)
        return done;
    if (auto done = takeDecoded(quantizationFromJson(select.text(16)), calibration.quantization); !done)
        return done;
    return takeDecoded(decisionsFromJson(select.text(14)), session.decisions);
}

Result<void> loadGraph(const SqliteDatabase &database, Session &session)
{
    auto select = database.prepare("SELECT graph, partition, layers FROM model_graph "
                                   "JOIN session ON session.id = session WHERE session = ?");
    const auto row = select.bind(session.id).step();
    if (!row)
        return row.error();
    if (!*row)
        return damagedPart("its model graph is missing");
    if (auto done = takeDecoded(graphFromJson(select.text(0)), session.graph); !done)
        return done;
    if (select.integer(2) != static_cast<std::int64_t>(session.graph.layers.size()))
        return damagedPart("table session: the number of layers is not that of its graph");
    return takeDecoded(partitionFromJson(select.text(1), session.graph), session.partition);
}

Result<SampleSums> readSample(const SqliteStatement &row, const Session &session)
{
    SampleSums sample;
    const std::size_t layers = session.graph.layers.size();
    const std::size_t formats = session.calibration.measuredFormats.size();
    sample.index = row.integer(0);
    sample.tokens = row.integer(1);
    sample.loss = row.real(2);
    const std::string part = "sample " + std::to_string(sample.index);
    if (auto done = takeDecoded(sumsFromBlob(row.blob(3), layers), sample.layers, part); !done)
        return done.error();
    if (auto done = takeDecoded(errorsFromBlob(row.blob(4), formats, layers), sample.measuredErrors, part);
        !done)
        return done.error();
    if (const auto layer = faultyLayer(sample))
        return damagedPart(part + " has a sum of " + session.graph.layer(*layer).name
                           + " that is negative or not finite");
    return sample;
}

Result<void> loadSamples(const SqliteDatabase &database, Session &session, LeftOut *leftOut)
{
    return database
        .prepare("SELECT sample_index, tokens, loss, sums, measured_errors FROM sample WHERE session = ? "
                 "ORDER BY sample_index")
        .bind(session.id)
        .forEach([&](const SqliteStatement &row) {
            return append(readSample(row, session), session.samples, leftOut);
        });
}

Result<void> loadGains(const SqliteDatabase &database, const Session &session, std::int64_t timingKey,
                       Timing &timing)
{
    timing.gains.resize(session.partition.subgraphs.size());
    const auto loaded = database
                            .prepare("SELECT subgraph, configuration, gain_seconds, spread_seconds FROM gain "
                                     "WHERE timing = ? ORDER BY subgraph, configuration")
                            .bind(timingKey)
                            .forEach([&](const SqliteStatement &row) -> Result<void> {
                                const auto subgraph
                                    = static_cast<std::uint64_t>(row.integer(0)); // negative: out of range
                                if (subgraph >= timing.gains.size())
                                    return damagedPart("a gain belongs to no sub-graph");
                                auto &gains = timing.gains[subgraph];
                                if (static_cast<std::uint64_t>(row.integer(1)) != gains.gainSeconds.size())
                                    return damagedPart("a gain of " + timing.source + " is missing");
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
            return damagedPart("gains of a sub-graph of " + timing.source + " are missing");
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
            if (auto done = takeDecoded(placesFromJson(row.text(0)), whole.places); !done)
                return done;
            return fitsModel(whole, timing.formats.size(), session.graph.layers.size())
                ? Result<void>{}
                : damagedPart("a gain of the whole model of " + timing.source + " does not fit the model");
        });
}

Result<Timing> readTiming(const SqliteStatement &row, const SqliteDatabase &database, const Session &session)
{
    Timing timing;
    timing.source = row.text(1);
    const auto phase = phaseNamed(row.text(4)).value_or(Phase::Prefill); // the schema checks it
    timing.workload = {row.integer(2), row.integer(3), phase};
    timing.baselineSeconds = row.real(6);
    timing.resolutionSeconds = row.real(7);
    if (auto done = takeDecoded(wordsFromJson(row.text(5)), timing.formats, "timing " + timing.source); !done)
        return done.error();
    if (auto done = loadGains(database, session, row.integer(0), timing); !done)
        return done.error();
    if (auto done = loadWholeModel(database, session, row.integer(0), timing); !done)
        return done.error();
    return timing;
}

Result<void> loadTimings(const SqliteDatabase &database, Session &session, LeftOut *leftOut)
{
    return database
        .prepare("SELECT key, source, batch, sequence_length, phase, formats, baseline_seconds, "
                 "resolution_seconds FROM timing WHERE session = ? ORDER BY key")
        .bind(session.id)
        .forEach([&](const SqliteStatement &row) {
            return append(readTiming(row, database, session), session.timings, leftOut);
        });
}

Result<KeptConfiguration> readKept(const SqliteStatement &row)
{
    KeptConfiguration kept;
    kept.name = row.text(0);
    kept.created = row.text(1);
    kept.note = row.text(2);
    kept.lossMse = row.real(4);
    kept.gain = row.real(5);
    kept.gainUnit = row.text(6);
    const std::string part = "kept configuration '" + kept.name + "'";
    if (auto done = takeDecoded(decisionsFromJson(row.text(3)), kept.decisions, part); !done)
        return done.error();
    if (auto done = takeDecoded(formatsFromJson(row.text(7)), kept.formats, part); !done)
        return done.error();
    return kept;
}

Result<void> loadKept(const SqliteDatabase &database, Session &session, LeftOut *leftOut)
{
    return database
        .prepare("SELECT name, created, note, decisions, loss_mse, gain, gain_unit, formats FROM kept "
                 "WHERE session = ? ORDER BY created, key")
        .bind(session.id)
        .forEach([&](const SqliteStatement &row) { return append(readKept(row), session.kept, leftOut); });
}

// What is not a list: without it there is no session.
Result<void> loadFrame(const SqliteDatabase &database, Session &session, LeftOut *)
{
    if (auto done = loadHead(database, session); !done)
        return done;
    if (auto done = loadGraph(database, session); !done)
        return done;
    if (auto fault = faultOfFrame(session); !fault.empty())
        return damagedPart(std::move(fault));
    return {};
}

Error damagedSession(const SqliteDatabase &database, std::string_view id, const std::string &detail)
{
    return Error{ErrorCode::Corrupt, database.subject(),
                 "session " + std::string(id) + " is damaged (" + detail
                     + "), recover what is left of the library or restore it from a copy"};
}

} // namespace

Result<Session> loadSession(const SqliteDatabase &database, std::string_view id, LeftOut *leftOut)
{
    if (leftOut == nullptr && !isSessionId(id))
        return damagedSession(database, id, "this is no id");
    Session session;
    session.id = id;
    for (const auto load : {loadFrame, loadTags, loadSamples, loadTimings, loadKept, loadNoise}) {
        const auto done = load(database, session, leftOut);
        if (!done && leftOut == nullptr && isDamagedPart(done.error()))
            return damagedSession(database, id, done.error().detail);
        if (!done)
            return done.error();
    }
    return session;
}

} // namespace halftone
