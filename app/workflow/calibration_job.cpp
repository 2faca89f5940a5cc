// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/calibration_job.h"

#include "app/workflow/clock.h"
#include "core/calibrate/calibrate.h"
#include "core/io/sha256.h"
#include "core/partition/sequential_subgraphs.h"

#include <set>
#include <unistd.h>

namespace halftone {

namespace {

/// Shares of the progress bar; chosen: what comes before the samples is short.
constexpr double PreparedShare = 0.05;

struct Prepared
{
    Model model;
    SampleSet samples;
    std::string modelFingerprint;
    std::string fingerprint; ///< of samples and settings
};

std::int64_t halfOfMemoryBytes()
{
    return static_cast<std::int64_t>(sysconf(_SC_PHYS_PAGES)) * sysconf(_SC_PAGE_SIZE) / 2;
}

std::string packingName(Packing packing)
{
    return packing == Packing::Concat ? "concat" : "none";
}

TaskContext part(const TaskContext &whole, double begin, double end)
{
    return {whole.stop,
            [&whole, begin, end](double fraction) { whole.report(begin + (end - begin) * fraction); }};
}

std::string settingsFingerprint(const CalibrationRequest &request, const SampleSet &samples)
{
    Sha256 hash;
    hash.update(samples.fingerprint);
    hash.update("\nsequence_length=" + std::to_string(request.sequenceLength)
                + "\npacking=" + packingName(request.packing) + "\ncompute=float32\nloss=next-token\n");
    return hash.finish();
}

Result<SampleSet> readSamples(const CalibrationRequest &request, const Model &model,
                              const TaskContext &context)
{
    const auto documents = readDocuments(request.data);
    if (!documents)
        return documents.error();
    const auto file = request.tokenizer ? request.tokenizer : model.tokenizerPath();
    std::optional<Tokenizer> tokenizer;
    if (file) {
        auto loaded = Tokenizer::load(*file);
        if (!loaded)
            return loaded.error();
        tokenizer = *std::move(loaded);
    }
    SampleOptions options;
    options.sampleCount = static_cast<std::size_t>(request.samples);
    options.sequenceLength = static_cast<std::size_t>(request.sequenceLength);
    options.packing = request.packing;
    options.vocabularySize = model.vocabularySize();
    options.endToken = model.endToken();
    return prepareSamples(*documents, tokenizer ? &*tokenizer : nullptr, options, context);
}

Result<void> checkRequest(const CalibrationRequest &request)
{
    if (request.samples < 1)
        return Error{ErrorCode::InvalidArgument, "samples", "at least one sample is needed"};
    if (request.sequenceLength < 2)
        return Error{ErrorCode::InvalidArgument, "sequence length", "at least 2 tokens are needed"};
    return {};
}

Result<Prepared> prepare(const CalibrationRequest &request, const TaskContext &context)
{
    if (auto checked = checkRequest(request); !checked)
        return checked.error();
    auto model = loadModel(request.model, request.sequenceLength);
    if (!model)
        return model.error();
    auto samples = readSamples(request, *model, context);
    if (!samples)
        return samples.error();
    auto modelFingerprint = model->fingerprint(part(context, 0, PreparedShare));
    if (!modelFingerprint)
        return modelFingerprint.error();
    auto fingerprint = settingsFingerprint(request, *samples);
    return Prepared{*std::move(model), *std::move(samples), *std::move(modelFingerprint),
                    std::move(fingerprint)};
}

Result<Session> newSession(const CalibrationRequest &request, const Prepared &prepared)
{
    const Model &model = prepared.model;
    auto partition = partitionIntoSequentialSubgraphs(model.graph());
    if (!partition)
        return partition.error();
    Session session;
    session.created = utcNow();
    std::error_code ignored;
    const auto absolute = std::filesystem::weakly_canonical(request.model, ignored);
    session.name = request.name.empty() ? absolute.filename().string() + " " + localNow() : request.name;
    session.model = {absolute.string(), model.architecture(), prepared.modelFingerprint, model.parameters(),
                     model.blocks()};
    session.calibration = {std::filesystem::weakly_canonical(request.data, ignored).string(),
                           prepared.fingerprint,
                           static_cast<std::int64_t>(prepared.samples.samples.size()),
                           request.sequenceLength,
                           packingName(request.packing),
                           "float32",
                           HALFTONE_VERSION};
    session.graph = model.graph();
    session.partition = *std::move(partition);
    return session;
}

Result<void> calibrateSamples(const Prepared &prepared, const std::set<std::int64_t> &finished,
                              std::string_view id, SessionLibrary &library, const CalibrationEvents &events,
                              const TaskContext &context)
{
    std::vector<CalibrationSample> missing;
    for (std::size_t i = 0; i < prepared.samples.samples.size(); ++i) {
        const auto index = static_cast<std::int64_t>(i);
        if (!finished.contains(index))
            missing.push_back({index, prepared.samples.samples[i]});
    }
    const auto store = [&](const SampleSums &sample) -> Result<void> {
        if (auto stored = library.addSample(id, sample); !stored)
            return stored;
        events.sampleStored(sample);
        return {};
    };
    return calibrate(prepared.model, missing, {halfOfMemoryBytes()}, store,
                     part(context, PreparedShare, 1.0));
}

Result<void> checkUnchanged(const Session &session, const Prepared &prepared)
{
    if (session.model.fingerprint != prepared.modelFingerprint)
        return Error{ErrorCode::Conflict, session.model.path,
                     "the weights are not those that session '" + session.name
                         + "' was begun with; start a new one"};
    if (session.calibration.fingerprint != prepared.fingerprint)
        return Error{ErrorCode::Conflict, session.calibration.dataPath,
                     "the calibration data or its tokens are not those that session '" + session.name
                         + "' was begun with; start a new one"};
    return {};
}

} // namespace

Result<std::string> calibrateIntoNewSession(const CalibrationRequest &request, SessionLibrary &library,
                                            const CalibrationEvents &events, const TaskContext &context)
{
    if (!request.name.empty() && library.idOf(request.name))
        return Error{ErrorCode::Conflict, request.name, "a session of this name exists; choose another"};
    const auto prepared = prepare(request, context);
    if (!prepared)
        return prepared.error();
    for (const auto &warning : prepared->samples.warnings)
        events.warning(warning);
    auto session = newSession(request, *prepared);
    if (!session)
        return session.error();
    auto id = library.create(*session);
    if (!id)
        return id.error();
    session->id = *id;
    events.started(*session);
    if (auto done = calibrateSamples(*prepared, {}, *id, library, events, context); !done)
        return done.error();
    return id;
}

Result<std::string> resumeCalibration(std::string_view key,
                                      const std::optional<std::filesystem::path> &tokenizer,
                                      SessionLibrary &library, const CalibrationEvents &events,
                                      const TaskContext &context)
{
    auto session = library.load(key);
    if (!session)
        return session.error();
    CalibrationRequest request;
    request.model = session->model.path;
    request.data = session->calibration.dataPath;
    request.tokenizer = tokenizer;
    request.samples = session->calibration.requestedSamples;
    request.sequenceLength = session->calibration.sequenceLength;
    request.packing = session->calibration.packing == "concat" ? Packing::Concat : Packing::None;
    const auto prepared = prepare(request, context);
    if (!prepared)
        return prepared.error();
    if (auto same = checkUnchanged(*session, *prepared); !same)
        return same.error();
    events.started(*session);
    std::set<std::int64_t> finished;
    for (const auto &sample : session->samples)
        finished.insert(sample.index);
    if (auto done = calibrateSamples(*prepared, finished, session->id, library, events, context); !done)
        return done.error();
    return session->id;
}

} // namespace halftone
