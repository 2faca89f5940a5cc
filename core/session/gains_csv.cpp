// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/gains_csv.h"

#include "core/base/error_text.h"
#include "core/base/number_text.h"
#include "core/base/take_line.h"
#include "core/numeric/baseline_format.h"
#include "core/session/rounded_timing.h"
#include "core/timing/layer_work.h"
#include "core/timing/paired_times.h"
#include "core/timing/timed_configurations.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace halftone {

namespace {

constexpr std::array<std::string_view, 4> Columns{"subgraph", "formats", "gain_seconds", "spread_seconds"};
constexpr std::string_view Header = "subgraph,formats,gain_seconds,spread_seconds";
constexpr double MostSeconds = 1e7; // chosen: months; no pass of a model takes as long

using Fields = std::array<std::string_view, Columns.size()>;

struct Row
{
    std::size_t line = 0;
    std::size_t subgraph = 0;
    std::vector<std::string_view> formats;
    double gainSeconds = 0;
    double spreadSeconds = 0;
};

/// In how many parts split() cuts.
std::size_t partsIn(std::string_view text, char separator)
{
    return static_cast<std::size_t>(std::ranges::count(text, separator)) + 1;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

Error wrongLine(std::size_t line, const std::string &what)
{
    return {ErrorCode::Corrupt, "line " + std::to_string(line), what};
}

Error wrongField(std::size_t line, std::size_t column, const std::string &what)
{
    return {ErrorCode::Corrupt,
            "line " + std::to_string(line) + ", column " + std::to_string(column + 1) + " ("
                + std::string(Columns[column]) + ")",
            what};
}

Result<double> secondsOf(const Fields &fields, std::size_t line, std::size_t column)
{
    const std::string_view text = fields[column];
    double value = 0;
    const auto *end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(value))
        return wrongField(line, column, inQuotes(text) + " is no number of seconds");
    if (std::abs(value) > MostSeconds)
        return wrongField(line, column, inQuotes(text) + " seconds are months; gains are in seconds");
    return value;
}

/// "1 layer", "2 layers".
std::string counted(std::size_t number, const std::string &word)
{
    return std::to_string(number) + ' ' + word + (number == 1 ? "" : "s");
}

Error wrongColumns(std::size_t line, std::size_t columns, bool isCutOff)
{
    if (isCutOff)
        return wrongLine(line,
                         "the file is cut off here, after " + counted(columns, "column")
                             + " of 4; copy or export it once more");
    return wrongLine(line, "has " + counted(columns, "column") + " instead of the 4 of the header");
}

/// One data line, as far as it can be understood without the others.
/// @param isLast  no end of a line follows
Result<Row> rowOf(std::string_view text, std::size_t line, bool isLast, const Session &session)
{
    const auto columns = partsIn(text, ',');
    if (columns != Columns.size())
        return wrongColumns(line, columns, isLast && columns < Columns.size());
    Fields fields;
    std::ranges::copy(split(text, ','), fields.begin());
    Row row;
    row.line = line;
    const auto *end = fields[0].data() + fields[0].size();
    const auto read = std::from_chars(fields[0].data(), end, row.subgraph);
    const auto count = session.partition.subgraphs.size();
    if (read.ec != std::errc{} || read.ptr != end || row.subgraph >= count)
        return wrongField(line, 0,
                          inQuotes(fields[0]) + " is no sub-graph; the session has 0 to "
                              + std::to_string(count - 1));
    const auto formats = partsIn(fields[1], '+');
    const auto layers = session.partition.subgraphs[row.subgraph].layers.size();
    if (formats != layers)
        return wrongField(line, 1,
                          "names " + counted(formats, "format") + "; this sub-graph has "
                              + counted(layers, "layer") + ", which need one each, joined by \"+\"");
    row.formats = split(fields[1], '+');
    for (const auto format : row.formats) {
        if (!layerFormatNamed(format))
            return wrongField(line, 1, "there is no format " + inQuotes(format));
    }
    const auto gain = secondsOf(fields, line, 2);
    if (!gain)
        return gain.error();
    const auto spread = fields[3].empty() ? Result<double>(0.0) : secondsOf(fields, line, 3);
    if (!spread)
        return spread.error();
    if (*spread < 0)
        return wrongField(line, 3, "a spread is not negative");
    row.gainSeconds = *gain;
    row.spreadSeconds = *spread;
    return row;
}

Result<std::vector<Row>> rowsOf(std::string_view text, const Session &session)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (takeLine(text) != Header)
        return wrongLine(1, "the header must be " + std::string(Header));
    std::vector<Row> rows;
    for (std::size_t line = 2; !text.empty(); ++line) {
        const bool isLast = text.find('\n') == std::string_view::npos;
        const auto content = takeLine(text);
        if (content.empty())
            continue;
        auto row = rowOf(content, line, isLast, session);
        if (!row)
            return row.error();
        rows.push_back(*std::move(row));
    }
    if (rows.empty())
        return wrongLine(1, "no gain follows the header");
    return rows;
}

