// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/list_text.h"
#include "core/report/figure_text.h"
#include "core/report/figures.h"
#include "core/report/words.h"

namespace halftone {

namespace {

constexpr std::size_t MostNames = 8; // chosen: a cell of a table that people still read

std::string pinsText(const Decisions &decisions)
{
    std::map<std::string, std::vector<std::string>> layersOf; // by format
    for (const auto &[layer, format] : decisions.pins)
        layersOf[format].push_back(layer);
    std::vector<std::string> parts;
    for (const auto &[format, layers] : layersOf)
        parts.push_back(listText(layers, MostNames) + " to " + formatWords(format));
    return parts.empty() ? "" : "pinned: " + listText(parts, MostNames, "; ");
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
        parts.push_back(formatWords(format) + " for " + listText(layers, MostNames));
    return parts.empty() ? "" : "excluded: " + listText(parts, MostNames, "; ");
}

std::string tiesText(const Decisions &decisions)
{
    std::vector<std::string> parts;
    for (const auto &tie : decisions.ties)
        parts.push_back(listText(tie, MostNames, " + "));
    return parts.empty() ? "" : "tied: " + listText(parts, MostNames, "; ");
}

} // namespace

std::string restrictionsText(const Decisions &decisions)
{
    std::vector<std::string> kinds{pinsText(decisions), exclusionsText(decisions), tiesText(decisions)};
    if (decisions.memoryAtMost)
        kinds.push_back("weights of at most " + gainText(*decisions.memoryAtMost, "B"));
    std::erase(kinds, std::string());
    return kinds.empty() ? "none" : listText(kinds, MostNames, ". ");
}

} // namespace halftone
