// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/nearby_files.h"

#include <algorithm>

namespace halftone {

namespace {

namespace fs = std::filesystem;

constexpr int MostEntries = 4000; // chosen: of one folder of the search; a fraction of a second on a disk
constexpr int Depth = 2; // chosen: DATA/models/llama-8b is found from DATA

void collect(const fs::path &name, const fs::path &folder, const std::stop_token &stop,
             std::vector<fs::path> &found)
{
    std::error_code failed;
    const auto options = fs::directory_options::skip_permission_denied;
    fs::recursive_directory_iterator entry(folder, options, failed);
    for (int seen = 0; !failed && entry != fs::recursive_directory_iterator(); entry.increment(failed)) {
        if (++seen > MostEntries || stop.stop_requested())
            return;
        if (entry->path().filename() == name && std::ranges::find(found, entry->path()) == found.end())
            found.push_back(entry->path());
        if (entry.depth() >= Depth || entry->path().filename() == name)
            entry.disable_recursion_pending();
    }
}

} // namespace

std::vector<fs::path> foldersAround(const fs::path &lost)
{
    constexpr std::size_t Most = 2; // chosen: a move within the same disk mostly stays below these
    std::vector<fs::path> folders;
    std::error_code ignored;
    for (auto folder = lost.parent_path(); folder.has_relative_path() && folders.size() < Most;
         folder = folder.parent_path()) {
        if (fs::is_directory(folder, ignored))
            folders.push_back(folder);
    }
    return folders;
}

std::vector<fs::path> filesNamed(const fs::path &name, const std::vector<fs::path> &folders,
                                 const std::stop_token &stop)
{
    std::vector<fs::path> found;
    for (auto folder = folders.begin(); folder != folders.end(); ++folder) {
        if (!folder->empty() && std::find(folders.begin(), folder, *folder) == folder)
            collect(name, *folder, stop, found);
    }
    return found;
}

std::vector<fs::path> filesIn(const fs::path &folder)
{
    std::vector<fs::path> files;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed); !failed && entry != fs::directory_iterator();
         entry.increment(failed))
        files.push_back(entry->path());
    std::ranges::sort(files);
    return files;
}

} // namespace halftone
