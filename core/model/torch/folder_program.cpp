// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/folder_program.h"

#include "core/model/architectures.h"
#include "core/model/torch/decoder_program.h"
#include "core/model/torch/weight_tensors.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <map>
#include <set>

namespace halftone {

namespace {

/// The folder that holds @p file, as it was given, for messages.
std::string folderName(const std::filesystem::path &file)
{
    return file.parent_path().string();
}

Result<Program> describedProgram(const TransformerConfig &config, const TensorSource &tensors)
{
    const auto decoder = describeDecoder(config);
    if (!decoder)
        return decoder.error();
    return decoderProgram(*decoder, config, tensors);
}

/// A tensor inside a block that nothing reads means that the block computes something else than was written.
Result<void> checkNothingIsLeft(const Program &program, const WeightFiles &weights,
                                const std::string &architecture)
{
    constexpr std::string_view Computed
        = ".rotary_emb.inv_freq"; // a table that old files store in every block
    std::set<std::string_view> used;
    for (const auto &parameter : program.parameters)
        used.insert(parameter.name);
    const auto left = std::ranges::find_if(weights.tensors(), [&](const TensorView &tensor) {
        return tensor.name.starts_with("model.layers.") && !tensor.name.ends_with(Computed)
            && !used.contains(tensor.name);
    });
    if (left == weights.tensors().end())
        return {};
    return Error{ErrorCode::Unsupported, weights.subjectOf(*left),
                 "the " + architecture
                     + " that config.json describes has no such weight; does config.json belong to these "
                       "weights, and are they the model before quantization?"};
}

at::ScalarType storedType(const std::string &dtype)
{
    if (dtype == "bfloat16")
        return at::kBFloat16;
    return dtype == "float16" ? at::kHalf : at::kFloat;
}

} // namespace

Result<TransformerConfig> readSupportedConfig(const std::filesystem::path &file)
{
    const auto identity = readModelIdentity(file);
    if (!identity)
        return identity.error();
    if (auto checked = checkSupported(*identity, folderName(file)); !checked)
        return checked.error();
    return readTransformerConfig(file);
}

Result<Program> folderProgram(const TransformerConfig &config,
                              const std::shared_ptr<const WeightFiles> &weights)
{
    const WeightTensors tensors(weights);
    auto program = describedProgram(
        config, [&](const auto &name, const auto &shape) { return tensors.tensor(name, shape); });
    if (!program)
        return program;
    if (auto checked = checkNothingIsLeft(*program, *weights, config.architecture); !checked)
        return checked.error();
    return program;
}

Result<Program> programOfShapes(const TransformerConfig &config)
{
    const auto options = at::TensorOptions().dtype(storedType(config.torchDtype)).device(at::kMeta);
    std::map<std::string, at::Tensor> known; // a tied weight is one tensor here too
    return describedProgram(config, [&](const auto &name, const auto &shape) -> Result<at::Tensor> {
        const auto [entry, isNew] = known.try_emplace(name);
        if (isNew)
            entry->second = at::empty(shape, options);
        return entry->second;
    });
}

} // namespace halftone
