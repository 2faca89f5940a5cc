// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/unfinished_timing.h"

#include "app/workflow/journal_files.h"
#include "core/timing/paired_times.h"
#include "core/timing/timed_configurations.h"

#include <algorithm>
#include <functional>
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

/// Those that can be read, by file name.
std::vector<MeasurementJournal> journalsOf(const Session &session, const std::filesystem::path &folder)
{
    std::set<std::filesystem::path> paths;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const auto name = entry->path().filename().string();
        if (name.starts_with(session.id + "-") && name.ends_with(".json"))
            paths.insert(entry->path());
    }
    std::vector<MeasurementJournal> journals;
    for (const auto &path : paths) {
        auto journal = journalAt(path);
        if (journal && journal->model == session.model.fingerprint)
            journals.push_back(*std::move(journal));
    }
    return journals;
}

/// Whether the gains of @p journal may be from where @p timing is: a worker's device is not known of a timing.
bool isOfSamePlace(const MeasurementJournal &journal, const Timing &timing)
{
    if (journal.hosts.empty())
        return journal.device == timing.source;
    return std::ranges::includes(hostsOf(timing.source), journal.hosts);
}

/// Whether @p timing has every gain of @p journal.
bool isWithin(const Session &session, const MeasurementJournal &journal, const Timing &timing)
{
    if (journal.formats != timing.formats || journal.workload != timing.workload
        || !isOfSamePlace(journal, timing))
        return false;
    const auto isMissing = [](double kept, double stored) { return kept != 0 && kept != stored; };
    const auto kept = timingSoFar(session, journal).gains;
    return std::ranges::equal(kept, timing.gains, [&](const auto &mine, const auto &stored) {
        return std::ranges::equal(mine.gainSeconds, stored.gainSeconds, std::not_fn(isMissing));
    });
}

} // namespace

std::vector<UnfinishedTiming> unfinishedTimings(const Session &session, const std::filesystem::path &journals)
{
    std::vector<UnfinishedTiming> timings;
    for (const auto &journal : journalsOf(session, journals))
        timings.push_back(
            {journal.formats, journal.workload, sourceOf(journal), journal.device, journal.finished.size()});
    return timings;
}

void discardUnfinished(const Session &session, const UnfinishedTiming &timing,
                       const std::filesystem::path &journals)
{
    removeJournal(journals, session.id,
                  {session.model.fingerprint, timing.device, timing.formats, timing.workload, {}, {}});
}

void finishTiming(const Session &session, const Timing &timing, const std::filesystem::path &journals)
{
    for (const auto &journal : journalsOf(session, journals)) {
        if (isWithin(session, journal, timing))
            removeJournal(journals, session.id, journal);
    }
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
