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

/// What the files say beside the formats of the layers.
struct NeuralCompressorOptions
{
    std::string scaleMethod = "maxabs_hw"; ///< as Intel Neural Compressor calls it
    std::string statsPath
        = "./inc_output/measure"; ///< where it keeps its measurements; needs a folder, so a "/"
    IncStack stack = IncStack::OptimumHabana; ///< for README.txt; the layers must have its names
};

inline constexpr const char *IncMeasureFileName = "inc_measure.json";
inline constexpr const char *IncQuantizeFileName = "inc_quantize.json";

/// The configuration that Intel Neural Compressor (INC) reads for a model in optimum-habana: a MEASURE file
/// that observes everything, a QUANTIZE file whose blocklist names every layer of the baseline, and
/// README.txt.
///
/// Names are anchored and escaped, because INC searches them as regular expressions anywhere in a module's
/// name. Where `matmul_qk` stays at the baseline so do `k_cache` and the fused attention beside it, where
/// `matmul_av` does so do `v_cache` and the fused attention. The QUANTIZE file is read back (inc_read_back.h)
/// before it is returned.
///
/// @param layers   in graph order
/// @param formats  one format name per layer: "bf16", and "fp8_e4m3" or "fp8_e5m2", not both
/// @return InvalidArgument (shapes differ, no folder in statsPath), Unsupported (a format INC has not, two
///         FP8 formats in one file), Internal (the file does not say what it should).
/// Thread-safe.
/// Source: neural_compressor/torch/algorithms/fp8_quant, `_core/utils.py` and
/// `_quant_common/quant_config.py`.
Result<std::vector<ExportFile>> exportForNeuralCompressor(std::span<const Layer> layers,
                                                          std::span<const std::string> formats,
                                                          const NeuralCompressorOptions &options = {});

} // namespace halftone
