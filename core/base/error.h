// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace halftone {

enum class ErrorCode { ///< what kind of failure; the window has a sentence for each
    InvalidArgument, ///< a value given by the caller or the user is out of range
    NotFound, ///< a file, tensor, session or name that does not exist
    Corrupt, ///< a file that is not what it says it is
    Unsupported, ///< valid, but Halftone cannot handle it
    Infeasible, ///< no configuration satisfies the constraints
    Conflict, ///< a name is taken, or two things that must agree do not
    Io, ///< reading or writing failed
    Timeout, ///< something did not answer, or was not decided, in time
    Cancelled,
    Internal, ///< our own bug, or an exception from a library
};

/// A failure as data. The window translates `code` and `subject`; `detail` goes under "Details" and to the log.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string subject; ///< the file, tensor, layer or option that the failure is about; UTF-8; may be empty
    std::string detail; ///< English: what is wrong and, where possible, what to do; no final full stop

    bool operator==(const Error &) const = default;
};

/// One English sentence without a line break: "SUBJECT: DETAIL". What the command line prints. Thread-safe.
std::string describe(const Error &error);

} // namespace halftone
