// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/safetensors.h"

#include "tests/io/safetensors_bytes.h"

#include <QTest>

#include <cstring>
#include <random>

using namespace halftone;

namespace {

constexpr const char *FileName = "model.safetensors";

/// Two tensors of 8 and 4 bytes; the second stands first in the header.
std::string validFile()
{
    return safetensorsBytes("{\"__metadata__\":{\"format\":\"pt\"},"
                                + tensorEntry("b.weight", "F32", "[2]", "[0,8]") + ","
                                + tensorEntry("a.weight", "BF16", "[1,2]", "[8,12]") + "}   ",
                            "01234567abcd");
}

} // namespace

class SafetensorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTensorsByName()
    {
        const std::string file = validFile();
        const auto tensors = parseSafetensors(asBytes(file), FileName);
        QVERIFY(tensors);
        QCOMPARE(tensors->size(), 2U);
        const TensorView &a = (*tensors)[0];
        QCOMPARE(a.name, std::string("a.weight"));
        QCOMPARE(a.dtype, ScalarType::BF16);
        QVERIFY((a.shape == std::vector<std::int64_t>{1, 2}));
        QCOMPARE(std::memcmp(a.data.data(), "abcd", 4), 0);
        QCOMPARE(a.data.size(), 4U);
        const TensorView &b = (*tensors)[1];
        QCOMPARE(b.name, std::string("b.weight"));
        QVERIFY(b.data.data() == asBytes(file).data() + (file.size() - 12)); // not a copy
    }

    void acceptsWhatIsValid_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<int>("dataBytes");
        QTest::addColumn<int>("tensors");

        QTest::newRow("no tensor at all") << "{}" << 0 << 0;
        QTest::newRow("only metadata") << R"({"__metadata__":{}})" << 0 << 0;
        QTest::newRow("scalar") << QString::fromStdString("{" + tensorEntry("s", "I64", "[]", "[0,8]") + "}")
                                << 8 << 1;
        QTest::newRow("tensors without elements share an offset") << QString::fromStdString(
            "{" + tensorEntry("x", "F32", "[0]", "[0,0]") + "," + tensorEntry("y", "F32", "[3,0]", "[0,0]")
            + "," + tensorEntry("z", "U8", "[1]", "[0,1]") + "}") << 1
                                                                  << 3;
    }

    void acceptsWhatIsValid()
    {
        QFETCH(QString, header);
        QFETCH(int, dataBytes);
        QFETCH(int, tensors);

        const std::string file
            = safetensorsBytes(header.toStdString(), std::string(static_cast<std::size_t>(dataBytes), 'x'));
        const auto parsed = parseSafetensors(asBytes(file), FileName);
        QVERIFY2(parsed, parsed ? "" : describe(parsed.error()).c_str());
        QCOMPARE(parsed->size(), static_cast<std::size_t>(tensors));
    }

    void knowsEveryDataType_data()
    {
        QTest::addColumn<ScalarType>("type");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("bytes");

        QTest::newRow("F64") << ScalarType::F64 << "F64" << 8;
        QTest::newRow("F32") << ScalarType::F32 << "F32" << 4;
        QTest::newRow("F16") << ScalarType::F16 << "F16" << 2;
        QTest::newRow("BF16") << ScalarType::BF16 << "BF16" << 2;
        QTest::newRow("I64") << ScalarType::I64 << "I64" << 8;
        QTest::newRow("I32") << ScalarType::I32 << "I32" << 4;
        QTest::newRow("I16") << ScalarType::I16 << "I16" << 2;
        QTest::newRow("I8") << ScalarType::I8 << "I8" << 1;
        QTest::newRow("U8") << ScalarType::U8 << "U8" << 1;
        QTest::newRow("BOOL") << ScalarType::Bool << "BOOL" << 1;
        QTest::newRow("F8_E4M3") << ScalarType::F8E4M3 << "F8_E4M3" << 1;
        QTest::newRow("F8_E5M2") << ScalarType::F8E5M2 << "F8_E5M2" << 1;
    }

    void knowsEveryDataType()
    {
        QFETCH(ScalarType, type);
        QFETCH(QString, name);
        QFETCH(int, bytes);

        const std::string end = std::to_string(3 * bytes);
        const std::string file
            = safetensorsBytes("{" + tensorEntry("t", name.toStdString(), "[3]", "[0," + end + "]") + "}",
                               std::string(static_cast<std::size_t>(3 * bytes), 'x'));
        const auto tensors = parseSafetensors(asBytes(file), FileName);
        QVERIFY(tensors);
        QCOMPARE(tensors->front().dtype, type);
        QCOMPARE(itemBytes(type), static_cast<std::size_t>(bytes));
        QCOMPARE(QString::fromUtf8(nameOf(type).data(), qsizetype(nameOf(type).size())), name);
    }

    void refusesDamagedFraming_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("detail");

        const std::string valid = validFile();
        const QByteArray whole(valid.data(), qsizetype(valid.size()));
        QTest::newRow("empty file") << QByteArray() << "has only 0 bytes";
        QTest::newRow("seven bytes") << whole.left(7) << "has only 7 bytes";
        QTest::newRow("header cut") << whole.left(40) << "more than the file has";
        QTest::newRow("length of all ones") << QByteArray(8, '\xFF') + whole << "more than the file has";
        QTest::newRow("a PNG") << QByteArray("\x89PNG\r\n\x1A\n...........") << "more than the file has";
        QTest::newRow("header of no bytes") << QByteArray(8, '\0') << "does not begin with '{'";
        QTest::newRow("a list as header")
            << QByteArray::fromStdString(safetensorsBytes("[]", "")) << "does not begin with '{'";
        QTest::newRow("a text file with a plausible length")
            << QByteArray("\x05\0\0\0\0\0\0\0hello", 13) << "does not begin with '{'";
    }

    void refusesDamagedFraming()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, detail);

        const auto tensors = parseSafetensors(asBytes(file.toStdString()), FileName);
        QVERIFY(!tensors);
        QCOMPARE(tensors.error().code, ErrorCode::Corrupt);
        QCOMPARE(tensors.error().subject, std::string(FileName));
        QVERIFY2(tensors.error().detail.find(detail.toStdString()) != std::string::npos,
                 tensors.error().detail.c_str());
    }

    void refusesHeaderBeyondTheFormatsLimit()
    {
        const std::string file = safetensorsBytes("{" + std::string(100'000'000, ' ') + "}", "");
        const auto tensors = parseSafetensors(asBytes(file), FileName);
        QVERIFY(!tensors);
        QVERIFY(tensors.error().detail.find("limit of 100000000") != std::string::npos);
    }

    void refusesHostileHeaders_data();
    void refusesHostileHeaders();

    void mutatedFilesNeverCrash()
    {
        const std::string valid = validFile();
        std::mt19937 random(20250101); // any fixed seed
        constexpr std::string_view Interesting = "{}[]\",:0123456789-.eE\\u \n\xFF\x80";
        std::size_t accepted = 0;
        for (int round = 0; round < 20'000; ++round) {
            std::string file = valid;
            for (auto edits = random() % 4; edits > 0; --edits) {
                const std::size_t at = random() % file.size();
                switch (random() % 4) {
                case 0:
                    file[at] = static_cast<char>(random() & 0xFFU);
                    break;
                case 1:
                    file[at] = Interesting[random() % Interesting.size()];
                    break;
                case 2:
                    file.erase(at, 1 + random() % 8);
                    break;
                default:
                    file.insert(at, file.substr(random() % file.size(), random() % 16));
                }
                if (file.empty())
                    break;
            }
            if (round % 3 == 0
                && file.size() >= 8) { // a length that fits again, to reach what lies behind it
                const std::size_t brace = file.rfind('}');
                if (brace != std::string::npos && brace > 8)
                    file.replace(0, 8, safetensorsBytes(file.substr(8, brace - 7), "").substr(0, 8));
            }
            const auto tensors = parseSafetensors(asBytes(file), FileName);
            if (!tensors) {
                QVERIFY(tensors.error().subject.starts_with(FileName));
                QVERIFY(!tensors.error().detail.empty());
                continue;
            }
            ++accepted;
            for (const TensorView &tensor : *tensors) {
                const std::byte *end = asBytes(file).data() + file.size();
                QVERIFY(tensor.data.data() >= asBytes(file).data()
                        && tensor.data.data() + tensor.data.size() <= end);
            }
        }
        QVERIFY(accepted > 0); // some mutations hit only names or data
    }
};

