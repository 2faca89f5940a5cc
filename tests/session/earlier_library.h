// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QString>

#include <string>

namespace halftone {

/// The first column of every row, each with a line feed; or "error: " and what SQLite says. By SQLite alone.
std::string runSql(const QString &file, const std::string &sql);

/// What a library of @p version could hold of a session.
Session heldBy(int version, Session session);

/// Makes @p to a library of an earlier version with the rows of the newer one @p from, moved over by SQL alone.
void makeEarlier(int version, const QString &from, const QString &to);

} // namespace halftone
