// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/bench_noise.h"

#include "core/calibrate/plain_pass.h"
#include "core/calibrate/quantized_model.h"

namespace halftone {

namespace {

constexpr int Rounds = 5; // chosen: a median of 5 pairs
constexpr std::int64_t Plenty = std::int64_t{1} << 40; // bytes: nothing is run twice

Result<void> nowhere(const SampleSums &)
{
    return {};
}

Result<void> runSingleLayers(QuantizedModel &model, std::size_t layers,
                             const std::vector<CalibrationSample> &samples)
{
    for (const auto &sample : samples) {
        if (auto loss = model.baselineLoss(sample); !loss)
            return loss.error();
        for (std::size_t layer = 0; layer < layers; ++layer) {
            LayerFormats formats(layers);
            formats[layer] = Fp8E4M3;
            if (auto loss = model.loss(formats); !loss)
                return loss.error();
        }
    }
    return {};
}

} // namespace

Result<void> benchMeasuredErrors(const Model &model, const std::vector<CalibrationSample> &samples,
                                 const Finished &finished)
{
    const std::vector all = {Fp8E4M3, Fp8E5M2, Int8, MxFp8};
    for (const std::size_t count : {1U, 2U, 4U}) {
        CalibrationOptions options{.memoryBytes = Plenty};
        options.measuredFormats.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
        const auto one = comparePairs(
            "demo-measured-error-" + std::to_string(count) + (count == 1 ? "-format" : "-formats"),
            samples.size(), {"calibrate", "forward_and_backward"},
            [&] { return calibrate(model, samples, options, nowhere); },
            [&] { return runPlainPasses(model, samples, Plenty); }, Rounds);
        if (!one)
            return one.error();
        finished(*one);
    }
    return {};
}

Result<void> benchSingleLayers(const Model &model, const std::vector<CalibrationSample> &samples,
                               const Finished &finished)
{
    QuantizedModel quantized(model, {.quantization = {}, .activationMaxAbs = {}, .memoryBytes = Plenty});
    const std::size_t layers = model.graph().layers.size();
    auto one = comparePairs(
        "demo-bias-aware-1-format", samples.size(), {"single_layer_passes", "forward"},
        [&] { return runSingleLayers(quantized, layers, samples); },
        [&] { return runForwardPasses(model, samples, Plenty); }, 3);
    if (!one)
        return one.error();
    one->figures.emplace_back("layers", static_cast<double>(layers));
    finished(*one);
    return {};
}

} // namespace halftone
