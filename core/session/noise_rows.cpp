// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/decisions_json.h"
#include "core/session/noise_json.h"
#include "core/session/session_parts.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace halftone {

namespace {

// Shifts that were rounded in the same way may stand beside each other.
Result<bool> isRoundedAlike(const SqliteDatabase &database, std::string_view id, const ShiftRun &run)
{
    return database.prepare("SELECT 1 FROM shift_run WHERE session = ? AND quantization = ? AND scale = ?")
        .bind(id, textOf(quantizationToJson(run.quantization)), name(run.scale))
        .step();
}

Result<void> loadShiftRun(const SqliteDatabase &database, Session &session, LeftOut *)
{
    auto select = database.prepare(
        "SELECT formats, requested_samples, quantization, scale, program_version FROM shift_run "
        "WHERE session = ?");
    const auto row = select.bind(session.id).step();
    if (!row)
        return row.error();
    if (!*row)
        return {};
    auto &run = session.shiftRun.emplace();
    run.requestedSamples = select.integer(1);
    run.scale = scaleSourceNamed(select.text(3)).value_or(ScaleSource::Static); // the schema checks it
    run.programVersion = select.text(4);
    if (auto done = takeDecoded(wordsFromJson(select.text(0)), run.formats); !done)
        return done;
    return takeDecoded(quantizationFromJson(select.text(2)), run.quantization);
}

Result<LayerShift> readShift(const SqliteStatement &row, const Session &session)
{
    const auto layer = static_cast<std::uint64_t>(row.integer(2)); // negative: out of range
    if (layer >= session.graph.layers.size())
        return damagedPart("a shift belongs to no layer");
    return LayerShift{row.integer(0), row.text(1), LayerId{static_cast<std::uint32_t>(layer)}, row.real(3)};
}

Result<void> loadShifts(const SqliteDatabase &database, Session &session, LeftOut *leftOut)
{
    if (!session.shiftRun)
        return {}; // shifts without it would be a damage that is named elsewhere
    return database
        .prepare("SELECT sample_index, format, layer, change FROM shift WHERE session = ? "
                 "ORDER BY sample_index, format, layer")
        .bind(session.id)
        .forEach([&](const SqliteStatement &row) {
            return append(readShift(row, session), session.shifts, leftOut);
        });
}

Result<Validation> readValidation(const SqliteStatement &row, const SqliteDatabase &database)
{
    Validation validation;
    validation.created = row.text(1);
    validation.scale = scaleSourceNamed(row.text(4)).value_or(ScaleSource::Static);
    validation.dataPath = row.text(5);
    validation.fingerprint = row.text(6);
    validation.requestedSamples = row.integer(7);
    validation.sequenceLength = row.integer(8);
    validation.packing = row.text(9);
    validation.programVersion = row.text(10);
    const std::string part = "validation of " + validation.created;
    if (auto done = takeDecoded(formatsFromJson(row.text(2)), validation.formats, part); !done)
        return done.error();
    if (auto done = takeDecoded(quantizationFromJson(row.text(3)), validation.quantization, part); !done)
        return done.error();
    if (auto done = takeDecoded(predictionsFromJson(row.text(11)), validation.predictions, part); !done)
        return done.error();
    auto samples = loadValidatedSamples(database, row.integer(0));
    if (!samples)
        return samples.error();
    validation.samples = *std::move(samples);
    return validation;
}

Result<void> loadValidations(const SqliteDatabase &database, Session &session, LeftOut *leftOut)
{
    return database
        .prepare("SELECT key, created, formats, quantization, scale, data_path, data_fingerprint, "
                 "requested_samples, sequence_length, packing, program_version, predictions FROM validation "
                 "WHERE session = ? ORDER BY key")
        .bind(session.id)
        .forEach([&](const SqliteStatement &row) {
            return append(readValidation(row, database), session.validations, leftOut);
        });
}

} // namespace

Result<void> insertShiftRun(const SqliteDatabase &database, std::string_view id, const ShiftRun &run)
{
    const auto alike = isRoundedAlike(database, id, run);
    if (!alike)
        return alike.error();
    if (*alike)
        return database
            .prepare("UPDATE shift_run SET formats = ?, requested_samples = ?, program_version = ? "
                     "WHERE session = ?")
            .bind(wordsToJson(run.formats), run.requestedSamples, run.programVersion, id)
            .run();
    if (auto done = database.prepare("DELETE FROM shift_run WHERE session = ?").bind(id).run(); !done)
        return done;
    return database.prepare("INSERT INTO shift_run VALUES (?, ?, ?, ?, ?, ?)")
        .bind(id, wordsToJson(run.formats), run.requestedSamples,
              textOf(quantizationToJson(run.quantization)), name(run.scale), run.programVersion)
        .run();
}

