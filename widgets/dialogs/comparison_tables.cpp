// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/comparison_tables.h"

#include "widgets/number_text.h"
#include "widgets/plots/heat_map_layout.h"
#include "widgets/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <optional>

namespace halftone {

namespace {

struct ComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonText)
};

using Row = std::vector<FigureCell>;
using Numbers = std::vector<std::optional<double>>; ///< [session]

const QString None = QStringLiteral("–");

bool isPair(const ComparedSessions &compared)
{
    return compared.differences.size() == 1;
}

FigureCell figure(const std::optional<double> &value, const QString &unit)
{
    return value ? FigureCell{text::quantity(*value, unit), value} : FigureCell{None};
}

/// Things in the order in which they first come, with a number of each session.
class Collected
{
public:
    explicit Collected(const ComparedSessions &compared) : m_sessions(compared.names.size()) { }

    void add(const std::string &thing, std::size_t other, const NumberPair &pair)
    {
        const auto [place, isNew] = m_places.try_emplace(thing, m_rows.size());
        if (isNew)
            m_rows.emplace_back(thing, Numbers(m_sessions));
        auto &numbers = m_rows[place->second].second;
        numbers.front() = pair.first;
        numbers[other + 1] = pair.second;
    }
    [[nodiscard]] const std::vector<std::pair<std::string, Numbers>> &rows() const { return m_rows; }

private:
    std::size_t m_sessions;
    std::map<std::string, std::size_t> m_places;
    std::vector<std::pair<std::string, Numbers>> m_rows;
};

std::vector<double> known(const Numbers &numbers)
{
    std::vector<double> values;
    for (const auto &number : numbers) {
        if (number)
            values.push_back(*number);
    }
    return values;
}

FigureCell ratioOf(const Numbers &numbers, bool isPair)
{
    const auto values = known(numbers);
    const auto [least, most] = std::ranges::minmax(values);
    const double from = isPair ? values.front() : least;
    if (from == 0)
        return {None};
    const double ratio = (isPair ? values.back() : most) / from;
    return {text::number(ratio) + QStringLiteral("\u00d7"), ratio};
}

FigureCell differenceOf(const Numbers &numbers, bool isPair, const QString &unit)
{
    const auto values = known(numbers);
    const auto [least, most] = std::ranges::minmax(values);
    return figure(isPair ? values.back() - values.front() : most - least, unit);
}

QStringList withSessions(const ComparedSessions &compared, QStringList columns, const QString &last = {})
{
    for (std::size_t i = 0; i < compared.names.size(); ++i)
        columns << nameOf(compared, i);
    if (!last.isEmpty())
        columns << last;
    return columns;
}

QString differenceTitle(const ComparedSessions &compared)
{
    return isPair(compared) ? ComparisonText::tr("Difference") : ComparisonText::tr("Spread");
}

/// The numbers of one row, and what they differ by.
void appendNumbers(Row &row, const Numbers &numbers, const QString &unit, bool isPair)
{
    for (const auto &number : numbers)
        row.push_back(figure(number, unit));
    row.push_back(differenceOf(numbers, isPair, unit));
}

QString gainUnitOf(const ComparedSessions &compared)
{
    for (const auto &difference : compared.differences) {
        if (!difference.gainUnit.empty())
            return QString::fromStdString(difference.gainUnit);
    }
    return {};
}

/// By threshold; a session is missing where it has no solution.
std::map<double, Numbers> gainsByThreshold(const ComparedSessions &compared)
{
    std::map<double, Numbers> gains;
    for (std::size_t other = 0; other < compared.differences.size(); ++other) {
        for (const auto &pair : compared.differences[other].frontier) {
            auto &numbers = gains.try_emplace(pair.tau, Numbers(compared.names.size())).first->second;
            numbers.front() = pair.gain.first;
            numbers[other + 1] = pair.gain.second;
        }
    }
    return gains;
}

/// Of a layer that some other session gives another format.
std::optional<std::string> formatInFirst(const ComparedSessions &compared, const std::string &layer)
{
    for (const auto &difference : compared.differences) {
        const auto found = std::ranges::find(difference.changedLayers, layer, &ChangedLayer::layer);
        if (found != difference.changedLayers.end())
            return found->first;
    }
    return {};
}

/// None if the other session has no configuration, or no such layer.
std::optional<std::string> formatInOther(const SessionDifference &difference, const std::string &layer,
                                         const std::string &first)
{
    const auto changed = std::ranges::find(difference.changedLayers, layer, &ChangedLayer::layer);
    if (changed != difference.changedLayers.end())
        return changed->second;
    const bool isMissing = std::ranges::find(difference.onlyFirst, layer) != difference.onlyFirst.end();
    const bool hasConfiguration = difference.noFrontier.empty() && difference.noConfiguration.empty();
    return hasConfiguration && !isMissing ? std::optional(first) : std::nullopt;
}

} // namespace

