// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/session_changes.h"
#include "app/command/session_diff.h"
#include "app/command/session_listing.h"
#include "app/command/session_location.h"
#include "app/command/session_recovery.h"
#include "app/command/verbs.h"
#include "app/workflow/journal_files.h"
#include "app/workflow/session_access.h"
#include "app/workflow/unfinished_timing.h"
#include "core/base/list_text.h"
#include "core/base/number_text.h"
#include "core/session/session_json.h"
#include "core/session/session_prediction.h"

#include <algorithm>
#include <array>

namespace halftone {

namespace {

using Words = std::span<const std::string>;

constexpr std::array Options{OptionSpec{"--json", false},     OptionSpec{"--output"},
                             OptionSpec{"--archived", false}, OptionSpec{"--deleted", false},
                             OptionSpec{"--model"},           OptionSpec{"--data"},
                             OptionSpec{"--tokenizer"}};

/// The names under which the configuration is kept; of one that is not what it is.
std::string nameOf(const Session &session, const Validation &validation)
{
    std::vector<std::string> names;
    for (const auto &kept : session.kept) {
        if (kept.formats == validation.formats)
            names.push_back(kept.name);
    }
    if (!names.empty())
        return joined(names);
    const auto &formats = validation.formats;
    const bool isUniform = !formats.empty() && std::ranges::all_of(formats, [&](const auto &layer) {
        return layer.second == formats.begin()->second;
    });
    return isUniform ? "every layer in " + formats.begin()->second : "a configuration that is not kept";
}

void printValidations(const Session &session)
{
    for (const auto &validation : session.validations) {
        const auto measured = measureLoss(validation.samples);
        std::string line = "validated    " + nameOf(session, validation) + " on "
            + std::to_string(measured.samples) + (measured.samples == 1 ? " sample of " : " samples of ")
            + validation.dataPath;
        if (measured.samples > 0)
            line += ", measured loss MSE " + shortText(measured.lossMse) + " nats^2";
        if (measured.samples > 1)
            line += " (95 %: " + shortText(measured.lossMseLow) + " to " + shortText(measured.lossMseHigh)
                + ")";
        print(line);
    }
}

void printForPeople(const Session &session)
{
    const auto sensitivity = averageSensitivity(session.samples);
    print(session.name + " (" + session.id + "), " + session.created);
    if (!session.tags.empty()) {
        std::string tags;
        for (const auto &tag : session.tags)
            tags += " " + tag;
        print("tags        " + tags);
    }
    if (!session.note.empty())
        print("note         " + session.note);
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
    printValidations(session);
}

/// Measurements that were cancelled, or whose program was killed.
void printUnfinished(const Session &session, const std::filesystem::path &library)
{
    for (const auto &timing : unfinishedTimings(session, journalFolder(library))) {
        std::string formats;
        for (const auto &format : timing.formats)
            formats += (formats.empty() ? "" : ",") + format;
        print("unfinished   " + timing.source + ", batch " + std::to_string(timing.workload.batch) + ", "
              + std::to_string(timing.workload.sequenceLength) + " tokens, " + formats + ": "
              + std::to_string(timing.finished)
              + (timing.finished == 1 ? " configuration is" : " configurations are")
              + " measured and kept, the same time command continues");
    }
}

int show(const Invocation &invocation, Words words)
{
    const auto opened = openSession(words[0], invocation.library);
    if (!opened)
        return fail(opened.error());
    if (invocation.arguments.has("--json")) {
        print(sessionToJson(opened->session));
        return Done;
    }
    printForPeople(opened->session);
    printUnfinished(opened->session, opened->library.path());
    return Done;
}

int exportSession(const Invocation &invocation, Words words)
{
    const auto output = invocation.arguments.value("--output");
    if (!output)
        return failUsage({ErrorCode::InvalidArgument, "sessions export", "needs --output FILE.halftone"});
    auto library = SessionLibrary::openExisting(invocation.library);
    if (!library)
        return fail(library.error());
    const auto written = library->exportTo(words[0], *output, ExistingFile::Refuse);
    if (!written)
        return fail(written.error());
    const auto id = library->idOf(words[0]);
    return id ? reportSession(invocation, *library, *id) : fail(id.error());
}

int importFile(const Invocation &invocation, Words words)
{
    auto source = SessionLibrary::copyOf(words[0]);
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

/// What may follow the verb's name.
struct Word
{
    std::string_view name;
    std::size_t least; ///< words after it
    std::size_t most;
    std::string_view ownOptions; ///< beside --json
    int (*run)(const Invocation &, Words);
};

constexpr std::size_t Any = static_cast<std::size_t>(-1);
constexpr std::array Known{Word{"list", 0, Any, "--archived --deleted", listSessions},
                           Word{"show", 1, 1, "", show},
                           Word{"rename", 2, 2, "", renameSession},
                           Word{"note", 2, 2, "", noteSession},
                           Word{"tag", 2, Any, "", tagSession},
                           Word{"untag", 2, Any, "", untagSession},
                           Word{"archive", 1, 1, "", archiveSession},
                           Word{"unarchive", 1, 1, "", unarchiveSession},
                           Word{"delete", 1, 1, "", deleteSession},
                           Word{"restore", 1, 1, "", restoreSession},
                           Word{"purge", 0, 0, "", purgeSessions},
                           Word{"locate", 1, 1, "--model --data --tokenizer", locateSession},
                           Word{"diff", 2, Any, "", diffSessions},
                           Word{"export", 1, 1, "--output", exportSession},
                           Word{"import", 1, 1, "", importFile},
                           Word{"recover", 0, 0, "", recoverSessions}};

Result<void> checkUse(const Word &word, const Arguments &arguments, std::size_t count)
{
    const std::string subject = "sessions " + std::string(word.name);
    for (const auto &option : Options) {
        const bool isOwn
            = option.name == "--json" || word.ownOptions.find(option.name) != std::string_view::npos;
        if (arguments.has(option.name) && !isOwn)
            return Error{ErrorCode::InvalidArgument, std::string(option.name),
                         subject + " has no such option"};
    }
    if (count < word.least || count > word.most)
        return Error{ErrorCode::InvalidArgument, subject,
                     "takes other words, see halftone-cli help sessions"};
    return {};
}

int run(const Invocation &invocation)
{
    std::vector<std::string> words = invocation.arguments.positional();
    if (words.empty())
        words.emplace_back("list");
    const auto *const word = std::ranges::find(Known, words[0], &Word::name);
    if (word == Known.end())
        return failUsage({ErrorCode::InvalidArgument, words[0],
                          "sessions knows no such word, see halftone-cli help sessions"});
    const Words rest = Words(words).subspan(1);
    if (auto checked = checkUse(*word, invocation.arguments, rest.size()); !checked)
        return failUsage(checked.error());
    return word->run(invocation, rest);
}

} // namespace

Verb sessionsVerb()
{
    return {
        "sessions",
        "[list [WORD]... [--archived | --deleted] | show SESSION | rename SESSION NAME | note SESSION TEXT | "
        "tag SESSION TAG... | untag SESSION TAG... | archive SESSION | unarchive SESSION | delete SESSION | "
        "restore SESSION | purge | locate SESSION [--model PATH] [--data FILE] [--tokenizer FILE] | "
        "diff SESSION SESSION... | export SESSION --output FILE.halftone | "
        "import FILE.halftone | recover] [--json]",
        "Lists sessions (those that fit every word: a part of name, model, note or date, or tag:TAG), shows, "
        "annotates, compares, archives, exports and imports them. What is deleted can be restored for 30 "
        "days; "
        "purge removes it at once. locate says where model or calibration texts of a session have moved to, "
        "or "
        "looks for them; their content is checked. recover puts what is left of a damaged library in its "
        "place and keeps the "
        "damaged file beside it.",
        Options, run};
}

} // namespace halftone
