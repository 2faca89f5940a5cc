// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/configuration_json.h"

#include <QElapsedTimer>
#include <QTest>

using namespace halftone;

/// Files of configurations that Halftone itself writes.
class ConfigurationJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsWritten()
    {
        const char *const solved
            = R"({"tau": 0.01, "configuration": {"layer b": "fp8_e4m3", "layer a": "bf16"}})";
        const auto versioned = versionedConfiguration(solved);
        QVERIFY(versioned && versioned->starts_with("{\n    \"halftone_configuration\": 1,"));
        for (const std::string &text : {std::string(solved), *versioned}) {
            const auto read = configurationFromJson(text);
            QVERIFY2(read, read ? "" : describe(read.error()).c_str());
            QVERIFY(
                (*read == std::map<std::string, std::string>{{"layer a", "bf16"}, {"layer b", "fp8_e4m3"}}));
        }
        QCOMPARE(versionedConfiguration("[]").error().code, ErrorCode::Corrupt);
    }

    void hostileFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("says");

        const auto row = [](const char *name, const QByteArray &text, const char *subject, const char *says) {
            QTest::newRow(name) << text << subject << says;
        };
        row("nothing", "", "", "is not valid JSON at column 1");
        row("half a document", "{\n\"configuration\": {\"a\":", "", "is not valid JSON at line 2, column 23");
        row("a list", "[]", "", "not a JSON object");
        row("brackets without end", QByteArray(100'000, '['), "", "is nested more than 64 levels deep");
        row("bytes that are no text", "{\"configuration\": {\"\xff\": \"bf16\"}}", "",
            "is not valid JSON at column 21");
        row("no configuration", R"({"status": "infeasible"})", "configuration", "missing");
        row("a configuration that is a list", R"({"configuration": ["bf16"]})", "configuration",
            "not an object");
        row("another version", R"({"halftone_configuration": 2, "configuration": {}})",
            "halftone_configuration", "it is 2, and this version of Halftone reads 1");
        row("a version that is a text", R"({"halftone_configuration": "1", "configuration": {}})",
            "halftone_configuration", "not a whole number");
        row("a format that is a number", R"({"configuration": {"layer a": 8}})", "layer a", "not a text");
        row("a format that is null", R"({"configuration": {"layer a": null}})", "layer a", "not a text");
        row("a layer that appears twice", R"({"configuration": {"x": "bf16", "x": "fp8_e4m3"}})", "",
            "repeats the key \"x\" in one object");
        row("a key that appears twice", R"({"tau": 1, "tau": 2, "configuration": {"x": "bf16"}})", "",
            "repeats the key \"tau\" in one object");
    }

    void hostileFilesAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, subject);
        QFETCH(QString, says);
        const auto read = configurationFromJson(text.toStdString());
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().subject), subject);
        QVERIFY2(QString::fromStdString(read.error().detail).contains(says), read.error().detail.c_str());
    }

    void manyLayersTakeAMoment()
    {
        constexpr int Layers = 50'000;
        constexpr int MostMs = 2000; // chosen: n^2 comparisons of names take far longer
        std::string text = "{\"configuration\": {";
        for (int i = 0; i < Layers; ++i)
            text += (i == 0 ? "\"" : ", \"") + ("model.layers." + std::to_string(i)) + "\": \"bf16\"";
        QElapsedTimer timer;
        timer.start();
        const auto read = configurationFromJson(text + "}}");
        QVERIFY2(timer.elapsed() < MostMs, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(read && read->size() == std::size_t(Layers));
    }
};

QTEST_APPLESS_MAIN(ConfigurationJsonTest)
#include "configuration_json_test.moc"
