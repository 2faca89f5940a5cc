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

ShiftRows ShiftTable::rowsOf(std::span<const std::string_view> formats) const
{
    ShiftRows found;
    for (const auto format : formats) {
        if (!format.empty())
            found.rows.emplace_back();
    }
    for (const auto &[index, sample] : m_samples) {
        std::vector<double> column;
        for (std::size_t layer = 0; layer < formats.size(); ++layer) {
            if (formats[layer].empty())
                continue;
            const auto known = sample.find(formats[layer]);
            if (known == sample.end() || !known->second[layer])
                break;
            column.push_back(*known->second[layer]);
        }
        if (column.size() != found.rows.size())
            continue;
        found.samples.push_back(index);
        for (std::size_t row = 0; row < column.size(); ++row)
            found.rows[row].push_back(column[row]);
    }
    return found;
}

} // namespace halftone
