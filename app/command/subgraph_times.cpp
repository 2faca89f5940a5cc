// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/subgraph_times.h"

#include "app/command/prediction_json.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <iterator>

namespace halftone {

namespace {

template <typename Items, typename Text>
std::string listJson(const Items &items, const Text &text)
{
    std::string list;
    for (const auto &item : items)
        list += (list.empty() ? "" : ", ") + text(item);
    return '[' + list + ']';
}

std::string configurationJson(const SubgraphTimes &times, const ConfigurationTime &one)
{
    return R"({"formats": )"
        + listJson(one.places, [&](std::uint8_t place) { return jsonString(times.formats[place]); })
        + R"(, "seconds": )" + exactText(one.time.totalSeconds) + R"(, "gain_seconds": )"
        + exactText(one.gainSeconds) + R"(, "parts": )" + partsJson(one.time.parts) + '}';
}

std::string classJson(const SubgraphTimes &times)
{
    return R"({"subgraph": )" + jsonString(times.subgraph) + R"(, "members": )"
        + std::to_string(times.members) + R"(, "layers": )" + listJson(times.layers, jsonString)
        + R"(, "configurations": )"
        + listJson(times.configurations,
                   [&](const ConfigurationTime &one) { return configurationJson(times, one); })
        + '}';
}

using Row = std::vector<std::string>;

/// Columns as wide as they must be; the last ones, which are numbers, end flush.
std::string tableText(const std::vector<Row> &rows, std::size_t texts)
{
    std::string table;
    std::vector<std::size_t> widths(rows.front().size());
    for (const auto &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    for (const auto &row : rows) {
        table += '\n';
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string gap(widths[i] - row[i].size(), ' ');
            table += "  " + (i < texts ? row[i] + gap : gap + row[i]);
        }
    }
    return table;
}

std::string roleOf(const std::string &layer)
{
    return layer.substr(layer.rfind('.') + 1);
}

std::string classText(const SubgraphTimes &times)
{
    std::vector<Row> rows(1);
    std::ranges::transform(times.layers, std::back_inserter(rows.front()), roleOf);
    for (const char *head : {"time", "gain", "MME", "TPC", "HBM", "overhead", "all-reduces"})
        rows.front().emplace_back(head);
    const auto microseconds = [](double seconds) { return shortText(seconds * 1e6); };
    for (const auto &one : times.configurations) {
        auto &row = rows.emplace_back();
        for (const auto place : one.places)
            row.push_back(times.formats[place]);
        const auto &parts = one.time.parts;
        for (const double seconds :
             {one.time.totalSeconds, one.gainSeconds, parts.mmeSeconds, parts.tpcSeconds, parts.hbmSeconds,
              parts.overheadSeconds, parts.collectiveSeconds})
            row.push_back(microseconds(seconds));
    }
    return times.subgraph + (times.members > 1 ? ", " + std::to_string(times.members) + " alike" : "")
        + tableText(rows, times.layers.size());
}

} // namespace

std::string subgraphTimesJson(const std::vector<SubgraphTimes> &classes, const std::string &source)
{
    return R"({"source": )" + jsonString(source) + R"(, "classes": )" + listJson(classes, classJson) + '}';
}

std::string subgraphTimesText(const std::vector<SubgraphTimes> &classes, const std::string &source)
{
    std::string text = "times of sub-graphs in microseconds, predicted by " + source
        + " (modelled, not measured)\nThe engines overlap: the parts may exceed the time.";
    for (const auto &times : classes)
        text += "\n\n" + classText(times);
    return text;
}

} // namespace halftone
