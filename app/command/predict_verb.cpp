// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/prediction_json.h"
#include "app/command/subgraph_times.h"
#include "app/command/verbs.h"
#include "app/command/workload_options.h"
#include "app/workflow/prediction.h"
#include "core/base/number_text.h"

#include <array>
#include <charconv>

namespace halftone {

namespace {

constexpr std::array Options{OptionSpec{"--gemm"},       OptionSpec{"--source"},
                             OptionSpec{"--batch"},      OptionSpec{"--sequence-length"},
                             OptionSpec{"--phase"},      OptionSpec{"--tensor-parallel"},
                             OptionSpec{"--format"},     OptionSpec{"--parts", false},
                             OptionSpec{"--json", false}};

Error wrongGemm()
{
    return {ErrorCode::InvalidArgument, "--gemm",
            "must be MxKxN, three whole numbers from 1 to 16777216 such as 4096x4096x4096"};
}

/// "MxKxN"
Result<GemmDimensions> gemmOf(std::string_view text)
{
    constexpr std::int64_t Most = std::int64_t{1} << 24; // chosen: beyond any device's memory
    GemmDimensions gemm;
    const std::array targets{&gemm.rows, &gemm.inner, &gemm.columns};
    for (std::size_t index = 0; index < targets.size(); ++index) {
        const auto end = index + 1 < targets.size() ? text.find('x') : text.size();
        if (end == std::string_view::npos)
            return wrongGemm();
        const auto read = std::from_chars(text.data(), text.data() + end, *targets[index]);
        if (read.ec != std::errc{} || read.ptr != text.data() + end || *targets[index] < 1
            || *targets[index] > Most)
            return wrongGemm();
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return gemm;
}

struct LimitWords
{
    const char *name; ///< in JSON
    const char *sentence;
};

LimitWords wordsOf(LimitReason reason)
{
    switch (reason) {
    case LimitReason::SameRate:
        return {"same_rate", "the device multiplies this format no faster than the baseline"};
    case LimitReason::ShortAccumulation:
        return {"short_accumulation",
                "the inner dimension is so short that writing the output tile hides all of the gain"};
    case LimitReason::PartialAccumulation:
        return {"partial_accumulation",
                "the inner dimension is short: writing the output tile hides part of the gain"};
    case LimitReason::MemoryBound:
        return {"memory_bound", "reading weights and activations takes longer than the products"};
    case LimitReason::TpcBound:
        return {"tpc_bound", "the vector engines are busier than the matrix engine"};
    case LimitReason::CastCostsMore:
        return {"cast_costs_more", "casting the operands costs more than the faster products save"};
    }
    return {"", ""};
}

std::string limitsJson(const Prediction &prediction)
{
    std::string list;
    for (const auto &[reason, layers] : prediction.limits)
        list += std::string(list.empty() ? "" : ", ") + R"({"reason": ")" + wordsOf(reason).name
            + R"(", "layers": )" + std::to_string(layers) + '}';
    return '[' + list + ']';
}

/// Of a model; a product on its own keeps nothing in memory.
std::string memoryJson(const Prediction &prediction)
{
    if (prediction.residentBytes <= 0)
        return {};
    return R"(, "resident_bytes": )" + exactText(prediction.residentBytes) + R"(, "memory_bytes": )"
        + exactText(prediction.memoryBytes) + R"(, "fits": )" + (prediction.fits() ? "true" : "false");
}

std::string jsonOf(const Prediction &prediction)
{
    return R"({"seconds": )" + exactText(prediction.time.totalSeconds) + R"(, "parts": )"
        + partsJson(prediction.time.parts) + R"(, "source": )" + jsonString(prediction.source)
        + R"(, "format": )" + jsonString(prediction.format) + R"(, "baseline_seconds": )"
        + exactText(prediction.baselineSeconds) + memoryJson(prediction) + R"(, "limits": )"
        + limitsJson(prediction) + '}';
}

std::string milliseconds(double seconds)
{
    return std::to_string(seconds * 1e3) + " ms";
}

/// Empty where the format is the baseline: there is nothing to compare then.
std::string comparisonText(const Prediction &prediction, bool isDecode)
{
    if (prediction.time.totalSeconds == prediction.baselineSeconds && prediction.limits.empty())
        return {};
    std::string text = "\n  " + shortText(prediction.baselineSeconds / prediction.time.totalSeconds)
        + " times as fast as the baseline, which takes " + milliseconds(prediction.baselineSeconds) + '.';
    const bool isFaster = prediction.time.totalSeconds < prediction.baselineSeconds;
    for (const auto &[reason, layers] : prediction.limits) {
        text += "\n  " + std::to_string(layers) + (layers == 1 ? " layer: " : " layers: ")
            + wordsOf(reason).sentence;
        if (reason == LimitReason::SameRate && isFaster)
            text += isDecode
                ? "; what is gained comes from reading fewer bytes of weights, which bounds decode"
                : "; what is gained comes from reading and writing fewer bytes";
        text += '.';
    }
    return text;
}

std::string shortageText(const Prediction &prediction)
{
    constexpr double Gigabyte = 1e9;
    if (prediction.fits())
        return {};
    return "\n  It cannot run like this: weights and cache take "
        + shortText(prediction.residentBytes / Gigabyte) + " GB on each device, which has "
        + shortText(prediction.memoryBytes / Gigabyte)
        + " GB. Share it with --tensor-parallel, or choose a smaller format or batch.";
}

std::string textOf(const Prediction &prediction, bool isDecode)
{
    const TimeParts &parts = prediction.time.parts;
    return milliseconds(prediction.time.totalSeconds) + " in " + prediction.format + ", predicted by "
        + prediction.source + " (modelled, not measured)\n  MME " + milliseconds(parts.mmeSeconds) + ", TPC "
        + milliseconds(parts.tpcSeconds) + ", HBM " + milliseconds(parts.hbmSeconds) + ", overhead "
        + milliseconds(parts.overheadSeconds) + ", all-reduces " + milliseconds(parts.collectiveSeconds)
        + "\n  The engines overlap: the parts may exceed the total." + comparisonText(prediction, isDecode)
        + shortageText(prediction);
}

/// What to predict: a model, or one product.
Result<void> checkUsage(const Arguments &arguments)
{
    const bool isGemm = arguments.has("--gemm");
    if (arguments.positional().size() != (isGemm ? 0U : 1U))
        return Error{ErrorCode::InvalidArgument, "predict",
                     "needs one MODEL or config.json, or --gemm MxKxN"};
    for (const char *option : {"--batch", "--sequence-length", "--phase", "--tensor-parallel", "--parts"})
        if (isGemm && arguments.has(option))
            return Error{ErrorCode::InvalidArgument, option, "does not go with --gemm"};
    return {};
}

int printParts(const Arguments &arguments, const ModelSource &source, const Workload &workload)
{
    const auto classes = predictConfigurations(arguments.positional().front(), source,
                                               arguments.valueOr("--format", ""), workload);
    if (!classes)
        return failAs(classes.error());
    print(arguments.has("--json") ? subgraphTimesJson(*classes, source.text())
                                  : subgraphTimesText(*classes, source.text()));
    return Done;
}

int run(const Invocation &invocation)
{
    const auto &arguments = invocation.arguments;
    if (const auto checked = checkUsage(arguments); !checked)
        return failUsage(checked.error());
    const auto source = modelSourceOf(arguments);
    if (!source)
        return failUsage(source.error());
    const auto workload = workloadOf(arguments);
    if (!workload)
        return failUsage(workload.error());
    warnOfHiddenProfile(*source);
    if (arguments.has("--parts"))
        return printParts(arguments, *source, *workload);
    const std::string format = arguments.valueOr("--format", "bf16");
    Result<Prediction> prediction = wrongGemm();
    if (const auto text = arguments.value("--gemm")) {
        const auto gemm = gemmOf(*text);
        if (!gemm)
            return failUsage(gemm.error());
        prediction = predictGemm(*gemm, *source, format);
    } else {
        prediction = predictModel(arguments.positional().front(), *source, format, *workload);
    }
    if (!prediction)
        return fail(prediction.error());
    print(arguments.has("--json") ? jsonOf(*prediction)
                                  : textOf(*prediction, workload->phase == Phase::Decode));
    return Done;
}

} // namespace

Verb predictVerb()
{
    return {
        "predict",
        "MODEL|config.json --source gaudi2-model|gaudi3-model [--batch 1] [--sequence-length 2048] "
        "[--phase prefill|decode] [--tensor-parallel 1] [--format bf16|fp8_e4m3] [--parts] "
        "[--json]\n"
        "halftone-cli predict --gemm MxKxN --source ... [--format ...] [--json]",
        "Predicts the time of a model with every layer in one format, or of one matrix product on its own. "
        "--parts lists every configuration of every kind of sub-graph, with what each part of the device is "
        "busy for.",
        Options, run};
}

} // namespace halftone
