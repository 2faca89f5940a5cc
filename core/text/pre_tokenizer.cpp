// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pre_tokenizer.h"

#include "core/text/normalizer.h"

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

void apply(const MetaspaceStep &step, const TextPiece &piece, std::vector<TextPiece> &out)
{
    using enum MetaspaceStep::Prepend;
    std::string text = replaceAll(piece.text, " ", step.replacement);
    const bool prepend = step.prepend == Always || (step.prepend == First && piece.atStart);
    if (prepend && !text.starts_with(step.replacement))
        text.insert(0, step.replacement);
    if (!step.split) {
        out.push_back({std::move(text), piece.atStart});
        return;
    }
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(step.replacement, begin + 1), text.size());
        out.push_back({text.substr(begin, end - begin), piece.atStart && begin == 0});
        begin = end;
    }
}

} // namespace

std::vector<TextPiece> preTokenize(TextPiece piece, std::span<const PreTokenizerStep> steps)
{
    std::vector<TextPiece> pieces;
    pieces.push_back(std::move(piece));
    for (const PreTokenizerStep &step : steps) {
        std::vector<TextPiece> next;
        for (const TextPiece &each : pieces)
            std::visit([&](const auto &kind) { apply(kind, each, next); }, step);
        pieces = std::move(next);
    }
    return pieces;
}

} // namespace halftone
