// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/export/export_file.h"
#include "core/graph/model_graph.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// What the files cannot express, or the program may not run, beside what the flags of its target say.
enum class TargetLimit {
    FusedAttention, ///< a single matmul of attention where attention is one kernel
    LowHead, ///< lm_head below the baseline is written, but not run by every version
    ServedFused, ///< what serves the result may run q, k, v, and gate, up, as one product
    StaticScales, ///< of activations: computed at run time
};

/// A program that reads a configuration: what it can express, how it is written, and how the program itself would
/// understand what was written.
struct ExportTarget
{
    std::string_view name; ///< of `export --target`
    std::string_view program; ///< for people
    std::string_view specifiedFor; ///< the versions whose documents and sources the writer follows
    std::string_view usage; ///< how to use the files; several lines
    std::string_view limits; ///< what the files cannot express; several lines
    std::vector<std::string_view> files; ///< names of what write() gives, but README.txt
    std::vector<std::string_view> formats; ///< beside the baseline
    bool hasMatmuls = false; ///< a matmul of attention can have a format of its own
    bool fusesLayers = false; ///< q, k, v share a format, and so do gate, up
    bool hasOneLowFormat = false; ///< all layers below the baseline share a format
    std::vector<TargetLimit> furtherLimits = {};

    /// Whether a layer can be in @p format: the baseline, "bf16", or one of the others.
    [[nodiscard]] bool hasFormat(std::string_view format) const;

    /// Files for one format name per layer. Called with what the fields above allow.
    Result<std::vector<ExportFile>> (*write)(std::span<const Layer> layers,
                                             std::span<const std::string> formats)
        = nullptr;
    /// The format of every layer by the program's own rules of matching.
    Result<std::vector<std::string>> (*read)(std::span<const ExportFile> files, std::span<const Layer> layers)
        = nullptr;
};

/// What a solution must obey for a target to express it.
struct TargetRestrictions
{
    std::vector<std::vector<std::string>> ties; ///< names of layers that share one format
    std::vector<std::string> baselineOnly; ///< names of layers that stay in BF16

    bool operator==(const TargetRestrictions &) const = default;
};

// All thread-safe.

/// All targets that are files about layers; `csv` and `json` are tables of a session and not among them.
std::span<const ExportTarget> exportTargets();

/// InvalidArgument, naming them all, if there is no such target.
Result<const ExportTarget *> findExportTarget(std::string_view name);

/// What of @p layers the target cannot express, whatever their formats.
TargetRestrictions restrictionsOf(const ExportTarget &target, std::span<const Layer> layers);

/// The options of `solve` that ask for @p restrictions, ready for a shell; empty if there are none.
std::string solveOptionsFor(const TargetRestrictions &restrictions);

/// The formats to solve with where @p target cannot express a choice of @p usedFormats: the baseline and those that it
/// has, or the one that most layers use if it takes one alone. Empty if it can.
std::vector<std::string> formatsToSolveWith(const ExportTarget &target,
                                            std::span<const std::string> usedFormats);

/// The options of `solve` that make a solution which @p target expresses: formats, ties and pins. Empty if there is
/// nothing that it cannot express.
/// @param formats  to solve with; empty: those of the solution that is to be replaced
std::string solveOptionsFor(const ExportTarget &target, std::span<const Layer> layers,
                            std::span<const std::string> formats);

/// Writes @p formats for @p target, reads the files back by the target's own rules and compares every layer.
///
/// @param formats  one name per layer, "bf16" the baseline
/// @return the files, README.txt among them; misfitError(), with the options of `solve` that avoid it; InvalidArgument if the
///         sizes differ; errors of the writer; Internal if the files read back differently.
/// Thread-safe.
Result<std::vector<ExportFile>> exportFor(const ExportTarget &target, std::span<const Layer> layers,
                                          std::span<const std::string> formats);

/// Internal, naming the first layer, if @p files do not give every layer the format in @p formats.
Result<void> checkExport(const ExportTarget &target, std::span<const ExportFile> files,
                         std::span<const Layer> layers, std::span<const std::string> formats);

} // namespace halftone
