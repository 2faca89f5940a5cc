// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenizer/bpe_encoder.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <limits>
#include <stdexcept>

namespace halftone::demo {

std::vector<std::string> characters(const std::string &text)
{
    std::vector<std::string> result;
    for (const char c : text) {
        const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        if (continues && !result.empty())
            result.back() += c;
        else
            result.emplace_back(1, c);
    }
    return result;
}

std::vector<std::string> wordsOf(const std::string &text)
{
    std::vector<std::string> words = {WordStart};
    bool lineEnd = false;
    for (const char c : text) {
        if (c == ' ') {
            words.push_back(WordStart);
        } else if (c == '\n' || lineEnd) {
            words.emplace_back(1, c);
        } else {
            words.back() += c;
        }
        lineEnd = c == '\n';
    }
    return words;
}

BpeEncoder::BpeEncoder(const std::string &tokenizerPath)
{
    std::ifstream file(tokenizerPath);
    if (!file)
        throw std::runtime_error("cannot read " + tokenizerPath);
    const nlohmann::json model = nlohmann::json::parse(file).at("model");
    for (const auto &[token, id] : model.at("vocab").items())
        m_vocabulary[token] = id.get<std::int64_t>();
    std::size_t rank = 0;
    for (const auto &merge : model.at("merges"))
        m_ranks.emplace(merge.get<std::string>(), rank++);
}

std::vector<std::int64_t> BpeEncoder::encode(const std::string &text)
{
    std::vector<std::int64_t> ids = {m_vocabulary.at("<s>")};
    for (const std::string &word : wordsOf(text)) {
        const auto [entry, isNew] = m_cache.try_emplace(word);
        if (isNew)
            entry->second = encodeWord(word);
        ids.insert(ids.end(), entry->second.begin(), entry->second.end());
    }
    return ids;
}

std::vector<std::int64_t> BpeEncoder::encodeWord(const std::string &word) const
{
    std::vector<std::string> symbols = characters(word);
    while (true) {
        std::size_t bestRank = std::numeric_limits<std::size_t>::max();
        std::size_t bestIndex = 0;
        for (std::size_t i = 0; i + 1 < symbols.size(); ++i) {
            const auto merge = m_ranks.find(symbols[i] + " " + symbols[i + 1]);
            if (merge != m_ranks.end() && merge->second < bestRank) {
                bestRank = merge->second;
                bestIndex = i;
            }
        }
        if (bestRank == std::numeric_limits<std::size_t>::max())
            break;
        symbols[bestIndex] += symbols[bestIndex + 1];
        symbols.erase(symbols.begin() + std::ptrdiff_t(bestIndex) + 1);
    }
    std::vector<std::int64_t> ids;
    for (const std::string &symbol : symbols)
        appendIds(symbol, ids);
    return ids;
}

void BpeEncoder::appendIds(const std::string &symbol, std::vector<std::int64_t> &ids) const
{
    if (const auto entry = m_vocabulary.find(symbol); entry != m_vocabulary.end()) {
        ids.push_back(entry->second);
        return;
    }
    for (const char c : symbol) { // byte fallback
        std::array<char, 8> name{};
        std::snprintf(name.data(), name.size(), "<0x%02X>",
                      static_cast<unsigned>(static_cast<unsigned char>(c)));
        ids.push_back(m_vocabulary.at(name.data()));
    }
}

} // namespace halftone::demo
