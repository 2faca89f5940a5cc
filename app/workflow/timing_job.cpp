// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/timing_job.h"

#include "app/workflow/resource_folder.h"
#include "core/timing/gaudi_model.h"

#include <algorithm>

namespace halftone {

namespace {

constexpr std::string_view ModelSuffix = "-model";

std::string profileNames(const std::filesystem::path &folder)
{
    std::vector<std::string> names;
    std::error_code error;
    for (const auto &entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".json")
            names.push_back(entry.path().stem().string());
    }
    std::ranges::sort(names);
    std::string text;
    for (const auto &name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

} // namespace

Result<HardwareProfile> namedProfile(const std::string &name)
{
    const auto folder = resourceFolder() / "profiles";
    const bool isPlain = !name.empty() && name.find('/') == std::string::npos;
    std::error_code ignored;
    if (!isPlain || !std::filesystem::exists(folder / (name + ".json"), ignored))
        return Error{ErrorCode::NotFound, name,
                     "there is no such hardware profile; there are: " + profileNames(folder)};
    return readHardwareProfile(folder / (name + ".json"));
}

Result<HardwareProfile> profileOf(const Session &session)
{
    for (auto timing = session.timings.rbegin(); timing != session.timings.rend(); ++timing) {
        if (timing->source.ends_with(ModelSuffix))
            return namedProfile(timing->source.substr(0, timing->source.size() - ModelSuffix.size()));
    }
    return namedProfile("gaudi2");
}

Result<Timing> modelledTiming(const Session &session, const std::string &source, const Workload &workload)
{
    if (!source.ends_with(ModelSuffix))
        return Error{ErrorCode::InvalidArgument, source,
                     "is not a timing model; there are gaudi2-model and gaudi3-model"};
    const auto profile = namedProfile(source.substr(0, source.size() - ModelSuffix.size()));
    if (!profile)
        return profile.error();
    std::vector<std::string> formats;
    for (const auto &format : profile->formats)
        formats.push_back(format.name);
    // More formats than two make a configuration list that few look at; the others can be timed on demand.
    constexpr std::size_t DefaultFormats = 2;
    formats.resize(std::min(formats.size(), DefaultFormats));
    return gaudiTiming(session.graph, session.partition, formats, *profile, workload);
}

} // namespace halftone
