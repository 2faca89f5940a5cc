// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_document.h"

#include <QTest>

using namespace halftone;

using Ordered = nlohmann::ordered_json;

/// Both kinds of documents, by the same rules.
class JsonDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatNlohmannReads()
    {
        const std::string text
            = R"({"b": [1, -2, 2.5, true, null, {"x": "é", "a": {}}], "a": 18446744073709551615, "": []})";
        const auto plain = parseJson(text, "it");
        const auto ordered = parseJsonAs<Ordered>(text, "it");
        QVERIFY(plain && ordered);
        QVERIFY(*plain == nlohmann::json::parse(text));
        QVERIFY(*ordered == Ordered::parse(text));
        QCOMPARE(ordered->dump(), Ordered::parse(text).dump()); // in the same order
        QCOMPARE(parseJson("\xEF\xBB\xBF[1]", "it")->dump(), std::string("[1]"));
    }

    void refusesInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("nothing") << QByteArray() << QByteArray("is not valid JSON at column 1");
        QTest::newRow("two documents") << QByteArray("1 2") << QByteArray("is not valid JSON at column 3");
        QTest::newRow("a comma too many")
            << QByteArray("{\n  \"a\": 1,\n}") << QByteArray("is not valid JSON at line 3, column 1");
        QTest::newRow("a number beyond double")
            << QByteArray("[1e999]") << QByteArray("is not valid JSON at column 6: a number is out of range");
        QTest::newRow("a key twice") << QByteArray(R"({"a": 1, "b": {"a": 1}, "a": 2})")
                                     << QByteArray("repeats the key \"a\" in one object");
        QTest::newRow("a key twice, in lines") << QByteArray("{\n\"a\": 1,\n\"b\": 2,\n\"a\": 3}")
                                               << QByteArray("repeats the key \"a\" in one object at line 4");
        QTest::newRow("brackets without end")
            << QByteArray(1'000'000, '[') << QByteArray("is nested more than 64 levels deep");
    }

    void refusesInOneSentence()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, says);
        const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
        const auto plain = parseJson(view, "it");
        const auto ordered = parseJsonAs<Ordered>(view, "it");
        QVERIFY(!plain && !ordered);
        QVERIFY(plain.error() == ordered.error());
        QCOMPARE(plain.error().code, ErrorCode::Corrupt);
        QCOMPARE(plain.error().subject, std::string("it"));
        QCOMPARE(QByteArray::fromStdString(plain.error().detail), says);
    }

    void asDeepAsIsAllowed()
    {
        const std::string brackets = "[[[[]]]]";
        QVERIFY(parseJsonAs<Ordered>(brackets, "it", 4));
        const auto refused = parseJsonAs<Ordered>(brackets, "it", 3);
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail, std::string("is nested more than 3 levels deep"));
    }
};

QTEST_APPLESS_MAIN(JsonDocumentTest)
#include "json_document_test.moc"
