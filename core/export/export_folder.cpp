// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_folder.h"

#include "core/export/export_target.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

namespace halftone {

namespace {

constexpr const char *ReadmeName = "README.txt";

/// What @p readme lists if Halftone wrote it, with itself.
std::set<std::string> listedIn(std::istream &readme)
{
    std::string line;
    if (!std::getline(readme, line) || line.find("written by Halftone") == std::string::npos)
        return {};
    std::set<std::string> own{ReadmeName};
    while (std::getline(readme, line) && line != "Files") { }
    constexpr std::size_t Indent = 2;
    while (std::getline(readme, line) && line.size() > Indent)
        own.insert(line.substr(Indent, line.find(' ', Indent) - Indent));
    return own;
}

std::set<std::string> ownFiles(const std::filesystem::path &folder)
{
    constexpr std::uintmax_t MostBytes = std::uintmax_t{1} << 20; // chosen: ours has some thousand
    std::error_code error;
    const auto path = folder / ReadmeName;
    if (!std::filesystem::is_regular_file(path, error) || std::filesystem::file_size(path, error) > MostBytes)
        return {};
    std::ifstream readme(path);
    return listedIn(readme);
}

} // namespace

std::vector<std::string> exportFileNames(std::string_view target)
{
    if (target == "csv")
        return {"configuration.csv", "gains.csv", ReadmeName};
    if (target == "json")
        return {"configuration.json", ReadmeName};
    const auto found = findExportTarget(target);
    if (!found)
        return {};
    std::vector<std::string> names((*found)->files.begin(), (*found)->files.end());
    names.emplace_back(ReadmeName);
    return names;
}

std::optional<std::string> foreignFile(const std::filesystem::path &folder,
                                       std::span<const std::string> names)
{
    const auto own = ownFiles(folder);
    const auto found = std::ranges::find_if(names, [&](const std::string &name) {
        std::error_code error; // what cannot be looked at cannot be replaced either
        const auto status = std::filesystem::symlink_status(folder / name, error);
        return std::filesystem::exists(status) && !own.contains(name);
    });
    return found == names.end() ? std::nullopt : std::optional(*found);
}

std::string withEarlierFiles(std::string readme, const std::filesystem::path &folder)
{
    std::istringstream text(readme);
    const auto now = listedIn(text);
    std::string earlier;
    std::error_code unknown;
    for (const auto &name : ownFiles(folder)) {
        if (!now.contains(name) && std::filesystem::exists(folder / name, unknown))
            earlier += "  " + name + "   of an earlier export\n";
    }
    const auto list = readme.find("\nFiles\n");
    const auto end = list == std::string::npos ? list : readme.find("\n\n", list + 1);
    if (end != std::string::npos)
        readme.insert(end + 1, earlier);
    return readme;
}

} // namespace halftone
