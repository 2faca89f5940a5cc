// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_library.h"
#include "tests/widgets/synthetic_session.h"

#include <cstdio>

using namespace halftone;

// usage: make_session LIBRARY     adds a session shaped like a model of 8 billion parameters, made of formulas
int main(int argc, char **argv)
{
    constexpr int BlocksOf8B = 32;
    constexpr std::int64_t HiddenOf8B = 4096;
    if (argc != 2)
        return 2;
    auto session = test::syntheticSession({BlocksOf8B, HiddenOf8B, 8, true});
    session.name = "8B-shaped";
    auto library = SessionLibrary::open(argv[1]);
    const auto id = library ? library->create(session) : Result<std::string>(library.error());
    if (!id)
        std::fprintf(stderr, "%s\n", describe(id.error()).c_str());
    return id ? 0 : 1;
}
