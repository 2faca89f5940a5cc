// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/noise_text.h"

#include "core/numeric/baseline_format.h"
#include "core/session/session_prediction.h"

#include <QCoreApplication>

#include <algorithm>

namespace halftone {

namespace {

struct NoiseText
{
    Q_DECLARE_TR_FUNCTIONS(NoiseText)
};

/// Where @p model has data, but not all that the formats need.
QString incompleteNoiseData(NoiseModel model)
{
    switch (model) {
    case NoiseModel::MeasuredError:
        return NoiseText::tr("Not measured in all of these formats: choose them when you calibrate.");
    case NoiseModel::BiasAware:
        return NoiseText::tr("Not measured of every layer in these formats: Run > Measure layer shifts.");
    case NoiseModel::Drift:
        return NoiseText::tr("Not measured in these formats: Run > Measure drift.");
    case NoiseModel::UpperBound:
    case NoiseModel::LogUniform:
        break;
    }
    return {};
}

/// Why @p model says nothing of layers in @p formats.
Result<void> checkPrediction(LossKnowledge knowledge, std::span<const NumberFormat> formats, NoiseModel model)
{
    const auto outcome
        = [](const auto &result) { return result ? Result<void>() : Result<void>(result.error()); };
    if (model == NoiseModel::Drift) {
        if (auto fit = outcome(fitDrift(knowledge)); !fit)
            return fit;
    }
    constexpr std::size_t Few = 1; // whether it can be done shows in one sample
    knowledge.samples = knowledge.samples.first(std::min(Few, knowledge.samples.size()));
    if (model == NoiseModel::BiasAware)
        return outcome(biasAwareTerms(knowledge, formats));
    if (model == NoiseModel::Drift)
        return outcome(scatterLossMse(knowledge, formats));
    return outcome(layerLossMse(knowledge, formats, model));
}

QString problemText(const Session &session, NoiseModel model, const Error &error)
{
    const QString missing = error.code == ErrorCode::NotFound ? missingNoiseData(session, model) : QString();
    return !missing.isEmpty()
        ? missing
        : NoiseText::tr("Not for this session: %1.").arg(QString::fromStdString(error.detail));
}

} // namespace

QString noiseLabel(NoiseModel model)
{
    const std::string_view word = name(model);
    QString label = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    label[0] = label[0].toUpper();
    return label;
}

QString noiseAssumption(NoiseModel model)
{
    switch (model) {
    case NoiseModel::UpperBound:
        return NoiseText::tr("Every value is rounded with the largest relative error that its format allows, "
                             "layers are independent, nothing is clipped or lost, and the mean loss does not "
                             "move.");
    case NoiseModel::LogUniform:
        return NoiseText::tr("Values are spread evenly over each binade, layers are independent, nothing is "
                             "clipped or lost, and the mean loss does not move.");
    case NoiseModel::MeasuredError:
        return NoiseText::tr(
            "The loss follows each tensor's real rounding error to first order, clipping and "
            "underflow included; layers are independent, and the mean loss does not move.");
    case NoiseModel::Drift:
        return NoiseText::tr("Every layer's share of the drift of the mean loss is proportional to its share "
                             "of the scatter, and one run of the quantized model on the calibration texts "
                             "sets the proportion.");
    case NoiseModel::BiasAware:
        break;
    }
    return NoiseText::tr("The mean loss moves by the sum of the shifts that quantizing one layer at a time "
                         "causes, and the scatter of the layers around it is independent.");
}

QString missingNoiseData(const Session &session, NoiseModel model)
{
    const auto computed = computedNoiseModels(session);
    if (std::ranges::find(computed, model) != computed.end())
        return incompleteNoiseData(model);
    switch (model) {
    case NoiseModel::MeasuredError:
        return NoiseText::tr("Not measured: choose formats to measure when you calibrate.");
    case NoiseModel::BiasAware:
        return NoiseText::tr("Not measured: Run > Measure layer shifts.");
    case NoiseModel::Drift:
        return NoiseText::tr("Not measured: Run > Measure drift.");
    case NoiseModel::UpperBound:
    case NoiseModel::LogUniform:
        break;
    }
    return {};
}

QString noiseProblem(const Session &session, const Decisions &decisions, NoiseModel model)
{
    std::vector<NumberFormat> formats;
    for (const auto &word : decisions.formats) {
        if (const auto format = layerFormatNamed(word))
            formats.push_back(*format);
    }
    const auto knowledge = lossKnowledge(session, formats);
    const auto done = checkPrediction(knowledge, formats, model);
    return done ? QString() : problemText(session, model, done.error());
}

} // namespace halftone
