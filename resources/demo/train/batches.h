// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

namespace halftone::demo {

/// Rows of token ids and the predictions that count; see summedLoss().
struct Batch
{
    torch::Tensor ids; ///< int64 [rows, length + 1]
    torch::Tensor targetMask; ///< float32 [rows, length]
};

/// Packs texts (each `<s> ... </s>`) into rows of @p length + 1 ids. Every row begins with a text, goes on
/// with the following ones and is cut at its end; the cut-off rest is dropped, so that position 0 is always
/// `<s>`, as it is when the model is used.
std::vector<std::int64_t> packRows(const std::vector<std::vector<std::int64_t>> &texts, std::int64_t length);

/// Rows [@p firstRow, @p firstRow + @p rowCount) of packed ids, counted round the end.
Batch packedBatch(const std::vector<std::int64_t> &packed, std::int64_t length, std::int64_t firstRow,
                  std::int64_t rowCount);

/// One text a row, cut at @p length + 1 ids and padded (masked) to the longest.
Batch paddedBatch(const std::vector<std::vector<std::int64_t>> &texts, std::int64_t length);

} // namespace halftone::demo
