// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/export/export_file.h"
#include "core/graph/model_graph.h"

#include <span>
#include <string>
#include <vector>

namespace halftone {

/// Who loads the model, and so names its modules.
enum class IncStack { OptimumHabana, Vllm };

inline constexpr const char *IncMeasureFileName = "inc_measure.json";
inline constexpr const char *IncQuantizeFileName = "inc_quantize.json";

/// The configuration that Intel Neural Compressor (INC) reads for a model of @p stack: a MEASURE file
/// that observes everything, a QUANTIZE file whose blocklist names every layer of the baseline, and
/// README.txt.
///
/// Names are anchored and escaped, because INC searches them as regular expressions anywhere in a module's
/// name. Where `matmul_qk` stays at the baseline so do `k_cache` and the fused attention beside it, where
/// `matmul_av` does so do `v_cache` and the fused attention. Nothing is read back here: exportFor() does that.
///
/// @param layers   in graph order
/// @param formats  one format name per layer: "bf16", and "fp8_e4m3" or "fp8_e5m2", not both
/// @param stack    for README.txt; the layers must have its names
/// @return InvalidArgument (shapes differ), Unsupported (a format INC has not, two FP8 formats in one file).
/// Thread-safe.
/// Source: neural_compressor/torch/algorithms/fp8_quant, `_core/utils.py` and
/// `_quant_common/quant_config.py`.
Result<std::vector<ExportFile>> exportForNeuralCompressor(std::span<const Layer> layers,
                                                          std::span<const std::string> formats,
                                                          IncStack stack = IncStack::OptimumHabana);

} // namespace halftone
