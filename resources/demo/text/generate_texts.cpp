// SPDX-License-Identifier: GPL-3.0-or-later
// halftone_demo_texts: composes texts from the grammar files and prints them, one {"text": ...} a line.
#include "text/grammar.h"
#include "text/random.h"
#include "text/template_text.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

namespace {

using namespace halftone::demo;

// Chosen: about 100 to 250 tokens with the demo tokenizer.
constexpr std::size_t MinTextBytes = 380;
constexpr std::size_t MaxTextBytes = 900;

void printTexts(const Grammar &grammar, std::uint64_t seed, long count)
{
    Random random(seed);
    for (long printed = 0; printed < count;) {
        const std::string text = TemplateText(grammar, random).expand("{text}");
        if (text.size() < MinTextBytes || text.size() > MaxTextBytes)
            continue;
        std::puts(nlohmann::json{{"text", text}}.dump().c_str());
        ++printed;
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4) {
        std::fputs("usage: halftone_demo_texts SEED COUNT GRAMMAR_FILE...\n", stderr);
        return EXIT_FAILURE;
    }
    try {
        Grammar grammar;
        for (int i = 3; i < argc; ++i)
            grammar.load(argv[i]);
        printTexts(grammar, std::stoull(argv[1]), std::stol(argv[2]));
    } catch (const std::exception &error) {
        std::fprintf(stderr, "halftone_demo_texts: %s\n", error.what());
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
