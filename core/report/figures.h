// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

namespace halftone {

/// Gain over loss MSE: frontier, baselines, the choice with its limit, and the session's validations of it.
Figure tradeOffFigure(const ReportInput &input);

/// Roles by blocks: the colour is the sensitivity, a dot the format of a layer below the baseline.
Figure heatMapFigure(const ReportInput &input);

/// Pins, exclusions, ties and the limit of the weights in words: "pinned: lm_head to bf16", or "none".
std::string restrictionsText(const Decisions &decisions);

/// What a reader of this session should beware of: English sentences.
std::vector<std::string> caveats(const ReportInput &input);

} // namespace halftone
