// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/kept_origin.h"

namespace halftone {

namespace {

constexpr std::string_view Given = "given by ";
constexpr std::string_view Remark = "; ";

} // namespace

std::string givenByFile(const std::string &file)
{
    return std::string(Given) + file;
}

std::string fileWithRemarks(const std::filesystem::path &file, std::span<const std::string> remarks)
{
    std::string note = file.string();
    for (const auto &remark : remarks)
        note += std::string(Remark) + remark;
    return note;
}

std::string keptAs(const std::string &name)
{
    return "the one kept as " + name;
}

std::optional<std::string> fileGivenIn(const std::string &note)
{
    if (note.starts_with(Given) && note.size() > Given.size())
        return note.substr(Given.size());
    const auto path = note.substr(0, note.find(Remark));
    std::error_code ignored;
    const bool isThere = path.starts_with('/') && std::filesystem::is_regular_file(path, ignored);
    return isThere ? std::optional(path) : std::nullopt;
}

} // namespace halftone
