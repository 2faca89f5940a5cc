// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace halftone {

struct ExportTarget;
struct Misfit;

/// What no files for @p target can express, a line each.
QString limitsText(const ExportTarget &target);

/// "Of the solution on screen, …": why a target cannot express it, naming some of the layers.
QString misfitText(const Misfit &misfit);

} // namespace halftone
