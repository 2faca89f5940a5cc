// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/name_patterns.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace halftone {

namespace {

constexpr std::string_view Digits = "0123456789";

// A name around its first component that is a number; without one, number and after are empty.
struct NumberedName
{
    std::string before;
    std::string number;
    std::string after;
};

NumberedName split(const std::string &name)
{
    for (std::size_t start = 0; start < name.size();) {
        const auto end = std::min(name.find('.', start), name.size());
        const auto part = name.substr(start, end - start);
        if (!part.empty() && part.find_first_not_of(Digits) == std::string::npos)
            return {name.substr(0, start), part, name.substr(end)};
        start = end + 1;
    }
    return {name, {}, {}};
}

struct Group
{
    NumberedName like;
    std::vector<std::string> numbers;
    std::vector<std::string> names;
};

std::vector<Group> groupsOf(std::span<const std::string> names)
{
    std::vector<Group> groups;
    std::map<std::pair<std::string, std::string>, std::size_t> indexOf;
    for (const auto &name : names) {
        auto parts = split(name);
        // Names with and without a number must not share a group, hence the mark that no name contains.
        const auto key = std::pair(parts.before + (parts.number.empty() ? "" : "\n"), parts.after);
        const auto [found, isNew] = indexOf.emplace(key, groups.size());
        if (isNew)
            groups.push_back({parts, {}, {}});
        groups[found->second].numbers.push_back(parts.number);
        groups[found->second].names.push_back(name);
    }
    return groups;
}

// The end of the class that begins at pattern[open], npos if it is never closed.
std::size_t classEnd(std::string_view pattern, std::size_t open)
{
    std::size_t end = open + 1;
    if (end < pattern.size() && pattern[end] == '!')
        ++end;
    if (end < pattern.size() && pattern[end] == ']')
        ++end; // a bracket right at the start is a member
    return pattern.find(']', end);
}

bool classHas(std::string_view members, char c)
{
    const bool negated = members.starts_with('!');
    if (negated)
        members.remove_prefix(1);
    bool has = false;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i + 2 < members.size() && members[i + 1] == '-') {
            has = has || (members[i] <= c && c <= members[i + 2]);
            i += 2;
        } else {
            has = has || members[i] == c;
        }
    }
    return has != negated;
}

} // namespace

std::string escapedForRegex(std::string_view name)
{
    constexpr std::string_view Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";
    std::string pattern;
    for (const char c : name) {
        const bool ascii = static_cast<unsigned char>(c) < 128;
        if (ascii && Plain.find(c) == std::string_view::npos)
            pattern += '\\';
        pattern += c;
    }
    return pattern;
}

std::string escapedForGlob(std::string_view name)
{
    std::string pattern;
    for (const char c : name) {
        const bool isSign = c == '*' || c == '?' || c == '[';
        pattern += isSign ? std::string("[") + c + "]" : std::string(1, c);
    }
    return pattern;
}

std::vector<std::string> regexesFor(std::span<const std::string> names)
{
    std::vector<std::string> patterns;
    for (const auto &group : groupsOf(names)) {
        if (group.names.size() == 1) {
            patterns.push_back(escapedForRegex(group.names.front()));
            continue;
        }
        std::string numbers;
        for (const auto &number : group.numbers)
            numbers += (numbers.empty() ? "" : "|") + number;
        patterns.push_back(escapedForRegex(group.like.before) + "(" + numbers + ")"
                           + escapedForRegex(group.like.after));
    }
    return patterns;
}

std::vector<std::string> globsFor(std::span<const std::string> chosen, std::span<const std::string> all)
{
    std::vector<std::string> patterns;
    for (const auto &group : groupsOf(chosen)) {
        const std::string glob = escapedForGlob(group.like.before) + "*" + escapedForGlob(group.like.after);
        const auto hits
            = std::ranges::count_if(all, [&](const auto &name) { return globMatches(glob, name); });
        if (group.names.size() > 1 && static_cast<std::size_t>(hits) == group.names.size())
            patterns.push_back(glob);
        else
            std::ranges::transform(group.names, std::back_inserter(patterns), escapedForGlob);
    }
    return patterns;
}

bool globMatches(std::string_view pattern, std::string_view name)
{
    std::size_t p = 0;
    std::size_t n = 0;
    auto starP = std::string_view::npos; // after the last star, and where its text ends so far
    std::size_t starN = 0;
    while (n < name.size() || p < pattern.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            starP = ++p;
            starN = n;
            continue;
        }
        if (p < pattern.size() && n < name.size()) {
            const auto end = pattern[p] == '[' ? classEnd(pattern, p) : std::string_view::npos;
            const bool isClass = end != std::string_view::npos;
            if (isClass ? classHas(pattern.substr(p + 1, end - p - 1), name[n])
                        : pattern[p] == '?' || pattern[p] == name[n]) {
                p = isClass ? end + 1 : p + 1;
                ++n;
                continue;
            }
        }
        if (starP == std::string_view::npos || starN >= name.size())
            return false;
        p = starP;
        n = ++starN;
    }
    return true;
}

} // namespace halftone
