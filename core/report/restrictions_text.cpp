// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figure_text.h"
#include "core/report/figures.h"
#include "core/report/words.h"

#include <algorithm>

namespace halftone {

namespace {

constexpr std::size_t MostNames = 8; // chosen: a cell of a table that people still read

/// The first of @p names, and how many more there are.
std::string listText(const std::vector<std::string> &names, const char *separator)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), MostNames); ++i)
        text += (i == 0 ? "" : separator) + names[i];
    if (names.size() > MostNames)
        text += " and " + std::to_string(names.size() - MostNames) + " more";
    return text;
}

std::string pinsText(const Decisions &decisions)
{
    std::map<std::string, std::vector<std::string>> layersOf; // by format
    for (const auto &[layer, format] : decisions.pins)
        layersOf[format].push_back(layer);
    std::vector<std::string> parts;
    for (const auto &[format, layers] : layersOf)
        parts.push_back(listText(layers, ", ") + " to " + formatWords(format));
    return parts.empty() ? "" : "pinned: " + listText(parts, "; ");
}

std::string exclusionsText(const Decisions &decisions)
{
    std::map<std::string, std::vector<std::string>> layersOf; // by format
    for (const auto &[layer, formats] : decisions.excluded) {
        for (const auto &format : formats)
            layersOf[format].push_back(layer);
    }
    std::vector<std::string> parts;
    for (const auto &[format, layers] : layersOf)
        parts.push_back(formatWords(format) + " for " + listText(layers, ", "));
    return parts.empty() ? "" : "excluded: " + listText(parts, "; ");
}

std::string tiesText(const Decisions &decisions)
{
    std::vector<std::string> parts;
    for (const auto &tie : decisions.ties)
        parts.push_back(listText(tie, " + "));
    return parts.empty() ? "" : "tied: " + listText(parts, "; ");
}

} // namespace

std::string restrictionsText(const Decisions &decisions)
{
    std::vector<std::string> kinds{pinsText(decisions), exclusionsText(decisions), tiesText(decisions)};
    if (decisions.memoryAtMost)
        kinds.push_back("weights of at most " + gainText(*decisions.memoryAtMost, "B"));
    std::erase(kinds, std::string());
    return kinds.empty() ? "none" : listText(kinds, ". ");
}

} // namespace halftone
