// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/hardware_profile.h"
#include "tests/timing/profiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace halftone;

class HardwareProfileTest : public QObject
{
    Q_OBJECT

private:
    QByteArray m_gaudi2;
    QTemporaryDir m_directory;

    Result<HardwareProfile> readText(const QByteArray &text)
    {
        const QString path = m_directory.filePath("profile.json");
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        file.close();
        return readHardwareProfile(path.toStdString());
    }

    /// What an error begins with that is about the line where @p text first stands in the unchanged profile.
    QString lineOf(const QByteArray &text)
    {
        return QStringLiteral("line %1: ").arg(m_gaudi2.left(m_gaudi2.indexOf(text)).count('\n') + 1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(PROFILE_DIRECTORY "/gaudi2.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_gaudi2 = file.readAll();
    }

    void readsGaudi2()
    {
        const HardwareProfile gaudi2 = test::profile("gaudi2");
        QCOMPARE(gaudi2.formats.size(), std::size_t{3});
        const FormatSupport *bf16 = gaudi2.format("bf16");
        const FormatSupport *fp8 = gaudi2.format("fp8_e4m3");
        QVERIFY(bf16 && fp8);
        // 432 and 865 TFLOPS (2 operations per multiply-accumulate), rounded to three digits by their source.
        QCOMPARE(qRound(gaudi2.peakMacsPerSecond(*bf16) * 2e-12), 433);
        QCOMPARE(qRound(gaudi2.peakMacsPerSecond(*fp8) * 2e-12), 865);
        QCOMPARE(gaudi2.mmeTiles.size(), std::size_t{4});
        for (const TileGeometry &tile : gaudi2.mmeTiles)
            QCOMPARE(static_cast<double>(tile.columns * tile.rows), gaudi2.mmeMacsPerCycle);
        for (const TileGeometry &tile : gaudi2.mmeEngineTiles)
            QCOMPARE(gaudi2.mmeEngines * static_cast<double>(tile.columns * tile.rows),
                     gaudi2.mmeMacsPerCycle);
    }

    void knowsTheDialects()
    {
        QCOMPARE(test::profile("gaudi2").numberFormat("fp8_e4m3")->maxFinite, 240.0F);
        QCOMPARE(test::profile("gaudi3").numberFormat("fp8_e4m3")->maxFinite, 448.0F);
        QVERIFY(test::profile("gaudi3").numberFormat("bf16") == Bf16);
        QVERIFY(!test::profile("gaudi3").numberFormat("int4"));
    }

    void gaudi3MultipliesBothFormatsEquallyFast()
    {
        const HardwareProfile gaudi3 = test::profile("gaudi3");
        QCOMPARE(gaudi3.peakMacsPerSecond(*gaudi3.format("fp8_e4m3")),
                 gaudi3.peakMacsPerSecond(*gaudi3.format("bf16")));
        QCOMPARE(qRound(gaudi3.peakMacsPerSecond(gaudi3.formats.front()) * 2e-12), 1678);
    }

    void refusesHostileProfiles_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("complaint");

        QTest::newRow("cut off in the middle")
            << QByteArray("\"mme\"") << QByteArray("\0") << "is not valid JSON at line ";
        QTest::newRow("a clock without a value")
            << QByteArray(R"("clock": {"value")") << QByteArray(R"("clock": {"valu")")
            << lineOf("\"clock\"") + "\"mme.clock.value\" must be";
        QTest::newRow("a negative clock") << QByteArray("1.65e9") << QByteArray("-1.65e9")
                                          << lineOf("1.65e9") + "\"mme.clock.value\" must be";
        QTest::newRow("a clock of zero")
            << QByteArray("1.65e9") << QByteArray("0") << "\"mme.clock.value\" must be";
        QTest::newRow("a clock in words")
            << QByteArray("1.65e9") << QByteArray("\"fast\"") << "\"mme.clock.value\" must be";
        QTest::newRow("a clock beyond all doubles")
            << QByteArray("1.65e9") << QByteArray("1e999")
            << "is not valid JSON at " + lineOf("1.65e9").replace(": ", ", column ");
        QTest::newRow("a clock twice") << QByteArray("\"macs_per_cycle\"") << QByteArray("\"clock\"")
                                       << "repeats the key \"clock\" in one object at line ";
        QTest::newRow("a clock in another unit")
            << QByteArray("\"Hz\"") << QByteArray("\"MHz\"") << "must be \"Hz\"";
        QTest::newRow("a constant without a source")
            << QByteArray(R"("unit": "cycles", "source")") << QByteArray(R"("unit": "cycles", "from")")
            << "\"mme.roll_up.source\" must say";
        QTest::newRow("a missing group")
            << QByteArray("\"hbm\"") << QByteArray("\"ddr\"") << "line 1: \"hbm\" must be an object";
        QTest::newRow("a tile without rows") << QByteArray("[512, 256]") << QByteArray("[512, 0]")
                                             << "\"mme.tiles.value\" must be a list of pairs";
        QTest::newRow("a tile with one side")
            << QByteArray("[512, 256]") << QByteArray("[512]") << "must be a list of pairs";
        QTest::newRow("a tile of fractions")
            << QByteArray("[512, 256]") << QByteArray("[512.5, 256]") << "must be a list of pairs";
        QTest::newRow("a tile beyond 64 bits")
            << QByteArray("[512, 256]") << QByteArray("[512, 99999999999999999999]")
            << "must be a list of pairs";
        QTest::newRow("formats that are no list")
            << QByteArray("\"formats\": [") << QByteArray("\"formats\": 3, \"x\": [")
            << "\"formats\" must be a list";
        QTest::newRow("a format nobody knows")
            << QByteArray("fp8_e5m2") << QByteArray("fp7") << "formats[2].name";
        QTest::newRow("a format twice") << QByteArray("fp8_e5m2") << QByteArray("bf16") << "must differ";
        QTest::newRow("a baseline that is not the measure")
            << QByteArray(R"("rate": {"value": 1,)") << QByteArray(R"("rate": {"value": 2,)")
            << lineOf(R"("rate": {"value": 1,)") + "\"formats[0].rate.value\" must be 1";
        QTest::newRow("an efficiency above one")
            << QByteArray("0.973") << QByteArray("1.5") << "\"mme.efficiency.value\" must be";
        QTest::newRow("no devices at all")
            << QByteArray(R"("devices": {"value": 8)") << QByteArray(R"("devices": {"value": 0)")
            << "\"interconnect.devices.value\" must be";
        QTest::newRow("a name that leaves the folder")
            << QByteArray("\"gaudi2\"") << QByteArray("\"../x\"")
            << lineOf("\"gaudi2\"") + "\"name\" must be a plain word";
        QTest::newRow("a key that nobody knows")
            << QByteArray(R"("mme": {)") << QByteArray(R"("mme": {"clok": 1,)")
            << lineOf("\"mme\"") + "\"mme.clok\" is not a key of hardware profiles";
        QTest::newRow("a key that nobody knows, in a list")
            << QByteArray(R"("name": "bf16")") << QByteArray(R"("label": "x", "name": "bf16")")
            << "\"formats[0].label\" is not a key of hardware profiles";
        QTest::newRow("a version of the future")
            << QByteArray(R"("schema": 1)") << QByteArray(R"("schema": 9)")
            << lineOf("\"schema\"") + "\"schema\" must be 1, the only version";
        QTest::newRow("a version in words")
            << QByteArray(R"("schema": 1)") << QByteArray(R"("schema": "1")") << "\"schema\" must be 1";
        QTest::newRow("no version") << QByteArray("\"schema\"") << QByteArray("\"scheme\"")
                                    << "line 1: \"schema\" must be 1";
        QTest::newRow("a profile without a name")
            << QByteArray("\"gaudi2\"") << QByteArray("\"\"") << "\"name\" must be a text";
    }

    void refusesHostileProfiles()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, complaint);

