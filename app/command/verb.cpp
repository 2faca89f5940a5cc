// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/verb.h"

#include "app/command/verbs.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <unistd.h>

namespace halftone {

namespace {

constexpr const char *ClearLine = "\r\x1b[K"; // a ProgressLine may stand there

/// An error with its full stop; what a library or a shell said may have one already.
std::string sentence(const Error &error)
{
    auto text = describe(error);
    if (!text.ends_with('.') && !text.ends_with('?') && !text.ends_with('!'))
        text += '.';
    return text;
}

} // namespace

std::span<const Verb> verbs()
{
    static const std::array All{calibrateVerb(), tokenizeVerb(), timeVerb(),     predictVerb(),
                                solveVerb(),     frontierVerb(), validateVerb(), keepVerb(),
                                exportVerb(),    reportVerb(),   sessionsVerb(), benchVerb()};
    return All;
}

void print(std::string_view text)
{
    static const bool IsTerminal = isatty(STDOUT_FILENO) != 0 && isatty(STDERR_FILENO) != 0;
    if (IsTerminal)
        std::fputs(ClearLine, stdout);
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
}

int finish(int status)
{
    errno = 0;
    const bool isFlushed = std::fflush(stdout) == 0;
    if (isFlushed && std::ferror(stdout) == 0)
        return status;
    const std::string reason = errno != 0 ? ": " + std::generic_category().message(errno) : "";
    const int failed = fail({ErrorCode::Io, "standard output", "cannot be written" + reason});
    return status == Done ? failed : status;
}

void note(std::string_view text)
{
    static const bool IsTerminal = isatty(STDERR_FILENO) != 0;
    if (IsTerminal)
        std::fputs(ClearLine, stderr);
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fputc('\n', stderr);
}

void warn(const std::string &text)
{
    note("warning: " + text + ".");
}

int fail(const Error &error)
{
    note("halftone-cli: " + sentence(error));
    switch (error.code) {
    case ErrorCode::Cancelled:
        return WasCancelled;
    case ErrorCode::Infeasible:
        return Infeasible;
    default:
        return Failed;
    }
}

int failAs(const Error &error)
{
    return error.code == ErrorCode::InvalidArgument ? failUsage(error) : fail(error);
}

int failUsage(const Error &error)
{
    note("halftone-cli: " + sentence(error) + " See halftone-cli --help.");
    return WrongUsage;
}

} // namespace halftone
