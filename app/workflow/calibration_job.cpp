// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/calibration_job.h"

#include "app/workflow/moved_files.h"
#include "app/workflow/patient_store.h"
#include "app/workflow/prepared_samples.h"
#include "app/workflow/rank_share.h"
#include "core/base/date_text.h"
#include "core/calibrate/calibrate.h"
#include "core/model/cpu_features.h"
#include "core/partition/sequential_subgraphs.h"
#include "core/session/free_name.h"

#include <set>

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

std::string megabytes(std::int64_t bytes)
{
    return std::to_string(bytes / 1'000'000) + " MB";
}

Result<void> checkRequest(const CalibrationRequest &request)
{
    if (request.samples < 1)
        return Error{ErrorCode::InvalidArgument, "samples", "at least one sample is needed"};
    if (request.sequenceLength < 2)
        return Error{ErrorCode::InvalidArgument, "sequence length", "at least 2 tokens are needed"};
    if (request.compute != name(Compute::Float32) && request.compute != name(Compute::Bfloat16))
        return Error{ErrorCode::InvalidArgument, "compute", "must be float32 or bfloat16"};
    if (auto checked = checkLoweredFormats(request.measuredFormats); !checked)
        return checked;
    if (request.compute == name(Compute::Bfloat16) && !hasBfloat16Products())
        return Error{ErrorCode::Unsupported, "compute",
                     "this CPU has no instructions for BF16 products (avx512_bf16, amx_bf16); use float32"};
    return {};
}

Result<Prepared> prepare(const CalibrationRequest &request, const TaskContext &context)
{
    if (auto checked = checkRequest(request); !checked)
        return checked.error();
    auto model = loadModel(request.model, request.sequenceLength);
    if (!model)
        return model.error();
    auto samples = readSamples(request, *model, part(context, 0, PreparedShare / 2));
    if (!samples)
        return samples.error();
    auto modelFingerprint = model->fingerprint(part(context, PreparedShare / 2, PreparedShare));
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
                           request.compute,
                           HALFTONE_VERSION,
                           request.measuredFormats,
                           request.quantization};
    session.graph = model.graph();
    session.partition = *std::move(partition);
    return session;
}

/// What a calibration still has to do.
struct Remaining
{
    std::vector<CalibrationSample> samples;
    std::int64_t tokens = 0;
    std::int64_t longest = 0; ///< tokens
};

Remaining remainingOf(const SampleSet &set, const std::vector<SampleSums> &finished)
{
    std::set<std::int64_t> done;
    for (const auto &sample : finished)
        done.insert(sample.index);
    Remaining remaining;
    for (std::size_t i = 0; i < set.samples.size(); ++i) {
        const auto index = static_cast<std::int64_t>(i);
        if (done.contains(index))
            continue;
        remaining.samples.push_back({index, set.samples[i]});
        const auto tokens = static_cast<std::int64_t>(set.samples[i].size());
        remaining.tokens += tokens;
        remaining.longest = std::max(remaining.longest, tokens);
    }
    return remaining;
}

CalibrationOptions optionsOf(const CalibrationRequest &request, const SampleSet &samples)
{
    CalibrationOptions options;
    options.memoryBytes = memoryBudgetBytes(request.memoryBytes);
    options.compute = request.compute == name(Compute::Bfloat16) ? Compute::Bfloat16 : Compute::Float32;
    options.requestedSamples = static_cast<std::int64_t>(samples.samples.size());
    options.quantization = request.quantization;
    for (const auto &format : request.measuredFormats)
        options.measuredFormats.push_back(*formatNamed(format)); // checkRequest() knows them all
    return options;
}

/// @param budgetBytes  CalibrationOptions::memoryBytes that @p request leads to
void warnOfMemory(const Prepared &prepared, const CalibrationRequest &request, std::int64_t longest,
                  std::int64_t budgetBytes, const CalibrationEvents &events)
{
    if (!request.memoryBytes)
        return;
    const auto needed = estimatedMemoryBytes(prepared.model, longest, budgetBytes);
    if (needed > budgetBytes)
        events.warning("the passes alone need about " + megabytes(needed)
                       + ", more than the memory budget leaves them; use shorter samples");
}

RankAgreement agreementOf(const Prepared &prepared)
{
    return {prepared.modelFingerprint, prepared.fingerprint};
}

/// The progress of the samples as a part of the whole, with what the meter knows.
TaskContext meteredContext(const TaskContext &samplesPart, ProgressMeter &meter,
                           const CalibrationEvents &events)
{
    return {samplesPart.stop, [&](double fraction) {
                samplesPart.report(fraction);
                if (const auto progress = meter.at(fraction))
                    events.progress(*progress);
            }};
}

