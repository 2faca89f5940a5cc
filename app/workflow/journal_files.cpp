// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/journal_files.h"

#include "core/io/atomic_write.h"
#include "core/io/mapped_file.h"

#include <algorithm>
#include <string_view>

namespace halftone {

namespace {

constexpr std::string_view WorkerPrefix = "worker:";

} // namespace

std::filesystem::path journalFolder(const std::filesystem::path &library)
{
    return library.parent_path() / "unfinished-timings";
}

bool isHostSource(const std::string &source)
{
    return source.starts_with("host:");
}

std::filesystem::path workerJournal(const std::filesystem::path &folder, const std::string &session,
                                    const std::vector<std::string> &formats, const Workload &workload)
{
    std::string name = session;
    for (const auto &format : formats)
        name += "-" + format;
    return folder
        / (name + "-" + std::to_string(workload.batch) + "x" + std::to_string(workload.sequenceLength)
           + ".json");
}

std::filesystem::path hostJournal(const std::filesystem::path &folder, const std::string &session,
                                  const std::vector<std::string> &formats, const Workload &workload)
{
    return workerJournal(folder, session + "-host", formats, workload);
}

std::string sourceOf(const MeasurementJournal &journal)
{
    if (journal.hosts.empty())
        return journal.device;
    std::string source(WorkerPrefix);
    for (const auto &host : journal.hosts)
        source += (source.back() == ':' ? "" : "+") + host;
    return source;
}

std::vector<std::string> hostsOf(const std::string &source)
{
    std::vector<std::string> hosts;
    if (!source.starts_with(WorkerPrefix))
        return hosts;
    for (std::size_t begin = WorkerPrefix.size(); begin < source.size();) {
        const auto end = std::min(source.find('+', begin), source.size());
        hosts.push_back(source.substr(begin, end - begin));
        begin = end + 1;
    }
    return hosts;
}

Result<MeasurementJournal> journalAt(const std::filesystem::path &path)
{
    constexpr std::size_t MostBytes = std::size_t{256} << 20; // chosen: a million measurements and more
    const auto file = MappedFile::open(path);
    if (!file)
        return file.error();
    if (file->text().size() > MostBytes)
        return Error{ErrorCode::Corrupt, path.string(), "is larger than any journal of measurements"};
    return readJournal(file->text());
}

MeasurementJournal journalIn(const std::filesystem::path &path, MeasurementJournal empty)
{
    auto journal = journalAt(path);
    return journal && journal->isAlike(empty) ? *std::move(journal) : empty;
}

Result<void> writeJournal(const std::filesystem::path &path, const MeasurementJournal &journal)
{
    std::error_code ignored; // writing says what is wrong
    std::filesystem::create_directories(path.parent_path(), ignored);
    return writeFileAtomically(path, journalText(journal));
}

void removeJournal(const std::filesystem::path &folder, const std::string &session, const std::string &source,
                   const std::vector<std::string> &formats, const Workload &workload)
{
    std::error_code ignored; // what stays is found to be complete, or listed again, and costs nothing
    const auto path = isHostSource(source) ? hostJournal(folder, session, formats, workload)
                                           : workerJournal(folder, session, formats, workload);
    std::filesystem::remove(path, ignored);
    std::filesystem::remove(folder, ignored);
}

void finishTiming(const Session &session, const Timing &timing, const std::filesystem::path &journals)
{
    removeJournal(journals, session.id, timing.source, timing.formats, timing.workload);
}

} // namespace halftone
