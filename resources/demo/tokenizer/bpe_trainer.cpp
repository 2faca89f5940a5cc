// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenizer/bpe_trainer.h"

#include "tokenizer/bpe_encoder.h"

#include <cctype>
#include <set>
#include <stdexcept>

namespace halftone::demo {

namespace {

using Pair = std::pair<std::string, std::string>;

struct Word
{
    std::vector<std::string> symbols;
    std::int64_t count = 0;
};

bool isLetters(const std::string &symbol)
{
    for (const char c : symbol) {
        if (std::isalpha(static_cast<unsigned char>(c)) == 0)
            return false;
    }
    return true;
}

bool mayMerge(const Pair &pair)
{
    const bool startsWord = pair.first.starts_with(WordStart);
    const std::string left = startsWord ? pair.first.substr(WordStart.size()) : pair.first;
    return isLetters(left) && isLetters(pair.second);
}

std::map<Pair, std::int64_t> countPairs(const std::vector<Word> &words)
{
    std::map<Pair, std::int64_t> counts;
    for (const Word &word : words) {
        for (std::size_t i = 0; i + 1 < word.symbols.size(); ++i)
            counts[{word.symbols[i], word.symbols[i + 1]}] += word.count;
    }
    return counts;
}

void applyMerge(const Pair &pair, std::vector<std::string> &symbols)
{
    for (std::size_t i = 0; i + 1 < symbols.size(); ++i) {
        if (symbols[i] != pair.first || symbols[i + 1] != pair.second)
            continue;
        symbols[i] += symbols[i + 1];
        symbols.erase(symbols.begin() + std::ptrdiff_t(i) + 1);
    }
}

Pair mostFrequent(const std::map<Pair, std::int64_t> &counts)
{
    Pair best;
    std::int64_t bestCount = 0;
    for (const auto &[pair, count] : counts) {
        if (count > bestCount && mayMerge(pair)) {
            best = pair;
            bestCount = count;
        }
    }
    if (bestCount == 0)
        throw std::runtime_error("the texts hold too few different words for that many tokens");
    return best;
}

} // namespace

BpeModel trainBpe(const std::map<std::string, std::int64_t> &wordCounts, std::size_t tokenCount)
{
    std::vector<Word> words;
    std::set<std::string> alphabet;
    for (const auto &[text, count] : wordCounts) {
        if (text == "\n")
            continue;
        words.push_back({characters(text), count});
        alphabet.insert(words.back().symbols.begin(), words.back().symbols.end());
    }
    BpeModel model{{alphabet.begin(), alphabet.end()}, {}};
    std::set<std::string> tokens = alphabet;
    while (tokens.size() < tokenCount) {
        const Pair best = mostFrequent(countPairs(words));
        model.merges.push_back(best);
        tokens.insert(best.first + best.second);
        for (Word &word : words)
            applyMerge(best, word.symbols);
    }
    return model;
}

} // namespace halftone::demo
