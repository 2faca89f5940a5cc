// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/bpe_merger.h"
#include "core/text/bpe_model.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Private to text.
namespace halftone {

/// Encodes the pieces of one text, one after the other, and remembers the short ones: the same words come again.
/// To be used from one thread.
class PieceEncoder
{
public:
    /// @p model must outlive this.
    PieceEncoder(const BpeModel &model, std::stop_token stop);

    /// Appends the ids of @p piece to @p ids. O(n log n). After a stop request what is appended is unspecified.
    ///
    /// A long piece falls into runs between characters that no merge joins; each is merged on its own, with the same
    /// result, because a token can only reach across two characters by a merge that joins exactly them.
    void encode(std::string_view piece, std::vector<std::int64_t> &ids);

private:
    void encodeAnew(std::string_view piece, std::vector<std::int64_t> &ids);
    bool appendBytes(std::string_view character);

    using Ids = std::vector<std::int64_t>;

    const BpeModel &m_model;
    BpeMerger m_merger;
    std::vector<std::int32_t> m_run; ///< tokens that wait for the merger
    std::unordered_map<std::string, Ids, StringHash, std::equal_to<>> m_known;
};

} // namespace halftone
