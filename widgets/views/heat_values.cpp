// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/heat_values.h"

#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/solution_review.h"
#include "widgets/theme.h"
#include "widgets/views/layer_figures.h"
#include "widgets/views/layer_price.h"
#include "widgets/views/noise_text.h"
#include "widgets/views/source_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace halftone {

namespace {

struct HeatValueText
{
    Q_DECLARE_TR_FUNCTIONS(HeatValueText)
};

QString squareNats()
{
    return QStringLiteral("nats²");
}

/// Null if nothing of the kind was measured, and for a value that is no ratio.
const MeasuredRatios *ratiosOf(const Exploration &exploration, const HeatValue &value)
{
    if (value.quantity != HeatQuantity::ShiftRatio && value.quantity != HeatQuantity::RoundingRatio)
        return nullptr;
    const auto measurement = value.quantity == HeatQuantity::ShiftRatio ? LayerMeasurement::Shift
                                                                        : LayerMeasurement::RoundingError;
    const auto &all = exploration.measuredRatios();
    const auto found = std::ranges::find_if(all, [&](const MeasuredRatios &ratios) {
        return ratios.measurement == measurement && ratios.format == value.format;
    });
    return found == all.end() ? nullptr : &*found;
}

QString calibrationText(const Exploration &exploration)
{
    const Sensitivity *sensitivity = exploration.sensitivity();
    return sensitivity == nullptr
        ? QString()
        : HeatValueText::tr("calibrated on %Ln samples", nullptr, static_cast<int>(sensitivity->samples));
}

QString predictionText(const Exploration &exploration)
{
    const auto noise = noiseModelNamed(exploration.decisions().noise);
    return HeatValueText::tr("predicted by %1, %2", "a noise model, its calibration")
        .arg(noise ? noiseLabel(*noise) : QString(), calibrationText(exploration));
}

QString ratioSource(const MeasuredRatios &ratios)
{
    const QString measured = ratios.measurement == LayerMeasurement::Shift
        ? HeatValueText::tr("measured with each layer alone in %1, on %Ln samples", nullptr,
                            static_cast<int>(ratios.samples))
        : HeatValueText::tr("measured rounding errors in %1, to first order, on %Ln samples", nullptr,
                            static_cast<int>(ratios.samples));
    return HeatValueText::tr("%1; predicted by %2 for the same samples; the error is that of the measurement")
        .arg(measured.arg(theme::formatLabel(ratios.format)), noiseLabel(ratios.predictedBy));
}

LayerValue sensitivityOf(const Exploration &exploration, LayerId id, HeatQuantity quantity)
{
    const Sensitivity *sensitivity = exploration.sensitivity();
    if (sensitivity == nullptr || id.value >= sensitivity->layers.size())
        return {};
    const LayerSensitivity &layer = sensitivity->layers[id.value];
    if (quantity == HeatQuantity::FirstOperand)
        return {layer.operands[0]};
    if (quantity == HeatQuantity::SecondOperand)
        return {layer.operands[1]};
    return {layer.total, layer.standardError};
}

LayerValue lossOf(const Exploration &exploration, LayerId layer, const std::string &format)
{
    const SessionProblem *problem = exploration.problem();
    if (problem == nullptr)
        return {};
    const auto position = std::ranges::find(problem->formats, format, &NumberFormat::name);
    if (position == problem->formats.end())
        return {};
    const auto place = static_cast<std::size_t>(position - problem->formats.begin());
    return {problem->problem.input.losses[layer.value][place]};
}

LayerValue priceOf(const Exploration &exploration, LayerId layer)
{
    const LayerExplanation *explanation = explanationOf(exploration, layer);
    if (explanation == nullptr)
        return {};
    const Goal goal = exploration.solution()->goal;
    const LayerPrice *price = cheapest(*explanation, goal);
    return {price != nullptr ? std::optional(costOf(*price, goal)) : std::nullopt};
}

const LayerRatio *ratioOf(const Exploration &exploration, LayerId layer, const HeatValue &value)
{
    const MeasuredRatios *ratios = ratiosOf(exploration, value);
    return ratios != nullptr && ratios->layers[layer.value] ? &*ratios->layers[layer.value] : nullptr;
}

LayerValue valueOf(const Exploration &exploration, LayerId layer, const HeatValue &value)
{
    switch (value.quantity) {
    case HeatQuantity::Sensitivity:
    case HeatQuantity::FirstOperand:
    case HeatQuantity::SecondOperand:
        return sensitivityOf(exploration, layer, value.quantity);
    case HeatQuantity::LossMse:
        return lossOf(exploration, layer, value.format);
    case HeatQuantity::BudgetShare:
        return {figuresOf(exploration, layer).share};
    case HeatQuantity::FlipPrice:
        return priceOf(exploration, layer);
    case HeatQuantity::ShiftRatio:
    case HeatQuantity::RoundingRatio:
        break;
    }
    const LayerRatio *ratio = ratioOf(exploration, layer, value);
    return ratio != nullptr ? LayerValue{ratio->ratio(), ratio->ratioError()} : LayerValue{};
}

HeatMapMeaning sensitivityMeaning(const Exploration &exploration, const QString &name)
{
    return {.name = name,
            .title = HeatValueText::tr("%1 (nats² per unit of noise power)", "sensitivity").arg(name),
            .unit = squareNats(),
            .source = calibrationText(exploration)};
}

HeatMapMeaning lossMeaning(const Exploration &exploration, const QString &format)
{
    return {.name = HeatValueText::tr("Loss MSE in %1").arg(format),
            .title = HeatValueText::tr("Loss MSE in %1 (nats²)").arg(format),
            .unit = squareNats(),
            .source = predictionText(exploration)};
}

HeatMapMeaning priceMeaning(const Exploration &exploration)
{
    const SessionProblem *problem = exploration.problem();
    const bool isOfLoss = seeksLeastLoss(exploration.decisions().threshold().kind);
    HeatMapMeaning meaning{.name = HeatValueText::tr("Price of flipping"),
                           .title = isOfLoss ? HeatValueText::tr("Price of flipping (loss MSE added, nats²)")
                                             : HeatValueText::tr("Price of flipping (gain lost)")};
    meaning.missing = exploration.review()->explanations() != nullptr
        ? HeatValueText::tr("No layer can have another format")
        : missingPricesText(exploration);
    if (isOfLoss) {
        meaning.unit = squareNats();
        meaning.source = predictionText(exploration);
        return meaning;
    }
    if (problem == nullptr)
        return meaning;
    meaning.unit = QString::fromStdString(problem->gainUnit);
    meaning.source = gainSourceText(*problem);
    return meaning;
}

HeatMapMeaning ratioMeaning(const Exploration &exploration, const HeatValue &value)
{
    constexpr double Right = 1; // measured as predicted
    const QString format = theme::formatLabel(value.format);
    const MeasuredRatios *ratios = ratiosOf(exploration, value);
    HeatMapMeaning meaning{.centre = Right};
    meaning.name = value.quantity == HeatQuantity::ShiftRatio
        ? HeatValueText::tr("Measured / predicted, layer alone in %1").arg(format)
        : HeatValueText::tr("Measured / predicted, rounding to %1").arg(format);
    meaning.title = meaning.name;
    if (ratios != nullptr)
        meaning.source = ratioSource(*ratios);
    return meaning;
}

HeatMapChoice choiceOf(const HeatValue &value, const QString &label, const QString &toolTip,
                       const QString &reason = {})
{
    return {value, label, reason.isEmpty() ? toolTip : reason, reason.isEmpty()};
}

void addRatios(const Exploration &exploration, const std::string &format, std::vector<HeatMapChoice> &choices)
{
    const QString label = theme::formatLabel(format);
    const HeatValue alone{HeatQuantity::ShiftRatio, format};
    const HeatValue rounding{HeatQuantity::RoundingRatio, format};
    const auto add
        = [&](const HeatValue &value, const QString &title, const QString &meaning, const QString &missing) {
              const bool isKnown = ratiosOf(exploration, value) != nullptr;
              choices.push_back(choiceOf(value, title, meaning, isKnown ? QString() : missing));
          };
    add(alone, HeatValueText::tr("measured / predicted, layer alone in %1").arg(label),
        HeatValueText::tr(
            "Loss MSE with this layer alone quantized, measured on calibration samples, over the "
            "predicted one"),
        HeatValueText::tr("No layer was measured alone in %1: Run > Measure layer shifts does it. A "
                          "validation gives one ratio for all layers together: see Predictions")
            .arg(label));
    add(rounding, HeatValueText::tr("measured / predicted, rounding to %1").arg(label),
        HeatValueText::tr("Loss MSE of the really rounded operands, to first order, over the one that the "
                          "format alone predicts"),
        HeatValueText::tr("The calibration did not measure rounding to %1: calibrate with measured errors")
            .arg(label));
}

} // namespace