Result<void> insertShifts(const SqliteDatabase &database, std::string_view id,
                          std::span<const LayerShift> shifts)
{
    auto insert = database.prepare(
        "INSERT OR REPLACE INTO shift SELECT id, ?2, ?3, ?4, ?5 FROM session WHERE id = ?1 AND ?4 < layers");
    for (const auto &shift : shifts) {
        if (!std::isfinite(shift.change))
            return notFinite("a shift of sample " + std::to_string(shift.sample));
        insert.bind(id, shift.sample, shift.format, static_cast<std::int64_t>(shift.layer.value),
                    shift.change);
        if (auto done = insert.run(); !done)
            return done;
        const auto inserted = database.number("SELECT changes()");
        if (!inserted)
            return inserted.error();
        if (*inserted == 0)
            return Error{ErrorCode::InvalidArgument, "layer " + std::to_string(shift.layer.value),
                         "the session has no such layer"};
    }
    return {};
}

Result<std::int64_t> insertValidation(const SqliteDatabase &database, std::string_view id,
                                      const Validation &validation)
{
    const auto isFinite = [](const StoredPrediction &one) {
        return std::isfinite(one.lossMse) && std::isfinite(one.perplexityChange.value_or(0));
    };
    if (!std::ranges::all_of(validation.predictions, isFinite))
        return notFinite("a prediction");
    auto insert
        = database.prepare("INSERT INTO validation (session, created, formats, quantization, scale, "
                           "data_path, data_fingerprint, "
                           "requested_samples, sequence_length, packing, program_version, predictions) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(id, validation.created, formatsToJson(validation.formats),
                textOf(quantizationToJson(validation.quantization)), name(validation.scale));
    insert.bind(validation.dataPath, validation.fingerprint, validation.requestedSamples,
                validation.sequenceLength, validation.packing, validation.programVersion,
                textOf(predictionsToJson(validation.predictions)));
    if (auto done = insert.run(); !done)
        return done.error();
    const auto key = database.number("SELECT last_insert_rowid()");
    if (!key)
        return key.error();
    for (const auto &sample : validation.samples) {
        if (auto done = insertValidatedSample(database, *key, sample); !done)
            return done.error();
    }
    return key;
}

Result<void> insertValidatedSample(const SqliteDatabase &database, std::int64_t validation,
                                   const ValidatedSample &sample)
{
    if (!std::isfinite(sample.baselineLoss) || !std::isfinite(sample.change))
        return notFinite("sample " + std::to_string(sample.index));
    return database.prepare("INSERT OR REPLACE INTO validation_sample VALUES (?, ?, ?, ?, ?)")
        .bind(validation, sample.index, sample.tokens, sample.baselineLoss, sample.change)
        .run();
}

Result<std::optional<std::int64_t>> findUnfinished(const SqliteDatabase &database, std::string_view id,
                                                   const Validation &validation)
{
    auto select = database.prepare(
        "SELECT key FROM validation WHERE session = ? AND formats = ? AND quantization = ? AND scale = ? "
        "AND data_fingerprint = ? AND program_version = ? AND requested_samples > "
        "(SELECT count(*) FROM validation_sample WHERE validation = key) ORDER BY key DESC LIMIT 1");
    const auto row = select
                         .bind(id, formatsToJson(validation.formats),
                               textOf(quantizationToJson(validation.quantization)), name(validation.scale),
                               validation.fingerprint, validation.programVersion)
                         .step();
    if (!row)
        return row.error();
    return *row ? std::optional(select.integer(0)) : std::nullopt;
}

Result<std::vector<ValidatedSample>> loadValidatedSamples(const SqliteDatabase &database,
                                                          std::int64_t validation)
{
    std::vector<ValidatedSample> samples;
    auto done = database
                    .prepare("SELECT sample_index, tokens, baseline_loss, change FROM validation_sample "
                             "WHERE validation = ? ORDER BY sample_index")
                    .bind(validation)
                    .forEach([&](const SqliteStatement &row) -> Result<void> {
                        samples.push_back({row.integer(0), row.integer(1), row.real(2), row.real(3)});
                        return {};
                    });
    if (!done)
        return done.error();
    return samples;
}

Result<void> insertNoise(const SqliteDatabase &database, const Session &session)
{
    if (session.shiftRun) {
        if (auto done = insertShiftRun(database, session.id, *session.shiftRun); !done)
            return done;
    }
    if (auto done = insertShifts(database, session.id, session.shifts); !done)
        return done;
    for (const auto &validation : session.validations) {
        if (auto key = insertValidation(database, session.id, validation); !key)
            return key.error();
    }
    return {};
}

Result<void> loadNoise(const SqliteDatabase &database, Session &session, LeftOut *leftOut)
{
    for (const auto load : {loadShiftRun, loadShifts, loadValidations}) {
        if (auto done = load(database, session, leftOut); !done)
            return done;
    }
    return {};
}

} // namespace halftone
