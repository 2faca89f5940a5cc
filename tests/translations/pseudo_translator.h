// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace halftone::test {

/// A language that nobody speaks, and everybody who builds the program can read: every text of ours gets accents, brackets
/// at both ends and about 40 % more length, as translations have. What is not in it has gone around tr().
class PseudoTranslator : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *source, const char *comment,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// "[Śéśśíóńś ~~~]" for "Sessions". Placeholders (%1, %Ln), key marks (&) and markup stay.
QString pseudoText(const QString &source);

} // namespace halftone::test
