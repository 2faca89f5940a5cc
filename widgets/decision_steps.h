// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <optional>
#include <string>
#include <vector>

namespace halftone {

class Exploration;

// What the user decides about the whole model; about layers: layer_edits.h. Each call is one step of the undo stack, and
// none where nothing changes. GUI thread.

inline constexpr double MinimumTau = 1e-6; ///< chosen: far below what any lowered layer can meet

// Steps of one drag merge, until Exploration::finishThresholdChange().

void setTau(Exploration &exploration, double tau); ///< clamped to [MinimumTau, 1]
void setThreshold(Exploration &exploration, const Threshold &threshold); ///< of Kind::Tau clamped as setTau()
/// The line of the plot goes to @p loss, of the losses of the problem. A loss MSE, and a perplexity change that limits one,
/// stay what is asked for; a limit of the time gives way to a tau; one of the memory stays beside that tau.
void moveLine(Exploration &exploration, double loss);
/// @param bytes  of all weights; none removes the limit, and a Threshold::Kind::Memory with it
void setMemoryLimit(Exploration &exploration, std::optional<double> bytes);

// Steps of their own.

/// Asks in another way, with the number that the solution on screen has: it stays the best one. Nothing
/// without one. Kind::Memory limits the weights to what it takes, unless they are limited; Kind::Time
/// removes such a limit.
void setThresholdKind(Exploration &exploration, Threshold::Kind kind);
/// Limits the weights to what those of the solution on screen take, or removes the limit.
void limitMemory(Exploration &exploration, bool isLimited);
/// A threshold that the objective cannot have gives way to the tau of the same loss; so does setNoise().
void setObjective(Exploration &exploration, const std::string &objective);
/// @param source  as Decisions::source; a timing that lacks one of the formats brings its own formats, and pins
///                to others are removed: the same step
void setSource(Exploration &exploration, const std::string &source);
/// The same, asked for by what has arrived and not by the user: no step of the undo stack.
void adoptSource(Exploration &exploration, const std::string &source);
void setNoise(Exploration &exploration, const std::string &noise);
/// @param formats  names, the baseline first; pins to others are removed
void setFormats(Exploration &exploration, std::vector<std::string> formats);

/// The loss up to which the threshold lets the choice go, or where the least comes to; of the losses of the problem. 0
/// while it is unknown.
[[nodiscard]] double lossLimit(const Exploration &exploration);

} // namespace halftone
