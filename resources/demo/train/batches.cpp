// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/batches.h"

#include <algorithm>

namespace halftone::demo {

std::vector<std::int64_t> packRows(const std::vector<std::vector<std::int64_t>> &texts, std::int64_t length)
{
    const auto rowSize = std::size_t(length + 1);
    std::vector<std::int64_t> packed;
    std::vector<std::int64_t> row;
    for (const auto &text : texts) {
        row.insert(row.end(), text.begin(), text.end());
        if (row.size() < rowSize)
            continue;
        packed.insert(packed.end(), row.begin(), row.begin() + std::ptrdiff_t(rowSize));
        row.clear();
    }
    return packed;
}

Batch packedBatch(const std::vector<std::int64_t> &packed, std::int64_t length, std::int64_t firstRow,
                  std::int64_t rowCount)
{
    const std::int64_t rowSize = length + 1;
    const std::int64_t available = std::int64_t(packed.size()) / rowSize;
    torch::Tensor ids = torch::empty({rowCount, rowSize}, torch::kLong);
    for (std::int64_t i = 0; i < rowCount; ++i) {
        const std::int64_t row = (firstRow + i) % available;
        std::copy_n(packed.begin() + row * rowSize, rowSize, ids.data_ptr<std::int64_t>() + i * rowSize);
    }
    return {ids, torch::ones({rowCount, length})};
}

Batch paddedBatch(const std::vector<std::vector<std::int64_t>> &texts, std::int64_t length)
{
    std::size_t longest = 0;
    for (const auto &text : texts)
        longest = std::max(longest, text.size());
    const auto rowSize = std::int64_t(std::min(longest, std::size_t(length + 1)));
    const auto rowCount = std::int64_t(texts.size());
    torch::Tensor ids = torch::zeros({rowCount, rowSize}, torch::kLong);
    torch::Tensor mask = torch::zeros({rowCount, rowSize - 1});
    for (std::int64_t i = 0; i < rowCount; ++i) {
        const auto &text = texts[std::size_t(i)];
        const auto count = std::min(std::int64_t(text.size()), rowSize);
        std::copy_n(text.begin(), count, ids.data_ptr<std::int64_t>() + i * rowSize);
        mask[i].narrow(0, 0, count - 1).fill_(1.0F);
    }
    return {ids, mask};
}

} // namespace halftone::demo
