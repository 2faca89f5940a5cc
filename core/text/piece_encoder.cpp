// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/piece_encoder.h"

#include "core/text/unicode.h"

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

// Chosen: a few megabytes.
constexpr std::size_t MaxKnownPieces = 20'000;
constexpr std::size_t MaxKnownBytes = 64;

} // namespace

PieceEncoder::PieceEncoder(const BpeModel &model, std::stop_token stop)
    : m_model(model), m_merger(model, std::move(stop))
{
}

void PieceEncoder::encode(std::string_view piece, std::vector<std::int64_t> &ids)
{
    if (m_model.options().ignoreMerges) {
        if (const std::optional<std::int32_t> whole = m_model.find(piece)) {
            ids.push_back(*whole);
            return;
        }
    }
    if (piece.size() > MaxKnownBytes)
        return encodeAnew(piece, ids);
    if (const auto known = m_known.find(piece); known != m_known.end()) {
        ids.insert(ids.end(), known->second.begin(), known->second.end());
        return;
    }
    const std::size_t before = ids.size();
    encodeAnew(piece, ids);
    if (m_known.size() < MaxKnownPieces)
        m_known.emplace(piece, Ids(ids.begin() + static_cast<std::ptrdiff_t>(before), ids.end()));
}

void PieceEncoder::encodeAnew(std::string_view piece, std::vector<std::int64_t> &ids)
{
    const bool isLong = piece.size() > MaxKnownBytes; // a short one is merged sooner than cut into runs
    std::optional<char32_t> previous; // where the last id of the run is that of a character
    bool afterUnknown = false;
    while (!piece.empty()) {
        const Utf8Character first = firstCharacter(piece);
        const std::string_view character = piece.substr(0, first.bytes);
        piece.remove_prefix(first.bytes);
        const std::optional<std::int32_t> id = m_model.findCharacter(character);
        if (isLong && id && previous && !m_model.joins(*previous, first.codePoint))
            m_merger.merge(m_run, ids);
        previous = id ? std::optional(first.codePoint) : std::nullopt;
        if (id)
            m_run.push_back(*id);
        const bool isUnknown = !id && !appendBytes(character);
        const BpeModel::Options &options = m_model.options();
        if (isUnknown && options.unknownId && !(afterUnknown && options.fuseUnknown))
            m_run.push_back(*options.unknownId);
        afterUnknown = isUnknown;
    }
    m_merger.merge(m_run, ids);
}

/// Adds the byte tokens of @p character to the run; false if there are none for it.
bool PieceEncoder::appendBytes(std::string_view character)
{
    const auto idOf = [&](char c) { return m_model.byteId(static_cast<unsigned char>(c)); };
    const bool known = m_model.options().byteFallback
        && std::ranges::all_of(character, [&](char c) { return idOf(c) >= 0; });
    if (known)
        std::ranges::transform(character, std::back_inserter(m_run), idOf);
    return known;
}

} // namespace halftone
