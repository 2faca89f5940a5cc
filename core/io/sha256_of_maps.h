// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task_context.h"
#include "core/io/mapped_file.h"

#include <span>
#include <string>

/// Private to io.
namespace halftone {

/// "sha256:<hex>" of the contents of @p files, one after the other. Cancelled is its only error.
Result<std::string> sha256OfMaps(std::span<const MappedFile> files, const TaskContext &context);

} // namespace halftone
