// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace halftone {

/// One translated sentence for @p error, naming its subject: what happened, for the person at the screen.
QString errorSentence(const Error &error);

/// The English detail, for a "Details" fold and the log; empty if there is none.
QString errorDetail(const Error &error);

} // namespace halftone
