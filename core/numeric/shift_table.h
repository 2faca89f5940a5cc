// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/layer_shift.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// Shifts of several layers over the same samples.
struct ShiftRows
{
    std::vector<std::int64_t> samples; ///< ascending
    std::vector<std::vector<double>> rows; ///< [layer asked for][sample]
};

/// Layer shifts, found by sample, layer and format.
class ShiftTable
{
public:
    ShiftTable(std::span<const LayerShift> shifts, std::size_t layerCount);

    /// The shifts of layers in given formats, one row a layer, over the samples that have all of them.
    ///
    /// @param formats  [layer]; empty for a layer that stays at the baseline and gets no row
    [[nodiscard]] ShiftRows rowsOf(std::span<const std::string_view> formats) const;

private:
    using SampleRow
        = std::map<std::string, std::vector<std::optional<double>>, std::less<>>; // format -> [layer]
    std::map<std::int64_t, SampleRow> m_samples;
};

} // namespace halftone
