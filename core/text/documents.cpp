// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/documents.h"

#include "core/base/take_line.h"
#include "core/io/json_document.h"
#include "core/io/mapped_file.h"

#include <limits>
#include <optional>
#include <utility>

namespace halftone {

namespace {

using nlohmann::json;

constexpr std::size_t MaxFileBytes = 1'000'000'000; // chosen, see the header
constexpr std::size_t MaxLineBytes = 16'000'000; // chosen, see the header

Error lineError(const std::string &subject, std::string detail)
{
    return Error{ErrorCode::Corrupt, subject, std::move(detail)};
}

Result<TokenIds> readIds(const json &list, const std::string &subject)
{
    constexpr std::uint64_t Largest = std::numeric_limits<std::int64_t>::max();
    TokenIds ids;
    if (!list.is_array())
        return lineError(subject, "has \"input_ids\" that are not a list of whole numbers");
    ids.reserve(list.size());
    for (const json &id : list) {
        if (!id.is_number_unsigned() || id.get<std::uint64_t>() > Largest)
            return lineError(subject,
                             "has \"input_ids\" of which number " + std::to_string(ids.size() + 1)
                                 + " is not a whole number from 0 up");
        ids.push_back(id.get<std::int64_t>());
    }
    return ids;
}

Result<Document> readJsonLine(std::string_view text, std::size_t line, const std::string &subject)
{
    const Result<json> object = parseJson(text, subject);
    if (!object)
        return object.error();
    if (const json *list = presentMember(*object, "input_ids")) {
        Result<TokenIds> ids = readIds(*list, subject);
        if (!ids)
            return ids.error();
        return Document{*std::move(ids), line};
    }
    const json *member = presentMember(*object, "text");
    if (member == nullptr || !member->is_string())
        return lineError(subject, "is not an object with \"text\" or \"input_ids\"");
    return Document{member->get<std::string>(), line};
}

std::optional<DocumentFormat> formatOf(const std::filesystem::path &file)
{
    const std::string extension = file.extension().string();
    if (extension == ".jsonl")
        return DocumentFormat::JsonLines;
    if (extension == ".txt")
        return DocumentFormat::PlainText;
    return std::nullopt;
}

} // namespace

Result<std::vector<Document>> parseDocuments(std::string_view content, DocumentFormat format,
                                             const std::string &fileName, const std::stop_token &stop)
{
    if (content.starts_with("\xFF\xFE") || content.starts_with("\xFE\xFF"))
        return Error{ErrorCode::Corrupt, fileName, "is UTF-16 text; save it as UTF-8"};
    if (content.starts_with("\xEF\xBB\xBF"))
        content.remove_prefix(3);
    std::vector<Document> documents;
    for (std::size_t line = 1; !content.empty(); ++line) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, fileName, "reading it was cancelled"};
        const std::string_view text = takeLine(content);
        if (text.find_first_not_of(" \t") == std::string_view::npos)
            continue;
        const std::string subject = fileName + ", line " + std::to_string(line);
        if (text.size() > MaxLineBytes)
            return lineError(subject,
                             "is longer than " + std::to_string(MaxLineBytes) + " bytes; split the document");
        Result<Document> document = format == DocumentFormat::JsonLines ? readJsonLine(text, line, subject)
                                                                        : Document{std::string(text), line};
        if (!document)
            return document.error();
        documents.push_back(*std::move(document));
    }
    if (documents.empty())
        return Error{ErrorCode::InvalidArgument, fileName, "holds no document"};
    return documents;
}

Result<std::vector<Document>> readDocuments(const std::filesystem::path &file, const std::stop_token &stop)
{
    const std::optional<DocumentFormat> format = formatOf(file);
    if (!format)
        return Error{ErrorCode::InvalidArgument, file.string(),
                     "is neither a .jsonl nor a .txt file, the two kinds of data that can be read"};
    Result<MappedFile> mapped = MappedFile::open(file);
    if (!mapped)
        return mapped.error();
    if (mapped->text().size() > MaxFileBytes)
        return Error{ErrorCode::InvalidArgument, file.string(),
                     "has more than " + std::to_string(MaxFileBytes) + " bytes; give a part of it"};
    return parseDocuments(mapped->text(), *format, file.string(), stop);
}

} // namespace halftone
