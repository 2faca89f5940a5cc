// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/option_help.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace halftone {

namespace {

/// What an option means, in every verb that takes it.
struct OptionText
{
    std::string_view name;
    std::string_view value; ///< the word for it; empty for an option that takes none
    std::string_view meaning;
};

constexpr std::array Texts{
    OptionText{"--add", "WHAT",
               "measure what a noise model needs in a session that is calibrated: bias-aware runs each layer "
               "quantized alone, drift the whole model quantized and unquantized, once each for a sample"},
    OptionText{"--archived", "", "list the archived sessions instead"},
    OptionText{
        "--back-off", "A,W",
        "share of a format's range that the largest magnitude of activations, and of weights, may use"},
    OptionText{"--baseline-seconds", "X",
               "time of the whole model at the baseline, for imported gains; unknown without it"},
    OptionText{"--baselines", "",
               "compare with simple strategies: one format everywhere, the first layers, random, greedy; of "
               "frontier in --json alone"},
    OptionText{"--batch", "N", "sequences in one pass"},
    OptionText{
        "--budget", "SECONDS",
        "after so long, warm-up included, the measurement of a configuration ends even if it is not precise"},
    OptionText{"--compute", "TYPE",
               "what products are computed in; bfloat16 is faster where the processor has it"},
    OptionText{"--configuration", "FILE",
               "take the configuration of a file: what export wrote as json, what solve --json printed, or a "
               "QUANTIZE file of Intel Neural Compressor"},
    OptionText{"--configurations", "N", "how many configurations of the whole model are measured"},
    OptionText{"--csv", "FILE", "write the frontier as CSV"},
    OptionText{
        "--data", "FILE",
        "texts: .jsonl with an object {\"text\": ...} or {\"input_ids\": [...]} in every line, or .txt "
        "with one text a line"},
    OptionText{"--deleted", "", "list the deleted sessions instead"},
    OptionText{"--exclude", "REGEX=FORMAT",
               "layers in whose names the regular expression (Perl's) is found cannot have the format"},
    OptionText{
        "--explain", "",
        "tell what every other format of every layer would cost, and at which thresholds layers change "
        "theirs"},
    OptionText{"--export", "FILE", "write the gains of a timing as CSV"},
    OptionText{"--extend", "",
               "add what a finished timing lacks of these formats and this many whole models"},
    OptionText{"--format", "FORMAT", "of every layer, or of the product"},
    OptionText{"--formats", "LIST",
               "number formats with commas between, the baseline first: those to choose from, or to time; of "
               "calibrate those whose rounding errors or shifts are measured, without the baseline"},
    OptionText{"--gemm", "MxKxN", "predict one product of matrices, M x K times K x N"},
    OptionText{"--help", "", "describe a verb, like halftone-cli help VERB; all of them without one"},
    OptionText{"--import", "FILE", "read gains that were measured elsewhere"},
    OptionText{"--json", "", "print one line of JSON instead of words"},
    OptionText{"--kept", "NAME", "take the configuration that was kept under this name"},
    OptionText{"--library", "FILE", "the session library; of every verb"},
    OptionText{"--loss-mse-at-most", "NATS2", "seek the most gain with at most this loss MSE, in nats^2"},
    OptionText{"--memory", "BYTES",
               "about what the process may take; K, M, G and T behind the number count in steps of 1024"},
    OptionText{"--memory-at-most", "BYTES",
               "limit the weights of all layers to this; K, M, G and T count in steps of 1024; without a "
               "threshold seek the least loss MSE within it"},
    OptionText{"--model", "PATH", "a Hugging Face folder or a TorchScript file"},
    OptionText{"--name", "NAME", "of the new session, or of what is kept"},
    OptionText{"--noise", "MODEL",
               "the noise model that predicts the loss MSE; of calibrate those that will be wanted, of which "
               "measured-error needs measurements in every sample"},
    OptionText{"--objective", "WHAT",
               "what gain means: time by the gains of --source, time by multiplications at peak rates, or "
               "bytes of weights"},
    OptionText{"--output", "PATH", "the file or folder to write"},
    OptionText{"--packing", "HOW",
               "none: a text is a sample; concat: texts are joined and cut into samples of equal length"},
    OptionText{"--parts", "",
               "list what the time of every configuration of every kind of sub-graph is made of"},
    OptionText{
        "--perplexity-change-at-most", "FRACTION",
        "seek the most gain with at most this predicted change (0.01 is 1 %); with --noise bias-aware or "
        "drift"},
    OptionText{"--phase", "PHASE", "prefill: a whole prompt; decode: one more token"},
    OptionText{
        "--pin", "REGEX=FORMAT",
        "layers in whose names the regular expression (Perl's) is found have the format; a later one counts "
        "where two match"},
    OptionText{"--points", "N", "how many thresholds"},
    OptionText{"--profile", "NAME",
               "the hardware profile whose dialect of E4M3 and scales the rounding follows, and whose peak "
               "rates theoretical-time takes"},
    OptionText{"--quick", "", "leave the large instances out"},
    OptionText{"--resume", "SESSION", "go on with a calibration that was interrupted"},
    OptionText{"--samples", "N", "how many samples are made of the texts"},
    OptionText{"--scale", "SOURCE",
               "scale activations by the largest magnitudes of the calibration (static), or of each sample "
               "(dynamic)"},
    OptionText{"--scale-method", "METHOD",
               "round scales up to those that the device applies for free (maxabs_hw), to powers of two "
               "(maxabs_pow2), or not (maxabs_arbitrary)"},
    OptionText{"--sequence-length", "TOKENS",
               "the longest sample; of times the length of the prompt, in decode of what came before"},
    OptionText{"--source", "S",
               "where gains come from: NAME-model for a hardware profile, host or worker to measure; where "
               "they are used, a timing of the session by its name or a beginning of it, the newest without"},
    OptionText{"--target", "PROGRAM", "who is to read the files"},
    OptionText{"--tau", "X",
               "seek the most gain with a loss MSE whose root is at most this fraction of the loss (0.005 is "
               "0.5 %)"},
    OptionText{"--tensor-parallel", "N", "devices that share the model"},
    OptionText{"--tie", "vllm|REGEX",
               "layers in whose names the regular expression (Perl's) is found share one format; vllm: those "
               "that vLLM joins"},
    OptionText{"--time-at-most", "SECONDS", "seek the least loss MSE with the whole model within this time"},
    OptionText{"--tokenizer", "FILE", "a tokenizer.json to use instead of the model's own"},
    OptionText{"--version", "", "print the version"},
    OptionText{"--whole-model", "N",
               "how many configurations of the whole model to measure beside the sub-graphs"},
    OptionText{"--worker-command", "CMD",
               "starts a worker, such as 'ssh HOST python3 -u halftone_worker.py'; several share the work; "
               "without one this host is measured"},
    OptionText{"--worker-model", "PATH", "where the model is on the workers' hosts"},
    OptionText{"--write-lp", "FILE", "write the integer program for other solvers"},
};

constexpr std::size_t Column = 30; // chosen: where meanings begin
constexpr std::size_t Width = 100; // chosen

/// Adds @p meaning from Column on to @p text, whose last line is @p used characters long.
void addMeaning(std::string &text, std::size_t used, std::string_view meaning)
{
    if (used + 2 > Column) {
        text += '\n';
        used = 0;
    }
    text.append(Column - used, ' ');
    std::size_t length = Column;
    while (!meaning.empty()) {
        const auto word = meaning.substr(0, meaning.find(' '));
        meaning.remove_prefix(std::min(word.size() + 1, meaning.size()));
        if (length > Column && length + 1 + word.size() > Width) {
            text += '\n' + std::string(Column, ' ');
            length = Column;
        }
        const std::string_view gap = length > Column ? " " : "";
        text.append(gap).append(word);
        length += gap.size() + word.size();
    }
    text += '\n';
}

} // namespace

std::string optionHelp(std::span<const OptionSpec> options)
{
    std::string text;
    for (const auto &option : options) {
        const auto *const found = std::ranges::find(Texts, option.name, &OptionText::name);
        const OptionText known = found != Texts.end() ? *found : OptionText{option.name, {}, {}};
        std::string words = "  " + std::string(known.name);
        if (!known.value.empty())
            words += " " + std::string(known.value);
        text += words;
        addMeaning(text, words.size(), known.meaning);
    }
    return text;
}

} // namespace halftone