void SafetensorsTest::refusesHostileHeaders_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("detail");

    // The data have 8 bytes.
    const auto row
        = [](const char *what, const std::string &header, const char *subject, const char *detail) {
              QTest::newRow(what) << QByteArray::fromStdString(header) << subject << detail;
          };
    const std::string good = tensorEntry("a", "F32", "[2]", "[0,8]");
    row("not JSON", "{a}", "model.safetensors", "not valid JSON at column 2");
    row("JSON that ends early", "{" + good, "model.safetensors", "not valid JSON");
    row("more than one document", "{" + good + "}{}", "model.safetensors", "not valid JSON");
    row("invalid UTF-8 in a name", "{\"\xC3\x28\":1}", "model.safetensors", "not valid JSON");
    row("lists nested a million deep", "{\"a\":" + std::string(1'000'000, '['), "model.safetensors: a",
        "described by a list");
    row("objects nested deep", R"({"a":{"dtype":{"a":{"a":{)", "model.safetensors: a", "has an object where");
    row("nested metadata", R"({"__metadata__":{"a":{}}})", "model.safetensors: __metadata__", "only texts");
    row("number in metadata", R"({"__metadata__":{"a":1}})", "model.safetensors: __metadata__", "only texts");
    row("tensor that is a number", R"({"a":3})", "model.safetensors: a", "described by the number 3");
    row("tensor that is null", R"({"a":null})", "model.safetensors: a", "described by null");
    row("the same name twice", "{" + good + "," + good + "}", "model.safetensors: a", "listed twice");
    row("the same key twice", R"({"a":{"dtype":"F32","dtype":"F32","shape":[2],"data_offsets":[0,8]}})",
        "model.safetensors: a", "the key dtype twice");
    row("unknown key", R"({"a":{"stride":1,"dtype":"F32","shape":[2],"data_offsets":[0,8]}})",
        "model.safetensors: a", "unknown key \"stride\"");
    row("no shape", R"({"a":{"dtype":"F32","data_offsets":[0,8]}})", "model.safetensors: a",
        "lacks one of the keys");
    row("unknown data type", "{" + tensorEntry("a", "Q4_K", "[2]", "[0,8]") + "}", "model.safetensors: a",
        "data type \"Q4_K\"");
    row("negative size", "{" + tensorEntry("a", "F32", "[-2]", "[0,8]") + "}", "model.safetensors: a",
        "negative number -2");
    row("fractional size", "{" + tensorEntry("a", "F32", "[2.0]", "[0,8]") + "}", "model.safetensors: a",
        "number 2.0");
    row("size as text", "{" + tensorEntry("a", "F32", "[\"2\"]", "[0,8]") + "}", "model.safetensors: a",
        "text \"2\"");
    row("size beyond 64 bits", "{" + tensorEntry("a", "F32", "[99999999999999999999]", "[0,8]") + "}",
        "model.safetensors: a", "99999999999999999999");
    row("size beyond the signed range", "{" + tensorEntry("a", "U8", "[9223372036854775808]", "[0,8]") + "}",
        "model.safetensors: a", "9223372036854775808");
    row("product beyond 64 bits", "{" + tensorEntry("a", "F32", "[4294967296,4294967296]", "[0,8]") + "}",
        "model.safetensors: a", "more bytes than can be counted");
    row("product that wraps around to the right size",
        "{" + tensorEntry("a", "F32", "[4611686018427387904,2,2,2]", "[0,8]") + "}", "model.safetensors: a",
        "more bytes than can be counted");
    row("overflow hidden behind a zero",
        "{" + tensorEntry("a", "F32", "[0,4294967296,4294967296]", "[0,0]") + "}", "model.safetensors: a",
        "more bytes than can be counted");
    std::string ones = "[1";
    for (int i = 1; i < 65; ++i)
        ones += ",1";
    row("65 dimensions", "{" + tensorEntry("a", "F32", ones + "]", "[0,4]") + "}", "model.safetensors: a",
        "more than 64 dimensions");
    row("fewer bytes than the shape needs", "{" + tensorEntry("a", "F32", "[3]", "[0,8]") + "}",
        "model.safetensors: a", "has 8 bytes where its shape and data type need 12");
    row("one offset", "{" + tensorEntry("a", "F32", "[2]", "[8]") + "}", "model.safetensors: a",
        "not two numbers");
    row("three offsets", "{" + tensorEntry("a", "F32", "[2]", "[0,8,8]") + "}", "model.safetensors: a",
        "not two numbers");
    row("negative offset", "{" + tensorEntry("a", "F32", "[2]", "[-8,0]") + "}", "model.safetensors: a",
        "negative number -8 where two byte offsets");
    row("offsets in reverse", "{" + tensorEntry("a", "F32", "[2]", "[8,0]") + "}", "model.safetensors: a",
        "ends before it begins");
    row("beyond the file", "{" + tensorEntry("a", "F32", "[4]", "[0,16]") + "}", "model.safetensors: a",
        "reaches to byte 16 of the data, but the file has only 8");
    row("offset of 64 bits",
        "{" + tensorEntry("a", "F32", "[2]", "[18446744073709551608,18446744073709551615]") + "}",
        "model.safetensors: a", "reaches to byte");
    row("overlap",
        "{" + tensorEntry("a", "U8", "[6]", "[0,6]") + "," + tensorEntry("b", "U8", "[4]", "[4,8]") + "}",
        "model.safetensors: b", "overlaps another tensor at byte 4");
    row("hole",
        "{" + tensorEntry("a", "U8", "[2]", "[0,2]") + "," + tensorEntry("b", "U8", "[4]", "[4,8]") + "}",
        "model.safetensors: b", "leaves a hole of 2 bytes");
    row("hole at the beginning", "{" + tensorEntry("b", "U8", "[4]", "[4,8]") + "}", "model.safetensors: b",
        "leaves a hole of 4 bytes");
    row("bytes behind the last tensor", "{" + tensorEntry("a", "U8", "[6]", "[0,6]") + "}",
        "model.safetensors", "has 2 bytes at its end");
    row("line break in a name", "{" + tensorEntry("a\\nb", "Q4", "[2]", "[0,8]") + "}",
        "model.safetensors: a?b", "Q4");
    row("name of a thousand letters", "{" + tensorEntry(std::string(1000, 'n'), "Q4", "[2]", "[0,8]") + "}",
        ("model.safetensors: " + std::string(120, 'n') + "...").c_str(), "Q4");
}

void SafetensorsTest::refusesHostileHeaders()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, subject);
    QFETCH(QString, detail);

    const std::string file = safetensorsBytes(header.toStdString(), "01234567");
    const auto tensors = parseSafetensors(asBytes(file), FileName);
    QVERIFY(!tensors);
    QCOMPARE(QString::fromStdString(tensors.error().subject), subject);
    QVERIFY2(tensors.error().detail.find(detail.toStdString()) != std::string::npos,
             tensors.error().detail.c_str());
    const bool dtypeRow = detail.contains("Q4");
    QCOMPARE(tensors.error().code, dtypeRow ? ErrorCode::Unsupported : ErrorCode::Corrupt);
}

QTEST_APPLESS_MAIN(SafetensorsTest)
#include "safetensors_test.moc"
