// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/gemm_cost.h"
#include "core/timing/timing.h"
#include "tests/support/graph_builder.h"

#include <array>

/// Published measurements on Gaudi 2, as cited in docs/gaudi.md. What is not fitted is held out: no constant
/// of the profile knows it.
namespace halftone::test {

struct PublishedGemm
{
    const char *name;
    GemmDimensions gemm;
    const char *format;
    double teraflops;
    bool isFitted;
};

/// NAVER-INTEL-Co-Lab/gaudi-perf matmul/README.md; FP8 from its commit aeb2bb6. Each call of the FP8 rows casts
/// its activation.
inline constexpr std::array PublishedGemms{
    PublishedGemm{"16384 x 8192 x 1280", {1, 16384, 8192, 1280}, "bf16", 395.4, true},
    PublishedGemm{"16384 x 8192 x 7168", {1, 16384, 8192, 7168}, "bf16", 425.2, true},
    PublishedGemm{"4096 cubed", {1, 4096, 4096, 4096}, "bf16", 408.2, true},
    PublishedGemm{"16384 cubed", {1, 16384, 16384, 16384}, "bf16", 379.8, true},
    PublishedGemm{"32768 cubed", {1, 32768, 32768, 32768}, "bf16", 363.8, true},
    PublishedGemm{"16384 x 8192 x 1280", {1, 16384, 8192, 1280}, "fp8_e4m3", 648.6, true},
    PublishedGemm{"16384 x 8192 x 7168", {1, 16384, 8192, 7168}, "fp8_e4m3", 799.7, true},
    PublishedGemm{"4096 cubed", {1, 4096, 4096, 4096}, "fp8_e4m3", 751.7, true},
    PublishedGemm{"16384 cubed", {1, 16384, 16384, 16384}, "fp8_e4m3", 842.7, true},
    PublishedGemm{"32768 cubed", {1, 32768, 32768, 32768}, "fp8_e4m3", 739.7, true},
    PublishedGemm{"16384 x 1024 x 8192", {1, 16384, 1024, 8192}, "bf16", 417.9, false},
    PublishedGemm{"16384 x 3584 x 8192", {1, 16384, 3584, 8192}, "bf16", 422.9, false},
    PublishedGemm{"8192 cubed", {1, 8192, 8192, 8192}, "bf16", 423.9, false},
};

struct PublishedPrefill
{
    const char *name;
    LlamaShape shape;
    std::int64_t tokens;
    std::int64_t devices;
    bool isFp8; ///< every layer
    double milliseconds;
    bool isFitted;
};

inline constexpr LlamaShape Llama2Of7B{4096, 11008, 32, 32, 128, 32000, 32, false};
inline constexpr LlamaShape Llama2Of70B{8192, 28672, 64, 8, 128, 32000, 80, false};
inline constexpr LlamaShape Llama31Of70B{8192, 28672, 64, 8, 128, 128256, 80, false};

/// FP8: Intel's model performance page for Gaudi 2, software 1.18. BF16: gaudi-perf prefill/README.md (without
/// the row of 1024 tokens on 8 devices, where the host is slower than the devices). Batch 1.
inline constexpr std::array PublishedPrefills{
    PublishedPrefill{"Llama-3.1-8B", Llama8B, 128, 1, true, 8.17, true},
    PublishedPrefill{"Llama-3.1-8B", Llama8B, 2048, 1, true, 60.52, true},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 1024, 2, false, 295, true},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 2048, 2, false, 599, true},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 4096, 2, false, 1256, true},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 8192, 2, false, 2659, true},
    PublishedPrefill{"Llama-2-70B", Llama2Of70B, 128, 8, true, 26.93, true},
    PublishedPrefill{"Llama-2-7B", Llama2Of7B, 128, 1, true, 7.62, true},
    PublishedPrefill{"Llama-2-7B", Llama2Of7B, 2048, 1, true, 56.31, false},
    PublishedPrefill{"Llama-2-70B", Llama2Of70B, 2048, 8, true, 116, false},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 16384, 2, false, 6080, false},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 32768, 2, false, 15999, false},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 1024, 4, false, 170, false},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 2048, 4, false, 308, false},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 4096, 4, false, 653, false},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 8192, 4, false, 1385, false},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 16384, 4, false, 3143, false},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 32768, 4, false, 8065, false},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 2048, 8, false, 173, false},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 4096, 8, false, 350, false},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 8192, 8, false, 777, false},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 16384, 8, false, 1682, false},
    PublishedPrefill{"Llama-3.1-70B", Llama31Of70B, 32768, 8, false, 4367, false},
};

struct PublishedThroughput
{
    const char *name;
    LlamaShape shape;
    const char *profile;
    std::int64_t devices;
    std::int64_t inputTokens;
    std::int64_t outputTokens;
    std::int64_t batch;
    double tokensPerSecond; ///< generated, the prefill's time included; every layer in FP8
};

inline constexpr LlamaShape Mistral7B{4096, 14336, 32, 8, 128, 32768, 32, false};

