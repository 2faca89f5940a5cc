// SPDX-License-Identifier: GPL-3.0-or-later
// halftone_train_tokenizer: learns a byte-pair tokenizer from texts and writes it as a Hugging Face
// tokenizer.json (metaspace normalizer, byte fallback, <s> in front).
#include "text/jsonl.h"
#include "tokenizer/bpe_encoder.h"
#include "tokenizer/bpe_trainer.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <stdexcept>

namespace {

using namespace halftone::demo;
using Json = nlohmann::ordered_json;

const std::vector<std::string> SpecialTokens = {"<unk>", "<s>", "</s>"};
constexpr std::size_t ByteCount = 256;

Json addedTokens()
{
    Json tokens = Json::array();
    for (std::size_t id = 0; id < SpecialTokens.size(); ++id) {
        tokens.push_back({{"id", id},
                          {"content", SpecialTokens[id]},
                          {"single_word", false},
                          {"lstrip", false},
                          {"rstrip", false},
                          {"normalized", false},
                          {"special", true}});
    }
    return tokens;
}

Json vocabulary(const BpeModel &model)
{
    Json vocab = Json::object();
    const auto add = [&](const std::string &token) {
        if (!vocab.contains(token))
            vocab[token] = vocab.size();
    };
    for (const std::string &token : SpecialTokens)
        add(token);
    for (unsigned byte = 0; byte < ByteCount; ++byte) {
        std::array<char, 8> name{};
        std::snprintf(name.data(), name.size(), "<0x%02X>", byte);
        add(name.data());
    }
    for (const std::string &character : model.characters)
        add(character);
    for (const auto &[left, right] : model.merges)
        add(left + right);
    return vocab;
}

Json postProcessor()
{
    const auto special = [](int type) { return Json{{"SpecialToken", {{"id", "<s>"}, {"type_id", type}}}}; };
    const auto sequence = [](const char *id, int type) {
        return Json{{"Sequence", {{"id", id}, {"type_id", type}}}};
    };
    return {{"type", "TemplateProcessing"},
            {"single", Json::array({special(0), sequence("A", 0)})},
            {"pair", Json::array({special(0), sequence("A", 0), special(1), sequence("B", 1)})},
            {"special_tokens",
             {{"<s>", {{"id", "<s>"}, {"ids", Json::array({1})}, {"tokens", Json::array({"<s>"})}}}}}};
}

Json tokenizerJson(const BpeModel &model)
{
    Json merges = Json::array();
    for (const auto &[left, right] : model.merges)
        merges.push_back(left + " " + right);
    const Json normalizers
        = Json::array({{{"type", "Prepend"}, {"prepend", WordStart}},
                       {{"type", "Replace"}, {"pattern", {{"String", " "}}}, {"content", WordStart}}});
    const Json decoders
        = Json::array({{{"type", "Replace"}, {"pattern", {{"String", WordStart}}}, {"content", " "}},
                       {{"type", "ByteFallback"}},
                       {{"type", "Fuse"}},
                       {{"type", "Strip"}, {"content", " "}, {"start", 1}, {"stop", 0}}});
    return {{"version", "1.0"},
            {"truncation", nullptr},
            {"padding", nullptr},
            {"added_tokens", addedTokens()},
            {"normalizer", {{"type", "Sequence"}, {"normalizers", normalizers}}},
            {"pre_tokenizer", nullptr},
            {"post_processor", postProcessor()},
            {"decoder", {{"type", "Sequence"}, {"decoders", decoders}}},
            {"model",
             {{"type", "BPE"},
              {"dropout", nullptr},
              {"unk_token", "<unk>"},
              {"continuing_subword_prefix", nullptr},
              {"end_of_word_suffix", nullptr},
              {"fuse_unk", true},
              {"byte_fallback", true},
              {"ignore_merges", false},
              {"vocab", vocabulary(model)},
              {"merges", merges}}}};
}

void run(const std::string &textsPath, std::size_t vocabularySize, const std::string &outputPath)
{
    std::map<std::string, std::int64_t> wordCounts;
    for (const std::string &text : readTexts(textsPath)) {
        for (const std::string &word : wordsOf(text))
            ++wordCounts[word];
    }
    const BpeModel model = trainBpe(wordCounts, vocabularySize - SpecialTokens.size() - ByteCount);
    std::ofstream file(outputPath);
    file << tokenizerJson(model).dump(0) << '\n';
    if (!file.flush())
        throw std::runtime_error("cannot write " + outputPath);
    std::printf("%zu words, %zu characters, %zu merges\n", wordCounts.size(), model.characters.size(),
                model.merges.size());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::fputs("usage: halftone_train_tokenizer TEXTS.jsonl VOCABULARY_SIZE OUTPUT.json\n", stderr);
        return EXIT_FAILURE;
    }
    try {
        run(argv[1], std::stoul(argv[2]), argv[3]);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "halftone_train_tokenizer: %s\n", error.what());
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
