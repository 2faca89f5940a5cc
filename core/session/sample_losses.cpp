// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sample_losses.h"

#include "core/session/session_prediction.h"

#include <algorithm>
#include <iterator>

namespace halftone {

namespace {

std::vector<LayerShift> shiftsOf(const Session &session, std::int64_t sample)
{
    std::vector<LayerShift> shifts;
    std::ranges::copy_if(session.shifts, std::back_inserter(shifts),
                         [&](const LayerShift &shift) { return shift.sample == sample; });
    return shifts;
}

/// A sample without all shifts has the scatter alone.
Result<SampleLosses> biasAwareLosses(const Session &session, LossKnowledge one,
                                     std::span<const NumberFormat> formats)
{
    const auto shifts = shiftsOf(session, one.samples.front().index);
    one.shifts = shifts;
    auto terms = biasAwareTerms(one, formats);
    if (terms)
        return SampleLosses{0, std::move(terms->lossMse), std::move(terms->meanChange)};
    auto scatter = scatterLossMse(one, formats);
    if (!scatter)
        return scatter.error();
    return SampleLosses{0, *std::move(scatter)};
}

/// Whether the losses of @p model in @p format follow from the sensitivities, measured errors or not.
bool isPredicted(const LossKnowledge &knowledge, const NumberFormat &format, NoiseModel model)
{
    return isAnalytic(model) || (predictsMean(model) && !hasMeasuredErrors(knowledge, format));
}

Result<SampleLosses> lossesOf(const Session &session, const LossKnowledge &one,
                              std::span<const NumberFormat> formats, NoiseModel model)
{
    if (model == NoiseModel::BiasAware)
        return biasAwareLosses(session, one, formats);
    auto losses
        = model == NoiseModel::Drift ? scatterLossMse(one, formats) : layerLossMse(one, formats, model);
    if (!losses)
        return losses.error();
    return SampleLosses{0, *std::move(losses)};
}

} // namespace

Result<std::vector<SampleLosses>> sampleLosses(const Session &session, std::span<const NumberFormat> formats,
                                               NoiseModel model)
{
    if (session.samples.empty())
        return Error{ErrorCode::NotFound, session.name, "no sample has been calibrated yet, calibrate first"};
    const LossKnowledge all = lossKnowledge(session, formats);
    for (const auto &format : formats) {
        if (isPredicted(all, format, model) && noiseKind(format) != NoiseKind::Relative)
            return Error{
                ErrorCode::Unsupported, std::string(format.name),
                "its predicted loss is no mean over single samples; measure its errors when you calibrate, "
                "with --noise measured-error"};
    }
    std::vector<SampleLosses> result;
    result.reserve(session.samples.size());
    for (std::size_t i = 0; i < all.samples.size(); ++i) {
        LossKnowledge one = all;
        one.samples = all.samples.subspan(i, 1);
        auto losses = lossesOf(session, one, formats, model);
        if (!losses)
            return losses.error();
        losses->squaredLoss = session.samples[i].loss * session.samples[i].loss;
        result.push_back(*std::move(losses));
    }
    return result;
}

Result<std::vector<SampleLosses>> sampleLosses(const Session &session, const SessionProblem &problem)
{
    const auto noise = noiseModelNamed(problem.noise);
    if (!noise)
        return Error{ErrorCode::InvalidArgument, problem.noise, "there is no such noise model"};
    return sampleLosses(session, problem.formats, *noise);
}

} // namespace halftone