/// The baseline, then the others as they appear.
std::vector<std::string> formatsIn(const std::vector<Row> &rows, const std::string &baseline)
{
    std::vector<std::string> formats{baseline};
    for (const auto &row : rows) {
        for (const auto format : row.formats) {
            if (std::ranges::find(formats, format) == formats.end())
                formats.emplace_back(format);
        }
    }
    return formats;
}

Result<std::size_t> placeOf(const Row &row, const std::vector<std::string> &formats)
{
    Configuration configuration;
    for (const auto format : row.formats)
        configuration.push_back(
            static_cast<std::uint8_t>(std::ranges::find(formats, format) - formats.begin()));
    const auto place = timedPlace(configuration, formats.size());
    if (!place)
        return wrongField(
            row.line, 2, "this sub-graph is so large that only configurations of a single layer have a gain");
    if (*place == 0 && row.gainSeconds != 0)
        return wrongField(row.line, 2, "every layer at " + formats.front() + " gains 0");
    return *place;
}

std::string formatsText(std::size_t place, std::size_t layers, const std::vector<std::string> &formats)
{
    std::string text;
    for (const auto digit : timedConfiguration(place, layers, formats.size()))
        text += (text.empty() ? "" : "+") + formats[digit];
    return text;
}

double medianSpread(const std::vector<Row> &rows)
{
    std::vector<double> spreads;
    for (const auto &row : rows) {
        if (row.spreadSeconds > 0)
            spreads.push_back(row.spreadSeconds);
    }
    return median(spreads);
}

/// The rows, each in its place; first says in which line each was found.
Result<void> fill(const std::vector<Row> &rows, const Session &session, Timing &timing)
{
    std::vector<std::vector<std::size_t>> first;
    for (const auto &subgraph : session.partition.subgraphs) {
        const auto count = timedCount(subgraph.layers.size(), timing.formats.size());
        timing.gains.push_back({std::vector<double>(count), std::vector<double>(count)});
        first.emplace_back(count);
        first.back().front() = 1; // the baseline may be left out
    }
    for (const auto &row : rows) {
        const auto place = placeOf(row, timing.formats);
        if (!place)
            return place.error();
        auto &line = first[row.subgraph][*place];
        if (line > 1)
            return wrongField(row.line, 1,
                              "this configuration stands in line " + std::to_string(line) + " already");
        line = row.line;
        timing.gains[row.subgraph].gainSeconds[*place] = row.gainSeconds;
        timing.gains[row.subgraph].spreadSeconds[*place] = row.spreadSeconds;
    }
    for (std::size_t j = 0; j < first.size(); ++j) {
        const auto missing = std::ranges::find(first[j], std::size_t{0});
        if (missing != first[j].end())
            return wrongLine(rows.back().line,
                             "the file ends without the gain of sub-graph " + std::to_string(j) + " in "
                                 + formatsText(static_cast<std::size_t>(missing - first[j].begin()),
                                               session.partition.subgraphs[j].layers.size(), timing.formats));
    }
    return {};
}

} // namespace

std::string gainsCsv(const Session &session, const Timing &timing)
{
    const Timing rounded = roundedToResolution(timing);
    std::string text = std::string(Header) + '\n';
    for (std::size_t j = 0; j < rounded.gains.size(); ++j) {
        const auto layers = session.partition.subgraphs[j].layers.size();
        const auto &gains = rounded.gains[j];
        for (std::size_t p = 0; p < gains.gainSeconds.size(); ++p)
            text += std::to_string(j) + ',' + formatsText(p, layers, timing.formats) + ','
                + exactText(gains.gainSeconds[p]) + ',' + exactText(gains.spreadSeconds[p]) + '\n';
    }
    return text;
}

Result<Timing> readGainsCsv(const Session &session, std::string_view text, const ImportedGains &about)
{
    if (auto checked = checkWorkload(about.workload); !checked)
        return checked.error();
    if (session.partition.subgraphs.empty() || session.decisions.formats.empty())
        return Error{ErrorCode::InvalidArgument, session.name, "the session has no sub-graph to gain time"};
    const auto rows = rowsOf(text, session);
    if (!rows)
        return rows.error();
    Timing timing;
    timing.source = about.source;
    timing.workload = about.workload;
    timing.baselineSeconds = about.baselineSeconds;
    timing.formats = formatsIn(*rows, session.decisions.formats.front());
    timing.resolutionSeconds = medianSpread(*rows);
    if (timing.formats.size() < 2)
        return wrongField(2, 1, "no format but the baseline " + timing.formats.front() + " is in the file");
    if (auto filled = fill(*rows, session, timing); !filled)
        return filled.error();
    return timing;
}

} // namespace halftone
