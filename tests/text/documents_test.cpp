// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/documents.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace halftone;

class DocumentsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path write(const char *name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write test data");
        return file.fileName().toStdString();
    }

private Q_SLOTS:
    void readsTextsAndIds()
    {
        const auto documents = readDocuments(write("data.jsonl",
                                                   "{\"text\": \"one\\ntwo\"}\n"
                                                   "\n"
                                                   "{\"input_ids\": [5, 0, 7], \"text\": \"not used\"}\r\n"
                                                   "  \t\n"
                                                   "{\"meta\": {\"a\": [1]}, \"text\": \"\xC3\xBC\"}"));
        QVERIFY2(documents, documents ? "" : describe(documents.error()).c_str());
        const std::vector<Document> expected = {{"one\ntwo", 1}, {TokenIds{5, 0, 7}, 3}, {"\xC3\xBC", 5}};
        QVERIFY(*documents == expected);
    }

    void readsPlainTextLineByLine()
    {
        const auto documents = readDocuments(write("data.txt",
                                                   "\xEF\xBB\xBF"
                                                   "first line\r\n\r\n   \n  kept as it is \nlast\xFF"));
        QVERIFY(documents);
        const std::vector<Document> expected = {{"first line", 1}, {"  kept as it is ", 4}, {"last\xFF", 5}};
        QVERIFY(*documents == expected);
    }

    void byteOrderMarkBeforeJson()
    {
        const auto documents = readDocuments(write("data.jsonl", "\xEF\xBB\xBF{\"text\":\"a\"}\n"));
        QVERIFY(documents);
        QCOMPARE(documents->size(), 1U);
    }

    void refusesBadLines_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("detail");

        const char *second = "data.jsonl, line 2";
        const QByteArray good = "{\"text\":\"a\"}\n";
        QTest::newRow("not JSON") << good + "{\"text\":}" << second << "is not valid JSON at column 9";
        QTest::newRow("text itself") << good + "hello" << second << "is not valid JSON at column 1";
        QTest::newRow("a list") << good + "[1,2]" << second
                                << "is not an object with \"text\" or \"input_ids\"";
        QTest::newRow("neither key") << good + "{\"content\":\"a\"}" << second << "is not an object with";
        QTest::newRow("text as number") << good + "{\"text\":1}" << second << "is not an object with";
        QTest::newRow("null text") << good + "{\"text\":null}" << second << "is not an object with";
        QTest::newRow("invalid UTF-8") << good + "{\"text\":\"\xFF\"}" << second << "is not valid JSON";
        QTest::newRow("negative id") << good + "{\"input_ids\":[1,-2]}" << second
                                     << "\"input_ids\" of which number 2 is not a whole number";
        QTest::newRow("fractional id")
            << good + "{\"input_ids\":[1.5]}" << second << "of which number 1 is not";
        QTest::newRow("id as text") << good + "{\"input_ids\":[\"1\"]}" << second
                                    << "of which number 1 is not";
        QTest::newRow("id beyond 63 bits")
            << good + "{\"input_ids\":[9223372036854775808]}" << second << "of which number 1 is not";
        QTest::newRow("ids within a list")
            << good + "{\"input_ids\":[[1,2]]}" << second << "of which number 1 is not";
        QTest::newRow("ids as text") << good + "{\"input_ids\":\"1 2\"}" << second
                                     << "not a list of whole numbers";
        QTest::newRow("line of 16 MB and more") << good + "{\"text\":\"" + QByteArray(16'000'000, 'a') + "\"}"
                                                << second << "longer than 16000000 bytes";
        QTest::newRow("a million open lists") << QByteArray(1'000'000, '[') << "data.jsonl, line 1"
                                              << "nested more than 64 levels";
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFEh\0i\0", 6) << "data.jsonl"
                                << "is UTF-16 text";
    }

    void refusesBadLines()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, subject);
        QFETCH(QString, detail);

        const auto documents = readDocuments(write("data.jsonl", content));
        QVERIFY(!documents);
        QCOMPARE(documents.error().code, ErrorCode::Corrupt);
        QCOMPARE(QString::fromStdString(documents.error().subject), m_folder.filePath(subject));
        QVERIFY2(documents.error().detail.find(detail.toStdString()) != std::string::npos,
                 documents.error().detail.c_str());
    }

    void endsAfterAStop()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto documents = readDocuments(write("data.txt", "a\nb\n"), stop.get_token());
        QVERIFY(!documents);
        QCOMPARE(documents.error().code, ErrorCode::Cancelled);
    }

    void refusesOtherFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");

        QTest::newRow("another extension")
            << "data.csv" << ErrorCode::InvalidArgument << "neither a .jsonl nor a .txt";
        QTest::newRow("no extension")
            << "data" << ErrorCode::InvalidArgument << "neither a .jsonl nor a .txt";
        QTest::newRow("absent file") << "absent.txt" << ErrorCode::NotFound << "cannot be opened";
        QTest::newRow("empty file") << "empty.txt" << ErrorCode::InvalidArgument << "holds no document";
        QTest::newRow("blank lines only")
            << "blank.jsonl" << ErrorCode::InvalidArgument << "holds no document";
    }

    void refusesOtherFiles()
    {
        QFETCH(QString, name);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);

        write("data.csv", "a");
        write("data", "a");
        write("empty.txt", {});
        write("blank.jsonl", "\n \r\n\t");
        const auto documents = readDocuments(m_folder.filePath(name).toStdString());
        QVERIFY(!documents);
        QCOMPARE(documents.error().code, code);
        QVERIFY(documents.error().subject.ends_with(name.toStdString()));
        QVERIFY2(documents.error().detail.find(detail.toStdString()) != std::string::npos,
                 documents.error().detail.c_str());
    }

    void mutatedLinesNeverCrash()
    {
        const std::string valid = "{\"text\":\"some \\u00e9\"}\n{\"input_ids\":[1,2,3],\"x\":{\"y\":null}}\n";
        std::mt19937 random(13); // any fixed seed
        constexpr std::string_view Interesting = "{}[]\",:0123456789-.e\\u\r\n\xFF\xFE";
        for (int round = 0; round < 10'000; ++round) {
            std::string content = valid;
            for (auto edits = 1 + random() % 3; edits > 0; --edits)
                content[random() % content.size()] = Interesting[random() % Interesting.size()];
            const auto documents = parseDocuments(content, DocumentFormat::JsonLines, "data.jsonl");
            if (!documents)
                QVERIFY(documents.error().subject.starts_with("data.jsonl"));
        }
    }
};

QTEST_APPLESS_MAIN(DocumentsTest)
#include "documents_test.moc"
