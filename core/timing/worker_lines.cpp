// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/worker_lines.h"

#include <algorithm>

namespace halftone {

Result<void> WorkerLines::add(std::string_view bytes)
{
    m_text.erase(0, m_begin);
    m_searched -= m_begin;
    m_begin = 0;
    std::size_t begin = 0;
    while (begin < bytes.size()) {
        const auto end = bytes.find('\n', begin);
        m_unfinished += std::min(end, bytes.size()) - begin;
        if (m_unfinished > Longest)
            return Error{ErrorCode::Corrupt, "worker", "it sent a line of more than 16 MiB"};
        if (end == std::string_view::npos)
            break;
        m_unfinished = 0;
        begin = end + 1;
    }
    m_text += bytes;
    return {};
}

std::optional<std::string> WorkerLines::next()
{
    const auto end = m_text.find('\n', m_searched);
    if (end == std::string::npos) {
        m_searched = m_text.size();
        return std::nullopt;
    }
    std::string line = m_text.substr(m_begin, end - m_begin);
    m_begin = m_searched = end + 1;
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return line;
}

} // namespace halftone
