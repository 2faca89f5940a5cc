// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/regex.h"
#include "core/text/split.h"

#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

/// Private to text.
namespace halftone {

/// A part of the text that the model encodes on its own.
struct TextPiece
{
    std::string text; ///< normalized; not empty
    bool atStart = false; ///< whether it begins where the whole text begins
};

/// Writes spaces as a visible character, and splits before each.
struct MetaspaceStep
{
    enum class Prepend { Always, First, Never };

    std::string replacement; ///< one character
    /// Which pieces get the character in front if they do not begin with it.
    Prepend prepend = Prepend::Always;
    bool split = true;
};

/// Splits at the matches of a pattern.
struct SplitStep
{
    Regex pattern;
    SplitBehavior behavior = SplitBehavior::Isolated;
    bool invert = false;
};

/// Writes bytes as visible characters, see byteLevelText().
struct ByteLevelStep
{
    bool addPrefixSpace = false; ///< every piece gets a space in front if it does not begin with one
    std::optional<Regex> words; ///< whose matches are isolated before
};

using PreTokenizerStep = std::variant<MetaspaceStep, SplitStep, ByteLevelStep>;

/// Every piece through every step.
/// @return Cancelled; Timeout, see Regex
Result<std::vector<TextPiece>> preTokenize(TextPiece piece, std::span<const PreTokenizerStep> steps,
                                           const std::stop_token &stop);

} // namespace halftone
