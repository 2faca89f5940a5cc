// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/bench.h"
#include "app/command/verbs.h"
#include "core/base/number_text.h"
#include "core/session/session_library.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace halftone {

namespace {

constexpr std::array Options{OptionSpec{"--json", false},
                             OptionSpec{"--model", true, true},
                             OptionSpec{"--data"},
                             OptionSpec{"--samples"},
                             OptionSpec{"--output"},
                             OptionSpec{"--quick", false},
                             OptionSpec{"--sequence-length"},
                             OptionSpec{"--formats"},
                             OptionSpec{"--configurations"},
                             OptionSpec{"--budget"}};

std::string json(std::string_view benchmark, const std::vector<BenchCase> &cases)
{
    std::string text;
    for (const auto &one : cases) {
        text += (text.empty() ? "" : ", ");
        text += "{\"name\": \"" + one.name + "\", \"unit\": \"" + one.unit + "\"";
        for (const auto &[figure, value] : one.figures)
            text += ", \"" + figure + "\": " + shortText(value);
        text += "}";
    }
    return "{\"benchmark\": \"" + std::string(benchmark) + "\", \"cases\": [" + text + "]}";
}

void printCase(const BenchCase &one)
{
    std::string line = one.name + " [" + one.unit + "]";
    for (const auto &[figure, value] : one.figures)
        line += "  " + figure + " " + shortText(value);
    print(line);
    std::fflush(stdout);
}

std::vector<std::filesystem::path> pathsOf(const std::vector<std::string> &words)
{
    return {words.begin(), words.end()};
}

Result<std::vector<BenchCase>> accuracy(const Invocation &invocation)
{
    const auto &arguments = invocation.arguments;
    AccuracyBench bench;
    if (const auto model = arguments.value("--model"))
        bench.model = *model;
    if (const auto data = arguments.value("--data"))
        bench.data = *data;
    if (const auto folder = arguments.value("--output"))
        bench.output = *folder;
    constexpr std::int64_t MostSamples = 1'000'000; // chosen
    const auto samples = arguments.integer("--samples", bench.samples, 2, MostSamples);
    if (!samples)
        return samples.error();
    bench.samples = *samples;
    return benchAccuracy(bench, invocation.stop);
}

Result<std::vector<BenchCase>> additivity(const Invocation &invocation)
{
    const auto &arguments = invocation.arguments;
    AdditivityBench bench;
    if (const auto model = arguments.value("--model"))
        bench.model = *model;
    if (const auto formats = arguments.value("--formats"))
        bench.formats = splitAtCommas(*formats);
    if (const auto folder = arguments.value("--output"))
        bench.output = *folder;
    constexpr std::int64_t Most = 1'000'000; // chosen
    const auto length = arguments.integer("--sequence-length", bench.sequenceLength, 1, Most);
    if (!length)
        return length.error();
    const auto configurations = arguments.integer("--configurations", bench.configurations, 2, Most);
    if (!configurations)
        return configurations.error();
    const auto budget = arguments.integer("--budget", bench.budgetSeconds, 0, Most);
    if (!budget)
        return budget.error();
    bench.budgetSeconds = *budget;
    bench.sequenceLength = *length;
    bench.configurations = *configurations;
    return benchAdditivity(bench, invocation.stop);
}

int run(const Invocation &invocation)
{
    const auto &words = invocation.arguments.positional();
    if (words.size() != 1)
        return failUsage({ErrorCode::InvalidArgument, "bench",
                          "needs one of calibrate, solve, accuracy, additivity, sessions, start"});
    const bool isJson = invocation.arguments.has("--json");
    const auto printed = [isJson](const BenchCase &one) {
        if (!isJson)
            printCase(one);
    };
    Result<std::vector<BenchCase>> cases = Error{ErrorCode::InvalidArgument, words[0], "is not a benchmark"};
    if (words[0] == "calibrate")
        cases = benchCalibrate(pathsOf(invocation.arguments.values("--model")), printed);
    else if (words[0] == "solve")
        cases = benchSolve(invocation.arguments.has("--quick"), printed);
    else if (words[0] == "accuracy")
        cases = accuracy(invocation);
    else if (words[0] == "additivity")
        cases = additivity(invocation);
    else if (words[0] == "sessions")
        cases = benchSessions(invocation.arguments.value("--output")
                                  .value_or(SessionLibrary::defaultPath().parent_path().string()),
                              invocation.stop);
    else if (words[0] == "start")
        cases = benchStart();
    else
        return failUsage(cases.error());
    if (!cases)
        return fail(cases.error());
    if (isJson)
        print(json(words[0], *cases));
    else if (words[0] != "calibrate" && words[0] != "solve") // have printed their own one by one
        std::ranges::for_each(*cases, printCase);
    return Done;
}

} // namespace

Verb benchVerb()
{
    return {
        "bench",
        "calibrate [--model FOLDER]...|solve [--quick]|accuracy [--model FOLDER --data FILE] [--samples 128] "
        "[--output FOLDER]|"
        "additivity [--model FOLDER] [--sequence-length 256] [--formats float32,bf16] [--configurations "
        "24] [--budget 10] "
        "[--output FOLDER]|sessions [--output FOLDER]|start [--json]",
        "Runs a committed benchmark on this machine.", Options, run};
}

} // namespace halftone
