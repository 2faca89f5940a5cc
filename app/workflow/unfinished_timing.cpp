// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/unfinished_timing.h"

#include "app/workflow/journal_files.h"
#include "core/timing/paired_times.h"
#include "core/timing/timed_configurations.h"

#include <algorithm>
#include <set>

namespace halftone {

namespace {

/// The file is not trusted.
bool isPossible(const Configuration &places, const Session &session, const Timing &timing)
{
    return places.size() == session.graph.layers.size()
        && std::ranges::all_of(places, [&](std::size_t place) { return place < timing.formats.size(); });
}

void addWholeModel(const Session &session, const MeasurementJournal &journal, Timing &timing)
{
    const ClassId whole{static_cast<std::uint32_t>(session.partition.classCount)};
    for (std::size_t i = 0; i < journal.wholeModel.size(); ++i) {
        const auto found = journal.finished.find({whole, i});
        if (found != journal.finished.end() && isPossible(journal.wholeModel[i], session, timing))
            timing.wholeModel.push_back(
                {journal.wholeModel[i], found->second.gainSeconds, found->second.spreadSeconds});
    }
}

} // namespace

std::vector<UnfinishedTiming> unfinishedTimings(const Session &session, const std::filesystem::path &journals)
{
    std::set<std::filesystem::path> paths;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(journals, error), end; !error && entry != end;
         entry.increment(error)) {
        const auto name = entry->path().filename().string();
        if (name.starts_with(session.id + "-") && name.ends_with(".json"))
            paths.insert(entry->path());
    }
    std::vector<UnfinishedTiming> timings;
    for (const auto &path : paths) {
        const auto journal = journalAt(path);
        if (journal && journal->model == session.model.fingerprint)
            timings.push_back(
                {journal->formats, journal->workload, sourceOf(*journal), journal->finished.size()});
    }
    return timings;
}

void discardUnfinished(const Session &session, const UnfinishedTiming &timing,
                       const std::filesystem::path &journals)
{
    removeJournal(journals, session.id, timing.source, timing.formats, timing.workload);
}

Timing timingSoFar(const Session &session, const MeasurementJournal &journal)
{
    Timing timing;
    timing.source = sourceOf(journal);
    timing.workload = journal.workload;
    timing.formats = journal.formats;
    std::vector<double> baselines;
    std::vector<double> spreads;
    for (const auto &[measurement, gain] : journal.finished) {
        if (measurement.klass.value >= session.partition.classCount)
            continue; // of the whole model
        baselines.push_back(gain.baselineSeconds);
        spreads.push_back(gain.spreadSeconds);
    }
    timing.baselineSeconds = median(baselines);
    timing.resolutionSeconds = median(spreads);
    for (const auto &subgraph : session.partition.subgraphs) {
        const auto count = timedCount(subgraph.layers.size(), journal.formats.size());
        SubgraphGains gains{std::vector<double>(count), std::vector<double>(count)};
        for (std::size_t configuration = 0; configuration < count; ++configuration) {
            const auto found = journal.finished.find({subgraph.klass, configuration});
            if (found == journal.finished.end())
                continue;
            gains.gainSeconds[configuration] = found->second.gainSeconds;
            gains.spreadSeconds[configuration] = found->second.spreadSeconds;
        }
        timing.gains.push_back(std::move(gains));
    }
    addWholeModel(session, journal, timing);
    return timing;
}

} // namespace halftone
