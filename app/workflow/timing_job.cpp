// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/timing_job.h"

#include "app/workflow/resource_folder.h"
#include "core/base/list_text.h"
#include "core/io/atomic_write.h"
#include "core/io/mapped_file.h"
#include "core/session/session_problem.h"

#include <algorithm>
#include <set>

namespace halftone {

namespace {

std::filesystem::path ownProfileFolder()
{
    return SessionLibrary::defaultPath().parent_path() / "profiles";
}

std::vector<std::filesystem::path> profileFolders()
{
    return {resourceFolder() / "profiles", ownProfileFolder()};
}

Error noModel(const std::string &source)
{
    return {ErrorCode::InvalidArgument, source,
            "is not a timing model; there are gaudi2-model and gaudi3-model"};
}

} // namespace

std::vector<std::string> profileNames()
{
    std::set<std::string> names;
    for (const auto &folder : profileFolders()) {
        std::error_code error;
        for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
             entry.increment(error)) {
            if (entry->path().extension() == ".json")
                names.insert(entry->path().stem().string());
        }
    }
    return {names.begin(), names.end()};
}

Result<std::string> addOwnProfile(const std::filesystem::path &file)
{
    const auto profile = readHardwareProfile(file);
    if (!profile)
        return profile.error();
    if (const auto known = namedProfile(profile->name); known && *known != *profile)
        return Error{ErrorCode::Conflict, profile->name,
                     "another hardware profile has this name, give yours its own"};
    if (namedProfile(profile->name))
        return profile->name;
    const auto read = MappedFile::open(file);
    if (!read)
        return read.error();
    std::error_code ignored; // writing says it
    std::filesystem::create_directories(ownProfileFolder(), ignored);
    const auto copied = writeFileAtomically(ownProfileFolder() / (profile->name + ".json"), read->text());
    if (!copied)
        return Error{ErrorCode::Io, file.string(),
                     "cannot be copied to your own profiles: " + copied.error().detail};
    return profile->name;
}

Result<HardwareProfile> namedProfile(const std::string &name)
{
    const bool isPlain = !name.empty() && name.find('/') == std::string::npos;
    for (const auto &folder : profileFolders()) {
        std::error_code ignored;
        if (isPlain && std::filesystem::exists(folder / (name + ".json"), ignored))
            return readHardwareProfile(folder / (name + ".json"), name);
    }
    return Error{ErrorCode::NotFound, name,
                 "there is no such hardware profile; there are: " + joined(profileNames())};
}

std::string hiddenProfile(const std::string &name)
{
    const auto programs = resourceFolder() / "profiles" / (name + ".json");
    const auto own = ownProfileFolder() / (name + ".json");
    std::error_code ignored;
    if (!std::filesystem::exists(programs, ignored) || !std::filesystem::exists(own, ignored))
        return {};
    const auto profile = readHardwareProfile(own);
    const auto used = namedProfile(name);
    if (profile && used && *profile == *used)
        return {};
    return "your own " + own.string() + " is not used, because \"" + name
        + "\" is a profile of this program: rename the file, and its \"name\"";
}

std::string profileNameOf(const Session &session, const std::string &source)
{
    if (const auto named = findTiming(session, source)) {
        if (const auto model = ModelSource::parse((*named)->source))
            return model->profile;
    }
    for (auto timing = session.timings.rbegin(); timing != session.timings.rend(); ++timing) {
        if (const auto model = ModelSource::parse(timing->source))
            return model->profile;
    }
    return "gaudi2";
}

Result<HardwareProfile> profileOf(const Session &session)
{
    return namedProfile(profileNameOf(session, {}));
}

Result<HardwareProfile> profileFor(const Session &session, std::string_view objective,
                                   const std::function<void(const std::string &)> &say)
{
    auto profile = profileOf(session);
    if (profile || objective == "theoretical-time")
        return profile;
    say(describe(profile.error()) + "; what the session stores is enough to solve it");
    HardwareProfile empty;
    empty.name = profileNameOf(session, {});
    return empty;
}

Result<Timing> modelledTiming(const Session &session, const ModelSource &source, const Workload &workload,
                              std::vector<std::string> formats)
{
    const auto profile = namedProfile(source.profile);
    if (!profile)
        return profile.error();
    constexpr std::size_t DefaultFormats = 2;
    const auto &baseline = profile->formats.front().name;
    if (!formats.empty() && (formats.size() < 2 || formats.front() != baseline))
        return Error{ErrorCode::InvalidArgument, formats.front(),
                     "the baseline is " + baseline + ", name it first and another format behind it"};
    if (formats.empty()) {
        for (const auto &format : profile->formats)
            formats.push_back(format.name);
        formats.resize(std::min(formats.size(), DefaultFormats));
    }
    return gaudiTiming(session.graph, session.partition, formats, *profile, workload, source.devices);
}

Result<GaudiModel> modelBehind(const Session &session, const Timing &timing)
{
    const auto source = ModelSource::parse(timing.source);
    if (!source)
        return noModel(timing.source);
    const auto profile = namedProfile(source->profile);
    if (!profile)
        return profile.error();
    return GaudiModel::make(session.graph, session.partition, timing.formats, *profile, timing.workload,
                            source->devices);
}

} // namespace halftone
