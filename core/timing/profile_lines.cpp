// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/profile_lines.h"

#include "core/base/line_counter.h"

#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

namespace halftone {

namespace {

class MemberLines final : public nlohmann::json_sax<nlohmann::json>
{
public:
    explicit MemberLines(const std::size_t &line) : m_line(line) { }

    std::unordered_map<std::string, std::size_t> lines;

    bool null() override { return place(); }
    bool boolean(bool /*value*/) override { return place(); }
    bool number_integer(number_integer_t /*value*/) override { return place(); }
    bool number_unsigned(number_unsigned_t /*value*/) override { return place(); }
    bool number_float(number_float_t /*value*/, const string_t & /*text*/) override { return place(); }
    bool string(string_t & /*value*/) override { return place(); }
    bool binary(binary_t & /*value*/) override { return place(); }
    bool start_object(std::size_t /*elements*/) override { return open(false); }
    bool start_array(std::size_t /*elements*/) override { return open(true); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t &name) override
    {
        m_member = m_open.back().path.empty() ? name : m_open.back().path + '.' + name;
        lines[m_member] = m_line;
        return true;
    }

    bool parse_error(std::size_t /*position*/, const std::string & /*token*/,
                     const nlohmann::json::exception & /*error*/) override
    {
        return false;
    }

private:
    struct Container
    {
        std::string path;
        bool isList;
        std::size_t elements = 0;
    };

    bool place()
    {
        if (!m_open.empty() && m_open.back().isList) {
            m_member = m_open.back().path + '[' + std::to_string(m_open.back().elements++) + ']';
            lines[m_member] = m_line;
        }
        return true;
    }

    bool open(bool isList)
    {
        place();
        m_open.push_back({m_member, isList});
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    const std::size_t &m_line;
    std::vector<Container> m_open;
    std::string m_member; ///< the path of the value that comes next
};

} // namespace

std::unordered_map<std::string, std::size_t> linesOfMembers(const std::string &text)
{
    std::size_t line = 1;
    MemberLines members(line);
    nlohmann::json::sax_parse(LineCounter(text.data(), &line), LineCounter(text.data() + text.size(), &line),
                              &members);
    return std::move(members.lines);
}

} // namespace halftone
