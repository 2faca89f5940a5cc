// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"

#include "core/text/tokenizer_pipeline.h"

#include <string>
#include <utility>

namespace halftone {

std::vector<std::int64_t> Tokenizer::Pipeline::encode(std::string_view text, bool withSpecialTokens) const
{
    std::vector<std::int64_t> ids;
    if (withSpecialTokens)
        ids = frame.prefix;
    for (const TextSegment &segment : rawTokens.split(text)) {
        if (segment.token)
            ids.push_back(*segment.token);
        else
            encodeNormalized(normalize(segment.text, normalizer), segment.text.data() == text.data(), ids);
    }
    if (withSpecialTokens)
        ids.insert(ids.end(), frame.suffix.begin(), frame.suffix.end());
    return ids;
}

void Tokenizer::Pipeline::encodeNormalized(std::string_view text, bool atStart,
                                           std::vector<std::int64_t> &ids) const
{
    for (const TextSegment &segment : normalizedTokens.split(text)) {
        if (segment.token) {
            ids.push_back(*segment.token);
            continue;
        }
        const bool first = atStart && segment.text.data() == text.data();
        for (const TextPiece &piece : preTokenize({std::string(segment.text), first}, preTokenizer))
            model.encode(piece.text, ids);
    }
}

Tokenizer::Tokenizer(std::shared_ptr<const Pipeline> pipeline) : m_pipeline(std::move(pipeline)) { }

std::vector<std::int64_t> Tokenizer::encode(std::string_view text, bool withSpecialTokens) const
{
    return m_pipeline->encode(text, withSpecialTokens);
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
