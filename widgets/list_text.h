// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace halftone::text {

/// "a, b and 3 more": the first @p most of @p names, and how many others there are. Thread-safe.
QString listed(const QStringList &names, int most);

} // namespace halftone::text
