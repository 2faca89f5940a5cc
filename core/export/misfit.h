// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/graph/model_graph.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace halftone {

struct ExportTarget;

/// A format below the baseline, and how many layers are in it.
struct FormatCount
{
    std::string format;
    int layers = 0;
};

/// Those of @p formats (one name per layer) below the baseline, "bf16", in order of first use. Thread-safe.
std::vector<FormatCount> lowFormats(std::span<const std::string> formats);

/// What of a choice of formats a target cannot express.
struct Misfit
{
    enum class Kind {
        UnknownFormat, ///< the target has not the format that these layers are in
        SeveralLowFormats, ///< it takes one format below the baseline; these layers are in the rarest of several
        LowMatmuls, ///< it leaves the matmuls of attention in the baseline, and these are not
        DividedFusion, ///< it runs these layers together in one format, and theirs differ
    };

    Kind kind = Kind::UnknownFormat;
    std::vector<std::string> layers; ///< names, never none
    std::vector<std::string>
        formats; ///< of the first two kinds: the unknown one; all low ones, the rarest first
};

/// The first kind of misfit that there is, in the order of Kind; none if @p target can express @p formats.
/// @param formats  one name per layer, "bf16" the baseline; as many as layers, unchecked
/// Thread-safe.
std::optional<Misfit> misfitOf(const ExportTarget &target, std::span<const Layer> layers,
                               std::span<const std::string> formats);

/// Unsupported, naming the target and some of the layers. Thread-safe.
Error misfitError(const ExportTarget &target, const Misfit &misfit);

} // namespace halftone
