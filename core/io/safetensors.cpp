// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/safetensors.h"

#include "core/base/error_text.h"
#include "core/io/safetensors_header.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace halftone {

namespace {

constexpr std::uint64_t LengthBytes = 8; // the header's length stands before it
constexpr std::uint64_t MaxHeaderBytes = 100'000'000; // the format's own limit

/// Bytes of the elements, or nothing if they or any product of sizes on the way do not fit.
std::optional<std::uint64_t> dataBytes(const TensorEntry &entry)
{
    auto product = static_cast<std::int64_t>(itemBytes(entry.dtype));
    bool empty = false;
    for (const std::int64_t size : entry.shape) {
        empty = empty || size == 0;
        if (size != 0 && __builtin_mul_overflow(product, size, &product))
            return std::nullopt;
    }
    return empty ? 0 : static_cast<std::uint64_t>(product);
}

class HeaderCheck
{
public:
    HeaderCheck(std::vector<TensorEntry> &entries, std::uint64_t availableBytes, const std::string &fileName)
        : m_entries(entries), m_availableBytes(availableBytes), m_fileName(fileName)
    {
    }

    /// Leaves the entries sorted by name.
    std::optional<Error> run()
    {
        std::ranges::sort(m_entries, {}, &TensorEntry::name);
        const auto repeated = std::ranges::adjacent_find(m_entries, {}, &TensorEntry::name);
        if (repeated != m_entries.end())
            return corrupt(*repeated, "is listed twice");
        for (const TensorEntry &entry : m_entries) {
            if (std::optional<Error> error = checkAlone(entry))
                return error;
        }
        std::optional<Error> error = checkTogether();
        std::ranges::sort(m_entries, {}, &TensorEntry::name);
        return error;
    }

private:
    [[nodiscard]] std::optional<Error> checkAlone(const TensorEntry &entry) const
    {
        const std::optional<std::uint64_t> bytes = dataBytes(entry);
        if (!bytes)
            return corrupt(entry, "has a shape with more bytes than can be counted");
        if (entry.begin > entry.end)
            return corrupt(entry, "ends before it begins");
        if (entry.end > m_availableBytes)
            return corrupt(entry,
                           "reaches to byte " + std::to_string(entry.end)
                               + " of the data, but the file has only " + std::to_string(m_availableBytes)
                               + "; it may be truncated, download or copy it again");
        if (entry.end - entry.begin != *bytes)
            return corrupt(entry,
                           "has " + std::to_string(entry.end - entry.begin)
                               + " bytes where its shape and data type need " + std::to_string(*bytes));
        return std::nullopt;
    }

    std::optional<Error> checkTogether()
    {
        std::ranges::sort(m_entries, {},
                          [](const TensorEntry &entry) { return std::pair(entry.begin, entry.end); });
        std::uint64_t covered = 0;
        for (const TensorEntry &entry : m_entries) {
            if (entry.begin < covered)
                return corrupt(entry, "overlaps another tensor at byte " + std::to_string(entry.begin));
            if (entry.begin > covered)
                return corrupt(entry,
                               "leaves a hole of " + std::to_string(entry.begin - covered)
                                   + " bytes before it that belong to no tensor");
            covered = entry.end;
        }
        if (covered != m_availableBytes)
            return Error{ErrorCode::Corrupt, m_fileName,
                         "has " + std::to_string(m_availableBytes - covered)
                             + " bytes at its end that belong to no tensor"};
        return std::nullopt;
    }

    [[nodiscard]] Error corrupt(const TensorEntry &entry, std::string detail) const
    {
        return Error{ErrorCode::Corrupt, m_fileName + ": " + shortened(entry.name), std::move(detail)};
    }

