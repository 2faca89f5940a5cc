// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/prediction.h"

#include <string>
#include <vector>

namespace halftone {

// What `predict --parts` prints. Thread-safe.

/// `{"source", "classes": [...]}` as docs/formats.md has it; @p source as ModelSource::text().
std::string subgraphTimesJson(const std::vector<SubgraphTimes> &classes, const std::string &source);

/// A table for each class, times in microseconds. Lines without the last one's end.
std::string subgraphTimesText(const std::vector<SubgraphTimes> &classes, const std::string &source);

} // namespace halftone
