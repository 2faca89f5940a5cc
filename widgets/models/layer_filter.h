// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

class QAbstractItemModel;

namespace halftone {

/// What the filter line of the layer table asks for; a plain value. A layer fits if it fits every term:
///
///     q_proj                 a regular expression, found in name, role, format or restriction, in either case
///     block>=4               a figure by its word, compared by < <= > >= = != with a number: 1e-5, 5%, 20us, 2M
///     format=fp8 kind!=mat   a text by its word, in which a regular expression is found or not
///     !lm_head               anything but the term
///     "a b" role="a b"       with spaces; a quoted term is never a comparison
///
/// What is not known fits no comparison. The words are those of LayerTableModel::wordOf().
class LayerFilter
{
public:
    /// @return why not, as one sentence for people, if @p text is not understood
    static std::variant<LayerFilter, QString> parse(const QString &text);

    /// @param row  of a LayerTableModel
    [[nodiscard]] bool accepts(const QAbstractItemModel &model, int row) const;

private:
    enum class Comparison { Less, LessOrEqual, Greater, GreaterOrEqual, Equal, NotEqual };
    struct Term
    {
        std::optional<int> column; ///< none: those of a free word
        Comparison comparison = Comparison::Equal;
        double number = 0;
        QRegularExpression expression; ///< of a text, or of a free word
        bool isNegated = false;
    };

    struct Word
    {
        QString text;
        bool isQuoted = false; ///< from its beginning
        bool isNegated = false;
    };

    static std::vector<Word> wordsOf(const QString &text);
    static std::variant<Term, QString> termOf(const Word &word);
    static std::variant<Term, QString> comparisonOf(const QString &word, const QString &sign,
                                                    const QString &value);
    [[nodiscard]] static bool fits(const Term &term, const QAbstractItemModel &model, int row);

    std::vector<Term> m_terms;
};

} // namespace halftone
