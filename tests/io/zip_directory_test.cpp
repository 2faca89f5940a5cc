// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/zip_directory.h"

#include <QTest>

using namespace halftone;

namespace {

std::string littleEndian(std::uint64_t value, int bytes)
{
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i));
    return text;
}

std::span<const std::byte> asBytes(const std::string &text)
{
    return {reinterpret_cast<const std::byte *>(text.data()), text.size()};
}

/// The entry of a file without content of its own in the archive.
std::string entry(const std::string &name, std::uint64_t stored, std::uint64_t bytes, int method = 0,
                  const std::string &extra = {})
{
    return "PK\1\2" + std::string(6, '\0') + littleEndian(static_cast<std::uint64_t>(method), 2)
        + std::string(4, '\0') + littleEndian(0xCBF43926, 4) + littleEndian(stored, 4)
        + littleEndian(bytes, 4) + littleEndian(name.size(), 2) + littleEndian(extra.size(), 2)
        + std::string(14, '\0') + name + extra;
}

std::string archive(const std::string &content, const std::string &directory, std::uint64_t entries,
                    const std::string &comment = {})
{
    return content + directory + "PK\5\6" + std::string(4, '\0') + littleEndian(entries, 2)
        + littleEndian(entries, 2) + littleEndian(directory.size(), 4) + littleEndian(content.size(), 4)
        + littleEndian(comment.size(), 2) + comment;
}

} // namespace

class ZipDirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksumOfTheStandardsExample()
    {
        QCOMPARE(crc32(asBytes("123456789")), 0xCBF43926U); // the check value of CRC-32
        QCOMPARE(crc32({}), 0U);
    }

    void listsEntries()
    {
        const std::string file
            = archive("123456789", entry("m/code", 9, 9) + entry("m/small", 4, 4000, 8), 2, "a comment");
        const auto entries = readZipDirectory(asBytes(file), "x.pt");
        QVERIFY(entries);
        QCOMPARE(entries->size(), 2U);
        QCOMPARE((*entries)[0].name, std::string("m/code"));
        QCOMPARE((*entries)[0].checksum, 0xCBF43926U);
        QCOMPARE((*entries)[0].bytes, 9U);
        QCOMPARE((*entries)[1].storedBytes, 4U);
    }

    void sizesOfZip64()
    {
        const std::string extra
            = littleEndian(1, 2) + littleEndian(16, 2) + littleEndian(9, 8) + littleEndian(9, 8);
        const std::string whole = archive("123456789", entry("m", 0xFFFFFFFF, 0xFFFFFFFF, 0, extra), 1);
        const auto entries = readZipDirectory(asBytes(whole), "x.pt");
        QVERIFY(entries);
        QCOMPARE(entries->front().bytes, 9U);
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QByteArray>("file");

        const auto row = [](const char *name, const std::string &file) {
            QTest::newRow(name) << QByteArray::fromStdString(file);
        };
        row("nothing", "");
        row("a text", std::string(100, 'x'));
        row("more entries than there are", archive("123456789", entry("m", 9, 9), 2));
        row("a directory behind the end", archive("", std::string(), 1));
        row("a file larger than the archive", archive("", entry("m", 9999, 9999), 1));
        row("a stored file of two sizes", archive("123456789", entry("m", 9, 8), 1));
        row("more than deflate can hold", archive("123456789", entry("m", 9, 99'999, 8), 1));
        row("an unknown compression", archive("123456789", entry("m", 9, 9, 12), 1));
        row("no sizes of ZIP64", archive("", entry("m", 0xFFFFFFFF, 0xFFFFFFFF), 1));
        row("a cut field of ZIP64",
            archive("", entry("m", 0xFFFFFFFF, 0xFFFFFFFF, 0, std::string("\1\0", 2)), 1));
    }

    void refusesWhatCannotBe()
    {
        QFETCH(QByteArray, file);

        const std::string bytes = file.toStdString();
        const auto entries = readZipDirectory(asBytes(bytes), "x.pt");
        QVERIFY(!entries);
        QCOMPARE(entries.error().code, ErrorCode::Corrupt);
        QCOMPARE(entries.error().subject, std::string("x.pt"));
    }
};

QTEST_APPLESS_MAIN(ZipDirectoryTest)
#include "zip_directory_test.moc"
