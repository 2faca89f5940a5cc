// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/glpk_guard.h"

#include <glpk.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstring>

namespace halftone {

namespace {

/// Nothing in it needs a destructor: longjmp passes over its frame.
struct Guard
{
    std::jmp_buf jump;
    std::array<char, 512> message{};
    std::size_t length = 0;
};

/// Keeps the start of what GLPK would print: all messages are off, so it is about an error.
int keepText(void *info, const char *text)
{
    auto *guard = static_cast<Guard *>(info);
    const std::size_t room = guard->message.size() - 1 - guard->length;
    const std::size_t count = std::min(room, std::strlen(text));
    std::memcpy(guard->message.data() + guard->length, text, count);
    guard->length += count;
    return 1;
}

void leave(void *info)
{
    std::longjmp(static_cast<Guard *>(info)->jump,
                 1); // NOLINT(cert-err52-cpp): the only way past GLPK's abort()
}

bool completes(Guard &guard, void (*body)(void *), void *data)
{
    if (setjmp(guard.jump) != 0) // NOLINT(cert-err52-cpp)
        return false;
    glp_term_hook(keepText, &guard);
    glp_error_hook(leave, &guard);
    body(data);
    return true;
}

} // namespace

Result<void> runGuarded(void (*body)(void *), void *data)
{
    Guard guard;
    const bool complete = completes(guard, body, data);
    glp_free_env();
    if (complete)
        return {};
    std::string text(guard.message.data(), guard.length);
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    return Error{ErrorCode::Internal, "GLPK", "the solver gave up: " + text};
}

} // namespace halftone
