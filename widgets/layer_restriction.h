// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"
#include "core/session/session.h"
#include "widgets/plots/restriction_marks.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// What the user has decided about one layer.
struct LayerRestriction
{
    std::optional<std::string> pin; ///< name of the format
    std::vector<std::string> excluded; ///< names of formats that it may not have
    std::optional<std::size_t> tie; ///< position in Decisions::ties
    QString text; ///< "pinned to FP8 E4M3, tied with 2 others"; empty for a layer that is free

    bool operator==(const LayerRestriction &) const = default;
};

/// What of it is drawn on a layer.
RestrictionMarks marksOf(const LayerRestriction &restriction);

/// Of every layer, by LayerId; empty without a session. Decisions about layers that the session lacks are passed over.
std::vector<LayerRestriction> restrictionsOf(const Session *session, const Decisions &decisions);

} // namespace halftone
