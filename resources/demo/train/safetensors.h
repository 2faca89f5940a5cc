// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/llama.h"

#include <string>

namespace halftone::demo {

/// Writes every tensor rounded to BF16, in name order, to @p path (through a temporary file, then rename).
/// Throws std::runtime_error naming the file. Little-endian machines only.
/// Source: format description in github.com/huggingface/safetensors (8-byte header length, JSON, data).
void writeSafetensors(const std::string &path, const TensorMap &tensors);

/// Reads a file of BF16 tensors as float32. Throws std::runtime_error naming file and tensor.
TensorMap readSafetensors(const std::string &path);

} // namespace halftone::demo
