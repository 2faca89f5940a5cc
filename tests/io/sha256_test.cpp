// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sha256.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace halftone;

class Sha256Test : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path write(const QByteArray &content) const
    {
        QFile file(m_folder.filePath("file"));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write test data");
        return file.fileName().toStdString();
    }

private Q_SLOTS:
    void knownDigests_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("digest");

        // FIPS 180-4 examples
        QTest::newRow("nothing") << ""
                                 << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        QTest::newRow("three letters") << "abc"
                                       << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        QTest::newRow("two blocks") << "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
                                    << "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1";
    }

    void knownDigests()
    {
        QFETCH(QString, text);
        QFETCH(QString, digest);

        const std::string expected = "sha256:" + digest.toStdString();
        Sha256 whole;
        whole.update(text.toStdString());
        QCOMPARE(whole.finish(), expected);
        for (const char c : text.toStdString())
            whole.update(std::string_view(&c, 1));
        QCOMPARE(whole.finish(), expected); // finish() starts again, and pieces do not matter
    }

    void fileOfSeveralChunksIsTheSameAsQtSays()
    {
        QByteArray content(9'000'001, Qt::Uninitialized); // more than two chunks of 4 MB
        for (qsizetype i = 0; i < content.size(); ++i)
            content[i] = char(i * 31 % 251);
        double last = 0;
        bool rising = true;
        TaskContext context;
        context.report = [&](double fraction) {
            rising = rising && fraction > last;
            last = fraction;
        };
        const auto digest = sha256OfFile(write(content), context);
        QVERIFY(digest);
        QCOMPARE(*digest,
                 "sha256:"
                     + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().toStdString());
        QVERIFY(rising);
        QVERIFY(last == 1.0);
    }

    void emptyFile()
    {
        const auto digest = sha256OfFile(write({}));
        QVERIFY(digest);
        QCOMPARE(*digest,
                 std::string("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto digest = sha256OfFile(write("content"), TaskContext{stop.get_token()});
        QVERIFY(!digest);
        QCOMPARE(digest.error().code, ErrorCode::Cancelled);
    }

    void absentFileIsAnError()
    {
        const auto digest = sha256OfFile(m_folder.filePath("absent").toStdString());
        QVERIFY(!digest);
        QCOMPARE(digest.error().code, ErrorCode::NotFound);
    }
};

QTEST_APPLESS_MAIN(Sha256Test)
#include "sha256_test.moc"
