// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/loss_prediction.h"

#include "core/base/list_text.h"
#include "core/numeric/shift_table.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

Error noFormats()
{
    return Error{ErrorCode::InvalidArgument, "formats", "at least the baseline is needed"};
}

LossTable zeros(const LossKnowledge &knowledge, std::span<const NumberFormat> formats)
{
    return LossTable(knowledge.operandKinds.size(), std::vector<double>(formats.size()));
}

Error notMeasured(const LossKnowledge &knowledge, std::string_view format)
{
    const std::string wanted(format);
    const std::string known = knowledge.measuredFormats.empty()
        ? "the calibration measured no rounding errors"
        : "the calibration measured rounding errors of " + joined(knowledge.measuredFormats) + " only";
    return Error{ErrorCode::NotFound, wanted,
                 known + "; calibrate with --noise measured-error --formats " + wanted};
}

/// Mean over the samples of the squared first-order change of each layer in the measured format @p position.
Result<void> addMeasured(const LossKnowledge &knowledge, std::size_t position, std::size_t format,
                         LossTable &table)
{
    const auto count = static_cast<double>(knowledge.samples.size());
    for (const auto &sample : knowledge.samples) {
        if (position >= sample.measuredErrors.size())
            return Error{ErrorCode::NotFound, "sample " + std::to_string(sample.index),
                         "it has no measured rounding errors, calibrate it again"};
        const auto &errors = sample.measuredErrors[position];
        for (std::size_t layer = 0; layer < table.size(); ++layer) {
            const double change = errors[layer][0] + errors[layer][1];
            table[layer][format] += change * change / count;
        }
    }
    return {};
}

Result<LossTable> measuredLossMse(const LossKnowledge &knowledge, std::span<const NumberFormat> formats)
{
    auto table = zeros(knowledge, formats);
    for (std::size_t format = 1; format < formats.size(); ++format) {
        const auto known = std::ranges::find(knowledge.measuredFormats, formats[format].name);
        if (known == knowledge.measuredFormats.end())
            return notMeasured(knowledge, formats[format].name);
        const auto position = static_cast<std::size_t>(known - knowledge.measuredFormats.begin());
        if (auto added = addMeasured(knowledge, position, format, table); !added)
            return added.error();
    }
    return table;
}

/// A configuration over the formats that it uses, so that a model needs data for these alone.
struct UsedFormats
{
    std::vector<NumberFormat> formats; ///< the baseline first
    std::vector<std::uint8_t> configuration;
};

UsedFormats usedFormats(std::span<const NumberFormat> formats, std::span<const std::uint8_t> configuration)
{
    UsedFormats used{{formats.front()}, {}};
    std::vector<std::uint8_t> positions(formats.size(), 0);
    for (const auto format : configuration) {
        if (format != 0 && positions[format] == 0) {
            positions[format] = static_cast<std::uint8_t>(used.formats.size());
            used.formats.push_back(formats[format]);
        }
        used.configuration.push_back(positions[format]);
    }
    return used;
}

double sumOf(const LossTable &table, std::span<const std::uint8_t> configuration)
{
    double sum = 0;
    for (std::size_t layer = 0; layer < configuration.size(); ++layer)
        sum += table[layer][configuration[layer]];
    return sum;
}

/// Of those below the baseline, as --formats takes them.
std::string namesOf(const UsedFormats &used)
{
    std::string names;
    for (std::size_t i = 1; i < used.formats.size(); ++i)
        names += (names.empty() ? "" : ",") + std::string(used.formats[i].name);
    return names;
}

Error noShifts(const UsedFormats &used)
{
    const std::string names = namesOf(used);
    return Error{ErrorCode::NotFound, "bias-aware",
                 "no sample has the loss shift of every layer in " + names
                     + "; run calibrate SESSION --add bias-aware --formats " + names};
}

double mean(std::span<const double> values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return values.empty() ? 0.0 : sum / static_cast<double>(values.size());
}

/// What layers add independently of each other.
struct Scatter
{
    LossTable losses;
    std::vector<bool> isMeasured; ///< [format]; not the baseline
};