std::vector<HeatMapChoice> heatMapChoices(const Exploration &exploration)
{
    const SessionProblem *problem = exploration.problem();
    const QString untimed
        = problem == nullptr ? HeatValueText::tr("Known when there is a timing") : QString();
    std::vector<HeatMapChoice> choices{
        choiceOf({HeatQuantity::Sensitivity}, HeatValueText::tr("sensitivity"),
                 HeatValueText::tr("Loss MSE per unit of rounding noise in both operands")),
        choiceOf({HeatQuantity::FirstOperand}, HeatValueText::tr("sensitivity of the input"),
                 HeatValueText::tr("The part of the input; of a matmul: of its first operand")),
        choiceOf({HeatQuantity::SecondOperand}, HeatValueText::tr("sensitivity of the weight"),
                 HeatValueText::tr("The part of the weight; of a matmul: of its second operand"))};
    const auto &formats = exploration.decisions().formats;
    for (std::size_t i = 1; i < formats.size(); ++i)
        choices.push_back(choiceOf(
            {HeatQuantity::LossMse, formats[i]},
            HeatValueText::tr("loss MSE in %1").arg(theme::formatLabel(formats[i])),
            HeatValueText::tr("Predicted mean square change of the loss by this layer alone"), untimed));
    choices.push_back(choiceOf(
        {HeatQuantity::BudgetShare}, HeatValueText::tr("share of the budget"),
        HeatValueText::tr("Its part of the loss MSE that the threshold allows: used, or what it would use"),
        untimed));
    choices.push_back(choiceOf(
        {HeatQuantity::FlipPrice}, HeatValueText::tr("price of flipping"),
        seeksLeastLoss(exploration.decisions().threshold().kind)
            ? HeatValueText::tr("Loss MSE that the best choice adds if this layer has another "
                                "format; of several formats the cheapest")
            : HeatValueText::tr("Gain that the best choice loses if this layer has another format; of "
                                "several formats the cheapest"),
        untimed));
    for (std::size_t i = 1; i < formats.size(); ++i)
        addRatios(exploration, formats[i], choices);
    return choices;
}

