// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model.h"

#include "core/io/sha256.h"
#include "core/io/weight_files.h"
#include "core/model/torch/folder_program.h"
#include "core/model/torch/graph_reader.h"
#include "core/model/torch/layer_finder.h"
#include "core/model/torch/torchscript_program.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <set>

namespace halftone {

struct Model::Content
{
    /// Fills all but plan and graph from the Hugging Face folder `path`.
    Result<Program> openFolder();

    std::filesystem::path path;
    std::string architecture = "TorchScript";
    ExecutionPlan plan;
    ModelGraph graph;
    std::optional<std::int64_t> endToken;
    std::optional<std::int64_t> maximumTokens;
    std::shared_ptr<const WeightFiles> weights; ///< null for TorchScript
};

namespace {

constexpr std::int64_t ShorterTokens
    = 16; // chosen: two short lengths whose difference divides shapes exactly
constexpr std::int64_t LongerTokens = 24;

/// Traces at two lengths; a model that was traced at one fixed length runs on that one alone.
Result<std::pair<Trace, Trace>> traceTwice(const ExecutionPlan &plan, c10::Device device,
                                           std::int64_t exampleTokens)
{
    auto shorter = traceShapes(plan, ShorterTokens, device);
    auto longer = traceShapes(plan, LongerTokens, device);
    if (shorter && longer)
        return std::pair{*std::move(shorter), *std::move(longer)};
    auto only = traceShapes(plan, exampleTokens, device);
    if (!only)
        return only.error();
    return std::pair{*only, *only};
}

Result<ModelGraph> completePlan(ExecutionPlan &plan, c10::Device device, std::int64_t exampleTokens)
{
    auto traces = traceTwice(plan, device, exampleTokens);
    if (!traces)
        return traces.error();
    if (auto found = findLayers(plan, traces->first); !found)
        return found.error();
    return readGraph(plan, traces->first, traces->second);
}

Error withFile(Error error, const std::filesystem::path &file)
{
    error.subject = file.string() + ": " + error.subject;
    return error;
}

} // namespace

Result<Program> Model::Content::openFolder()
{
    const auto config = readSupportedConfig(path / "config.json");
    if (!config)
        return config.error();
    auto files = WeightFiles::open(path);
    if (!files)
        return files.error();
    weights = std::make_shared<const WeightFiles>(*std::move(files));
    architecture = config->architecture;
    const bool stretchesWithLength = config->ropeScaling && config->ropeScaling->type == "dynamic";
    if (!stretchesWithLength)
        maximumTokens = config->maxPositions;
    if (!config->eosTokenIds.empty())
        endToken = config->eosTokenIds.front();
    return folderProgram(*config, weights);
}

Result<Model> Model::load(const std::filesystem::path &path, std::int64_t exampleTokens)
{
    auto content = std::make_shared<Content>();
    content->path = path;
    std::error_code ignored;
    const bool isFolder = std::filesystem::is_directory(path, ignored);
    auto program = isFolder ? content->openFolder() : readTorchScript(path);
    if (!program)
        return program.error();
    auto plan = layOut(*std::move(program));
    if (!plan)
        return withFile(plan.error(), path);
    auto graph = completePlan(*plan, isFolder ? at::kMeta : at::kCPU, exampleTokens);
    if (!graph)
        return withFile(graph.error(), path);
    content->plan = *std::move(plan);
    content->graph = *std::move(graph);
    return Model(std::move(content));
}

Result<Model> loadModel(const std::filesystem::path &path, std::int64_t exampleTokens)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return Error{ErrorCode::NotFound, path.string(),
                     "there is no such file or folder; give a Hugging Face folder or a TorchScript file"};
    try {
        return Model::load(path, exampleTokens);
    } catch (const std::exception &e) {
        return Error{ErrorCode::Internal, path.string(), e.what()};
    }
}

Result<ModelGraph> loadModelGraph(const std::filesystem::path &path)
{
    std::error_code ignored;
    const auto file = std::filesystem::is_directory(path, ignored) ? path / "config.json" : path;
    try {
        const auto config = readSupportedConfig(file);
        if (!config)
            return config.error();
        auto program = programOfShapes(*config);
        if (!program)
            return program.error();
        auto plan = layOut(*std::move(program));
        if (!plan)
            return withFile(plan.error(), file);
        return completePlan(*plan, at::kMeta, LongerTokens);
    } catch (const std::exception &e) {
        return Error{ErrorCode::Internal, file.string(), e.what()};
    }
}

const std::filesystem::path &Model::path() const
{
    return m_content->path;
}

const std::string &Model::architecture() const
{
    return m_content->architecture;
}

const ModelGraph &Model::graph() const
{
    return m_content->graph;
}

std::int64_t Model::parameters() const
{
    std::set<const void *> seen;
    std::int64_t count = 0;
    for (const auto &parameter : m_content->plan.program.parameters) {
        const auto &tensor = parameter.tensor;
        if (!parameter.isComputed && tensor.is_floating_point() && seen.insert(tensor.data_ptr()).second)
            count += tensor.numel();
    }
    return count;
}

int Model::blocks() const
{
    std::set<int> numbers;
    for (const auto &layer : m_content->graph.layers) {
        if (layer.block >= 0)
            numbers.insert(layer.block);
    }
    return static_cast<int>(numbers.size());
}

std::int64_t Model::vocabularySize() const
{
    const auto &plan = m_content->plan;
    const Slot table = plan.steps[plan.sourceStep].inputs[0];
    return plan.program.parameters[*plan.parameterOfSlot[table]].tensor.size(0);
}

std::optional<std::int64_t> Model::endToken() const
{
    return m_content->endToken;
}

std::optional<std::int64_t> Model::maximumTokens() const
{
    return m_content->maximumTokens;
}

std::optional<std::filesystem::path> Model::tokenizerPath() const
{
    const auto folder = m_content->weights ? path() : path().parent_path();
    std::error_code ignored;
    const auto file = folder / "tokenizer.json";
    return std::filesystem::exists(file, ignored) ? std::optional(file) : std::nullopt;
}

Result<std::string> Model::fingerprint(const TaskContext &context) const
{
    if (!m_content->weights)
        return sha256OfFile(path(), context);
    const auto weights = m_content->weights->fingerprint(context);
    if (!weights)
        return weights.error();
    const auto config = sha256OfFile(path() / "config.json", context);
    if (!config)
        return config.error();
    Sha256 both;
    both.update(*weights);
    both.update(*config);
    return both.finish();
}

const ExecutionPlan &Model::plan() const
{
    return m_content->plan;
}

} // namespace halftone
