// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"

#include "core/text/cancelled.h"
#include "core/text/tokenizer_pipeline.h"
#include "core/text/unicode.h"

#include <limits>
#include <string>
#include <utility>

namespace halftone {

namespace {

Result<void> checkText(std::string_view text)
{
    // Symbols of a text are counted in 32 bits, and a prefix or a byte-level text makes it longer.
    constexpr std::size_t MaxBytes = std::numeric_limits<std::int32_t>::max() / 4;
    if (text.size() > MaxBytes)
        return Error{ErrorCode::InvalidArgument, "text",
                     "has more than " + std::to_string(MaxBytes) + " bytes; split the document"};
    if (const auto invalid = firstInvalidByte(text))
        return Error{ErrorCode::InvalidArgument, "text",
                     "is not UTF-8 at byte " + std::to_string(*invalid + 1) + "; save it as UTF-8"};
    return {};
}

} // namespace

Result<std::vector<std::int64_t>> Tokenizer::Pipeline::encode(std::string_view text, bool withSpecialTokens,
                                                              const std::stop_token &stop) const
{
    if (Result<void> valid = checkText(text); !valid)
        return valid.error();
    Pass pass{PieceEncoder(model, stop), stop, {}};
    if (withSpecialTokens)
        pass.ids = frame.prefix;
    if (Result<void> done = encodeRaw(text, pass); !done)
        return done.error();
    if (withSpecialTokens)
        pass.ids.insert(pass.ids.end(), frame.suffix.begin(), frame.suffix.end());
    return std::move(pass.ids);
}

Result<void> Tokenizer::Pipeline::encodeRaw(std::string_view text, Pass &pass) const
{
    std::size_t room = mostNormalizedBytes(text.size());
    const Result<std::vector<TextSegment>> segments = rawTokens.split(text, pass.stop);
    if (!segments)
        return segments.error();
    for (const TextSegment &segment : *segments) {
        if (segment.token) {
            pass.ids.push_back(*segment.token);
            continue;
        }
        const Result<std::string> normalized = normalize(segment.text, normalizer, room, pass.stop);
        if (!normalized)
            return normalized.error();
        room -= normalized->size();
        const bool atStart = segment.text.data() == text.data();
        if (Result<void> done = encodeNormalized(*normalized, atStart, pass); !done)
            return done;
    }
    return {};
}

Result<void> Tokenizer::Pipeline::encodeNormalized(std::string_view text, bool atStart, Pass &pass) const
{
    const Result<std::vector<TextSegment>> segments = normalizedTokens.split(text, pass.stop);
    if (!segments)
        return segments.error();
    for (const TextSegment &segment : *segments) {
        if (segment.token) {
            pass.ids.push_back(*segment.token);
            continue;
        }
        const bool first = atStart && segment.text.data() == text.data();
        if (Result<void> done = encodePlain(segment.text, first, pass); !done)
            return done;
    }
    return {};
}

Result<void> Tokenizer::Pipeline::encodePlain(std::string_view text, bool atStart, Pass &pass) const
{
    const Result<std::vector<TextPiece>> pieces
        = preTokenize({std::string(text), atStart}, preTokenizer, pass.stop);
    if (!pieces)
        return pieces.error();
    for (const TextPiece &piece : *pieces) {
        pass.encoder.encode(piece.text, pass.ids);
        if (pass.stop.stop_requested())
            return cancelled();
    }
    return {};
}

Tokenizer::Tokenizer(std::shared_ptr<const Pipeline> pipeline) : m_pipeline(std::move(pipeline)) { }

Result<std::vector<std::int64_t>> Tokenizer::encode(std::string_view text, bool withSpecialTokens,
                                                    const std::stop_token &stop) const
{
    return m_pipeline->encode(text, withSpecialTokens, stop);
}

std::optional<std::int64_t> Tokenizer::tokenId(std::string_view token) const
{
    for (const Vocabulary *vocabulary : {&m_pipeline->addedIds, &m_pipeline->model.vocabulary()}) {
        const auto found = vocabulary->find(token);
        if (found != vocabulary->end())
            return found->second;
    }
    return std::nullopt;
}

std::int64_t Tokenizer::vocabularySize() const noexcept
{
    return m_pipeline->vocabularySize;
}

} // namespace halftone
