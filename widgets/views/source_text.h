// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/timing.h"

#include <QString>

#include <string_view>

namespace halftone {

struct SessionProblem;

/// A stored source for people: "Gaudi 2 model", "measured on gaudi01", "MAC counts at peak rates (gaudi2)".
QString sourceText(std::string_view source);

/// "batch 1, 2048 tokens", or "batch 1, decode after 2048 tokens".
QString workloadText(const Workload &workload);

/// Where the gains of @p problem come from: "Gaudi 2 model, batch 1, 2048 tokens".
QString gainSourceText(const SessionProblem &problem);

} // namespace halftone
