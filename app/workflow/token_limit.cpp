// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/token_limit.h"

#include "app/workflow/resource_folder.h"
#include "core/io/hugging_face_config.h"

namespace halftone {

std::optional<std::int64_t> mostTokensOf(const Session &session)
{
    const auto config = readTransformerConfig(whereItIsNow(session.model.path) / "config.json");
    return config ? config->maxPositions : std::nullopt;
}

} // namespace halftone
