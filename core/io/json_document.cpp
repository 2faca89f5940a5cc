// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_document.h"

#include "core/io/mapped_file.h"

namespace halftone {

using nlohmann::json;

Result<json> readJsonFile(const std::filesystem::path &path, std::uintmax_t maxBytes)
{
    Result<MappedFile> file = MappedFile::open(path);
    if (!file)
        return file.error();
    const std::string subject = path.string();
    if (file->text().size() > maxBytes)
        return Error{ErrorCode::InvalidArgument, subject,
                     "has " + std::to_string(file->text().size()) + " bytes, more than the "
                         + std::to_string(maxBytes) + " that such a file may have"};
    return parseJson(file->text(), subject);
}

const json *presentMember(const json &object, std::string_view key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

} // namespace halftone
