// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/verb.h"

namespace halftone {

Verb calibrateVerb();
Verb tokenizeVerb();
Verb timeVerb();
Verb predictVerb();
Verb solveVerb();
Verb frontierVerb();
Verb validateVerb();
Verb keepVerb();
Verb exportVerb();
Verb reportVerb();
Verb sessionsVerb();
Verb benchVerb();

} // namespace halftone
