// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/prepared_samples.h"

#include "app/workflow/resource_folder.h"
#include "core/base/process_memory.h"
#include "core/io/sha256.h"

#include <algorithm>

namespace halftone {

std::string packingName(Packing packing)
{
    return packing == Packing::Concat ? "concat" : "none";
}

TaskContext part(const TaskContext &whole, double begin, double end)
{
    return {whole.stop, [report = whole.report, begin, end](double fraction) {
                report(begin + (end - begin) * fraction);
            }};
}

std::string settingsFingerprint(const CalibrationRequest &request, const SampleSet &samples)
{
    Sha256 hash;
    hash.update(samples.fingerprint);
    hash.update("\nsequence_length=" + std::to_string(request.sequenceLength) + "\npacking="
                + packingName(request.packing) + "\ncompute=" + request.compute + "\nloss=next-token\n");
    return hash.finish();
}

Result<SampleSet> readSamples(const CalibrationRequest &request, const Model &model,
                              const TaskContext &context)
{
    const auto documents = readDocuments(request.data, context.stop);
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
    options.dataName = request.data.string();
    options.vocabularySize = model.vocabularySize();
    options.endToken = model.endToken();
    return prepareSamples(*documents, tokenizer ? &*tokenizer : nullptr, options, context);
}

CalibrationRequest requestOf(const Session &session)
{
    CalibrationRequest request;
    request.model = whereItIsNow(session.model.path);
    request.data = whereItIsNow(session.calibration.dataPath);
    request.samples = session.calibration.requestedSamples;
    request.sequenceLength = session.calibration.sequenceLength;
    request.packing = session.calibration.packing == "concat" ? Packing::Concat : Packing::None;
    request.compute = session.calibration.compute;
    request.measuredFormats = session.calibration.measuredFormats;
    request.quantization = session.calibration.quantization;
    return request;
}

Result<void> checkUnchanged(const Session &session, const std::string &modelFingerprint,
                            const std::string &fingerprint)
{
    if (session.model.fingerprint != modelFingerprint)
        return Error{ErrorCode::Conflict, session.model.path,
                     "the model, its weights or its config.json, is not the one that session '" + session.name
                         + "' was begun with; say where that is (sessions locate), or start a new one"};
    if (session.calibration.fingerprint != fingerprint)
        return Error{ErrorCode::Conflict, session.calibration.dataPath,
                     "the calibration data or its tokens are not those that session '" + session.name
                         + "' was begun with; say where those are (sessions locate), or start a new one"};
    return {};
}

Result<void> checkLoweredFormats(const std::vector<std::string> &formats)
{
    for (auto format = formats.begin(); format != formats.end(); ++format) {
        if (!formatNamed(*format))
            return Error{ErrorCode::InvalidArgument, *format, "there is no such number format"};
        if (*format == knownFormats().front().name)
            return Error{ErrorCode::InvalidArgument, *format,
                         "it is the baseline, whose own error is not measured; leave it out"};
        if (std::find(formats.begin(), format, *format) != format)
            return Error{ErrorCode::InvalidArgument, *format, "the format is listed twice"};
    }
    return {};
}

std::int64_t memoryBudgetBytes(const std::optional<std::int64_t> &memoryBytes)
{
    constexpr std::int64_t Share
        = 2; // chosen: half of what is available; the page cache needs some for the weights
    return memoryBytes ? *memoryBytes - anonymousMemoryBytes() : availableMemoryBytes() / Share;
}

} // namespace halftone
