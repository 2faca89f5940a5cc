// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/validation_job.h"

#include "app/workflow/moved_files.h"
#include "app/workflow/patient_store.h"
#include "app/workflow/resource_folder.h"
#include "app/workflow/session_samples.h"
#include "core/base/date_text.h"
#include "core/numeric/baseline_format.h"
#include "core/session/session_prediction.h"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <set>

namespace halftone {

namespace {

struct ValidationSamples
{
    SampleSet set;
    std::string fingerprint;
    std::filesystem::path data; ///< where they are now
};

/// How many samples of @p set were calibrated with. Where the calibration's texts are no longer at hand: all or none, by
/// whether the data begin with the calibration's samples.
std::int64_t countCalibrated(const Session &session, const ValidationRequest &request, const Model &model,
                             const SampleSet &set, const TaskContext &context)
{
    auto like = requestOf(session);
    like.tokenizer = request.tokenizer;
    const auto isCalibration = [&](const Result<SampleSet> &samples) {
        return samples && settingsFingerprint(like, *samples) == session.calibration.fingerprint;
    };
    if (const auto calibration = readSamples(like, model, context); isCalibration(calibration)) {
        const std::set<std::vector<std::int64_t>> known(calibration->samples.begin(),
                                                        calibration->samples.end());
        return std::ranges::count_if(set.samples, [&](const auto &sample) { return known.contains(sample); });
    }
    like.data = request.data;
    return isCalibration(readSamples(like, model, context)) ? std::ssize(set.samples) : 0;
}

Result<ValidationSamples> readValidationSamples(const Session &session, const ValidationRequest &request,
                                                const Model &model, const TaskContext &context)
{
    auto own = requestOf(session);
    own.data = request.data;
    own.tokenizer = request.tokenizer;
    own.samples = request.samples;
    auto set = readSamples(own, model, context);
    if (!set)
        return set.error();
    auto fingerprint = settingsFingerprint(own, *set);
    return ValidationSamples{*std::move(set), std::move(fingerprint), request.data};
}

Validation describe(const Session &session, const ValidationRequest &request,
                    const NamedConfiguration &configuration, const ValidationSamples &samples)
{
    Validation validation;
    std::error_code ignored;
    validation.created = utcNow();
    validation.formats = request.formats;
    validation.quantization = request.quantization;
    validation.scale = request.scale;
    validation.dataPath = std::filesystem::weakly_canonical(samples.data, ignored).string();
    validation.fingerprint = samples.fingerprint;
    validation.requestedSamples = std::ssize(samples.set.samples);
    validation.sequenceLength = session.calibration.sequenceLength;
    validation.packing = session.calibration.packing;
    validation.programVersion = HALFTONE_VERSION;
    validation.predictions
        = storedPredictions(predictLossMse(session, configuration.formats, configuration.configuration));
    return validation;
}

LayerFormats layerFormats(const NamedConfiguration &named)
{
    LayerFormats formats;
    for (const auto format : named.configuration)
        formats.push_back(format == 0 ? std::nullopt : std::optional(named.formats[format]));
    return formats;
}

Result<std::optional<ValidatedSample>> runSample(QuantizedModel &model, const LayerFormats &formats,
                                                 const CalibrationSample &sample, const std::stop_token &stop)
{
    const auto baseline = model.baselineLoss(sample, stop);
    if (!baseline)
        return baseline.error();
    const auto loss = model.loss(formats, stop);
    if (!loss)
        return loss.error();
    if (!std::isfinite(*baseline) || !std::isfinite(*loss))
        return std::optional<ValidatedSample>();
    return std::optional(
        ValidatedSample{sample.index, std::ssize(sample.tokens), *baseline, *loss - *baseline});
}

/// Which texts a validation is meant for.
enum class Purpose {
    HeldOut, ///< texts that were not calibrated with
    Calibration, ///< the very samples of the calibration
};

Result<void> checkPurpose(const Session &session, const ValidationRequest &request, const Model &model,
                          const ValidationSamples &samples, Purpose purpose, const ValidationEvents &events,
                          const TaskContext &context)
{
    if (purpose == Purpose::Calibration)
        return checkUnchanged(session, session.model.fingerprint, samples.fingerprint);
    for (const auto &warning : samples.set.warnings)
        events.warning(warning);
    const auto calibrated = countCalibrated(session, request, model, samples.set, context);
    if (calibrated > 0)
        events.warning(std::to_string(calibrated) + " of " + std::to_string(samples.set.samples.size())
                       + " samples were calibrated with: the result is not held out");
    return {};
}

/// Samples keep to the scales of the calibration as it was: one that is not finished may still change them.
bool mayBeContinued(const Session &session, ScaleSource scale)
{
    return scale == ScaleSource::Dynamic
        || std::ssize(session.samples) == session.calibration.requestedSamples;
}

/// The row of @p validation, which gets the samples of an equal one that was interrupted.
Result<std::int64_t> beginOrContinue(const Session &session, SessionLibrary &library, Validation &validation)
{
    if (mayBeContinued(session, validation.scale)) {
        auto unfinished = library.unfinishedValidation(session.id, validation);
        if (!unfinished)
            return unfinished.error();
        if (*unfinished) {
            validation.samples = std::move((*unfinished)->samples);
            return (*unfinished)->number;
        }
    }
    return library.addValidation(session.id, validation);
}

/// Runs what @p validation lacks of @p samples, and stores each at once.
Result<void> runMissing(QuantizedModel &model, const LayerFormats &formats,
                        const std::vector<CalibrationSample> &samples, std::int64_t number,
                        SessionLibrary &library, Validation &validation, const ValidationEvents &events,
                        const TaskContext &context)
{
    std::set<std::int64_t> finished;
    for (const auto &sample : validation.samples)
        finished.insert(sample.index);
    auto done = std::ssize(finished);
    const auto report = [&] {
        events.progress(done, validation.requestedSamples);
        context.report(static_cast<double>(done) / static_cast<double>(validation.requestedSamples));
    };
    report();
    for (const auto &sample : samples) {
        if (finished.contains(sample.index))
            continue;
        const auto one = runSample(model, formats, sample, context.stop);
        if (!one)
            return one.error();
        if (!*one)
            events.warning("sample " + std::to_string(sample.index) + " is left out: its loss is not finite");
        else if (auto stored
                 = storeWhenFree([&] { return library.addValidatedSample(number, **one); }, context.stop);
                 !stored)
            return stored.error();
        if (*one)
            validation.samples.push_back(**one);
        ++done;
        report();
    }
    std::ranges::sort(validation.samples, {}, &ValidatedSample::index);
    return {};
}

/// What all validations of one request share.
struct Prepared
{
    ValidationSamples samples;
    std::vector<CalibrationSample> texts;
    QuantizedModel model;
};

Result<Prepared> prepare(Session session, ValidationRequest request, Purpose purpose, SessionLibrary &library,
                         const ValidationEvents &events, const TaskContext &context)
{
    if (session.samples.empty())
        return Error{ErrorCode::NotFound, session.name, "no sample has been calibrated yet, calibrate first"};
    const TaskContext quiet{context.stop}; // what comes before the passes is short
    if (auto followed = followModel(session, library, events.warning, quiet); !followed)
        return followed.error();
    if (purpose == Purpose::Calibration) {
        if (auto followed = followData(session, request.tokenizer, library, events.warning, quiet); !followed)
            return followed.error();
        request.data = whereItIsNow(session.calibration.dataPath);
    }
    const auto opened = openModelOf(session, quiet);
    if (!opened)
        return opened.error();
    auto samples = readValidationSamples(session, request, opened->model, quiet);
    if (!samples)
        return samples.error();
    if (auto fits = checkPurpose(session, request, opened->model, *samples, purpose, events, quiet); !fits)
        return fits.error();
    auto texts = samplesOf(samples->set, request.samples);
    return Prepared{
        *std::move(samples), std::move(texts),
        QuantizedModel(opened->model,
                       quantizedOptions(session, request.quantization, request.scale, request.memoryBytes))};
}

Result<Validation> runPrepared(Prepared &prepared, const NamedConfiguration &named, Validation validation,
                               const Session &session, SessionLibrary &library,
                               const ValidationEvents &events, const TaskContext &context)
{
    const auto number = beginOrContinue(session, library, validation);
    if (!number)
        return number.error();
    if (auto done = runMissing(prepared.model, layerFormats(named), prepared.texts, *number, library,
                               validation, events, context);
        !done)
        return done.error();
    if (validation.samples.empty())
        return Error{ErrorCode::Corrupt, validation.dataPath, "no sample of it has a finite loss"};
    return validation;
}

Result<Validation> run(const Session &session, const ValidationRequest &request, Purpose purpose,
                       SessionLibrary &library, const ValidationEvents &events, const TaskContext &context)
{
    const auto named = namedConfiguration(session.graph, request.formats, request.baseline);
    if (!named)
        return named.error();
    auto prepared = prepare(session, request, purpose, library, events, context);
    if (!prepared)
        return prepared.error();
    return runPrepared(*prepared, *named, describe(session, request, *named, prepared->samples), session,
                       library, events, context);
}

/// A finished validation of @p session that @p wanted would only repeat; null if there is none.
const Validation *finishedLike(const Session &session, const Validation &wanted)
{
    const auto isEqual = [&](const Validation &one) {
        return std::ssize(one.samples) == one.requestedSamples && one.formats == wanted.formats
            && one.quantization == wanted.quantization && one.scale == wanted.scale
            && one.fingerprint == wanted.fingerprint && one.requestedSamples == wanted.requestedSamples
            && one.programVersion == wanted.programVersion;
    };
    const auto newestFirst = session.validations | std::views::reverse;
    const auto found = std::ranges::find_if(newestFirst, isEqual);
    return found == newestFirst.end() || !mayBeContinued(session, wanted.scale) ? nullptr : &*found;
}

Result<KeptValidation> validateOneKept(Prepared &prepared, const KeptConfiguration &kept,
                                       ValidationRequest request, const Session &session,
                                       SessionLibrary &library, const ValidationEvents &events,
                                       const TaskContext &context)
{
    const auto named = namedConfiguration(session.graph, kept.formats, baselineOf(kept.decisions));
    if (!named)
        return named.error();
    request.formats = kept.formats;
    const auto wanted = describe(session, request, *named, prepared.samples);
    if (const auto *before = finishedLike(session, wanted))
        return KeptValidation{kept.name, *before, false};
    auto validation = runPrepared(prepared, *named, wanted, session, library, events, context);
    if (!validation)
        return validation.error();
    return KeptValidation{kept.name, *std::move(validation), true};
}

} // namespace

Result<Validation> validateConfiguration(const Session &session, const ValidationRequest &request,
                                         SessionLibrary &library, const ValidationEvents &events,
                                         const TaskContext &context)
{
    return run(session, request, Purpose::HeldOut, library, events, context);
}

Result<KeptValidations> validateKept(const Session &session, std::span<const std::string> names,
                                     const ValidationRequest &request, SessionLibrary &library,
                                     const KeptValidationEvents &events, const TaskContext &context)
{
    std::vector<const KeptConfiguration *> chosen;
    for (const auto &name : names) {
        const auto kept = findKept(session, name);
        if (!kept)
            return kept.error();
        chosen.push_back(*kept);
    }
    auto prepared = prepare(session, request, Purpose::HeldOut, library, events, context);
    if (!prepared)
        return prepared.error();
    KeptValidations all;
    for (std::size_t i = 0; i < chosen.size() && !all.isCancelled; ++i) {
        events.begins(chosen[i]->name, i + 1, chosen.size());
        const auto share = [&](double fraction) {
            context.report((static_cast<double>(i) + fraction) / static_cast<double>(chosen.size()));
        };
        auto one = validateOneKept(*prepared, *chosen[i], request, session, library, events,
                                   {context.stop, share});
        if (one)
            all.finished.push_back(*std::move(one));
        else if (one.error().code == ErrorCode::Cancelled)
            all.isCancelled = true;
        else
            all.failed.emplace_back(chosen[i]->name, one.error());
    }
    return all;
}

Result<Validation> measureDrift(const Session &session, const std::string &format,
                                const std::optional<std::filesystem::path> &tokenizer,
                                SessionLibrary &library, const ValidationEvents &events,
                                const TaskContext &context)
{
    ValidationRequest request;
    for (const auto &layer : session.graph.layers)
        request.formats[layer.name] = format;
    request.baseline = format == Bf16.name ? std::string(Fp32.name) : baselineOf(session.decisions);
    request.data = session.calibration.dataPath;
    request.tokenizer = tokenizer;
    request.samples = session.calibration.requestedSamples;
    request.quantization = session.calibration.quantization;
    return run(session, request, Purpose::Calibration, library, events, context);
}

} // namespace halftone