QString nameOf(const ComparedSessions &compared, std::size_t session)
{
    return QString::fromStdString(compared.names[session]);
}

ComparisonTable sensitivityTable(const ComparedSessions &compared)
{
    const QString unit = ComparisonText::tr("nats²");
    Collected layers(compared);
    for (std::size_t other = 0; other < compared.differences.size(); ++other) {
        for (const auto &pair : compared.differences[other].sensitivities)
            layers.add(pair.layer, other, pair.sensitivity);
    }
    const QString last = isPair(compared) ? ComparisonText::tr("Ratio") : ComparisonText::tr("Largest ratio");
    ComparisonTable table{withSessions(compared, {ComparisonText::tr("Layer")}, last), {}};
    for (const auto &[layer, numbers] : layers.rows()) {
        Row row{{QString::fromStdString(layer)}};
        for (const auto &number : numbers)
            row.push_back(figure(number, unit));
        row.push_back(ratioOf(numbers, isPair(compared)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

ComparisonTable gainTable(const ComparedSessions &compared)
{
    std::vector<std::string> timings;
    std::map<std::string, Collected> gains;
    for (std::size_t other = 0; other < compared.differences.size(); ++other) {
        for (const auto &timing : compared.differences[other].timings) {
            const auto [place, isNew] = gains.try_emplace(timing.timing, compared);
            if (isNew)
                timings.push_back(timing.timing);
            for (const auto &gain : timing.gains)
                place->second.add(gain.subgraph, other, gain.gainSeconds);
        }
    }
    ComparisonTable table{
        withSessions(compared, {ComparisonText::tr("Timing"), ComparisonText::tr("Sub-graph, all lowered")},
                     differenceTitle(compared)),
        {}};
    for (const auto &timing : timings) {
        for (const auto &[subgraph, numbers] : gains.at(timing).rows()) {
            Row row{{QString::fromStdString(timing)}, {QString::fromStdString(subgraph)}};
            appendNumbers(row, numbers, QStringLiteral("s"), isPair(compared));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

ComparisonTable frontierTable(const ComparedSessions &compared)
{
    ComparisonTable table{
        withSessions(compared, {ComparisonText::tr("Threshold τ")}, differenceTitle(compared)), {}};
    for (const auto &[tau, numbers] : gainsByThreshold(compared)) {
        Row row{{text::tau(tau), tau}};
        appendNumbers(row, numbers, gainUnitOf(compared), isPair(compared));
        table.rows.push_back(std::move(row));
    }
    return table;
}

ComparisonTable changedLayersTable(const ComparedSessions &compared)
{
    ComparisonTable table{withSessions(compared, {ComparisonText::tr("Layer")}), {}};
    for (const auto &layer : compared.graph.layers) {
        const auto first = formatInFirst(compared, layer.name);
        if (!first)
            continue;
        Row row{{QString::fromStdString(layer.name)}, {theme::formatLabel(*first)}};
        for (const auto &difference : compared.differences) {
            const auto other = formatInOther(difference, layer.name, *first);
            row.push_back({other ? theme::formatLabel(*other) : None});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<PlottedPairs> sensitivityPairs(const ComparedSessions &compared)
{
    std::vector<PlottedPairs> series;
    for (std::size_t other = 0; other < compared.differences.size(); ++other) {
        PlottedPairs one{nameOf(compared, other + 1), {}};
        for (const auto &pair : compared.differences[other].sensitivities)
            one.pairs.push_back(
                {QString::fromStdString(pair.layer), pair.sensitivity.first, pair.sensitivity.second});
        series.push_back(std::move(one));
    }
    return series;
}

std::vector<GainCurve> gainCurves(const ComparedSessions &compared)
{
    std::vector<GainCurve> curves;
    for (std::size_t i = 0; i < compared.names.size(); ++i)
        curves.push_back({nameOf(compared, i), {}});
    for (const auto &[tau, numbers] : gainsByThreshold(compared)) {
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (numbers[i])
                curves[i].points.emplace_back(tau, *numbers[i]);
        }
    }
    return curves;
}

RatioMapData sensitivityRatios(const ComparedSessions &compared, std::size_t other)
{
    const auto grid = layOutHeatMap(compared.graph);
    RatioMapData data{
        grid.rows,
        grid.columns,
        grid.columnTitle,
        ComparisonText::tr("Sensitivity in %1 / in %2").arg(nameOf(compared, other + 1), nameOf(compared, 0)),
        {}};
    std::map<std::string, NumberPair> pairs;
    for (const auto &pair : compared.differences[other].sensitivities)
        pairs.emplace(pair.layer, pair.sensitivity);
    for (const auto &cell : grid.cells) {
        const auto found = pairs.find(cell.name.toStdString());
        if (found != pairs.end() && found->second.first > 0 && found->second.second > 0)
            data.cells.push_back(
                {cell.row, cell.column, cell.name, found->second.second / found->second.first});
    }
    return data;
}

} // namespace halftone
