// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace halftone::text {

// Values whose unit is known at run time only: "%" of a fraction; "s" and "B", which get prefixes; any other as it is; empty
// for none. Thread-safe.

/// "25.0 %", "310 µs", "1.20×10⁻⁵ nats²", "0.870".
QString value(double value, const QString &unit);

/// Every digit, with the standard error where there is one: "0.00123 nats², standard error 0.00012".
QString exactValue(double value, double error, const QString &unit);

/// A label of a scale, as short as it can be: "10⁻⁵", "20 %", "5 µs", "0.15".
QString valueTick(double value, const QString &unit);

} // namespace halftone::text
