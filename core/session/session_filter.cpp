// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_filter.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace halftone {

namespace {

constexpr std::string_view Blanks = " \t\r\n";

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

bool begins(std::string_view text, const std::string &word)
{
    return lowerCase(text).starts_with(word);
}

bool contains(std::string_view text, const std::string &word)
{
    return lowerCase(text).find(word) != std::string::npos;
}

/// The words between the blanks of @p text that no quotes hold together; with their quotes.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    bool isQuoted = false;
    bool isInside = false;
    for (const char c : text) {
        isQuoted = isQuoted != (c == '"');
        const bool isBlank = !isQuoted && Blanks.find(c) != std::string_view::npos;
        if (!isBlank && !isInside)
            words.emplace_back();
        isInside = !isBlank;
        if (isInside)
            words.back() += c;
    }
    return words;
}

bool hasTag(const SessionSummary &session, const std::string &word)
{
    return std::ranges::any_of(session.tags, [&](const auto &tag) { return begins(tag, word); });
}

bool fitsAnywhere(const SessionSummary &session, const std::string &word)
{
    return contains(session.name, word) || contains(modelNameOf(session), word)
        || contains(session.note, word) || contains(session.architecture, word)
        || begins(session.created, word) || begins(session.id, word) || hasTag(session, word)
        || std::ranges::any_of(session.timingSources, [&](const auto &s) { return contains(s, word); });
}

std::string quotedTerm(std::string_view prefix, std::string_view word)
{
    const bool isQuoted = word.find_first_of(Blanks) != std::string_view::npos;
    const std::string quote = isQuoted ? "\"" : "";
    return std::string(prefix) + ":" + quote + std::string(word) + quote;
}

} // namespace

SessionFilter::SessionFilter(std::string_view text)
{
    for (auto &word : wordsOf(text)) {
        std::erase(word, '"');
        if (!word.empty())
            m_terms.push_back(termOf(word));
    }
}

SessionFilter::Term SessionFilter::termOf(std::string_view word)
{
    using Prefix = std::pair<std::string_view, Field>;
    constexpr std::array Prefixes{Prefix{"name:", Field::Name}, Prefix{"model:", Field::Model},
                                  Prefix{"tag:", Field::Tag}, Prefix{"note:", Field::Note},
                                  Prefix{"date:", Field::Date}};
    const std::string lower = lowerCase(word);
    for (const auto &[prefix, field] : Prefixes) {
        if (lower.starts_with(prefix))
            return {field, lower.substr(prefix.size())};
    }
    return {Field::Any, lower};
}

bool SessionFilter::fits(const Term &term, const SessionSummary &session)
{
    switch (term.field) {
    case Field::Any:
        return fitsAnywhere(session, term.word);
    case Field::Name:
        return contains(session.name, term.word);
    case Field::Model:
        return contains(modelNameOf(session), term.word);
    case Field::Tag:
        return hasTag(session, term.word);
    case Field::Note:
        return contains(session.note, term.word);
    case Field::Date:
        return begins(session.created, term.word);
    }
    return false;
}

std::string modelNameOf(const SessionSummary &session)
{
    const std::filesystem::path path(session.modelPath);
    return (path.has_filename() ? path : path.parent_path()).filename().string();
}

std::string withTerm(std::string_view text, std::string_view prefix, std::string_view word)
{
    auto terms = wordsOf(text);
    std::erase_if(terms,
                  [start = std::string(prefix) + ":"](const auto &term) { return begins(term, start); });
    if (!word.empty())
        terms.push_back(quotedTerm(prefix, word));
    std::string result;
    for (const auto &term : terms)
        result += (result.empty() ? "" : " ") + term;
    return result;
}

bool hasTerm(std::string_view text, std::string_view prefix, std::string_view word)
{
    const auto terms = wordsOf(text);
    return std::ranges::find(terms, quotedTerm(prefix, word)) != terms.end();
}

bool SessionFilter::fits(const SessionSummary &session) const
{
    return std::ranges::all_of(m_terms, [&](const Term &term) { return fits(term, session); });
}

} // namespace halftone
