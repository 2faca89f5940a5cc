// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace halftone {

class Exploration;

/// A number format as a candidate for every layer.
struct FormatOffer
{
    std::string name;
    bool isBaseline = false;
    bool isChosen = false;
    QString problem; ///< why it cannot be added, or taken away; empty if it can

    bool operator==(const FormatOffer &) const = default;
};

/// The baseline and every format that could be chosen beside it, in the order of knownFormats(): with those chosen now,
/// the gains and the noise model must have it. GUI thread; empty without a session.
std::vector<FormatOffer> formatOffersOf(const Exploration &exploration);

/// Those chosen now with @p format added or taken away.
std::vector<std::string> formatsWith(const Exploration &exploration, const std::string &format,
                                     bool isChosen);

} // namespace halftone
