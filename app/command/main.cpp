// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/interrupt.h"
#include "app/command/verb.h"
#include "core/session/session_library.h"

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace halftone;

void printHelp()
{
    print("usage: halftone-cli VERB ...\n\n"
          "Explores automatic mixed precision: which layers of a model bear a low-precision format.\n");
    for (const auto &verb : verbs()) {
        print("halftone-cli " + std::string(verb.name) + " " + std::string(verb.usage));
        print("    " + std::string(verb.summary) + "\n");
    }
    print("MODEL    a Hugging Face folder, or a TorchScript file\n"
          "SESSION  an id, a unique name, or a .halftone file\n"
          "Every verb takes --library FILE; the default is "
          + SessionLibrary::defaultPath().string()
          + ".\n"
            "Units: seconds, bytes, nats; tau is a fraction (0.005 is 0.5 %).\n"
            "Exit status: 0 done, 1 failed, 2 wrong usage, 3 infeasible, 130 cancelled.");
}

int runVerb(const Verb &verb, const std::vector<std::string> &words, std::stop_token stop)
{
    std::vector<OptionSpec> options(verb.options.begin(), verb.options.end());
    options.push_back({"--library"});
    options.push_back({"--help", false});
    auto arguments = Arguments::parse(words, options);
    if (!arguments)
        return failUsage(arguments.error());
    if (arguments->has("--help")) {
        print("usage: halftone-cli " + std::string(verb.name) + " " + std::string(verb.usage) + "\n\n"
              + std::string(verb.summary));
        return Done;
    }
    const auto library = arguments->value("--library");
    return verb.run({*std::move(arguments),
                     library ? std::filesystem::path(*library) : SessionLibrary::defaultPath(),
                     std::move(stop)});
}

} // namespace

int main(int argc, char **argv)
{
    std::vector<std::string> words(argv + 1, argv + argc);
    if (words.empty()) {
        printHelp();
        return WrongUsage;
    }
    if (words.front() == "--help" || words.front() == "help") {
        printHelp();
        return Done;
    }
    if (words.front() == "--version") {
        print(std::string("halftone-cli ") + HALFTONE_VERSION);
        return Done;
    }
    const auto all = verbs();
    const auto verb = std::ranges::find(all, words.front(), &Verb::name);
    if (verb == all.end())
        return failUsage({ErrorCode::InvalidArgument, words.front(), "unknown verb"});
    words.erase(words.begin());
    const InterruptWatch watch;
    return runVerb(*verb, words, watch.token());
}
