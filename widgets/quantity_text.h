// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace halftone {

/// A number as people type it, of either sign: "30.1 ms", "6 GB", "6GiB", "2.7e-5", "2.7×10⁻⁵ nats²", "1 %",
/// with the separators of @p locale or with a point. In @p unit itself: "s" and "B" take prefixes (powers of
/// 1000, "Gi" and its like of 1024), "%" gives a fraction, other units may be left out or written. Nothing if
/// it is none of these.
/// Thread-safe.
std::optional<double> parseNumber(const QString &text, const QString &unit,
                                  const QLocale &locale = QLocale());

/// The same of what must be above 0.
std::optional<double> parseQuantity(const QString &text, const QString &unit,
                                    const QLocale &locale = QLocale());

} // namespace halftone
