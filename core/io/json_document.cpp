// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_document.h"

#include "core/io/error_text.h"
#include "core/io/mapped_file.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace halftone {

namespace {

using nlohmann::json;

/// Builds the value, and stops where nlohmann's own builder would go on: at depth and at repeated keys.
class DocumentBuilder final : public nlohmann::json_sax<json>
{
public:
    explicit DocumentBuilder(std::string_view text) : m_text(text) { }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t & /*text*/) override { return add(value); }
    bool string(string_t &value) override { return add(std::move(value)); }
    bool binary(binary_t & /*value*/) override { return fail("holds binary data"); }
    bool start_object(std::size_t /*elements*/) override { return open(json::object()); }
    bool start_array(std::size_t /*elements*/) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t &value) override
    {
        json &object = *m_open.back();
        if (object.contains(value))
            return fail("repeats the key " + inQuotes(value) + " in one object");
        m_next = &object[std::move(value)];
        return true;
    }

    bool parse_error(std::size_t position, const std::string & /*token*/,
                     const json::exception & /*error*/) override
    {
        return fail("is not valid JSON" + positionInText(m_text, position));
    }

    json takeDocument() { return std::move(m_document); }
    [[nodiscard]] const std::string &failure() const { return m_failure; }

private:
    json *place(json value)
    {
        if (m_open.empty()) {
            m_document = std::move(value);
            return &m_document;
        }
        if (m_open.back()->is_array()) {
            m_open.back()->push_back(std::move(value));
            return &m_open.back()->back();
        }
        *m_next = std::move(value);
        return m_next;
    }

    bool add(json value)
    {
        place(std::move(value));
        return true;
    }

    bool open(json container)
    {
        if (m_open.size() == MaxJsonDepth)
            return fail("is nested more than " + std::to_string(MaxJsonDepth) + " levels deep");
        m_open.push_back(place(std::move(container))); // stays put: only the innermost container grows
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    bool fail(std::string why)
    {
        m_failure = std::move(why);
        return false;
    }

    std::string_view m_text;
    json m_document;
    std::vector<json *> m_open;
    json *m_next = nullptr;
    std::string m_failure;
};

} // namespace

Result<json> parseJson(std::string_view text, const std::string &subject)
{
    DocumentBuilder builder(text);
    if (!json::sax_parse(text.begin(), text.end(), &builder))
        return Error{ErrorCode::Corrupt, subject, builder.failure()};
    return builder.takeDocument();
}

Result<json> readJsonFile(const std::filesystem::path &path, std::uintmax_t maxBytes)
{
    Result<MappedFile> file = MappedFile::open(path);
    if (!file)
        return file.error();
    const std::span<const std::byte> bytes = file->bytes();
    const std::string subject = path.string();
    if (bytes.size() > maxBytes)
        return Error{ErrorCode::InvalidArgument, subject,
                     "has " + std::to_string(bytes.size()) + " bytes, more than the "
                         + std::to_string(maxBytes) + " that such a file may have"};
    return parseJson({reinterpret_cast<const char *>(bytes.data()), bytes.size()}, subject);
}

const json *presentMember(const json &object, std::string_view key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

std::string positionInText(std::string_view text, std::size_t bytes)
{
    const std::string_view before = text.substr(0, bytes == 0 ? 0 : std::min(bytes - 1, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t lastBreak = before.rfind('\n');
    const std::size_t column = before.size() - (lastBreak == std::string_view::npos ? 0 : lastBreak + 1) + 1;
    if (line == 1
        && text.find('\n') == std::string_view::npos) // one line of a file, which the caller has named
        return " at column " + std::to_string(column);
    return " at line " + std::to_string(line) + ", column " + std::to_string(column);
}

} // namespace halftone
