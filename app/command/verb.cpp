// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/verb.h"

#include "app/command/verbs.h"

#include <array>
#include <cstdio>

namespace halftone {

std::span<const Verb> verbs()
{
    static const std::array All{calibrateVerb(), tokenizeVerb(), timeVerb(),   predictVerb(),  solveVerb(),
                                frontierVerb(),  validateVerb(), exportVerb(), sessionsVerb(), benchVerb()};
    return All;
}

void print(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
}

void note(std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fputc('\n', stderr);
}

int fail(const Error &error)
{
    note("halftone-cli: " + describe(error) + ".");
    switch (error.code) {
    case ErrorCode::Cancelled:
        return WasCancelled;
    case ErrorCode::Infeasible:
        return Infeasible;
    default:
        return Failed;
    }
}

int failUsage(const Error &error)
{
    note("halftone-cli: " + describe(error) + ". See halftone-cli --help.");
    return WrongUsage;
}

} // namespace halftone
