// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/noise_text.h"

#include "core/session/session_prediction.h"

#include <algorithm>

namespace halftone {

QString noiseLabel(NoiseModel model)
{
    const std::string_view word = name(model);
    QString label = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    label[0] = label[0].toUpper();
    return label;
}

QString noiseProblem(const Session &session, const Decisions &decisions, NoiseModel model)
{
    std::vector<NumberFormat> formats;
    for (const auto &word : decisions.formats) {
        if (const auto format = formatNamed(word))
            formats.push_back(*format);
    }
    LossKnowledge knowledge = lossKnowledge(session, formats);
    if (model == NoiseModel::Drift) {
        const auto fit = fitDrift(knowledge, formats);
        return fit ? QString() : QString::fromStdString(fit.error().detail);
    }
    constexpr std::size_t Few = 1; // whether it can be done shows in one sample
    knowledge.samples = knowledge.samples.first(std::min(Few, knowledge.samples.size()));
    const auto losses = layerLossMse(knowledge, formats, model);
    return losses ? QString() : QString::fromStdString(losses.error().detail);
}

} // namespace halftone
