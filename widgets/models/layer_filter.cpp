// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/layer_filter.h"

#include "widgets/models/layer_table_model.h"
#include "widgets/quantity_text.h"

#include <QAbstractItemModel>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace halftone {

namespace {

QString notAnExpression(const QRegularExpression &expression)
{
    return LayerTableModel::tr("Not a regular expression: %1 at character %2")
        .arg(expression.errorString())
        .arg(expression.patternErrorOffset() + 1);
}

QString quoted(const QString &text)
{
    return LayerTableModel::tr("“%1”", "a quotation").arg(text);
}

/// As the column shows it: shares in percent; gains in seconds or in bytes, whose prefixes do not contradict each other
/// but for "m", which is a thousandth.
std::optional<double> numberOf(int column, const QString &typed)
{
    switch (static_cast<LayerTableModel::Column>(column)) {
    case LayerTableModel::ShareColumn:
    case LayerTableModel::KeptShareColumn:
    case LayerTableModel::FlipsColumn:
        return parseNumber(typed, QStringLiteral("%"));
    case LayerTableModel::GainColumn:
    case LayerTableModel::PriceColumn:
        if (const auto seconds = parseNumber(typed, QStringLiteral("s")))
            return seconds;
        return parseNumber(typed, QStringLiteral("B"));
    case LayerTableModel::ParametersColumn:
        return parseNumber(typed, QStringLiteral("B")); // for its prefixes
    default:
        return parseNumber(typed, QStringLiteral("nats²"));
    }
}

} // namespace

std::vector<LayerFilter::Word> LayerFilter::wordsOf(const QString &text)
{
    // Spaces around a sign belong to the comparison.
    static const QRegularExpression Sign(QStringLiteral(R"((?<![^\s!])([A-Za-z]+)\s*(<=|>=|!=|=|<|>)\s*)"));
    QString joined = text;
    joined.replace(Sign, QStringLiteral("\\1\\2"));
    std::vector<Word> words;
    bool isInQuotes = false;
    bool isInWord = false;
    for (const QChar letter : joined) {
        if (letter.isSpace() && !isInQuotes) {
            isInWord = false;
            continue;
        }
        if (!isInWord)
            words.emplace_back();
        Word &word = words.back();
        const bool isFirst = !isInWord || (word.isNegated && word.text.isEmpty() && !word.isQuoted);
        isInWord = true;
        if (letter == QLatin1Char('"')) {
            word.isQuoted = word.isQuoted || isFirst;
            isInQuotes = !isInQuotes;
        } else if (letter == QLatin1Char('!') && isFirst && !word.isNegated) {
            word.isNegated = true;
        } else {
            word.text += letter;
        }
    }
    std::erase_if(words, [](const Word &word) { return word.text.isEmpty(); });
    return words;
}

std::variant<LayerFilter::Term, QString> LayerFilter::comparisonOf(const QString &word, const QString &sign,
                                                                   const QString &value)
{
    static constexpr std::array Signs{
        std::pair("<", Comparison::Less),    std::pair("<=", Comparison::LessOrEqual),
        std::pair(">", Comparison::Greater), std::pair(">=", Comparison::GreaterOrEqual),
        std::pair("=", Comparison::Equal),   std::pair("!=", Comparison::NotEqual)};
    const auto column = LayerTableModel::columnNamed(word);
    if (!column)
        return LayerTableModel::tr("%1 is none of the figures: %2")
            .arg(quoted(word), LayerTableModel::words().join(QStringLiteral(", ")));
    if (value.isEmpty())
        return LayerTableModel::tr("After %1 comes a value").arg(quoted(word + sign));
    Term term;
    term.column = *column;
    term.comparison = std::ranges::find_if(Signs, [&](const auto &one) {
                          return sign == QLatin1String(one.first);
                      })->second;
    if (!LayerTableModel::isNumeric(*column)) {
        if (term.comparison != Comparison::Equal && term.comparison != Comparison::NotEqual)
            return LayerTableModel::tr("%1 is a text: it can be compared by = and != alone")
                .arg(quoted(word));
        term.expression = QRegularExpression(value, QRegularExpression::CaseInsensitiveOption);
        if (!term.expression.isValid())
            return notAnExpression(term.expression);
        return term;
    }
    const auto number = numberOf(*column, value);
    if (!number)
        return LayerTableModel::tr("%1 is not a number such as 1e-5, 5%, 20us or 2M").arg(quoted(value));
    term.number = *number;
    return term;
}

std::variant<LayerFilter::Term, QString> LayerFilter::termOf(const Word &word)
{
    static const QRegularExpression Comparing(QStringLiteral("^([A-Za-z]+)(<=|>=|!=|=|<|>)(.*)$"));
    const auto match = Comparing.match(word.text);
    if (match.hasMatch() && !word.isQuoted)
        return comparisonOf(match.captured(1), match.captured(2), match.captured(3));
    Term term;
    term.expression = QRegularExpression(word.text, QRegularExpression::CaseInsensitiveOption);
    if (!term.expression.isValid())
        return notAnExpression(term.expression);
    return term;
}

std::variant<LayerFilter, QString> LayerFilter::parse(const QString &text)
{
    LayerFilter filter;
    for (const Word &word : wordsOf(text)) {
        auto term = termOf(word);
        if (const auto *problem = std::get_if<QString>(&term))
            return *problem;
        filter.m_terms.push_back(std::get<Term>(std::move(term)));
        filter.m_terms.back().isNegated = word.isNegated;
    }
    return filter;
}

bool LayerFilter::fits(const Term &term, const QAbstractItemModel &model, int row)
{
    const auto holds = [&](int column) {
        const QString text = model.index(row, column).data(LayerTableModel::FilterRole).toString();
        return term.expression.match(text).hasMatch();
    };
    if (!term.column)
        return std::ranges::any_of(std::array{LayerTableModel::NameColumn, LayerTableModel::RoleColumn,
                                              LayerTableModel::FormatColumn,
                                              LayerTableModel::RestrictionColumn},
                                   holds);
    if (!LayerTableModel::isNumeric(*term.column))
        return holds(*term.column) == (term.comparison == Comparison::Equal);
    const QVariant known = model.index(row, *term.column).data(LayerTableModel::SortRole);
    if (!known.isValid())
        return false;
    constexpr double Same = 1e-9; // of the value: what was typed has been multiplied by its suffix
    const double value = known.toDouble();
    const bool isEqual = std::abs(value - term.number) <= Same * std::abs(term.number);
    switch (term.comparison) {
    case Comparison::Less:
        return value < term.number && !isEqual;
    case Comparison::LessOrEqual:
        return value < term.number || isEqual;
    case Comparison::Greater:
        return value > term.number && !isEqual;
    case Comparison::GreaterOrEqual:
        return value > term.number || isEqual;
    case Comparison::Equal:
        return isEqual;
    case Comparison::NotEqual:
        break;
    }
    return !isEqual;
}

bool LayerFilter::accepts(const QAbstractItemModel &model, int row) const
{
    return std::ranges::all_of(m_terms,
                               [&](const Term &term) { return fits(term, model, row) != term.isNegated; });
}

} // namespace halftone
