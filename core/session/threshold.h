// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace halftone {

/// What a choice of formats has to keep, besides pins and the like.
struct Threshold
{
    enum class Kind {
        Tau, ///< the most gain with a loss MSE of at most tau^2 E[g^2]
        LossMse, ///< the same, said in nats^2
        PerplexityChange, ///< the most gain with at most this predicted change; relative: 0.01 is one percent
        Time, ///< the least loss MSE within so many seconds of the whole model
        Memory, ///< the least loss MSE within Decisions::memoryAtMost
    };
    Kind kind = Kind::Tau;
    double atMost = 0; ///< in the unit of the kind; of Memory 0

    bool operator==(const Threshold &) const = default;
};

inline constexpr std::array AllThresholdKinds{Threshold::Kind::Tau, Threshold::Kind::LossMse,
                                              Threshold::Kind::PerplexityChange, Threshold::Kind::Time,
                                              Threshold::Kind::Memory};

/// The word for it in files: "tau", "loss-mse", "perplexity-change", "time", "memory". Thread-safe.
std::string_view name(Threshold::Kind kind);
std::optional<Threshold::Kind> thresholdKindNamed(std::string_view word);

/// Whether a time or a memory is limited, and the least loss MSE sought.
constexpr bool seeksLeastLoss(Threshold::Kind kind)
{
    return kind == Threshold::Kind::Time || kind == Threshold::Kind::Memory;
}

} // namespace halftone
