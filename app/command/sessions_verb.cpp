// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/session_diff.h"
#include "app/command/verbs.h"
#include "app/workflow/session_access.h"
#include "core/session/session_json.h"

#include <array>

namespace halftone {

namespace {

constexpr std::array Options{OptionSpec{"--json", false}, OptionSpec{"--output"}};

/// The sessions of the library; none where the default one has not been made yet.
Result<std::vector<SessionSummary>> summaries(const Invocation &invocation)
{
    auto library = SessionLibrary::openExisting(invocation.library);
    const bool isDefault = !invocation.arguments.has("--library");
    if (!library && isDefault && library.error().code == ErrorCode::NotFound)
        return std::vector<SessionSummary>();
    if (!library)
        return library.error();
    return library->list();
}

int list(const Invocation &invocation)
{
    const auto sessions = summaries(invocation);
    if (!sessions)
        return fail(sessions.error());
    if (invocation.arguments.has("--json")) {
        print(summariesToJson(*sessions));
        return Done;
    }
    if (sessions->empty())
        note("no sessions yet; make one with halftone-cli calibrate MODEL --data FILE.");
    for (const auto &session : *sessions) {
        std::string sources;
        for (const auto &source : session.timingSources)
            sources += (sources.empty() ? "" : ", ") + source;
        print(session.id + "  " + session.created + "  " + std::to_string(session.finishedSamples) + "/"
              + std::to_string(session.requestedSamples) + " samples  " + std::to_string(session.layers)
              + " layers  " + (sources.empty() ? "not timed" : sources) + "  " + session.name);
    }
    return Done;
}

void printForPeople(const Session &session)
{
    const auto sensitivity = averageSensitivity(session.samples);
    print(session.name + " (" + session.id + "), " + session.created);
    print("model        " + session.model.path + ", " + session.model.architecture + ", "
          + std::to_string(session.model.parameters) + " parameters");
    print("calibration  " + std::to_string(session.samples.size()) + " of "
          + std::to_string(session.calibration.requestedSamples) + " samples of up to "
          + std::to_string(session.calibration.sequenceLength) + " tokens, mean loss "
          + std::to_string(sensitivity.meanLoss) + " nats");
    print("partition    " + std::to_string(session.partition.subgraphs.size()) + " sub-graphs in "
          + std::to_string(session.partition.classCount) + " classes, "
          + std::to_string(session.graph.layers.size()) + " layers");
    for (const auto &timing : session.timings)
        print("timing       " + timing.source + ", batch " + std::to_string(timing.workload.batch) + ", "
              + std::to_string(timing.workload.sequenceLength) + " tokens, baseline "
              + std::to_string(timing.baselineSeconds * 1e3) + " ms");
    for (const auto &kept : session.kept)
        print("kept         " + kept.name);
}

int show(const Invocation &invocation, const std::string &key)
{
    const auto opened = openSession(key, invocation.library);
    if (!opened)
        return fail(opened.error());
    if (invocation.arguments.has("--json"))
        print(sessionToJson(opened->session));
    else
        printForPeople(opened->session);
    return Done;
}

int rename(const Invocation &invocation, SessionLibrary &library, const std::string &id)
{
    const auto renamed = library.rename(id, invocation.arguments.positional()[2]);
    return renamed ? Done : fail(renamed.error());
}

int remove(const Invocation &, SessionLibrary &library, const std::string &id)
{
    const auto removed = library.remove(id);
    return removed ? Done : fail(removed.error());
}

int exportSession(const Invocation &invocation, SessionLibrary &library, const std::string &id)
{
    const auto written = library.exportTo(id, *invocation.arguments.value("--output"), ExistingFile::Refuse);
    return written ? Done : fail(written.error());
}

/// Runs @p work on the session that the second word names.
int withSession(const Invocation &invocation,
                int (*work)(const Invocation &, SessionLibrary &, const std::string &id))
{
    auto library = SessionLibrary::openExisting(invocation.library);
    if (!library)
        return fail(library.error());
    const auto id = library->idOf(invocation.arguments.positional()[1]);
    if (!id)
        return fail(id.error());
    return work(invocation, *library, *id);
}

int importFile(const Invocation &invocation, const std::string &file)
{
    auto source = SessionLibrary::copyOf(file);
    if (!source)
        return fail(source.error()); // before a library is made for it
    auto library = SessionLibrary::open(invocation.library);
    if (!library)
        return fail(library.error());
    const auto imported = library->importFrom(*source);
    if (!imported)
        return fail(imported.error());
    if (invocation.arguments.has("--json")) {
        print(importedToJson(*imported));
        return Done;
    }
    for (const auto &session : *imported) {
        note("imported as " + session.name);
        print(session.id);
    }
    return Done;
}

int runOnSession(const Invocation &invocation, const std::vector<std::string> &words)
{
    const bool hasOutput = invocation.arguments.has("--output");
    const bool isPair = words.size() == 2;
    if (isPair && words[0] == "export" && hasOutput)
        return withSession(invocation, exportSession);
    if (isPair && words[0] == "show" && !hasOutput)
        return show(invocation, words[1]);
    if (words.size() == 3 && words[0] == "diff" && !hasOutput)
        return diffSessions(invocation, words[1], words[2]);
    if (words.size() == 3 && words[0] == "rename" && !hasOutput)
        return withSession(invocation, rename);
    if (isPair && words[0] == "delete" && !hasOutput)
        return withSession(invocation, remove);
    if (isPair && words[0] == "import" && !hasOutput)
        return importFile(invocation, words[1]);
    return failUsage(
        {ErrorCode::InvalidArgument, "sessions",
         "takes list, show SESSION, rename SESSION NAME, delete SESSION, diff SESSION SESSION, export "
         "SESSION --output FILE or import FILE"});
}

int run(const Invocation &invocation)
{
    const auto &words = invocation.arguments.positional();
    const bool lists = words.empty() || (words[0] == "list" && words.size() == 1);
    const bool hasOutput = invocation.arguments.has("--output");
    return lists && !hasOutput ? list(invocation) : runOnSession(invocation, words);
}

} // namespace

Verb sessionsVerb()
{
    return {"sessions",
            "[list | show SESSION | rename SESSION NAME | delete SESSION | diff SESSION SESSION | export "
            "SESSION --output "
            "FILE.halftone | "
            "import FILE.halftone] [--json]",
            "Lists, shows, compares, renames, deletes, exports and imports sessions.", Options, run};
}

} // namespace halftone
