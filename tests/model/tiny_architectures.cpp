// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/tiny_decoder.h"

#include <cmath>

namespace halftone::test {

namespace {

TinyDecoder dynamicLlama()
{
    TinyDecoder shape;
    shape.maxPositions = 3;
    shape.rope = TinyRope{.type = "dynamic", .factor = 2.5};
    return shape;
}

TinyDecoder mistral()
{
    TinyDecoder shape;
    shape.architecture = "MistralForCausalLM";
    shape.windows = {3, 3};
    shape.configKeys = R"("sliding_window": 3, )";
    return shape;
}

TinyDecoder qwen2()
{
    TinyDecoder shape;
    shape.architecture = "Qwen2ForCausalLM";
    shape.inputBias = true;
    shape.windows = {0, 2};
    shape.configKeys = R"("use_sliding_window": true, "sliding_window": 2, "max_window_layers": 1, )";
    return shape;
}

TinyDecoder qwen3()
{
    TinyDecoder shape;
    shape.architecture = "Qwen3ForCausalLM";
    shape.headNorms = true;
    return shape;
}

TinyDecoder windowedQwen3()
{
    TinyDecoder shape = qwen3();
    shape.tied = true;
    shape.attentionBias = true;
    shape.windows = {2, 0};
    shape.configKeys = R"("use_sliding_window": true, "sliding_window": 2, "max_window_layers": 7,
                          "layer_types": ["sliding_attention", "full_attention"], )";
    return shape;
}

TinyDecoder phi3()
{
    TinyDecoder shape;
    shape.architecture = "Phi3ForCausalLM";
    shape.fused = true;
    shape.windows = {2, 2};
    shape.configKeys = R"("sliding_window": 2, "original_max_position_embeddings": 64, )";
    return shape;
}

TinyDecoder gemma()
{
    TinyDecoder shape;
    shape.architecture = "GemmaForCausalLM";
    shape.tied = true;
    shape.geluTanh = true;
    shape.offsetNorms = true;
    shape.embeddingScale = std::sqrt(8.0);
    shape.configKeys = R"("hidden_activation": "gelu_pytorch_tanh", )";
    return shape;
}

TinyDecoder gemma2()
{
    TinyDecoder shape = gemma();
    shape.architecture = "Gemma2ForCausalLM";
    shape.sandwichNorms = true;
    shape.queryScalar = 2;
    shape.attentionCap = 0.75;
    shape.finalCap = 1.5;
    shape.windows = {2, 0};
    shape.configKeys = R"("sliding_window": 2, "attn_logit_softcapping": 0.75, "final_logit_softcapping": 1.5,
                          "query_pre_attn_scalar": 2, "hidden_activation": "gelu_pytorch_tanh", )";
    return shape;
}

} // namespace

std::vector<NamedDecoder> tinyArchitectures()
{
    TinyDecoder wholeMistral = mistral();
    wholeMistral.windows = {};
    wholeMistral.configKeys = R"("sliding_window": null, )";
    TinyDecoder ungroupedPhi = phi3();
    ungroupedPhi.keyValueHeads = ungroupedPhi.heads;
    ungroupedPhi.windows = {};
    ungroupedPhi.configKeys = {};
    return {
        {"a Llama whose positions stretch with the length", dynamicLlama()},
        {"a Mistral with a window in every block", mistral()},
        {"a Mistral without a window", wholeMistral},
        {"a Qwen2 with biases, and a window from the second block on", qwen2()},
        {"a Qwen3 with norms on its heads", qwen3()},
        {"a Qwen3 with a tied head, biases and windows by layer_types", windowedQwen3()},
        {"a Phi-3 with fused projections and a window", phi3()},
        {"a Phi-3 whose heads have keys of their own", ungroupedPhi},
        {"a Gemma", gemma()},
        {"a Gemma 2", gemma2()},
    };
}

} // namespace halftone::test
