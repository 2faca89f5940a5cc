// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/decisions_json.h"
#include "core/session/graph_json.h"
#include "core/session/noise_json.h"
#include "core/session/session_faults.h"
#include "core/session/session_json.h"

#include <algorithm>

/// The input is a graph as a library stores it; behind its first zero byte, its partition. Both are tried as every other
/// document of a library, too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace halftone;
    const std::string_view input{reinterpret_cast<const char *>(data), size};
    const auto end = std::min(input.find('\0'), input.size());
    const auto first = input.substr(0, end);
    const auto second = input.substr(std::min(end + 1, input.size()));
    for (const auto text : {first, second}) {
        static_cast<void>(decisionsFromJson(text));
        static_cast<void>(wordsFromJson(text));
        static_cast<void>(formatsFromJson(text));
        static_cast<void>(quantizationFromJson(text));
        static_cast<void>(predictionsFromJson(text));
    }
    auto graph = graphFromJson(first);
    if (!graph)
        return 0;
    Session session;
    session.graph = *std::move(graph);
    auto partition = partitionFromJson(second, session.graph);
    if (!partition)
        return 0;
    session.partition = *std::move(partition);
    if (faultOf(session).empty())
        static_cast<void>(sessionToJson(session));
    return 0;
}
