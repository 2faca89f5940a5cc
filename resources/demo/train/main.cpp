// SPDX-License-Identifier: GPL-3.0-or-later
// halftone_train_demo: trains the demo model, or measures the loss of the model on disk.
#include "text/jsonl.h"
#include "tokenizer/bpe_encoder.h"
#include "train/batches.h"
#include "train/safetensors.h"
#include "train/trainer.h"

#include <ATen/Parallel.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>

#include <malloc.h>

namespace {

using namespace halftone::demo;

constexpr int ThreadCount = 2;

constexpr const char *Usage
    = "usage: halftone_train_demo train    MODEL_FOLDER TEXTS.jsonl [steps] [rows per step] "
      "[float32|bfloat16]\n"
      "       halftone_train_demo evaluate MODEL_FOLDER TEXTS.jsonl\n"
      "       halftone_train_demo tokens   MODEL_FOLDER TEXTS.jsonl\n"
      "MODEL_FOLDER holds config.json and tokenizer.json; model.safetensors is written or read there.\n";

std::vector<std::vector<std::int64_t>> encodeTexts(const std::string &folder, const std::string &textsPath,
                                                   bool withEnd)
{
    BpeEncoder encoder(folder + "/tokenizer.json");
    std::vector<std::vector<std::int64_t>> texts;
    for (const std::string &text : readTexts(textsPath)) {
        texts.push_back(encoder.encode(text));
        if (withEnd)
            texts.back().push_back(encoder.endId());
    }
    return texts;
}

int runTraining(const std::string &folder, const std::string &textsPath, const TrainingOptions &options)
{
    const LlamaConfig config = readLlamaConfig(folder + "/config.json");
    const auto packed = packRows(encodeTexts(folder, textsPath, true), options.length);
    const std::int64_t rows = std::int64_t(packed.size()) / (options.length + 1);
    std::printf("%lld rows of %lld tokens, %.2f passes\n", static_cast<long long>(rows),
                static_cast<long long>(options.length),
                double(options.steps * options.rowsPerStep) / double(rows));
    const double loss = train(config, options, packed, folder + "/model.safetensors");
    std::printf("training loss, mean of the last 100 steps: %.4f nats/token\n", loss);
    return EXIT_SUCCESS;
}

int runEvaluation(const std::string &folder, const std::string &textsPath)
{
    const LlamaConfig config = readLlamaConfig(folder + "/config.json");
    const TensorMap weights = readSafetensors(folder + "/model.safetensors");
    const auto texts = encodeTexts(folder, textsPath, false);
    std::printf("loss %.6f nats/token over %zu texts\n", evaluate(config, weights, texts, 512), texts.size());
    return EXIT_SUCCESS;
}

int printTokens(const std::string &folder, const std::string &textsPath)
{
    for (const auto &text : encodeTexts(folder, textsPath, false)) {
        for (const std::int64_t id : text)
            std::printf("%lld ", static_cast<long long>(id));
        std::printf("\n");
    }
    return EXIT_SUCCESS;
}

int run(const std::vector<std::string> &arguments)
{
    if (arguments.size() < 3) {
        std::fputs(Usage, stderr);
        return EXIT_FAILURE;
    }
    TrainingOptions options;
    if (arguments.size() > 3)
        options.steps = std::stoll(arguments[3]);
    if (arguments.size() > 4)
        options.rowsPerStep = std::stoll(arguments[4]);
    if (arguments.size() > 5 && arguments[5] == "float32")
        options.computeType = torch::kFloat;
    if (arguments[0] == "train")
        return runTraining(arguments[1], arguments[2], options);
    if (arguments[0] == "evaluate")
        return runEvaluation(arguments[1], arguments[2]);
    if (arguments[0] == "tokens")
        return printTokens(arguments[1], arguments[2]);
    std::fputs(Usage, stderr);
    return EXIT_FAILURE;
}

} // namespace

int main(int argc, char **argv)
{
    // Tensors come and go by the megabyte: keep their pages instead of giving them back to the kernel.
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, -1);
    at::set_num_threads(ThreadCount);
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception &error) {
        std::fprintf(stderr, "halftone_train_demo: %s\n", error.what());
        return EXIT_FAILURE;
    }
}
