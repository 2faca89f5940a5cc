// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/torch/program.h"

#include <filesystem>

namespace halftone {

/// Reads a TorchScript archive (traced or scripted): flattens it in evaluation mode, removes the control flow that its
/// constants decide, and names its parameters.
///
/// The file is code for LibTorch's interpreter, never Python: a file that is a mere pickle is refused unread.
/// @return Corrupt or Unsupported with a sentence that names the file or the node, and the way to trace a model that
///         this reader can use.
Result<Program> readTorchScript(const std::filesystem::path &file);

} // namespace halftone
