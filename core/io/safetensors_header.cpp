// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/safetensors_header.h"

#include "core/base/error_text.h"
#include "core/io/json_document.h"

#include <array>
#include <limits>
#include <optional>
#include <utility>

namespace halftone {

namespace {

using nlohmann::json;

constexpr std::size_t MaxDimensions = 64; // chosen; NumPy's limit, too

std::optional<ScalarType> scalarTypeOf(std::string_view name)
{
    using enum ScalarType;
    for (const ScalarType type : {F64, F32, F16, BF16, I64, I32, I16, I8, U8, Bool, F8E4M3, F8E5M2}) {
        if (nameOf(type) == name)
            return type;
    }
    return std::nullopt;
}

/// Follows the one shape a header may have and stops at the first thing that is not it. There is no document
/// in memory, so a header cannot ask for more than a small multiple of its own size.
class HeaderReader final : public nlohmann::json_sax<json>
{
public:
    HeaderReader(std::string_view text, std::string fileName) : m_text(text), m_fileName(std::move(fileName))
    {
    }

    bool null() override { return unexpected("null"); }
    bool boolean(bool /*value*/) override { return unexpected("a truth value"); }
    bool number_float(number_float_t /*value*/, const string_t &text) override
    {
        return unexpected("the number " + shortened(text));
    }
    bool binary(binary_t & /*value*/) override { return unexpected("binary data"); }

    bool number_integer(number_integer_t value) override
    {
        return unexpected("the negative number " + std::to_string(value));
    }

    bool number_unsigned(number_unsigned_t value) override
    {
        if (m_place == Place::Shape)
            return addDimension(value);
        if (m_place == Place::Offsets)
            return addOffset(value);
        return unexpected("the number " + std::to_string(value));
    }

    bool string(string_t &value) override
    {
        if (m_place == Place::Metadata)
            return true;
        if (m_place != Place::Tensor || m_key != Key::Dtype)
            return unexpected("the text " + inQuotes(value));
        const std::optional<ScalarType> type = scalarTypeOf(value);
        if (!type)
            return fail(ErrorCode::Unsupported,
                        "has the data type " + inQuotes(value)
                            + ", which is not known here; convert the weights to F32, F16 or BF16");
        m_entry.dtype = *type;
        return true;
    }

    bool start_object(std::size_t /*elements*/) override
    {
        switch (m_place) {
        case Place::Outside:
            m_place = Place::Root;
            return true;
        case Place::Root:
            m_place = m_entry.name == "__metadata__" ? Place::Metadata : Place::Tensor;
            return true;
        case Place::Metadata:
        case Place::Tensor:
        case Place::Shape:
        case Place::Offsets:
            break;
        }
        return unexpected("an object");
    }

    bool end_object() override
    {
        if (m_place == Place::Root) {
            m_place = Place::Outside;
            return true;
        }
        const bool complete = m_place == Place::Metadata || m_seen == std::array{true, true, true};
        if (!complete)
            return fail(ErrorCode::Corrupt, "lacks one of the keys dtype, shape and data_offsets");
        if (m_place == Place::Tensor)
            m_entries.push_back(std::exchange(m_entry, {}));
        m_place = Place::Root;
        return true;
    }

    bool start_array(std::size_t /*elements*/) override
    {
        if (m_place != Place::Tensor || m_key == Key::Dtype)
            return unexpected("a list");
        m_place = m_key == Key::Shape ? Place::Shape : Place::Offsets;
        m_offsetCount = 0;
        return true;
    }

    bool end_array() override
    {
        if (m_place == Place::Offsets && m_offsetCount != 2)
            return fail(ErrorCode::Corrupt, "has data_offsets that are not two numbers");
        m_place = Place::Tensor;
        return true;
    }

