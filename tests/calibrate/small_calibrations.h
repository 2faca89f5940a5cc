// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/calibrate.h"
#include "tests/model/result_checks.h"
#include "tests/model/tiny_decoder.h"

#include <QTemporaryDir>
#include <QtGlobal>

#include <random>

namespace halftone::test {

using Samples = std::vector<CalibrationSample>;

/// Large enough that LibTorch uses its threads and that one sample takes some 10 ms.
inline TinyDecoder mediumShape()
{
    TinyDecoder shape;
    shape.vocabulary = 300;
    shape.hidden = 128;
    shape.intermediate = 320;
    shape.heads = 8;
    shape.keyValueHeads = 4;
    shape.headDim = 16;
    shape.blocks = 4;
    return shape;
}

/// Smaller weights where there are more of them, so that the loss stays near that of guessing.
inline std::vector<Weight> mediumWeights()
{
    auto weights = randomWeights(mediumShape());
    for (auto &weight : weights) {
        for (float &value : weight.values)
            value *= weight.shape.size() == 2 ? 0.25F : 1.0F;
    }
    return weights;
}

inline Samples randomSamples(std::size_t count, std::size_t tokens, std::int64_t vocabulary)
{
    std::mt19937 random(5);
    std::uniform_int_distribution<std::int64_t> id(0, vocabulary - 1);
    Samples samples(count);
    for (std::size_t i = 0; i < count; ++i) {
        samples[i].index = static_cast<std::int64_t>(i);
        for (std::size_t t = 0; t < tokens; ++t)
            samples[i].tokens.push_back(id(random));
    }
    return samples;
}

inline Result<std::vector<SampleSums>> sumsOf(const Model &model, const Samples &samples,
                                              const CalibrationOptions &options = {})
{
    std::vector<SampleSums> all;
    const auto done = calibrate(model, samples, options, [&](const SampleSums &sums) -> Result<void> {
        all.push_back(sums);
        return {};
    });
    if (!done)
        return done.error();
    return all;
}

inline Model modelIn(const QTemporaryDir &folder, const TinyDecoder &shape,
                     const std::vector<StoredTensor> &tensors)
{
    const std::filesystem::path path = folder.path().toStdString();
    writeDecoder(path, shape, tensors);
    auto model = loadModel(path);
    if (!model)
        qFatal("%s", failure(model).c_str());
    return *std::move(model);
}

} // namespace halftone::test