Result<void> calibrateSamples(const Prepared &prepared, const CalibrationRequest &request,
                              const Session &session, SessionLibrary &library,
                              const CalibrationEvents &events, const TaskContext &context, RankGroup *group)
{
    const auto remaining = remainingOf(prepared.samples, session.samples);
    const auto requested = static_cast<std::int64_t>(prepared.samples.samples.size());
    ProgressMeter meter(requested, requested - static_cast<std::int64_t>(remaining.samples.size()),
                        remaining.tokens);
    const auto store = [&](const SampleSums &sample) -> Result<void> {
        auto stored = storeWhenFree([&] { return library.addSample(session.id, sample); }, context.stop);
        if (!stored)
            return stored;
        meter.finishSample();
        events.sampleStored(sample);
        return {};
    };
    auto options = optionsOf(request, prepared.samples);
    options.leftOut = [&](std::int64_t index, const std::string &reason) {
        meter.finishSample();
        events.warning("sample " + std::to_string(index) + " is left out: " + reason);
    };
    warnOfMemory(prepared, request, remaining.longest, options.memoryBytes, events);
    const auto samplesPart = part(context, PreparedShare, 1.0);
    const auto metered = meteredContext(samplesPart, meter, events);
    if (group != nullptr)
        return calibrateAsFirst(*group, agreementOf(prepared), prepared.model, remaining.samples, options,
                                store, metered);
    return calibrate(prepared.model, remaining.samples, options, store, metered);
}

} // namespace

Result<std::string> calibrateIntoNewSession(const CalibrationRequest &request, SessionLibrary &library,
                                            const CalibrationEvents &events, const TaskContext &context,
                                            RankGroup *group)
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
    const auto create = [&] { return library.create(*session); };
    auto id = request.name.empty() ? storeUnderFreeName(session->name, create) : create();
    if (!id)
        return id.error();
    session->id = *id;
    events.started(*session);
    std::size_t stored = 0;
    CalibrationEvents counted = events;
    counted.sampleStored = [&](const SampleSums &sample) {
        ++stored;
        events.sampleStored(sample);
    };
    if (auto done = calibrateSamples(*prepared, request, *session, library, counted, context, group); !done) {
        if (stored == 0)
            static_cast<void>(library.remove(*id)); // what failed is the calibration, whatever this does
        return done.error();
    }
    return id;
}

namespace {

/// Leaves the paths of @p session where its files are now; what @p given says is not looked for.
Result<void> followFiles(Session &session, const CalibrationRequest &given, SessionLibrary &library,
                         const CalibrationEvents &events, const TaskContext &context)
{
    const TaskContext quiet{context.stop};
    std::error_code ignored;
    if (!given.model.empty())
        session.model.path = std::filesystem::weakly_canonical(given.model, ignored).string();
    if (!given.data.empty())
        session.calibration.dataPath = std::filesystem::weakly_canonical(given.data, ignored).string();
    if (auto followed = followModel(session, library, events.warning, quiet); !followed)
        return followed;
    return followData(session, given.tokenizer, library, events.warning, quiet);
}

/// Stores the places that the user has given, once the files have turned out to be the right ones.
Result<void> rememberPlaces(const Session &session, const CalibrationRequest &given, SessionLibrary &library)
{
    Result<void> stored;
    if (!given.model.empty())
        stored = library.setModelPath(session.id, session.model.path);
    if (stored && !given.data.empty())
        stored = library.setDataPath(session.id, session.calibration.dataPath);
    return stored;
}

} // namespace

CalibrationRequest resumedRequest(const Session &session, const CalibrationRequest &given)
{
    auto request = requestOf(session);
    if (!given.model.empty())
        request.model = given.model;
    if (!given.data.empty())
        request.data = given.data;
    request.tokenizer = given.tokenizer;
    request.memoryBytes = given.memoryBytes;
    return request;
}

Result<std::string> resumeCalibration(std::string_view key, const CalibrationRequest &given,
                                      SessionLibrary &library, const CalibrationEvents &events,
                                      const TaskContext &context, RankGroup *group)
{
    auto session = library.load(key);
    if (!session)
        return session.error();
    if (auto followed = followFiles(*session, given, library, events, context); !followed)
        return followed.error();
    const auto request = resumedRequest(*session, given);
    const auto prepared = prepare(request, context);
    if (!prepared)
        return prepared.error();
    if (auto same = checkUnchanged(*session, prepared->modelFingerprint, prepared->fingerprint); !same)
        return same.error();
    if (auto remembered = rememberPlaces(*session, given, library); !remembered)
        return remembered.error();
    events.started(*session);
    if (auto done = calibrateSamples(*prepared, request, *session, library, events, context, group); !done)
        return done.error();
    return session->id;
}

Result<void> calibrateForRankZero(const CalibrationRequest &request, RankGroup &group,
                                  const CalibrationEvents &events, const TaskContext &context)
{
    const auto prepared = prepare(request, context);
    if (!prepared)
        return prepared.error();
    const auto all = remainingOf(prepared->samples, {});
    const auto options = optionsOf(request, prepared->samples);
    warnOfMemory(*prepared, request, all.longest, options.memoryBytes, events);
    ProgressMeter meter(static_cast<std::int64_t>(all.samples.size()), 0, all.tokens);
    const auto samplesPart = part(context, PreparedShare, 1.0);
    return calibrateAsOther(group, agreementOf(*prepared), prepared->model, all.samples, options,
                            meteredContext(samplesPart, meter, events));
}

} // namespace halftone
