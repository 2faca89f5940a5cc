// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/hardware_profile.h"

#include "core/timing/profile_json.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace halftone {

namespace {

constexpr std::uintmax_t MostBytes = 1 << 20; // chosen: a profile has a few thousand
constexpr int Schema = 1; // of the file
constexpr std::size_t MostFormats = 16; // chosen
constexpr double MostTileSide = 1 << 20; // chosen: far beyond any engine

Result<std::string> readText(const std::filesystem::path &path)
{
    std::error_code code;
    const std::string subject = path.filename().string();
    if (!std::filesystem::exists(path, code))
        return Error{ErrorCode::NotFound, subject, "the hardware profile does not exist at " + path.string()};
    if (!std::filesystem::is_regular_file(path, code))
        return Error{ErrorCode::Io, subject, "the hardware profile is not a regular file"};
    if (const auto size = std::filesystem::file_size(path, code); code || size > MostBytes)
        return Error{ErrorCode::Io, subject, "the hardware profile cannot be read or is larger than 1 MiB"};
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file)
        return Error{ErrorCode::Io, subject, "the hardware profile cannot be read"};
    return text;
}

Result<std::vector<TileGeometry>> readTiles(const ProfileObject &mme, const char *key)
{
    const auto pairs = mme.constantPairs(key, "columns x rows", MostTileSide);
    if (!pairs)
        return pairs.error();
    std::vector<TileGeometry> tiles;
    for (const auto &[columns, rows] : *pairs)
        tiles.push_back({columns, rows});
    return tiles;
}

Result<FormatSupport> readFormat(const ProfileObject &object)
{
    FormatSupport format;
    auto formatName = object.text("name");
    if (!formatName)
        return formatName.error();
    format.name = std::move(*formatName);
    if (!formatNamed(format.name))
        return object.wrong("name",
                            "must be a number format that Halftone knows, not \"" + format.name + '"');
    double maxFinite = 0;
    const auto read = object.constants(
        {{"rate", "1", 1e-3, 1e3, &format.rate}, {"max_finite", "1", 1, 3.4028234e38, &maxFinite}});
    if (!read)
        return read.error();
    format.maxFinite = static_cast<float>(maxFinite);
    return format;
}

Result<std::vector<FormatSupport>> readFormats(const ProfileObject &root)
{
    const auto objects = root.objects("formats", MostFormats);
    if (!objects)
        return objects.error();
    std::vector<FormatSupport> formats;
    std::set<std::string> names;
    for (const ProfileObject &object : *objects) {
        auto format = readFormat(object);
        if (!format)
            return format.error();
        if (formats.empty() && (format->rate < 1 || format->rate > 1))
            return object.wrong("rate.value", "must be 1 for the first format, the baseline");
        if (!names.insert(format->name).second)
            return object.wrong("name", "must differ from the names of the other formats");
        formats.push_back(std::move(*format));
    }
    return formats;
}

Result<void> readConstants(const ProfileObject &root, HardwareProfile &profile)
{
    using Constants = std::vector<ProfileConstant>;
    const std::vector<std::pair<const char *, Constants>> groups{
        {"mme",
         {{"clock", "Hz", 1e6, 1e11, &profile.mmeClockHz},
          {"macs_per_cycle", "MAC/cycle", 1, 1e9, &profile.mmeMacsPerCycle},
          {"efficiency", "1", 1e-3, 1, &profile.mmeEfficiency},
          {"engines", "1", 1, 1e3, &profile.mmeEngines},
          {"roll_up", "cycles", 0, 1e6, &profile.mmeRollUpCycles}}},
        {"sram",
         {{"capacity", "B", 1, 1e12, &profile.sramBytes},
          {"spilled_efficiency", "1", 1e-3, 1, &profile.spilledEfficiency}}},
        {"hbm",
         {{"bandwidth", "B/s", 1e6, 1e15, &profile.hbmBytesPerSecond},
          {"capacity", "B", 1, 1e15, &profile.hbmBytes, true}}},
        {"tpc",
         {{"element_rate", "elements/s", 1e6, 1e15, &profile.tpcElementsPerSecond},
          {"softmax_rate", "elements/s", 1e6, 1e15, &profile.tpcSoftmaxElementsPerSecond}}},
        {"bundle",
         {{"linear_slices", "1", 1, 1e6, &profile.linearSlices},
          {"mme_efficiency", "1", 1e-3, 1, &profile.graphEfficiency},
          {"prefill_overhead", "s", 0, 1, &profile.prefillOverheadSeconds}}},
        {"call", {{"launch", "s", 0, 1, &profile.launchSeconds}}},
        {"interconnect",
         {{"link_bandwidth", "B/s", 1e6, 1e15, &profile.linkBytesPerSecond},
          {"latency", "s", 0, 1, &profile.collectiveLatencySeconds},
          {"devices", "1", 1, 1e4, &profile.mostDevices}}}};
    for (const auto &[key, constants] : groups) {
        const auto object = root.object(key);
        if (!object)
            return object.error();
        if (auto read = object->constants(constants); !read)
            return read;
    }
    return {};
}

Result<HardwareProfile> readProfile(const ProfileObject &root)
{
    if (auto known = root.version("schema", Schema); !known)
        return known.error();
    HardwareProfile profile;
    for (const auto &[key, target] : {std::pair{"name", &profile.name}, std::pair{"label", &profile.label}}) {
        auto value = root.text(key);
        if (!value)
            return value.error();
        *target = std::move(*value);
    }
    if (profile.name.find('/') != std::string::npos)
        return root.wrong("name", "must be a plain word, it becomes the name of a file");
    if (auto read = readConstants(root, profile); !read)
        return read.error();
    const auto mme = root.object("mme");
    if (!mme)
        return mme.error();
    auto tiles = readTiles(*mme, "tiles");
    if (!tiles)
        return tiles.error();
    auto engineTiles = readTiles(*mme, "engine_tiles");
    if (!engineTiles)
        return engineTiles.error();
    auto formats = readFormats(root);
    if (!formats)
        return formats.error();
    profile.mmeTiles = std::move(*tiles);
    profile.mmeEngineTiles = std::move(*engineTiles);
    profile.formats = std::move(*formats);
    return profile;
}

} // namespace

const FormatSupport *HardwareProfile::format(std::string_view formatName) const
{
    const auto found = std::ranges::find(formats, formatName, &FormatSupport::name);
    return found == formats.end() ? nullptr : &*found;
}

std::optional<NumberFormat> HardwareProfile::numberFormat(std::string_view formatName) const
{
    const FormatSupport *support = format(formatName);
    auto known = formatNamed(formatName);
    if (!support || !known)
        return std::nullopt;
    known->maxFinite = support->maxFinite;
    return known;
}

Result<HardwareProfile> readHardwareProfile(const std::filesystem::path &path, const std::string &name)
{
    const auto text = readText(path);
    if (!text)
        return text.error();
    const auto root = ProfileObject::parse(*text, path.filename().string());
    if (!root)
        return root.error();
    auto profile = readProfile(*root);
    if (profile) {
        if (const auto known = root->nothingElse(); !known)
            return known.error();
    }
    if (profile && !name.empty() && profile->name != name)
        return root->wrong("name",
                           "must be \"" + name + "\", as the file is called, not \"" + profile->name + '"');
    return profile;
}

} // namespace halftone
