// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>

namespace halftone {

/// Receives the gradient of one use of a tensor. May throw, which ends the backward pass.
using GradientSink = std::function<void(const at::Tensor &value, const at::Tensor &gradient)>;

/// The same tensor, for one use of it: during the backward pass @p sink gets the gradient of that use alone.
///
/// @param passOn  whether the gradient goes on to where @p value came from; for a weight it is dropped at once, so
///                that no more than one weight gradient exists at a time
at::Tensor tapGradient(const at::Tensor &value, bool passOn, GradientSink sink);

} // namespace halftone
