// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"

#include <optional>
#include <string>
#include <vector>

namespace halftone {

class Exploration;

// What the user decides about layers. Each call is one step of the undo stack, and none where nothing changes; layers
// that the session lacks are passed over. GUI thread.

/// A pin takes the place of an exclusion of the same format. @param format  none removes the pins
void pinLayers(Exploration &exploration, const std::vector<LayerId> &layers,
               const std::optional<std::string> &format);

/// Whether @p layers may have @p format. A pin to a format that is excluded goes; the last format open to a layer stays.
void allowFormat(Exploration &exploration, const std::vector<LayerId> &layers, const std::string &format,
                 bool isAllowed);

/// They share one format from now on, and do so with the layers that one of them is tied with already.
void tieLayers(Exploration &exploration, const std::vector<LayerId> &layers);
void untieLayers(Exploration &exploration, const std::vector<LayerId> &layers);

/// Ties the layers that vLLM joins (see vllmTies()), or unties them; other ties stay.
void tieAsVllm(Exploration &exploration, bool isTied);
[[nodiscard]] bool isTiedAsVllm(const Exploration &exploration);

void releaseAllLayers(Exploration &exploration); ///< no pin, exclusion or tie is left

} // namespace halftone
