// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_library.h"
#include "tests/widgets/synthetic_session.h"

#include <array>
#include <cstdio>

using namespace halftone;

namespace {

struct Shape
{
    const char *name;
    int blocks;
    std::int64_t hidden;
};

// Of Llama models with 8 and 405 billion parameters.
constexpr std::array Shapes{Shape{"8B-shaped", 32, 4096}, Shape{"405B-shaped", 126, 16384}};

} // namespace

// usage: make_session LIBRARY     adds sessions shaped like large models, made of formulas
int main(int argc, char **argv)
{
    constexpr int Samples = 8;
    if (argc != 2)
        return 2;
    auto library = SessionLibrary::open(argv[1]);
    for (const Shape &shape : Shapes) {
        auto session = test::syntheticSession({shape.blocks, shape.hidden, Samples, true});
        session.name = shape.name;
        const auto id = library ? library->create(session) : Result<std::string>(library.error());
        if (!id) {
            std::fprintf(stderr, "%s\n", describe(id.error()).c_str());
            return 1;
        }
    }
    return 0;
}