    bool key(string_t &value) override
    {
        if (m_place == Place::Tensor)
            return tensorKey(value);
        if (m_place == Place::Root) {
            if (value == "__metadata__" && std::exchange(m_metadataSeen, true))
                return fail(ErrorCode::Corrupt, "has the key __metadata__ twice");
            m_entry = TensorEntry{.name = std::move(value), .shape = {}};
            m_seen = {};
        }
        return true;
    }

    bool parse_error(std::size_t position, const std::string & /*token*/,
                     const json::exception & /*error*/) override
    {
        m_error = Error{ErrorCode::Corrupt, m_fileName,
                        "has a header that is not valid JSON" + positionInText(m_text, position)};
        return false;
    }

    std::vector<TensorEntry> takeEntries() { return std::move(m_entries); }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    enum class Place { Outside, Root, Metadata, Tensor, Shape, Offsets };
    enum class Key { Dtype, Shape, Offsets };

    bool tensorKey(const std::string &name)
    {
        constexpr std::array<std::string_view, 3> Names = {"dtype", "shape", "data_offsets"};
        for (std::size_t i = 0; i < Names.size(); ++i) {
            if (name != Names[i])
                continue;
            m_key = static_cast<Key>(i);
            return !std::exchange(m_seen[i], true)
                || fail(ErrorCode::Corrupt, "has the key " + name + " twice");
        }
        return fail(ErrorCode::Corrupt, "has the unknown key " + inQuotes(name));
    }

    bool addDimension(number_unsigned_t value)
    {
        if (m_entry.shape.size() == MaxDimensions)
            return fail(ErrorCode::Corrupt, "has more than " + std::to_string(MaxDimensions) + " dimensions");
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            return unexpected("the number " + std::to_string(value));
        m_entry.shape.push_back(static_cast<std::int64_t>(value));
        return true;
    }

    bool addOffset(number_unsigned_t value)
    {
        (m_offsetCount == 0 ? m_entry.begin : m_entry.end) = value;
        ++m_offsetCount;
        return m_offsetCount <= 2 || fail(ErrorCode::Corrupt, "has data_offsets that are not two numbers");
    }

    bool unexpected(const std::string &what)
    {
        static constexpr std::array<std::string_view, 3> Expected
            = {"a data type", "a list of sizes", "two byte offsets"};
        switch (m_place) {
        case Place::Outside:
            return fail(ErrorCode::Corrupt, "has a header that is not a JSON object");
        case Place::Root:
            return fail(ErrorCode::Corrupt, "is described by " + what + " instead of an object");
        case Place::Metadata:
            return fail(ErrorCode::Corrupt, "holds " + what + " where only texts may stand");
        case Place::Tensor:
        case Place::Shape:
        case Place::Offsets:
            break;
        }
        return fail(ErrorCode::Corrupt,
                    "has " + what + " where " + std::string(Expected[static_cast<std::size_t>(m_key)])
                        + " should stand");
    }

    bool fail(ErrorCode code, std::string detail)
    {
        const bool aboutTensor = m_place != Place::Outside && !m_entry.name.empty();
        m_error = Error{code, aboutTensor ? m_fileName + ": " + shortened(m_entry.name) : m_fileName,
                        std::move(detail)};
        return false;
    }

    std::string_view m_text;
    std::string m_fileName;
    std::vector<TensorEntry> m_entries;
    Error m_error;

    Place m_place = Place::Outside;
    Key m_key = Key::Dtype;
    TensorEntry m_entry; ///< the tensor being read
    std::array<bool, 3> m_seen{}; ///< which of dtype, shape and data_offsets it had
    int m_offsetCount = 0;
    bool m_metadataSeen = false;
};

} // namespace

Result<std::vector<TensorEntry>> readSafetensorsHeader(std::string_view json, const std::string &fileName)
{
    HeaderReader reader(json, fileName);
    if (!nlohmann::json::sax_parse(json.begin(), json.end(), &reader))
        return reader.error();
    return reader.takeEntries();
}

} // namespace halftone
