// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/interrupt.h"
#include "app/command/option_help.h"
#include "app/command/verb.h"
#include "core/session/session_library.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>
#include <vector>

namespace {

using namespace halftone;

constexpr std::array GlobalOptions{OptionSpec{"--library"}, OptionSpec{"--help", false},
                                   OptionSpec{"--version", false}};

/// What any verb takes: a word before the verb is read like one behind it.
std::vector<OptionSpec> optionsOfAllVerbs()
{
    std::vector<OptionSpec> all(GlobalOptions.begin(), GlobalOptions.end());
    for (const auto &verb : verbs()) {
        for (const auto &option : verb.options) {
            const auto known = std::ranges::find(all, option.name, &OptionSpec::name);
            if (known == all.end())
                all.push_back(option);
            assert(known == all.end() || *known == option); // one name means one thing
        }
    }
    return all;
}

void printHelp()
{
    print("usage: halftone-cli VERB ...\n\n"
          "Explores automatic mixed precision: which layers of a model bear a low-precision format.\n");
    for (const auto &verb : verbs()) {
        print("halftone-cli " + std::string(verb.name) + " " + std::string(verb.usage));
        print("    " + std::string(verb.summary) + "\n");
    }
    auto options = optionsOfAllVerbs();
    std::ranges::sort(options, {}, &OptionSpec::name);
    print("Options:\n" + optionHelp(options));
    print("MODEL    a Hugging Face folder, or a TorchScript file\n"
          "SESSION  an id, a unique name, or a .halftone file\n"
          "Every verb takes --library FILE; the default is "
          + SessionLibrary::defaultPath().string()
          + ".\n"
            "Units: seconds, bytes, nats; tau is a fraction (0.005 is 0.5 %).\n"
            "Exit status: 0 done, 1 failed, 2 wrong usage, 3 infeasible, 130 cancelled.");
}

std::vector<OptionSpec> optionsOf(const Verb &verb)
{
    std::vector<OptionSpec> options(verb.options.begin(), verb.options.end());
    options.insert(options.end(), GlobalOptions.begin(), GlobalOptions.end());
    return options;
}

int printHelpOf(const Verb &verb)
{
    print("usage: halftone-cli " + std::string(verb.name) + " " + std::string(verb.usage) + "\n\n"
          + std::string(verb.summary) + "\n\nOptions:\n" + optionHelp(optionsOf(verb)));
    return Done;
}

int runVerb(const Verb &verb, Arguments arguments, std::stop_token stop)
{
    if (arguments.has("--help"))
        return printHelpOf(verb);
    if (auto checked = arguments.checkAllAmong(optionsOf(verb), verb.name); !checked)
        return failUsage(checked.error());
    const auto library = arguments.value("--library");
    return verb.run({std::move(arguments),
                     library ? std::filesystem::path(*library) : SessionLibrary::defaultPath(),
                     std::move(stop)});
}

int run(const std::vector<std::string> &words)
{
    auto arguments = Arguments::parse(words, optionsOfAllVerbs());
    if (!arguments)
        return failUsage(arguments.error());
    if (arguments->has("--version")) {
        print(std::string("halftone-cli ") + HALFTONE_VERSION
              + "\nMeasuring on Gaudi and on CUDA devices is untested on hardware.");
        return Done;
    }
    auto name = arguments->takeFirst();
    const bool asksForHelp = name == "help";
    if (asksForHelp)
        name = arguments->takeFirst();
    if (!name) {
        printHelp();
        return asksForHelp || arguments->has("--help") ? Done : WrongUsage;
    }
    const auto all = verbs();
    const auto verb = std::ranges::find(all, *name, &Verb::name);
    if (verb == all.end())
        return failUsage({ErrorCode::InvalidArgument, *name, "unknown verb"});
    if (asksForHelp)
        return printHelpOf(*verb);
    const InterruptWatch watch;
    return runVerb(*verb, *std::move(arguments), watch.token());
}

} // namespace

int main(int argc, char **argv)
{
    try {
        return finish(run({argv + 1, argv + argc}));
    } catch (const std::exception &e) { // std::bad_alloc and what else a library throws
        return fail({ErrorCode::Internal, {}, e.what()});
    }
}
