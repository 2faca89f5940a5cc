// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/mapped_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <utility>

using namespace halftone;

class MappedFileTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path write(const char *name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write test data");
        return file.fileName().toStdString();
    }

private Q_SLOTS:
    void showsTheBytesOfTheFile()
    {
        const QByteArray content("some\0bytes", 10);
        const auto path = write("a", content);
        const auto file = MappedFile::open(path);
        QVERIFY(file);
        QVERIFY(file->text() == std::string_view("some\0bytes", 10));
        QCOMPARE(file->bytes()[4], std::byte{0});
        QVERIFY(file->path() == path);
        file->adviseSequential();
    }

    void emptyFileIsAnEmptySpan()
    {
        auto file = MappedFile::open(write("empty", {}));
        QVERIFY(file);
        QVERIFY(file->bytes().empty());
        file->adviseSequential();
        const MappedFile moved = *std::move(file);
        QVERIFY(moved.bytes().empty() && moved.text().empty());
    }

    void bytesKeepTheirAddressWhenMoved()
    {
        auto first = MappedFile::open(write("a", "content"));
        auto second = MappedFile::open(write("b", "other"));
        QVERIFY(first && second);
        const std::byte *address = first->bytes().data();
        MappedFile moved = *std::move(first);
        QVERIFY(moved.bytes().data() == address);
        *second = std::move(moved);
        QVERIFY(second->bytes().data() == address);
        QCOMPARE(second->text(), std::string_view("content"));
    }

    void staysReadableAfterTheFileIsRemoved()
    {
        const auto path = write("gone", "content");
        const auto file = MappedFile::open(path);
        QVERIFY(std::filesystem::remove(path));
        QVERIFY(file);
        QCOMPARE(file->text(), std::string_view("content"));
    }

    void refusesWhatIsNoFile_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");

        const QString pipe = m_folder.filePath("pipe");
        QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        QTest::newRow("absent file") << m_folder.filePath("absent") << ErrorCode::NotFound
                                     << "cannot be opened";
        QTest::newRow("absent folder")
            << m_folder.filePath("no/file") << ErrorCode::NotFound << "cannot be opened";
        QTest::newRow("folder") << m_folder.path() << ErrorCode::InvalidArgument << "not a regular file";
        QTest::newRow("pipe without a writer") << pipe << ErrorCode::InvalidArgument << "not a regular file";
        QTest::newRow("device") << "/dev/zero" << ErrorCode::InvalidArgument << "not a regular file";
    }

    void refusesWhatIsNoFile()
    {
        QFETCH(QString, path);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);

        const auto file = MappedFile::open(path.toStdString());
        QVERIFY(!file);
        QCOMPARE(file.error().code, code);
        QCOMPARE(QString::fromStdString(file.error().subject), path);
        QVERIFY(QString::fromStdString(file.error().detail).contains(detail));
    }
};

QTEST_APPLESS_MAIN(MappedFileTest)
#include "mapped_file_test.moc"
