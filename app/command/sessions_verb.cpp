// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/verbs.h"
#include "app/workflow/session_access.h"
#include "core/session/session_json.h"

#include <array>

namespace halftone {

namespace {

constexpr std::array Options{OptionSpec{"--json", false}};

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

int change(const Invocation &invocation, const std::vector<std::string> &words)
{
    auto library = SessionLibrary::openExisting(invocation.library);
    if (!library)
        return fail(library.error());
    const auto id = library->idOf(words[1]);
    if (!id)
        return fail(id.error());
    const auto changed = words[0] == "rename" ? library->rename(*id, words[2]) : library->remove(*id);
    return changed ? Done : fail(changed.error());
}

int run(const Invocation &invocation)
{
    const auto &words = invocation.arguments.positional();
    if (words.empty() || (words[0] == "list" && words.size() == 1))
        return list(invocation);
    if (words[0] == "show" && words.size() == 2)
        return show(invocation, words[1]);
    if ((words[0] == "rename" && words.size() == 3) || (words[0] == "delete" && words.size() == 2))
        return change(invocation, words);
    return failUsage({ErrorCode::InvalidArgument, "sessions",
                      "takes list, show SESSION, rename SESSION NAME or delete SESSION"});
}

} // namespace

Verb sessionsVerb()
{
    return {"sessions", "[list | show SESSION | rename SESSION NAME | delete SESSION] [--json]",
            "Lists, shows, renames and deletes sessions.", Options, run};
}

} // namespace halftone
