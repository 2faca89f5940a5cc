// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/arguments.h"

#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// Exit statuses that scripts rely on.
enum ExitStatus { Done = 0, Failed = 1, WrongUsage = 2, Infeasible = 3, WasCancelled = 130 };

/// What every verb gets.
struct Invocation
{
    Arguments arguments;
    std::filesystem::path library; ///< --library, or the default
    std::stop_token stop; ///< Ctrl-C or SIGTERM
};

/// A verb of halftone-cli. Adding one: an entry in verbs(), a file of its own.
struct Verb
{
    std::string_view name;
    std::string_view usage; ///< what follows the name, for --help
    std::string_view summary;
    std::span<const OptionSpec> options;
    int (*run)(const Invocation &); ///< prints, and returns the exit status
};

/// All of them, in the order of --help.
std::span<const Verb> verbs();

/// Prints "halftone-cli: SUBJECT: DETAIL." to standard error.
/// @return the exit status that belongs to the error's code
int fail(const Error &error);
/// Likewise, for a command line that is wrong.
int failUsage(const Error &error);
/// failUsage() for a value that the user chose (InvalidArgument), fail() for everything else.
int failAs(const Error &error);
/// Prints @p text and a line break to standard output.
void print(std::string_view text);
/// Prints @p text and a line break to standard error.
void note(std::string_view text);
/// Prints "warning: TEXT." to standard error.
void warn(const std::string &text);
/// To be called last: what was printed reaches standard output, or the program says that it could not be written.
/// @return the exit status of the program: @p status, or Failed instead of Done
int finish(int status);

} // namespace halftone