Result<Scatter> scatterOf(const LossKnowledge &knowledge, std::span<const NumberFormat> formats)
{
    if (formats.empty())
        return noFormats();
    Scatter scatter{zeros(knowledge, formats), std::vector<bool>(formats.size())};
    for (std::size_t format = 1; format < formats.size(); ++format) {
        scatter.isMeasured[format] = hasMeasuredErrors(knowledge, formats[format]);
        const auto column
            = layerLossMse(knowledge, std::array{formats.front(), formats[format]},
                           scatter.isMeasured[format] ? NoiseModel::MeasuredError : NoiseModel::LogUniform);
        if (!column)
            return column.error();
        for (std::size_t layer = 0; layer < column->size(); ++layer)
            scatter.losses[layer][format] = (*column)[layer][1];
    }
    return scatter;
}

const SampleSums *sampleOf(const LossKnowledge &knowledge, std::int64_t index)
{
    const auto found = std::ranges::find(knowledge.samples, index, &SampleSums::index);
    return found == knowledge.samples.end() ? nullptr : &*found;
}

/// The sum of the measured errors of @p layer in @p format for one sample; nothing if they are not known.
std::optional<double> firstOrder(const LossKnowledge &knowledge, std::int64_t sample, std::size_t layer,
                                 std::string_view format)
{
    const auto known = std::ranges::find(knowledge.measuredFormats, format);
    const auto position = static_cast<std::size_t>(known - knowledge.measuredFormats.begin());
    const SampleSums *sums = sampleOf(knowledge, sample);
    if (sums == nullptr || position >= sums->measuredErrors.size())
        return {};
    const auto &errors = sums->measuredErrors[position][layer];
    return errors[0] + errors[1];
}

std::vector<double> firstOrders(const LossKnowledge &knowledge, std::span<const std::int64_t> samples,
                                std::size_t layer, std::string_view format)
{
    std::vector<double> values;
    for (const auto sample : samples) {
        if (const auto value = firstOrder(knowledge, sample, layer, format))
            values.push_back(*value);
    }
    return values.size() == samples.size() ? values : std::vector<double>();
}

/// @param scatter  in the formats of @p used
Result<std::vector<LoweredLayer>> loweredLayers(const LossKnowledge &knowledge, const UsedFormats &used,
                                                const Scatter &scatter, const ShiftTable &shifts)
{
    std::vector<std::string_view> formats;
    for (const auto format : used.configuration)
        formats.push_back(format == 0 ? std::string_view() : used.formats[format].name);
    auto known = shifts.rowsOf(formats);
    if (!known.rows.empty() && known.samples.empty())
        return noShifts(used);
    std::vector<LoweredLayer> layers;
    for (std::size_t layer = 0; layer < formats.size(); ++layer) {
        if (formats[layer].empty())
            continue;
        layers.push_back({scatter.losses[layer][used.configuration[layer]],
                          std::move(known.rows[layers.size()]),
                          scatter.isMeasured[used.configuration[layer]]
                              ? firstOrders(knowledge, known.samples, layer, formats[layer])
                              : std::vector<double>()});
    }
    return layers;
}

LossPrediction unavailable(NoiseModel model, const Error &error)
{
    return {.model = model, .lossMse = {}, .meanChange = {}, .unavailable = error.detail};
}

LossPrediction predictBiasAware(const LossKnowledge &knowledge, const UsedFormats &used)
{
    const auto scatter = scatterOf(knowledge, used.formats);
    if (!scatter)
        return unavailable(NoiseModel::BiasAware, scatter.error());
    const ShiftTable shifts(knowledge.shifts, used.configuration.size());
    const auto layers = loweredLayers(knowledge, used, *scatter, shifts);
    if (!layers)
        return unavailable(NoiseModel::BiasAware, layers.error());
    return {.model = NoiseModel::BiasAware,
            .lossMse = biasAwareLossMse(*layers),
            .meanChange = biasAwareMeanChange(*layers),
            .unavailable = {}};
}

/// The whole run's layers in positions of its own formats.
UsedFormats runFormats(const WholeRun &run)
{
    UsedFormats used{{run.baseline}, {}};
    for (const auto &word : run.formats) {
        const auto format = word.empty() ? run.baseline : formatNamed(word).value();
        const auto known = std::ranges::find(used.formats, format);
        used.configuration.push_back(static_cast<std::uint8_t>(known - used.formats.begin()));
        if (known == used.formats.end())
            used.formats.push_back(format);
    }
    return used;
}