HeatMapMeaning meaningOf(const Exploration &exploration, const HeatValue &value)
{
    switch (value.quantity) {
    case HeatQuantity::Sensitivity:
        return sensitivityMeaning(exploration, HeatValueText::tr("Sensitivity"));
    case HeatQuantity::FirstOperand:
        return sensitivityMeaning(exploration, HeatValueText::tr("Sensitivity of the input"));
    case HeatQuantity::SecondOperand:
        return sensitivityMeaning(exploration, HeatValueText::tr("Sensitivity of the weight"));
    case HeatQuantity::LossMse:
        return lossMeaning(exploration, theme::formatLabel(value.format));
    case HeatQuantity::BudgetShare:
        return {.name = HeatValueText::tr("Share of the budget"),
                .title = HeatValueText::tr("Share of the budget, used or if quantized"),
                .unit = QStringLiteral("%"),
                .missing = HeatValueText::tr("Known with the first solution"),
                .source = predictionText(exploration)};
    case HeatQuantity::FlipPrice:
        return priceMeaning(exploration);
    case HeatQuantity::ShiftRatio:
    case HeatQuantity::RoundingRatio:
        break;
    }
    return ratioMeaning(exploration, value);
}

std::vector<LayerValue> layerValues(const Exploration &exploration, const HeatValue &value)
{
    std::vector<LayerValue> values;
    const auto count = static_cast<std::uint32_t>(exploration.session()->graph.layers.size());
    values.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i)
        values.push_back(valueOf(exploration, LayerId{i}, value));
    return values;
}

QString valueDetail(const Exploration &exploration, const HeatValue &value, LayerId layer)
{
    if (value.quantity == HeatQuantity::FlipPrice) {
        const LayerExplanation *explanation = explanationOf(exploration, layer);
        if (explanation == nullptr || exploration.problem() == nullptr)
            return {};
        return explanation->prices.empty()
            ? HeatValueText::tr("it can have no other format")
            : priceLines(*exploration.problem(), *explanation).join(QLatin1Char('\n'));
    }
    if (ratiosOf(exploration, value) == nullptr)
        return {};
    const LayerRatio *ratio = ratioOf(exploration, layer, value);
    if (ratio == nullptr)
        return HeatValueText::tr("nothing is predicted for it");
    return HeatValueText::tr("measured %1, predicted %2")
        .arg(text::withError(ratio->measured, ratio->standardError, squareNats()),
             text::quantity(ratio->predicted, squareNats()));
}

} // namespace halftone
