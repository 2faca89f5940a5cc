// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/hugging_face_config.h"
#include "core/model/decoder_description.h"

#include <string>

namespace halftone {

/// Whether Halftone can build such a model; to be asked before the rest of its config.json is read.
///
/// @param folder  named in the errors
/// @return Unsupported, naming what is in the way: a mixture of experts, an architecture that is not known (with the
///         recipe for TorchScript), weights that are quantized already. Thread-safe.
Result<void> checkSupported(const ModelIdentity &identity, const std::string &folder);

/// The description of the model that @p config is about.
///
/// @return Unsupported, naming the key of config.json, for what no decoderProgram() can do. Thread-safe.
/// Sources: Llama arXiv:2302.13971, arXiv:2307.09288, arXiv:2407.21783; Mistral arXiv:2310.06825; Qwen2
/// arXiv:2407.10671; Qwen3 arXiv:2505.09388; Phi-3 arXiv:2404.14219; Gemma arXiv:2403.08295; Gemma 2 arXiv:2408.00118. The
/// names of modules and keys, and which block has a window, are those of the transformers library.
Result<DecoderDescription> describeDecoder(const TransformerConfig &config);

} // namespace halftone
