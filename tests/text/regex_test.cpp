// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/regex.h"

#include "core/base/error.h"

#include <QElapsedTimer>
#include <QTest>

using namespace halftone;

class RegexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesLikeOniguruma_data();
    void matchesLikeOniguruma();
    void refusesWhatHasNoCounterpart_data();
    void refusesWhatHasNoCounterpart();
    void hostilePatternEndsInAnError_data();
    void hostilePatternEndsInAnError();

    void literalMatchesItself()
    {
        const auto regex = Regex::literal("a.(*b)");
        QVERIFY(regex);
        const auto matches = regex->findAll("aX(*b)a.(*b)", {});
        QVERIFY(matches);
        QCOMPARE(*matches, (std::vector<TextRange>{{6, 12}}));
    }

    void emptyMatchesDoNotFollowAMatch()
    {
        const auto regex = Regex::oniguruma("x*");
        QVERIFY(regex);
        const auto matches = regex->findAll("xx\u00e9x", {});
        QVERIFY(matches);
        QCOMPARE(*matches, (std::vector<TextRange>{{0, 2}, {4, 5}}));
        const auto none = regex->findAll({}, {});
        QVERIFY(none);
        QCOMPARE(*none, (std::vector<TextRange>{{0, 0}}));
    }

    void perlPatternIsFoundInAName_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("isFound");

        QTest::newRow("a part") << "q_proj" << true;
        QTest::newRow("an anchored part") << "^q_proj" << false;
        QTest::newRow("alternatives") << R"(layers\.(1|11)\..*(k|q)_proj$)" << true;
        QTest::newRow("a lazy repetition") << "s.*?n" << true;
        QTest::newRow("nothing that is there") << "o_proj" << false;
        QTest::newRow("the empty pattern") << "" << true;
    }

    void perlPatternIsFoundInAName()
    {
        QFETCH(QString, pattern);
        QFETCH(bool, isFound);

        const auto regex = Regex::perl(pattern.toStdString());
        QVERIFY(regex);
        const auto found = regex->isFoundIn("model.layers.11.self_attn.q_proj");
        QVERIFY(found);
        QCOMPARE(*found, isFound);
    }

    void bytesThatAreNotUtf8HaveNoMatch()
    {
        const auto found = Regex::perl("a")->isFoundIn("a\xFF");
        QVERIFY(found);
        QVERIFY(!*found);
    }

    void typedPatternsHaveLimits()
    {
        std::string deep;
        for (int i = 0; i < 100'000; ++i)
            deep += "(a|";
        for (const std::string &pattern : {deep + std::string(100'000, ')'), deep.substr(0, 60'000),
                                           std::string("((a{1000}){1000}){1000}"), std::string("\xFF")}) {
            const auto regex = Regex::perl(pattern);
            QVERIFY(!regex);
            QCOMPARE(regex.error().code, ErrorCode::InvalidArgument);
        }
        QElapsedTimer timer;
        timer.start();
        const auto found = Regex::perl("(_+|m|[a-z.]+)*(_+|m|[a-z.]+)*(a|a)*[!?]")
                               ->isFoundIn("model.language.encoder.attention.output");
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Timeout);
        constexpr qint64 PromptMs = 2000; // a hundred times what it takes
        QVERIFY(timer.elapsed() < PromptMs);
    }

    void stopRequestIsHeard()
    {
        const auto regex = Regex::oniguruma("a");
        QVERIFY(regex);
        std::stop_source stop;
        stop.request_stop();
        const auto matches = regex->findAll(std::string(1000, 'a'), stop.get_token());
        QVERIFY(!matches);
        QCOMPARE(matches.error().code, ErrorCode::Cancelled);
    }
};

void RegexTest::matchesLikeOniguruma_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("matches");

    // Expected matches: Oniguruma 6.9, as the library tokenizers 0.22.2 uses it.
    const auto row = [](const char *what, const char *pattern, const QString &text,
                        const QStringList &matches) { QTest::newRow(what) << pattern << text << matches; };
    row("word characters outside a class", R"(\w)", "\u00b2\u00b3\u00bc_\u203f\u00aa-",
        {"\u00b2", "\u00b3", "\u00bc", "_", "\u203f", "\u00aa"});
    row("word characters within a class", R"([\w])", "\u00b2\u00b3\u00bc_\u203f\u00aa-",
        {"_", "\u203f", "\u00aa"});
    row("no vowel separator in white space, but the next line", R"(\s)", "a\u180eb\u0085c\u200bd\ufeff",
        {"\u0085"});
    row("all but some white space", R"([^\S\n]+)", "a \n b", {" ", " "});
    row("scripts without their extensions", R"(\p{Han}+)", "\u3005\u4e2d\u3001", {"\u3005\u4e2d"});
    row("long name of a category", R"(\p{Letter}+)", "xax1", {"xax"});
    row("negated property", R"(\p{^L}+)", "ab12c", {"12"});
    row("complement of a property", R"(\P{L}+)", "ab12c", {"12"});
    row("the long s is a small s", R"((?i:'s))", "a'\u017fb'Sc", {"'\u017f", "'S"});
    row("case of other scripts", "(?i:\u00c4B)", "x\u00e4B\u00c4b", {"\u00e4B", "\u00c4b"});
    row("dot and line feed", "a.b", "xa\nbx", {});
    row("dot and line feed under (?m)", "(?m)a.b", "xa\nbx", {"a\nb"});
    row("begin of a line", "^b", "a\nb", {"b"});
    row("end of a line", "a$", "a\nb", {"a"});
    row("end of the text", R"(b\z)", "b\nb", {"b"});
    row("word boundaries", R"(\bb)", "b \u00b2b", {"b"});
    row("no word boundary", R"(\Bb)", "ab b", {"b"});
    row("hexadecimal digits", R"(\h+)", "xDEADz", {"DEAD"});
    row("vertical tab", R"(\v)", "a\vb\nc", {"\v"});
    row("code points", R"(\x41\x{e9}\u00fc)", "xA\u00e9\u00fcx", {"A\u00e9\u00fc"});
    row("interval without a lower end", "x{,2}y", "xxxyy", {"xxy", "y"});
    row("brace that is none", "a{x", "ba{xb", {"a{x"});
    row("POSIX bracket", "[[:alpha:]-]+", "1a-\u00e92", {"a-\u00e9"});
    row("bracket first in a class", "[]a]+", "x]a", {"]a"});
    row("comment", "a(?#note)b", "xabx", {"ab"});
    row("group by number", R"((a)\1)", "aaab", {"aa"});
    row("group by name", R"((?<q>["'])x\k<q>)", R"(a"x"'x")", {R"("x")"});
    row("possessive repeat", "a++b", "aab", {"aab"});
    row("any line end", R"(\R)", "a\r\nb", {"\r\n"});
    row("escaped letter outside ASCII", "\\\u00e9", "a\u00e9b", {"\u00e9"});
    row("spaces before a word", R"(\s+(?!\S)|\s+)", "a   b  ", {"  ", " ", "  "});
}

