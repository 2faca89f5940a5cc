// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pre_tokenizer.h"

#include "core/text/byte_level.h"
#include "core/text/cancelled.h"
#include "core/text/normalizer.h"

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

/// Takes pieces through one step.
class StepPass
{
public:
    explicit StepPass(const std::stop_token &stop) : m_stop(stop) { }

    Result<void> operator()(const MetaspaceStep &step, const TextPiece &piece)
    {
        using enum MetaspaceStep::Prepend;
        std::string text = replaceAll(piece.text, " ", step.replacement);
        const bool prepend = step.prepend == Always || (step.prepend == First && piece.atStart);
        if (prepend && !text.starts_with(step.replacement))
            text.insert(0, step.replacement);
        if (!step.split) {
            m_pieces.push_back({std::move(text), piece.atStart});
            return {};
        }
        std::size_t begin = 0;
        while (begin < text.size()) {
            const std::size_t end = std::min(text.find(step.replacement, begin + 1), text.size());
            m_pieces.push_back({text.substr(begin, end - begin), piece.atStart && begin == 0});
            begin = end;
        }
        return {};
    }

    Result<void> operator()(const SplitStep &step, const TextPiece &piece)
    {
        const auto matches = step.pattern.findAll(piece.text, m_stop);
        if (!matches)
            return matches.error();
        for (const TextRange &range : splitAt(*matches, piece.text.size(), step.behavior, step.invert))
            m_pieces.push_back(
                {piece.text.substr(range.begin, range.end - range.begin), piece.atStart && range.begin == 0});
        return {};
    }

    Result<void> operator()(const ByteLevelStep &step, TextPiece piece)
    {
        if (step.addPrefixSpace && !piece.text.starts_with(' '))
            piece.text.insert(0, " ");
        const std::size_t first = m_pieces.size();
        if (!step.words)
            m_pieces.push_back(std::move(piece));
        else if (Result<void> split = (*this)(SplitStep{*step.words}, piece); !split)
            return split;
        for (auto each = m_pieces.begin() + static_cast<std::ptrdiff_t>(first); each != m_pieces.end();
             ++each)
            each->text = byteLevelText(each->text);
        return {};
    }

    [[nodiscard]] std::vector<TextPiece> takePieces() { return std::move(m_pieces); }

private:
    const std::stop_token &m_stop;
    std::vector<TextPiece> m_pieces;
};

} // namespace

Result<std::vector<TextPiece>> preTokenize(TextPiece piece, std::span<const PreTokenizerStep> steps,
                                           const std::stop_token &stop)
{
    std::vector<TextPiece> pieces;
    pieces.push_back(std::move(piece));
    for (const PreTokenizerStep &step : steps) {
        StepPass pass(stop);
        for (TextPiece &each : pieces) {
            if (stop.stop_requested())
                return cancelled();
            const Result<void> done
                = std::visit([&](const auto &kind) { return pass(kind, std::move(each)); }, step);
            if (!done)
                return done.error();
        }
        pieces = pass.takePieces();
    }
    return pieces;
}

} // namespace halftone