/// Why the drift of a whole run cannot be held against its scatter.
Error noScatter(const UsedFormats &run, const Scatter &scatter)
{
    if (run.formats.size() == 1)
        return Error{ErrorCode::NotFound, "drift", "the whole run quantized no layer"};
    const std::string names = namesOf(run);
    std::string detail = "the loss MSE of the whole run in " + names
        + " is predicted to be 0, to which no drift is in proportion";
    if (std::find(scatter.isMeasured.begin() + 1, scatter.isMeasured.end(), false)
        != scatter.isMeasured.end())
        detail += "; calibrate with --noise measured-error --formats " + names;
    return Error{ErrorCode::NotFound, "drift", std::move(detail)};
}

LossPrediction predictDrift(const LossKnowledge &knowledge, const UsedFormats &used)
{
    if (used.formats.size() == 1) // nothing is lowered, whatever was run
        return {.model = NoiseModel::Drift, .lossMse = 0.0, .meanChange = 0.0, .unavailable = {}};
    const auto fit = fitDrift(knowledge);
    if (!fit)
        return unavailable(NoiseModel::Drift, fit.error());
    const auto scatter = scatterOf(knowledge, used.formats);
    if (!scatter)
        return unavailable(NoiseModel::Drift, scatter.error());
    const double additive = sumOf(scatter->losses, used.configuration);
    return {.model = NoiseModel::Drift,
            .lossMse = fit->lossMse(additive),
            .meanChange = fit->perLossMse * additive,
            .unavailable = {}};
}

LossPrediction predictAdditive(const LossKnowledge &knowledge, const UsedFormats &used, NoiseModel model)
{
    const auto table = layerLossMse(knowledge, used.formats, model);
    if (!table)
        return unavailable(model, table.error());
    return {
        .model = model, .lossMse = sumOf(*table, used.configuration), .meanChange = {}, .unavailable = {}};
}

} // namespace

Result<LossTable> layerLossMse(const LossKnowledge &knowledge, std::span<const NumberFormat> formats,
                               NoiseModel model)
{
    if (formats.empty())
        return noFormats();
    if (model == NoiseModel::BiasAware || model == NoiseModel::Drift)
        return Error{ErrorCode::Unsupported, std::string(name(model)),
                     "its loss MSE is no sum over the layers, take measured-error or log-uniform for one"};
    if (model == NoiseModel::MeasuredError)
        return measuredLossMse(knowledge, formats);
    return predictedLossMse(knowledge.samples, knowledge.operandKinds, formats, model,
                            knowledge.quantization);
}

std::optional<double> LossPrediction::perplexityChange() const
{
    return meanChange ? std::optional(std::expm1(*meanChange)) : std::nullopt;
}

std::vector<LossPrediction> predictLossMse(const LossKnowledge &knowledge,
                                           std::span<const NumberFormat> formats,
                                           std::span<const std::uint8_t> configuration)
{
    std::vector<LossPrediction> predictions;
    const auto used = usedFormats(formats, configuration);
    for (const auto model : AllNoiseModels) {
        if (model == NoiseModel::BiasAware)
            predictions.push_back(predictBiasAware(knowledge, used));
        else if (model == NoiseModel::Drift)
            predictions.push_back(predictDrift(knowledge, used));
        else
            predictions.push_back(predictAdditive(knowledge, used, model));
    }
    return predictions;
}

double biasAwareMeanChange(std::span<const LoweredLayer> layers)
{
    double change = 0;
    for (const auto &layer : layers)
        change += mean(layer.shifts) - mean(layer.firstOrder);
    return change;
}

double biasAwareLossMse(std::span<const LoweredLayer> layers)
{
    double scatter = 0;
    for (const auto &layer : layers)
        scatter += layer.lossMse;
    const double change = biasAwareMeanChange(layers);
    return scatter + change * change;
}

bool hasMeasuredErrors(const LossKnowledge &knowledge, const NumberFormat &format)
{
    const auto known = std::ranges::find(knowledge.measuredFormats, format.name);
    const auto position = static_cast<std::size_t>(known - knowledge.measuredFormats.begin());
    return known != knowledge.measuredFormats.end()
        && std::ranges::all_of(knowledge.samples, [position](const SampleSums &sample) {
               return position < sample.measuredErrors.size();
           });
}