    std::vector<TensorEntry> &m_entries;
    std::uint64_t m_availableBytes;
    const std::string &m_fileName;
};

/// The JSON text between the length and the data.
Result<std::string_view> headerText(std::span<const std::byte> file, const std::string &fileName)
{
    const auto corrupt = [&](std::string detail) {
        return Error{ErrorCode::Corrupt, fileName, std::move(detail)};
    };
    if (file.size() < LengthBytes)
        return corrupt("has only " + std::to_string(file.size()) + " bytes and is not a safetensors file");
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < LengthBytes; ++i)
        length |= std::to_integer<std::uint64_t>(file[i]) << (8 * i);
    const std::string announced = "announces a header of " + std::to_string(length) + " bytes, ";
    if (length > file.size() - LengthBytes)
        return corrupt(announced + "more than the file has: it is truncated or not a safetensors file");
    if (length > MaxHeaderBytes)
        return corrupt(announced + "more than the format's limit of " + std::to_string(MaxHeaderBytes));
    if (length == 0 || file[LengthBytes] != std::byte{'{'})
        return corrupt("has a header that does not begin with '{' and is not a safetensors file");
    return std::string_view(reinterpret_cast<const char *>(file.data()) + LengthBytes, length);
}

} // namespace

std::size_t itemBytes(ScalarType type)
{
    switch (type) {
    case ScalarType::F64:
    case ScalarType::I64:
        return 8;
    case ScalarType::F32:
    case ScalarType::I32:
        return 4;
    case ScalarType::F16:
    case ScalarType::BF16:
    case ScalarType::I16:
        return 2;
    case ScalarType::I8:
    case ScalarType::U8:
    case ScalarType::Bool:
    case ScalarType::F8E4M3:
    case ScalarType::F8E5M2:
        break;
    }
    return 1;
}

std::string_view nameOf(ScalarType type)
{
    switch (type) {
    case ScalarType::F64:
        return "F64";
    case ScalarType::F32:
        return "F32";
    case ScalarType::F16:
        return "F16";
    case ScalarType::BF16:
        return "BF16";
    case ScalarType::I64:
        return "I64";
    case ScalarType::I32:
        return "I32";
    case ScalarType::I16:
        return "I16";
    case ScalarType::I8:
        return "I8";
    case ScalarType::U8:
        return "U8";
    case ScalarType::Bool:
        return "BOOL";
    case ScalarType::F8E4M3:
        return "F8_E4M3";
    case ScalarType::F8E5M2:
        break;
    }
    return "F8_E5M2";
}

Result<std::vector<TensorView>> parseSafetensors(std::span<const std::byte> file, const std::string &fileName)
{
    const Result<std::string_view> header = headerText(file, fileName);
    if (!header)
        return header.error();
    Result<std::vector<TensorEntry>> entries = readSafetensorsHeader(*header, fileName);
    if (!entries)
        return entries.error();
    const std::span<const std::byte> data = file.subspan(LengthBytes + header->size());
    if (std::optional<Error> error = HeaderCheck(*entries, data.size(), fileName).run())
        return *std::move(error);
    std::vector<TensorView> tensors;
    tensors.reserve(entries->size());
    for (TensorEntry &entry : *entries)
        tensors.push_back({std::move(entry.name), entry.dtype, std::move(entry.shape),
                           data.subspan(entry.begin, entry.end - entry.begin)});
    return tensors;
}

Result<SafetensorsFile> SafetensorsFile::open(const std::filesystem::path &path)
{
    Result<MappedFile> file = MappedFile::open(path);
    if (!file)
        return file.error();
    Result<std::vector<TensorView>> tensors = parseSafetensors(file->bytes(), path.string());
    if (!tensors)
        return tensors.error();
    return SafetensorsFile(*std::move(file), *std::move(tensors));
}

SafetensorsFile::SafetensorsFile(MappedFile file, std::vector<TensorView> tensors)
    : m_file(std::move(file)), m_tensors(std::move(tensors))
{
}

const TensorView *SafetensorsFile::find(std::string_view name) const
{
    const auto found = std::ranges::lower_bound(m_tensors, name, {}, &TensorView::name);
    return found != m_tensors.end() && found->name == name ? &*found : nullptr;
}

} // namespace halftone
