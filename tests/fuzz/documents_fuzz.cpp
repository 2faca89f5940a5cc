// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/documents.h"
#include "core/text/samples.h"

#include <cstdlib>

/// The input is a .jsonl file of calibration data.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace halftone;
    const std::string_view input{reinterpret_cast<const char *>(data), size};
    const auto documents = parseDocuments(input, DocumentFormat::JsonLines, "data.jsonl");
    if (!documents)
        return 0;
    constexpr std::int64_t Vocabulary = 512;
    const auto set = prepareSamples(*documents, nullptr, {.sequenceLength = 8, .vocabularySize = Vocabulary});
    if (!set)
        return 0;
    for (const auto &sample : set->samples) {
        for (const auto id : sample) {
            if (id < 0 || id >= Vocabulary)
                std::abort();
        }
    }
    return 0;
}
