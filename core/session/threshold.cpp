// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/threshold.h"

#include <algorithm>

namespace halftone {

std::string_view name(Threshold::Kind kind)
{
    switch (kind) {
    case Threshold::Kind::Tau:
        break;
    case Threshold::Kind::LossMse:
        return "loss-mse";
    case Threshold::Kind::PerplexityChange:
        return "perplexity-change";
    case Threshold::Kind::Time:
        return "time";
    case Threshold::Kind::Memory:
        return "memory";
    }
    return "tau";
}

std::optional<Threshold::Kind> thresholdKindNamed(std::string_view word)
{
    const auto *const found
        = std::ranges::find(AllThresholdKinds, word, [](Threshold::Kind kind) { return name(kind); });
    return found == AllThresholdKinds.end() ? std::nullopt : std::optional(*found);
}

} // namespace halftone
