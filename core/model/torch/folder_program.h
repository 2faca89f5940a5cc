// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/hugging_face_config.h"
#include "core/io/weight_files.h"
#include "core/model/torch/program.h"

#include <memory>

namespace halftone {

/// The config.json of a model that Halftone can build.
/// @return the errors of reading it, and those of checkSupported()
Result<TransformerConfig> readSupportedConfig(const std::filesystem::path &file);

/// The program of a Hugging Face folder. Its parameters are views of @p weights and keep them alive.
/// @return Unsupported for what the description cannot express, and for tensors of a block that the program has no
///         place for: then another forward pass belongs to them; NotFound, Corrupt or Unsupported, naming the tensor,
///         for weights that do not fit.
Result<Program> folderProgram(const TransformerConfig &config,
                              const std::shared_ptr<const WeightFiles> &weights);

/// The same program without weights: its parameters are of LibTorch's meta device, with shape and dtype alone.
Result<Program> programOfShapes(const TransformerConfig &config);

} // namespace halftone
