// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/byte_count.h"

#include <utility>

namespace halftone {

/// @p request with --tokenizer and --memory, which whatever runs a model on texts takes.
/// @return InvalidArgument for a memory that is no count of bytes
template <typename Request>
Result<Request> withRunOptions(const Arguments &arguments, Request request)
{
    const auto memoryBytes = memoryOf(arguments);
    if (!memoryBytes)
        return memoryBytes.error();
    request.memoryBytes = *memoryBytes;
    if (const auto tokenizer = arguments.value("--tokenizer"))
        request.tokenizer = *tokenizer;
    return request;
}

} // namespace halftone
