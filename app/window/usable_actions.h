// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace halftone {

class Exploration;
struct WindowActions;

// GUI thread.

/// Enables the actions that can do something now.
/// @param isRunning  a calibration or another job with the model
void enableUsable(const WindowActions &actions, const Exploration &exploration, bool isRunning);

/// Those of ties, pins and exclusions: it looks at all ties of the model, so not for every solution of a drag.
void enableUsableTies(const WindowActions &actions, const Exploration &exploration);

} // namespace halftone
