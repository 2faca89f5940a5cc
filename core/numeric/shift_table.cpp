// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/shift_table.h"

namespace halftone {

ShiftTable::ShiftTable(std::span<const LayerShift> shifts, std::size_t layerCount)
{
    for (const auto &shift : shifts) {
        auto &layers = m_samples[shift.sample][shift.format];
        layers.resize(layerCount);
        if (shift.layer.value < layerCount)
            layers[shift.layer.value] = shift.change;
    }
}

std::vector<std::vector<double>> ShiftTable::rowsOf(std::span<const std::string_view> formats) const
{
    std::vector<std::vector<double>> rows;
    for (const auto format : formats) {
        if (!format.empty())
            rows.emplace_back();
    }
    for (const auto &[index, sample] : m_samples) {
        std::vector<double> column;
        for (std::size_t layer = 0; layer < formats.size(); ++layer) {
            if (formats[layer].empty())
                continue;
            const auto found = sample.find(formats[layer]);
            if (found == sample.end() || !found->second[layer])
                break;
            column.push_back(*found->second[layer]);
        }
        for (std::size_t row = 0; row < rows.size() && column.size() == rows.size(); ++row)
            rows[row].push_back(column[row]);
    }
    return rows;
}

} // namespace halftone
