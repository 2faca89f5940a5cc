// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace halftone {

// Numbers for people, the same in every locale. Thread-safe.

/// Three significant digits: "1.07", "7.4e-08".
std::string figureText(double value);

/// A gain with a unit of convenient size: "71.5 µs", "1.2 GB".
/// @param unit  "s" or "B"
std::string gainText(double value, std::string_view unit);

/// "0.050 %"
std::string percentText(double share);

/// From one perplexity to another, with as many digits as show that they differ: "2.861 to 2.865 (+0.14 %)".
/// @param change  mean change of the loss, nats: the logarithm of their ratio
std::string perplexityText(double from, double to, double change);

} // namespace halftone