void RegexTest::matchesLikeOniguruma()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(QStringList, matches);

    const auto regex = Regex::oniguruma(pattern.toStdString());
    QVERIFY2(regex, regex ? "" : describe(regex.error()).c_str());
    const std::string bytes = text.toStdString();
    const auto found = regex->findAll(bytes, {});
    QVERIFY(found);
    QStringList texts;
    for (const TextRange &range : *found)
        texts << QString::fromStdString(bytes.substr(range.begin, range.end - range.begin));
    QCOMPARE(texts, matches);
}

void RegexTest::refusesWhatHasNoCounterpart_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("detail");

    QTest::newRow("intersection") << "[a-z&&[^b]]"
                                  << "the intersection && of character classes";
    QTest::newRow("class within a class") << "[a[bc]]"
                                          << "a character class within a character class";
    QTest::newRow("unknown escape") << R"(\Kx)"
                                    << R"(the escape "\K")";
    QTest::newRow("complement in a class") << R"([\W])"
                                           << R"(the escape "\W" within a character class)";
    QTest::newRow("raw byte") << R"(\xE9)"
                              << R"(the escape "\x")";
    QTest::newRow("verb") << "(*ACCEPT)"
                          << "a verb (*...)";
    QTest::newRow("absent operator") << "(?~ab)"
                                     << R"(the group "(?~")";
    QTest::newRow("repeated interval") << "a{2}+"
                                       << R"(an interval before "+")";
    QTest::newRow("unknown property") << R"(\p{Nonsense})"
                                      << "property";
    QTest::newRow("group that stays open") << "(a"
                                           << "parenthes";
    QTest::newRow("flags that stay open") << "(?i"
                                          << "";
    QTest::newRow("class that stays open") << "[a"
                                           << "";
    QTest::newRow("backslash at the end") << "a\\"
                                          << "the escape";
    QTest::newRow("repeat of nothing") << "+"
                                       << "";
    QTest::newRow("too large") << "((((a{1000}){1000}){1000}){1000})"
                               << "too large";
    QTest::newRow("too deep") << QString(1000, '(') + QString(1000, ')') << "nested";
    QTest::newRow("too long") << QString(100'000, 'a') << "";
}

void RegexTest::refusesWhatHasNoCounterpart()
{
    QFETCH(QString, pattern);
    QFETCH(QString, detail);

    const auto regex = Regex::oniguruma(pattern.toStdString());
    QVERIFY(!regex);
    QCOMPARE(regex.error().code, ErrorCode::Unsupported);
    QCOMPARE(QString::fromStdString(regex.error().subject), pattern);
    QVERIFY2(QString::fromStdString(regex.error().detail).contains(detail), regex.error().detail.c_str());
}

void RegexTest::hostilePatternEndsInAnError_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");

    QTest::newRow("nested repeats") << "(a+)+$" << QString(40, 'a') + "b";
    QTest::newRow("nested alternatives") << "(?:a|aa)+$" << QString(100, 'a') + "b";
    QTest::newRow("many optional letters") << "(?:a?){40}a{40}[bc]" << QString(60, 'a');
    QTest::newRow("back reference") << R"((a*)*\1[bc])" << QString(40, 'a');
    QTest::newRow("endless recursion") << R"((?<r>a\g<r>?)+[bc])" << QString(5'000, 'a');
    QTest::newRow("each of many matches looks far ahead") << "a(?!.*b)" << QString(300'000, 'a');
}

void RegexTest::hostilePatternEndsInAnError()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);

    const auto regex = Regex::oniguruma(pattern.toStdString());
    QVERIFY2(regex, regex ? "" : describe(regex.error()).c_str());
    QElapsedTimer timer;
    timer.start();
    const auto matches = regex->findAll(text.toStdString(), {});
    QVERIFY(!matches);
    QCOMPARE(matches.error().code, ErrorCode::Timeout);
    QVERIFY(matches.error().detail.find("takes too long") != std::string::npos);
    // It takes up to 3 s of this thread; generous, for a busy machine.
    constexpr qint64 GenerousMilliseconds = 60'000;
    QVERIFY2(timer.elapsed() < GenerousMilliseconds, QByteArray::number(timer.elapsed()).constData());
}

QTEST_APPLESS_MAIN(RegexTest)
#include "regex_test.moc"