        QByteArray text = m_gaudi2;
        const auto at = text.indexOf(from);
        QVERIFY(at >= 0);
        text.replace(at, from.size(), to);
        const auto read = readText(text);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Corrupt);
        QCOMPARE(read.error().subject, std::string("profile.json"));
        QVERIFY2(QString::fromStdString(read.error().detail).contains(complaint),
                 read.error().detail.c_str());
    }

    void aProfileIsCalledAsItsFile()
    {
        const QString path = m_directory.filePath("other.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_gaudi2);
        file.close();
        QVERIFY(readHardwareProfile(path.toStdString(), "gaudi2"));
        const auto read = readHardwareProfile(path.toStdString(), "other");
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Corrupt);
        QCOMPARE(QString::fromStdString(read.error().detail),
                 lineOf("\"name\"") + "\"name\" must be \"other\", as the file is called, not \"gaudi2\"");
    }

    void refusesWhatIsNoProfile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("an empty file") << QByteArray();
        QTest::newRow("the first half of a profile") << m_gaudi2.left(m_gaudi2.size() / 2);
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("bytes that are no UTF-8") << QByteArray("\"\xff\xfe\"");
        QTest::newRow("deeply nested lists") << QByteArray(500000, '[');
    }

    void refusesWhatIsNoProfile()
    {
        QFETCH(QByteArray, text);
        const auto read = readText(text);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Corrupt);
    }

    void refusesFilesThatCannotBeRead()
    {
        QCOMPARE(readHardwareProfile("/nowhere/at/all.json").error().code, ErrorCode::NotFound);
        QCOMPARE(readHardwareProfile(m_directory.path().toStdString()).error().code, ErrorCode::Io);
        QCOMPARE(readText(QByteArray((1 << 20) + 1, ' ')).error().code, ErrorCode::Io);
    }
};

QTEST_APPLESS_MAIN(HardwareProfileTest)
#include "hardware_profile_test.moc"
