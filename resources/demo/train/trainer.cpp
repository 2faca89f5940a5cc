// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/trainer.h"

#include "train/batches.h"
#include "train/safetensors.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <numbers>

namespace halftone::demo {

namespace {

constexpr std::int64_t PrintEvery = 20;
constexpr std::int64_t FinalLossSteps = 100;
constexpr std::size_t EvaluationRows = 16;

torch::optim::AdamW makeOptimizer(const TensorMap &weights, const TrainingOptions &options)
{
    std::vector<torch::Tensor> matrices;
    std::vector<torch::Tensor> norms;
    for (const auto &[name, tensor] : weights)
        (tensor.dim() > 1 ? matrices : norms).push_back(tensor);
    torch::optim::AdamWOptions common(options.peakRate);
    common.betas({options.beta1, options.beta2});
    const auto group = [&](const std::vector<torch::Tensor> &tensors, double decay) {
        torch::optim::AdamWOptions own = common;
        own.weight_decay(decay);
        return torch::optim::OptimizerParamGroup(tensors, std::make_unique<torch::optim::AdamWOptions>(own));
    };
    return torch::optim::AdamW({group(matrices, options.weightDecay), group(norms, 0.0)}, common);
}

void setRate(torch::optim::AdamW &optimizer, double rate)
{
    for (auto &group : optimizer.param_groups())
        group.options().set_lr(rate);
}

std::vector<torch::Tensor> tensorsOf(const TensorMap &weights)
{
    std::vector<torch::Tensor> tensors;
    for (const auto &[name, tensor] : weights)
        tensors.push_back(tensor);
    return tensors;
}

} // namespace

double learningRate(const TrainingOptions &options, std::int64_t step)
{
    if (step < options.warmUpSteps)
        return options.peakRate * double(step + 1) / double(options.warmUpSteps);
    const double progress = double(step - options.warmUpSteps) / double(options.steps - options.warmUpSteps);
    const double cosine = 0.5 * (1.0 + std::cos(std::numbers::pi * progress));
    return options.finalRate + (options.peakRate - options.finalRate) * cosine;
}

double train(const LlamaConfig &config, const TrainingOptions &options,
             const std::vector<std::int64_t> &packed, const std::string &outputPath)
{
    torch::manual_seed(options.seed);
    TensorMap weights = initialWeights(config);
    for (auto &[name, tensor] : weights)
        tensor.requires_grad_(true);
    const std::vector<torch::Tensor> tensors = tensorsOf(weights);
    torch::optim::AdamW optimizer = makeOptimizer(weights, options);
    const double tokensPerStep = double(options.rowsPerStep * options.length);
    const auto start = std::chrono::steady_clock::now();
    double recentLoss = 0;
    double finalLoss = 0;
    for (std::int64_t step = 0; step < options.steps; ++step) {
        const Batch batch
            = packedBatch(packed, options.length, step * options.rowsPerStep, options.rowsPerStep);
        const torch::Tensor loss
            = summedLoss(config, weights, batch.ids, batch.targetMask, options.computeType) / tokensPerStep;
        optimizer.zero_grad();
        loss.backward();
        torch::nn::utils::clip_grad_norm_(tensors, options.gradientLimit);
        setRate(optimizer, learningRate(options, step));
        optimizer.step();

        recentLoss += loss.item<double>();
        if (step >= options.steps - FinalLossSteps)
            finalLoss += loss.item<double>() / double(std::min(FinalLossSteps, options.steps));
        const std::int64_t done = step + 1;
        if (done % PrintEvery == 0) {
            const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
            std::printf("step %5lld  loss %.4f  rate %.2e  %7.0f s  %5.0f tokens/s\n",
                        static_cast<long long>(done), recentLoss / double(PrintEvery),
                        learningRate(options, step), seconds.count(),
                        double(done) * tokensPerStep / seconds.count());
            std::fflush(stdout);
            recentLoss = 0;
        }
        if (done % options.saveEvery == 0 || done == options.steps)
            writeSafetensors(outputPath, weights);
    }
    return finalLoss;
}

double evaluate(const LlamaConfig &config, const TensorMap &weights,
                const std::vector<std::vector<std::int64_t>> &texts, std::int64_t length)
{
    const torch::NoGradGuard noGradients;
    double loss = 0;
    double count = 0;
    for (std::size_t first = 0; first < texts.size(); first += EvaluationRows) {
        const std::size_t last = std::min(first + EvaluationRows, texts.size());
        const Batch batch = paddedBatch(
            {texts.begin() + std::ptrdiff_t(first), texts.begin() + std::ptrdiff_t(last)}, length);
        loss += summedLoss(config, weights, batch.ids, batch.targetMask, torch::kFloat).item<double>();
        count += batch.targetMask.sum().item<double>();
    }
    return loss / count;
}

} // namespace halftone::demo
