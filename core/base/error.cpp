// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace halftone {

namespace {

std::string_view fallbackText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return "invalid value";
    case ErrorCode::NotFound:
        return "not found";
    case ErrorCode::Corrupt:
        return "the file is damaged";
    case ErrorCode::Unsupported:
        return "not supported";
    case ErrorCode::Infeasible:
        return "no configuration satisfies the constraints";
    case ErrorCode::Conflict:
        return "in conflict with what exists";
    case ErrorCode::Io:
        return "reading or writing failed";
    case ErrorCode::Timeout:
        return "timed out";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::Internal:
        break;
    }
    return "internal error";
}

} // namespace

std::string describe(const Error &error)
{
    std::string text = error.subject;
    if (!text.empty())
        text += ": ";
    text += error.detail.empty() ? std::string(fallbackText(error.code)) : error.detail;
    for (char &c : text) {
        if (c == '\n' || c == '\r')
            c = ' ';
    }
    return text;
}

} // namespace halftone
