// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atomic_write.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <string>
#include <thread>
#include <vector>

using namespace halftone;

class AtomicWriteTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] std::filesystem::path path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name)).toStdString();
    }
    static QByteArray contentOf(const std::filesystem::path &path)
    {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void writesANewFile()
    {
        QVERIFY(writeFileAtomically(path("new.txt"), std::string_view("with\0zero", 9)));
        QCOMPARE(contentOf(path("new.txt")), QByteArray("with\0zero", 9));
        QCOMPARE(names(), QStringList{"new.txt"}); // no temporary file is left
    }

    void replacesAFileAndKeepsItsPermissions()
    {
        QVERIFY(writeFileAtomically(path("file"), "old content"));
        std::filesystem::permissions(path("file"), std::filesystem::perms(0640));
        QVERIFY(writeFileAtomically(path("file"), "new"));
        QCOMPARE(contentOf(path("file")), QByteArray("new"));
        QVERIFY(std::filesystem::status(path("file")).permissions() == std::filesystem::perms(0640));
        QCOMPARE(names(), QStringList{"file"});
    }

    void writesThroughASymbolicLink()
    {
        QVERIFY(writeFileAtomically(path("target"), "old"));
        std::filesystem::create_symlink(path("target"), path("link"));
        QVERIFY(writeFileAtomically(path("link"), "new"));
        QVERIFY(std::filesystem::is_symlink(path("link")));
        QCOMPARE(contentOf(path("target")), QByteArray("new"));
    }

    void manyThreadsOnOneFileLeaveOneWholeContent()
    {
        constexpr std::size_t Bytes = 100'000;
        std::vector<std::thread> writers;
        for (char letter = 'a'; letter < 'i'; ++letter)
            writers.emplace_back([this, letter] {
                const auto done = writeFileAtomically(path("file"), std::string(Bytes, letter));
                Q_ASSERT(done);
            });
        for (std::thread &writer : writers)
            writer.join();
        const QByteArray content = contentOf(path("file"));
        QCOMPARE(content, QByteArray(Bytes, content.front()));
        QCOMPARE(names(), QStringList{"file"});
    }

    void refusesWhatCannotBeWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");

        QTest::newRow("folder that does not exist")
            << "absent/file" << ErrorCode::NotFound << "cannot be written";
        QTest::newRow("a folder") << "." << ErrorCode::InvalidArgument << "not a regular file";
        QTest::newRow("no name") << "absent/" << ErrorCode::InvalidArgument << "not the name of a file";
    }

    void refusesWhatCannotBeWritten()
    {
        QFETCH(QString, name);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);

        const auto done = writeFileAtomically(path(name.toLatin1().constData()), "content");
        QVERIFY(!done);
        QCOMPARE(done.error().code, code);
        QVERIFY(QString::fromStdString(done.error().detail).contains(detail));
        QVERIFY(names().isEmpty());
    }

    void aDeviceIsNotReplaced()
    {
        const auto done = writeFileAtomically("/dev/null", "content");
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::InvalidArgument);
        QVERIFY(std::filesystem::is_character_file("/dev/null"));
    }
};

QTEST_APPLESS_MAIN(AtomicWriteTest)
#include "atomic_write_test.moc"
