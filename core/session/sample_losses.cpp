// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sample_losses.h"

#include "core/session/session_prediction.h"

namespace halftone {

Result<std::vector<SampleLosses>> sampleLosses(const Session &session, std::span<const NumberFormat> formats,
                                               NoiseModel model)
{
    if (session.samples.empty())
        return Error{ErrorCode::NotFound, session.name, "no sample has been calibrated yet, calibrate first"};
    for (const auto &format : formats) {
        if (isAnalytic(model) && noiseKind(format) != NoiseKind::Relative)
            return Error{ErrorCode::Unsupported, std::string(format.name),
                         "its predicted loss is no mean over single samples; choose measured-error"};
    }
    const LossKnowledge all = lossKnowledge(session);
    std::vector<SampleLosses> result;
    result.reserve(session.samples.size());
    for (std::size_t i = 0; i < all.samples.size(); ++i) {
        LossKnowledge one = all;
        one.samples = all.samples.subspan(i, 1);
        auto losses = layerLossMse(one, formats, model);
        if (!losses)
            return losses.error();
        const double loss = session.samples[i].loss;
        result.push_back({loss * loss, *std::move(losses)});
    }
    return result;
}

Result<std::vector<SampleLosses>> sampleLosses(const Session &session, const SessionProblem &problem)
{
    const auto noise = noiseModelNamed(problem.noise);
    if (!noise)
        return Error{ErrorCode::InvalidArgument, problem.noise, "there is no such noise model"};
    if (!problem.drift)
        return sampleLosses(session, problem.formats, *noise);
    return sampleLosses(session, problem.formats,
                        problem.drift->isMeasured ? NoiseModel::MeasuredError : NoiseModel::LogUniform);
}

} // namespace halftone
