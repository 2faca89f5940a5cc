// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"

#include <algorithm>
#include <cstdlib>

/// The input is a tokenizer.json; behind its first zero byte, a text to tokenize with it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input{reinterpret_cast<const char *>(data), size};
    const auto end = std::min(input.find('\0'), input.size());
    const auto tokenizer = halftone::Tokenizer::parse(input.substr(0, end), "tokenizer.json");
    if (!tokenizer)
        return 0;
    const auto text = input.substr(std::min(end + 1, input.size()));
    const auto ids = tokenizer->encode(text, true);
    if (!ids)
        return 0;
    for (const auto id : *ids) {
        if (id < 0 || id >= tokenizer->vocabularySize())
            std::abort();
    }
    return 0;
}
