// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/journal_files.h"

#include "app/workflow/journal_lock.h"
#include "core/base/error_text.h"
#include "core/io/atomic_write.h"
#include "core/io/mapped_file.h"
#include "core/io/sha256.h"

#include <algorithm>
#include <string_view>

namespace halftone {

namespace {

constexpr std::string_view WorkerPrefix = "worker:";

std::string nameOf(const std::string &session, const MeasurementJournal &journal)
{
    std::string name = session + (isHostSource(journal.device) ? "-host" : "");
    for (const auto &format : journal.formats)
        name += "-" + format;
    return name + "-" + std::to_string(journal.workload.batch) + "x"
        + std::to_string(journal.workload.sequenceLength);
}

/// Of what nameOf() does not say and measurements must share.
std::string hashOf(const MeasurementJournal &journal)
{
    constexpr std::size_t Digits = 16; // chosen
    Sha256 hash;
    hash.update(journal.model + "\n" + journal.device);
    return hash.finish().substr(std::string_view("sha256:").size(), Digits);
}

/// Where older programs kept it, whatever the device.
std::filesystem::path oldPath(const std::filesystem::path &folder, const std::string &session,
                              const MeasurementJournal &journal)
{
    return folder / (nameOf(session, journal) + ".json");
}

Result<void> moveFile(const std::filesystem::path &from, const std::filesystem::path &to)
{
    std::error_code error;
    std::filesystem::rename(from, to, error);
    if (error)
        return systemError(from, "renamed", error.value());
    return {};
}

/// @return where it is now
Result<std::filesystem::path> putAside(const std::filesystem::path &path)
{
    std::error_code ignored; // renaming says it
    auto aside = path;
    aside += ".aside";
    for (int number = 2; std::filesystem::exists(aside, ignored); ++number)
        aside = path.string() + ".aside-" + std::to_string(number);
    if (auto renamed = moveFile(path, aside); !renamed)
        return renamed.error();
    return aside;
}

} // namespace

std::filesystem::path journalFolder(const std::filesystem::path &library)
{
    return library.parent_path() / "unfinished-timings";
}

bool isHostSource(const std::string &source)
{
    return source.starts_with("host:");
}

std::filesystem::path journalPath(const std::filesystem::path &folder, const std::string &session,
                                  const MeasurementJournal &journal)
{
    return folder / (nameOf(session, journal) + "-" + hashOf(journal) + ".json");
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

Result<MeasurementJournal> keptJournal(const std::filesystem::path &folder, const std::string &session,
                                       MeasurementJournal empty,
                                       const std::function<void(const std::string &)> &say)
{
    const auto path = journalPath(folder, session, empty);
    auto kept = journalAt(path);
    if (kept && kept->isAlike(empty))
        return kept;
    std::error_code ignored; // then there is nothing to be kept
    if (std::filesystem::exists(path, ignored)) {
        const auto aside = putAside(path);
        if (!aside)
            return aside.error();
        say(path.string() + " is no journal of these measurements and is put aside as "
            + aside->filename().string());
    }
    const auto old = oldPath(folder, session, empty);
    kept = journalAt(old);
    if (!kept || !kept->isAlike(empty))
        return empty;
    if (auto renamed = moveFile(old, path); !renamed)
        return renamed.error();
    return kept;
}

Result<void> writeJournal(const std::filesystem::path &path, const MeasurementJournal &journal)
{
    std::error_code ignored; // writing says what is wrong
    std::filesystem::create_directories(path.parent_path(), ignored);
    return writeFileAtomically(path, journalText(journal));
}

void removeJournal(const std::filesystem::path &folder, const std::string &session,
                   const MeasurementJournal &journal)
{
    std::error_code ignored; // what stays is found to be complete, or listed again, and costs nothing
    // What a killed program left of its lock goes too.
    static_cast<void>(JournalLock::take(journalPath(folder, session, journal), {}));
    for (const auto &path : {journalPath(folder, session, journal), oldPath(folder, session, journal)}) {
        const auto found = journalAt(path);
        if (found && found->isAlike(journal))
            std::filesystem::remove(path, ignored);
    }
    std::filesystem::remove(folder, ignored);
}

} // namespace halftone