/// Intel's model performance pages for Gaudi 2 and Gaudi 3, software 1.18. All held out.
inline constexpr std::array PublishedThroughputs{
    PublishedThroughput{"Llama-2-7B", Llama2Of7B, "gaudi2", 1, 128, 128, 1230, 13137},
    PublishedThroughput{"Llama-2-7B", Llama2Of7B, "gaudi2", 1, 128, 2048, 163, 4791},
    PublishedThroughput{"Llama-2-7B", Llama2Of7B, "gaudi2", 1, 2048, 128, 94, 1449},
    PublishedThroughput{"Llama-2-7B", Llama2Of7B, "gaudi2", 1, 2048, 2048, 81, 1953},
    PublishedThroughput{"Llama-2-70B", Llama2Of70B, "gaudi2", 2, 128, 128, 1750, 2844},
    PublishedThroughput{"Llama-2-70B", Llama2Of70B, "gaudi2", 4, 128, 2048, 327, 3211},
    PublishedThroughput{"Llama-2-70B", Llama2Of70B, "gaudi2", 2, 2048, 128, 95, 310},
    PublishedThroughput{"Llama-2-70B", Llama2Of70B, "gaudi2", 2, 2048, 2048, 78, 1438},
    PublishedThroughput{"Mistral-7B", Mistral7B, "gaudi2", 1, 128, 128, 896, 18023},
    PublishedThroughput{"Mistral-7B", Mistral7B, "gaudi2", 1, 128, 2048, 120, 11294},
    PublishedThroughput{"Mistral-7B", Mistral7B, "gaudi2", 1, 2048, 128, 120, 1427},
    PublishedThroughput{"Mistral-7B", Mistral7B, "gaudi2", 1, 2048, 2048, 44, 3947},
    PublishedThroughput{"Llama-3.1-8B", Llama8B, "gaudi2", 1, 128, 128, 2429, 18201},
    PublishedThroughput{"Llama-3.1-8B", Llama8B, "gaudi2", 1, 128, 2048, 289, 11138},
    PublishedThroughput{"Llama-3.1-8B", Llama8B, "gaudi2", 1, 2048, 128, 179, 2028},
    PublishedThroughput{"Llama-3.1-8B", Llama8B, "gaudi2", 1, 2048, 2048, 155, 5511},
    PublishedThroughput{"Llama-2-7B", Llama2Of7B, "gaudi3", 1, 128, 128, 1536, 19810},
    PublishedThroughput{"Llama-2-7B", Llama2Of7B, "gaudi3", 1, 128, 2048, 217, 6763},
    PublishedThroughput{"Llama-2-7B", Llama2Of7B, "gaudi3", 1, 2048, 128, 153, 2029},
    PublishedThroughput{"Llama-2-7B", Llama2Of7B, "gaudi3", 1, 2048, 2048, 75, 2734},
    PublishedThroughput{"Llama-2-70B", Llama2Of70B, "gaudi3", 2, 128, 128, 1750, 4433},
    PublishedThroughput{"Llama-2-70B", Llama2Of70B, "gaudi3", 2, 128, 2048, 512, 6026},
    PublishedThroughput{"Llama-2-70B", Llama2Of70B, "gaudi3", 2, 2048, 128, 231, 498},
    PublishedThroughput{"Llama-2-70B", Llama2Of70B, "gaudi3", 2, 2048, 2048, 240, 2641},
    PublishedThroughput{"Mistral-7B", Mistral7B, "gaudi3", 1, 128, 128, 896, 24433},
    PublishedThroughput{"Mistral-7B", Mistral7B, "gaudi3", 1, 128, 2048, 120, 13726},
    PublishedThroughput{"Mistral-7B", Mistral7B, "gaudi3", 1, 2048, 128, 120, 2085},
    PublishedThroughput{"Mistral-7B", Mistral7B, "gaudi3", 1, 2048, 2048, 44, 4970},
    PublishedThroughput{"Llama-3.1-8B", Llama8B, "gaudi3", 1, 128, 128, 1536, 24310},
    PublishedThroughput{"Llama-3.1-8B", Llama8B, "gaudi3", 1, 128, 2048, 768, 18830},
    PublishedThroughput{"Llama-3.1-8B", Llama8B, "gaudi3", 1, 2048, 128, 256, 2652},
    PublishedThroughput{"Llama-3.1-8B", Llama8B, "gaudi3", 1, 2048, 2048, 364, 7405},
    PublishedThroughput{"Llama-3.1-70B", Llama31Of70B, "gaudi3", 2, 128, 128, 3516, 3711},
    PublishedThroughput{"Llama-3.1-70B", Llama31Of70B, "gaudi3", 2, 128, 2048, 450, 5776},
    PublishedThroughput{"Llama-3.1-70B", Llama31Of70B, "gaudi3", 2, 2048, 128, 223, 497},
    PublishedThroughput{"Llama-3.1-70B", Llama31Of70B, "gaudi3", 2, 2048, 2048, 175, 2588},
    PublishedThroughput{"Llama-3.1-70B", Llama31Of70B, "gaudi3", 8, 128, 128, 4000, 15008},
    PublishedThroughput{"Llama-3.1-70B", Llama31Of70B, "gaudi3", 8, 128, 2048, 600, 15711},
    PublishedThroughput{"Llama-3.1-70B", Llama31Of70B, "gaudi3", 8, 2048, 128, 400, 1600},
    PublishedThroughput{"Llama-3.1-70B", Llama31Of70B, "gaudi3", 8, 2048, 2048, 600, 8946},
};

} // namespace halftone::test
