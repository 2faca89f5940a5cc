// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/number_format.h"
#include "core/timing/gain_table.h"

#include <span>

namespace halftone {

/// Bytes of the weight of @p layer in @p format. A layer that shares its weight keeps the shared one, at the baseline,
/// beside its own in a lower format. Thread-safe.
double weightBytes(const Layer &layer, const NumberFormat &format, const NumberFormat &baseline);

/// Bytes of weights saved against a model with weights in the first format.
///
/// A layer that shares its weight (a tied lm_head) cannot change it: it costs a copy of its own in the lower
/// format. The total counts every layer's weight at the baseline; the token embedding is no layer.
///
/// @param formats  the baseline first
/// @return InvalidArgument for an empty format list. Thread-safe.
Result<GainTable> memoryGains(const ModelGraph &graph, const Partition &partition,
                              std::span<const NumberFormat> formats);

} // namespace halftone
