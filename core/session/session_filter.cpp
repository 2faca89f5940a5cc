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

std::string modelOf(const SessionSummary &session)
{
    const std::filesystem::path path(session.modelPath);
    return (path.has_filename() ? path : path.parent_path()).filename().string();
}

bool hasTag(const SessionSummary &session, const std::string &word)
{
    return std::ranges::any_of(session.tags, [&](const auto &tag) { return begins(tag, word); });
}

bool fitsAnywhere(const SessionSummary &session, const std::string &word)
{
    return contains(session.name, word) || contains(modelOf(session), word) || contains(session.note, word)
        || contains(session.architecture, word) || begins(session.created, word) || begins(session.id, word)
        || hasTag(session, word)
        || std::ranges::any_of(session.timingSources, [&](const auto &s) { return contains(s, word); });
}

} // namespace

SessionFilter::SessionFilter(std::string_view text)
{
    for (auto begin = text.find_first_not_of(Blanks); begin != std::string_view::npos;) {
        const auto end = std::min(text.find_first_of(Blanks, begin), text.size());
        m_terms.push_back(termOf(text.substr(begin, end - begin)));
        begin = text.find_first_not_of(Blanks, end);
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
        return contains(modelOf(session), term.word);
    case Field::Tag:
        return hasTag(session, term.word);
    case Field::Note:
        return contains(session.note, term.word);
    case Field::Date:
        return begins(session.created, term.word);
    }
    return false;
}

bool SessionFilter::fits(const SessionSummary &session) const
{
    return std::ranges::all_of(m_terms, [&](const Term &term) { return fits(term, session); });
}

} // namespace halftone
