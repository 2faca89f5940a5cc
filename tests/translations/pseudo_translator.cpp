// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/translations/pseudo_translator.h"

#include <QHash>
#include <QRegularExpression>

namespace halftone::test {

namespace {

QString accented(const QString &plain)
{
    static const QHash<QChar, QChar> Accents{
        {u'a', u'á'}, {u'c', u'ć'}, {u'e', u'é'}, {u'i', u'í'}, {u'n', u'ń'}, {u'o', u'ó'}, {u's', u'ś'},
        {u'u', u'ú'}, {u'z', u'ź'}, {u'A', u'Á'}, {u'E', u'É'}, {u'I', u'Í'}, {u'O', u'Ó'}, {u'U', u'Ú'}};
    QString text = plain;
    for (QChar &letter : text)
        letter = Accents.value(letter, letter);
    return text;
}

} // namespace

QString pseudoText(const QString &source)
{
    // What must stay as it is: placeholders, tags, entities.
    static const QRegularExpression Fixed(QStringLiteral("%(?:L?\\d+|L?n)|<[^>]*>|&\\w+;"));
    QString text;
    int letters = 0;
    qsizetype end = 0;
    const auto add = [&](const QString &plain) {
        text += accented(plain);
        letters += static_cast<int>(plain.size());
    };
    for (auto match = Fixed.globalMatch(source); match.hasNext();) {
        const auto part = match.next();
        add(source.mid(end, part.capturedStart() - end));
        text += part.captured();
        end = part.capturedEnd();
    }
    add(source.mid(end));
    constexpr double More = 0.4; // what German and French take beyond English
    constexpr int Word = 6; // chosen: long texts may break
    QString filling;
    for (int i = 0; i < static_cast<int>(letters * More + 0.5); ++i)
        filling += i % Word == 0 ? QLatin1Char(' ') : QLatin1Char('~');
    return QLatin1Char('[') + text + filling + QLatin1Char(']');
}

QString PseudoTranslator::translate(const char *context, const char *source, const char * /*comment*/,
                                    int /*n*/) const
{
    const bool isOfQt = context[0] == 'Q' && QByteArray(context) != "QApplication";
    return isOfQt ? QString() : pseudoText(QString::fromUtf8(source));
}

} // namespace halftone::test
