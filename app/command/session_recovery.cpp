// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/session_recovery.h"

#include "app/command/progress_line.h"
#include "core/session/library_recovery.h"
#include "core/session/session_json.h"

namespace halftone {

namespace {

void printRecovered(const RecoveredSession &session)
{
    print(session.id + "  " + std::to_string(session.samples) + "/" + std::to_string(session.requestedSamples)
          + " samples  " + session.name);
    for (const auto &part : session.leftOut)
        print("          left out: " + part);
}

void printLost(const LostSession &session)
{
    print(session.id + "  lost  " + (session.name.empty() ? "(name unknown)" : session.name) + ": "
          + session.reason);
}

void printForPeople(const RecoveryReport &report)
{
    for (const auto &session : report.recovered)
        printRecovered(session);
    for (const auto &session : report.lost)
        printLost(session);
    for (const auto &table : report.rows)
        print("table " + table.table + ": " + std::to_string(table.read) + " of "
              + (table.of ? std::to_string(*table.of) : "an unknown number of") + " rows could be read");
    note("the damaged file is kept as " + report.original.string());
}

} // namespace

int recoverSessions(const Invocation &invocation, std::span<const std::string>)
{
    ProgressLine progress("recovering");
    const TaskContext context{invocation.stop, [&](double fraction) { progress.update(fraction); }};
    const auto report = recoverLibrary(invocation.library, context);
    if (!report)
        return fail(report.error());
    if (invocation.arguments.has("--json"))
        print(recoveryToJson(*report));
    else if (report->original.empty())
        note("nothing is damaged; the library stays as it is");
    else
        printForPeople(*report);
    return Done;
}

} // namespace halftone
