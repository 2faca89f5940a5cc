// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/session_samples.h"

#include "app/workflow/resource_folder.h"

#include <algorithm>

namespace halftone {

Result<SessionModel> openModelOf(const Session &session, const TaskContext &context)
{
    auto model = loadModel(whereItIsNow(session.model.path), session.calibration.sequenceLength);
    if (!model)
        return model.error();
    auto fingerprint = model->fingerprint(context);
    if (!fingerprint)
        return fingerprint.error();
    if (auto same = checkUnchanged(session, *fingerprint, session.calibration.fingerprint); !same)
        return same.error();
    if (model->graph().layers.size() != session.graph.layers.size())
        return Error{
            ErrorCode::Conflict, session.model.path,
            "this version of Halftone finds other layers in it than the session has, calibrate it again"};
    return SessionModel{*std::move(model), *std::move(fingerprint)};
}

std::vector<CalibrationSample> samplesOf(const SampleSet &set, std::int64_t count)
{
    std::vector<CalibrationSample> samples;
    for (const auto &tokens : set.samples) {
        const auto index = static_cast<std::int64_t>(samples.size());
        if (index < count)
            samples.push_back({index, tokens});
    }
    return samples;
}

QuantizedOptions quantizedOptions(const Session &session, const Quantization &quantization, ScaleSource scale,
                                  const std::optional<std::int64_t> &memoryBytes)
{
    QuantizedOptions options;
    options.quantization = quantization;
    if (scale == ScaleSource::Static)
        options.activationMaxAbs = largestMagnitudes(session.samples);
    options.memoryBytes = std::max<std::int64_t>(memoryBudgetBytes(memoryBytes), 0);
    return options;
}

} // namespace halftone
