// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/export/inc_modules.h"
#include "core/text/regex.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// `blocklist` or `allowlist` of a configuration of Intel Neural Compressor (INC).
struct IncList
{
    struct Name
    {
        std::string text; ///< as written: a regular expression, searched anywhere in a module's name
        std::string literal; ///< the only name that it finds, if it is anchored and escaped; else empty
        std::optional<Regex> expression; ///< if there is no literal
    };

    std::vector<std::string> types; ///< names of classes
    std::vector<Name> names;

    [[nodiscard]] bool isEmpty() const { return types.empty() && names.empty(); }
};

/// What a file of INC means for modules.
struct IncVerdict
{
    std::vector<bool> quantized; ///< of each module
    std::vector<std::string> idle; ///< types and names, as written, that no module has
};

/// A configuration of INC that quantizes.
///
/// Its own rules: lists may be missing, a mode too; words are read in any case; a module is quantized if its class is not
/// among the blocklist's types, its name is not found by one of the blocklist's names, and the allowlist has its class or
/// finds its name, or is empty.
/// Source: neural_compressor/torch/algorithms/fp8_quant, `prepare_quant/prepare_model.py` (should_quantize) and
/// `_quant_common/quant_config.py` (parse).
struct IncFile
{
    std::string format; ///< of what is quantized: "fp8_e4m3" or "fp8_e5m2"
    IncList block;
    IncList allow;

    /// A name that a list has twice counts once.
    /// @return Corrupt naming line, key or element, for a file that measures, and for a list of more than 100,000 elements or
    ///         128 MB of compiled patterns; Unsupported for dynamic quantization
    static Result<IncFile> parse(std::string_view text);
    /// Timeout, naming a pattern that takes too many steps. O((m + p) log m) for m modules and p names that are whole or
    /// hold the number of a block; others are searched in every module.
    [[nodiscard]] Result<IncVerdict> apply(std::span<const IncModule> modules) const;
};

} // namespace halftone
