// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
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
    Prepend prepend
        = Prepend::Always; ///< which pieces get the character in front if they do not begin with it
    bool split = true;
};

using PreTokenizerStep = std::variant<MetaspaceStep>;

/// Every piece through every step.
std::vector<TextPiece> preTokenize(TextPiece piece, std::span<const PreTokenizerStep> steps);

} // namespace halftone
