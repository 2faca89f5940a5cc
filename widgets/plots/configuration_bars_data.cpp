// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/configuration_bars_data.h"

#include <algorithm>
#include <tuple>

namespace halftone {

QString bitWord(const Configuration &formats)
{
    QString word;
    for (const auto digit : formats)
        word += QString::number(digit, 36); // one character each, also beyond ten formats
    return word;
}

void sortAndMarkDominated(std::vector<ConfigurationBar> &bars)
{
    std::ranges::sort(bars, [](const ConfigurationBar &a, const ConfigurationBar &b) {
        return std::tuple(a.lossMse, -a.gain) < std::tuple(b.lossMse, -b.gain);
    });
    const ConfigurationBar *best = nullptr; // of the largest gain so far, and of the least loss among those
    for (ConfigurationBar &bar : bars) {
        const bool equal = best && best->gain == bar.gain && best->lossMse == bar.lossMse;
        bar.dominated = best && best->gain >= bar.gain && !equal;
        if (!best || bar.gain > best->gain)
            best = &bar;
    }
    std::ranges::sort(bars, [](const ConfigurationBar &a, const ConfigurationBar &b) {
        return std::tie(a.gain, a.formats) < std::tie(b.gain, b.formats);
    });
}

} // namespace halftone
