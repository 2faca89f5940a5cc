// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace halftone {

using TokenIds = std::vector<std::int64_t>; ///< none negative

/// One text of a data file, or the token ids that stand for it.
struct Document
{
    std::variant<std::string, TokenIds> content;
    std::size_t line = 0; ///< of the file, counted from 1

    bool operator==(const Document &) const = default;
};

enum class DocumentFormat { JsonLines, PlainText }; ///< .jsonl, .txt

/// Reads calibration or validation data, by the file's extension:
/// `.jsonl`: one object a line with "text" or "input_ids" (whole numbers >= 0; counts where both are there),
/// other keys are ignored; `.txt`: one text a line. Lines without anything but spaces and tabs are skipped. A
/// UTF-8 byte order mark and CRLF line ends are understood.
///
/// At most 1 GB a file and 16 MB a line (chosen: a calibration uses some hundred documents).
/// @return NotFound, Io; InvalidArgument: another extension, too large, or no document in it; Corrupt: a line
/// that is not as above, with the subject "FILE, line N"; Cancelled after a stop. Thread-safe.
Result<std::vector<Document>> readDocuments(const std::filesystem::path &file,
                                            const std::stop_token &stop = {});

/// readDocuments() of the file's content. @param fileName begins the subject of every error
/// Thread-safe.
Result<std::vector<Document>> parseDocuments(std::string_view content, DocumentFormat format,
                                             const std::string &fileName, const std::stop_token &stop = {});

} // namespace halftone