Result<LossTable> scatterLossMse(const LossKnowledge &knowledge, std::span<const NumberFormat> formats)
{
    auto scatter = scatterOf(knowledge, formats);
    if (!scatter)
        return scatter.error();
    return std::move(scatter->losses);
}

Result<BiasAwareTerms> biasAwareTerms(const LossKnowledge &knowledge, std::span<const NumberFormat> formats)
{
    const std::size_t layerCount = knowledge.operandKinds.size();
    auto scatter = scatterOf(knowledge, formats);
    if (!scatter)
        return scatter.error();
    BiasAwareTerms terms{scatter->losses, zeros(knowledge, formats)};
    const ShiftTable shifts(knowledge.shifts, layerCount);
    for (std::size_t format = 1; format < formats.size(); ++format) {
        const UsedFormats everywhere{{formats.begin(), formats.end()},
                                     std::vector(layerCount, static_cast<std::uint8_t>(format))};
        const auto layers = loweredLayers(knowledge, everywhere, *scatter, shifts);
        if (!layers)
            return layers.error();
        for (std::size_t layer = 0; layer < layerCount; ++layer)
            terms.meanChange[layer][format] = biasAwareMeanChange(std::span(*layers).subspan(layer, 1));
    }
    return terms;
}

double DriftFit::lossMse(double additive) const
{
    const double drift = perLossMse * additive;
    return additive + drift * drift;
}

double DriftFit::additive(double lossMse) const
{
    // Equal to (sqrt(1 + 4 q^2 G) - 1) / (2 q^2) without its cancellation, and without a division by q.
    return 2 * lossMse / (1 + std::sqrt(1 + 4 * perLossMse * perLossMse * lossMse));
}

Result<DriftFit> fitDrift(const LossKnowledge &knowledge)
{
    if (!knowledge.wholeRun || knowledge.wholeRun->samples.empty())
        return Error{
            ErrorCode::NotFound, "drift",
            "no whole configuration in these formats alone has run on the calibration samples; run calibrate "
            "SESSION --add drift --formats FORMAT"};
    const auto run = runFormats(*knowledge.wholeRun);
    const auto scatter = scatterOf(knowledge, run.formats);
    if (!scatter)
        return scatter.error();
    const double additive = sumOf(scatter->losses, run.configuration);
    if (!(additive > 0))
        return noScatter(run, *scatter);
    std::vector<double> drifts;
    for (const auto &sample : knowledge.wholeRun->samples) {
        double drift = sample.change;
        for (std::size_t layer = 0; layer < run.configuration.size(); ++layer) {
            const auto format = run.configuration[layer];
            if (scatter->isMeasured[format])
                drift -= firstOrder(knowledge, sample.index, layer, run.formats[format].name).value_or(0);
        }
        drifts.push_back(drift);
    }
    const double average = mean(drifts);
    double squares = 0;
    for (const double drift : drifts)
        squares += (drift - average) * (drift - average);
    const auto count = static_cast<double>(drifts.size());
    return DriftFit{.perLossMse = std::max(average, 0.0) / additive,
                    .standardError = count > 1 ? std::sqrt(squares / (count - 1) / count) / additive : 0.0,
                    .samples = std::ssize(drifts)};
}

std::vector<MeanShift> meanShifts(std::span<const LayerShift> shifts, std::string_view format,
                                  std::size_t layerCount)
{
    std::vector<MeanShift> result(layerCount);
    std::vector<double> squares(layerCount);
    for (const auto &shift : shifts) {
        if (shift.format != format || shift.layer.value >= layerCount)
            continue;
        auto &[samples, average, error] = result[shift.layer.value];
        ++samples; // Welford's running mean and sum of squared deviations
        const double deviation = shift.change - average;
        average += deviation / static_cast<double>(samples);
        squares[shift.layer.value] += deviation * (shift.change - average);
    }
    for (std::size_t layer = 0; layer < layerCount; ++layer) {
        const auto count = static_cast<double>(result[layer].samples);
        if (count > 1)
            result[layer].standardError = std::sqrt(squares[layer] / (count - 1) / count);
    }
    return result;
}

} // namespace halftone
