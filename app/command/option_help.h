// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/arguments.h"

#include <span>
#include <string>

namespace halftone {

/// What @p options mean, for --help, in their order: two blanks and the option with the word for its value, then, from one
/// column on, the meaning in lines of at most 100 characters. Thread-safe.
std::string optionHelp(std::span<const OptionSpec> options);

} // namespace halftone
