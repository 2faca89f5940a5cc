// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_document.h"

#include "core/base/error_text.h"
#include "core/base/line_counter.h"

#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>
#include <vector>

namespace halftone {

namespace {

/// Builds the value, and stops where nlohmann's own builder would go on: at depth and at repeated keys.
template <typename Json>
class DocumentBuilder final : public nlohmann::json_sax<Json>
{
    using Base = nlohmann::json_sax<Json>;
    static constexpr bool IsOrdered = std::is_same_v<Json, nlohmann::ordered_json>;

public:
    DocumentBuilder(std::string_view text, const std::size_t &line, std::size_t mostDepth)
        : m_text(text), m_line(line), m_mostDepth(mostDepth)
    {
    }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(typename Base::number_integer_t value) override { return add(value); }
    bool number_unsigned(typename Base::number_unsigned_t value) override { return add(value); }
    bool number_float(typename Base::number_float_t value, const typename Base::string_t & /*text*/) override
    {
        return add(value);
    }
    bool string(typename Base::string_t &value) override { return add(std::move(value)); }
    bool binary(typename Base::binary_t & /*value*/) override { return fail("holds binary data"); }
    bool start_object(std::size_t /*elements*/) override { return open(Json::object()); }
    bool start_array(std::size_t /*elements*/) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(typename Base::string_t &value) override
    {
        Open &innermost = m_open.back();
        if (!innermost.keys.insert(value).second)
            return fail("repeats the key " + inQuotes(value) + " in one object" + lineText());
        auto &members = innermost.container->template get_ref<typename Json::object_t &>();
        if constexpr (IsOrdered) { // a list of pairs, in which nothing needs to be looked for
            members.push_back({std::move(value), nullptr});
            m_next = &members.back().second;
        } else {
            m_next = &members[std::move(value)];
        }
        return true;
    }

    bool parse_error(std::size_t position, const std::string & /*token*/,
                     const nlohmann::detail::exception &error) override
    {
        constexpr int OutOfRange = 406; // nlohmann's number: no double is as large
        return fail("is not valid JSON" + positionInText(m_text, position)
                    + (error.id == OutOfRange ? ": a number is out of range" : ""));
    }

    Json takeDocument() { return std::move(m_document); }
    [[nodiscard]] const std::string &failure() const { return m_failure; }

private:
    struct Open
    {
        Json *container = nullptr;
        std::set<std::string> keys = {}; ///< of an object
    };

    Json *place(Json value)
    {
        if (m_open.empty()) {
            m_document = std::move(value);
            return &m_document;
        }
        Json &innermost = *m_open.back().container;
        if (innermost.is_array()) {
            innermost.push_back(std::move(value));
            return &innermost.back();
        }
        *m_next = std::move(value);
        return m_next;
    }

    bool add(Json value)
    {
        place(std::move(value));
        return true;
    }

    bool open(Json container)
    {
        if (m_open.size() == m_mostDepth)
            return fail("is nested more than " + std::to_string(m_mostDepth) + " levels deep" + lineText());
        m_open.push_back({place(std::move(container))}); // stays put: only the innermost container grows
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

    /// Empty of a text of one line.
    [[nodiscard]] std::string lineText() const
    {
        return m_text.find('\n') == std::string_view::npos ? "" : " at line " + std::to_string(m_line);
    }

    std::string_view m_text;
    const std::size_t &m_line;
    std::size_t m_mostDepth;
    Json m_document;
    std::vector<Open> m_open;
    Json *m_next = nullptr;
    std::string m_failure;
};

} // namespace

template <typename Json>
Result<Json> parseJsonAs(std::string_view text, const std::string &subject, std::size_t mostDepth)
{
    std::size_t line = 1;
    DocumentBuilder<Json> builder(text, line, mostDepth);
    const LineCounter begin(text.data(), &line);
    const LineCounter end(text.data() + text.size(), &line);
    if (!Json::sax_parse(begin, end, &builder))
        return Error{ErrorCode::Corrupt, subject, builder.failure()};
    return builder.takeDocument();
}

template Result<nlohmann::json> parseJsonAs<nlohmann::json>(std::string_view, const std::string &,
                                                            std::size_t);
template Result<nlohmann::ordered_json> parseJsonAs<nlohmann::ordered_json>(std::string_view,
                                                                            const std::string &, std::size_t);

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
