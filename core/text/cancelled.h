// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Private to text.
namespace halftone {

/// What every part of a tokenizer returns after a stop request.
inline Error cancelled()
{
    return Error{ErrorCode::Cancelled, {}, "tokenizing was cancelled"};
}

} // namespace halftone
