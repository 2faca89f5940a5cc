// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace halftone {

class Exploration;

/// Whether other samples would have changed the choice, in one sentence; empty while it is not known.
QString certaintyText(const Exploration &exploration);

/// How that was found out; for the tooltip.
QString certaintyToolTip(const Exploration &exploration);

} // namespace halftone
