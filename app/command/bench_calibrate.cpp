// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/bench_memory.h"
#include "app/command/bench_noise.h"
#include "app/command/bench_pairs.h"
#include "app/workflow/resource_folder.h"
#include "core/calibrate/plain_pass.h"
#include "core/model/cpu_features.h"
#include "core/numeric/rank_correlation.h"
#include "core/text/samples.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace halftone {

namespace {

using Samples = std::vector<CalibrationSample>;
using Run = TimedRun;

constexpr std::int64_t Plenty = std::int64_t{1}
    << 40; // bytes: nothing is run twice, widened weights are kept

Result<Samples> demoSamples(const Model &model, std::size_t count, std::size_t tokens)
{
    const auto folder = resourceFolder() / "demo";
    const auto documents = readDocuments(folder / "calibration.jsonl");
    if (!documents)
        return documents.error();
    const auto tokenizer = Tokenizer::load(folder / "model" / "tokenizer.json");
    if (!tokenizer)
        return tokenizer.error();
    SampleOptions options;
    options.sampleCount = count;
    options.sequenceLength = tokens;
    options.packing = Packing::Concat;
    options.endToken = model.endToken();
    const auto set = prepareSamples(*documents, &*tokenizer, options);
    if (!set)
        return set.error();
    Samples samples;
    for (const auto &ids : set->samples)
        samples.push_back({static_cast<std::int64_t>(samples.size()), ids});
    return samples;
}

Samples randomSamples(const Model &model, std::size_t count, std::size_t tokens)
{
    std::mt19937_64 random(7); // chosen: any seed, fixed
    std::uniform_int_distribution<std::int64_t> id(0, model.vocabularySize() - 1);
    Samples samples(count);
    for (std::size_t i = 0; i < count; ++i) {
        samples[i].index = static_cast<std::int64_t>(i);
        samples[i].tokens.resize(tokens);
        std::ranges::generate(samples[i].tokens, [&] { return id(random); });
    }
    return samples;
}

Run calibration(const Model &model, const Samples &samples, CalibrationOptions options)
{
    return [&model, &samples, options] {
        return calibrate(model, samples, options, [](const SampleSums &) { return Result<void>(); });
    };
}

Run plainPasses(const Model &model, const Samples &samples)
{
    return [&] { return runPlainPasses(model, samples, Plenty); };
}

/// Against plain passes: as it is, and with as little memory as possible.
Result<void> comparePasses(const Model &model, const std::string &name, const Samples &samples, int rounds,
                           bool recomputed, const Finished &finished)
{
    const auto add = [&](const std::string &suffix, std::int64_t memoryBytes) -> Result<void> {
        const CalibrationOptions options{.memoryBytes = memoryBytes};
        auto one = comparePairs(name + suffix, samples.size(), {"calibrate", "forward_and_backward"},
                                calibration(model, samples, options), plainPasses(model, samples), rounds);
        if (!one)
            return one.error();
        finished(*one);
        return {};
    };
    if (auto added = add("", Plenty); !added)
        return added;
    return recomputed ? add("-recomputed", 0) : Result<void>();
}

Result<void> compareBfloat16(const Model &model, const std::string &name, const Samples &samples, int rounds,
                             const Finished &finished)
{
    if (!hasBfloat16Products())
        return {};
    const CalibrationOptions wide{.memoryBytes = Plenty};
    const CalibrationOptions narrow{.memoryBytes = Plenty, .compute = Compute::Bfloat16};
    auto one = comparePairs(name + "-bfloat16", samples.size(), {"bfloat16", "float32"},
                            calibration(model, samples, narrow), calibration(model, samples, wide), rounds);
    if (!one)
        return one.error();
    finished(*one);
    return {};
}

Result<std::vector<double>> sensitivities(const Model &model, const Samples &samples, Compute compute)
{
    std::vector<SampleSums> sums;
    const CalibrationOptions options{.memoryBytes = Plenty, .compute = compute};
    const auto done = calibrate(model, samples, options, [&](const SampleSums &one) -> Result<void> {
        sums.push_back(one);
        return {};
    });
    if (!done)
        return done.error();
    std::vector<double> totals;
    for (const auto &layer : averageSensitivity(sums).layers)
        totals.push_back(layer.total);
    return totals;
}

/// What products in BF16 change in the sensitivities.
Result<void> compareDeviation(const Model &model, const Samples &samples, const Finished &finished)
{
    if (!hasBfloat16Products())
        return {};
    const auto exact = sensitivities(model, samples, Compute::Float32);
    const auto rounded = sensitivities(model, samples, Compute::Bfloat16);
    if (!exact || !rounded)
        return !exact ? exact.error() : rounded.error();
    double largest = 0;
    for (std::size_t i = 0; i < exact->size(); ++i)
        largest = std::max(largest, std::abs((*rounded)[i] / (*exact)[i] - 1));
    finished({"demo-bfloat16-deviation",
              "against float32",
              {{"rank_correlation", *rankCorrelation(*exact, *rounded)},
               {"largest_relative_difference", largest}}});
    return {};
}

/// Against one forward pass for each layer and sample; the perturbation itself is left out, in favour of those.
Result<void> comparePerturbation(const Model &model, const Samples &samples, const Finished &finished)
{
    constexpr int Rounds = 5; // chosen
    const auto pairs = timePairs([&] { return runForwardPasses(model, samples, Plenty); },
                                 calibration(model, samples, {.memoryBytes = Plenty}), Rounds);
    if (!pairs)
        return pairs.error();
    const auto layers = static_cast<double>(model.graph().layers.size());
    const auto count = static_cast<double>(samples.size());
    finished({"demo-one-layer-at-a-time",
              "ms per sample",
              {{"forward", pairs->first / count},
               {"layers", layers},
               {"calibrate", pairs->second / count},
               {"ratio", pairs->ratio * layers}}});
    return {};
}

Result<void> benchDemo(const Finished &finished)
{
    constexpr int Rounds = 5; // chosen: a median of 5 pairs
    const auto model = loadModel(resourceFolder() / "demo" / "model");
    if (!model)
        return model.error();
    const auto shorter = demoSamples(*model, 8, 128);
    const auto longer = demoSamples(*model, 4, 512);
    if (!shorter || !longer)
        return !shorter ? shorter.error() : longer.error();
    if (auto done = comparePasses(*model, "demo-128-tokens", *shorter, Rounds, false, finished); !done)
        return done;
    if (auto done = comparePasses(*model, "demo-512-tokens", *longer, Rounds, true, finished); !done)
        return done;
    if (auto done = compareBfloat16(*model, "demo-512-tokens", *longer, Rounds, finished); !done)
        return done;
    if (auto done = compareDeviation(*model, *shorter, finished); !done)
        return done;
    if (auto done = comparePerturbation(*model, *shorter, finished); !done)
        return done;
    if (auto done = benchMeasuredErrors(*model, *longer, finished); !done)
        return done;
    const Samples two(shorter->begin(), shorter->begin() + 2);
    return benchSingleLayers(*model, two, finished);
}

Result<void> benchFolder(const std::filesystem::path &folder, const Finished &finished)
{
    constexpr std::int64_t MostParameters
        = 300'000'000; // chosen: what plain passes hold in memory, and in a minute
    constexpr int Rounds = 3; // chosen: a pair takes some ten seconds
    const auto model = loadModel(folder);
    if (!model)
        return model.error();
    const std::string name = folder.filename().string();
    const auto longer = randomSamples(*model, 1, 512);
    if (model->parameters() > MostParameters) {
        auto memory = benchMemory(*model, name, longer.front());
        if (!memory)
            return memory.error();
        finished(*memory);
        return {};
    }
    const auto shorter = randomSamples(*model, 1, 128);
    if (auto done = comparePasses(*model, name + "-128-tokens", shorter, Rounds, false, finished); !done)
        return done;
    if (auto done = comparePasses(*model, name + "-512-tokens", longer, Rounds, true, finished); !done)
        return done;
    return compareBfloat16(*model, name + "-512-tokens", longer, Rounds, finished);
}

} // namespace

Result<std::vector<BenchCase>> benchCalibrate(const std::vector<std::filesystem::path> &models,
                                              const Finished &finished)
{
    std::vector<BenchCase> cases;
    const Finished collect = [&](const BenchCase &one) {
        cases.push_back(one);
        finished(one);
    };
    if (auto done = benchDemo(collect); !done)
        return done.error();
    for (const auto &folder : models) {
        if (auto done = benchFolder(folder, collect); !done)
            return done.error();
    }
    return cases;
}

} // namespace halftone
