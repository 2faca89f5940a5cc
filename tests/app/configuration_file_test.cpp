// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/configuration_file.h"
#include "core/export/configuration_json.h"
#include "core/export/export_target.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace halftone;

class ConfigurationFileTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ModelGraph m_graph;

    Result<ConfigurationFile> read(const std::string &text)
    {
        QFile file(m_folder.filePath("c.json"));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.data(), static_cast<qint64>(text.size()));
        file.close();
        return readConfigurationFile(file.fileName().toStdString(), m_graph);
    }

    [[nodiscard]] std::vector<std::string> alternating() const
    {
        std::vector<std::string> formats;
        for (std::size_t i = 0; i < m_graph.layers.size(); ++i)
            formats.emplace_back(i % 3 == 0 ? "fp8_e4m3" : "bf16");
        return formats;
    }

private Q_SLOTS:
    void init()
    {
        m_graph = {};
        for (int block = 0; block < 12; ++block) // layers.1 and layers.11
            for (const char *role : {"q_proj", "k_proj", "v_proj", "o_proj"}) {
                Layer layer;
                layer.name = "model.layers." + std::to_string(block) + ".self_attn." + role;
                layer.kind = LayerKind::Linear;
                m_graph.layers.push_back(layer);
            }
    }

    void whatWasExportedIsReadBack_data()
    {
        QTest::addColumn<bool>("isInc");
        QTest::newRow("Intel Neural Compressor") << true;
        QTest::newRow("Halftone") << false;
    }

    void whatWasExportedIsReadBack()
    {
        QFETCH(bool, isInc);
        const auto formats = alternating();
        std::string text;
        if (isInc) {
            const auto files = exportFor(**findExportTarget("inc"), m_graph.layers, formats);
            QVERIFY(files);
            const auto measure = read((*files)[0].content); // the other file of the pair
            QVERIFY(!measure);
            QVERIFY(measure.error().detail.find("give the QUANTIZE file") != std::string::npos);
            text = (*files)[1].content;
        } else {
            std::string members;
            for (std::size_t i = 0; i < formats.size(); ++i)
                members += (i > 0 ? ", \"" : "\"") + m_graph.layers[i].name + "\": \"" + formats[i] + '"';
            text = *versionedConfiguration("{\"tau\": 0.1, \"configuration\": {" + members + "}}");
            QVERIFY(text.find("\"halftone_configuration\": 1") != std::string::npos);
        }
        const auto names = read(text);
        QVERIFY(names);
        QCOMPARE(names->formats.size(), formats.size());
        for (std::size_t i = 0; i < formats.size(); ++i)
            QCOMPARE(names->formats.at(m_graph.layers[i].name), formats[i]);
    }

    void whatIsNoFileIsRefusedAtOnce()
    {
        const auto pipe = m_folder.filePath("pipe").toStdString();
        QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
        const auto read = readConfigurationFile(pipe, m_graph);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(readConfigurationFile(m_folder.filePath("none").toStdString(), m_graph).error().code,
                 ErrorCode::NotFound);
    }

    void patternsOfOtherPeopleAreFollowed()
    {
        // re.search: "layers\.1" finds the blocks 1, 10 and 11; a class name allows all of its modules
        const auto names = read(R"({"mode": "QUANTIZE", "fp8_config": "E5M2",
            "allowlist": {"types": ["Linear"], "names": []},
            "blocklist": {"types": [], "names": ["layers\\.1", "o_proj$"]}})");
        QVERIFY2(names, names ? "" : describe(names.error()).c_str());
        QCOMPARE(names->formats.at("model.layers.1.self_attn.q_proj"), std::string("bf16"));
        QCOMPARE(names->formats.at("model.layers.11.self_attn.k_proj"), std::string("bf16"));
        QCOMPARE(names->formats.at("model.layers.2.self_attn.o_proj"), std::string("bf16"));
        QCOMPARE(names->formats.at("model.layers.2.self_attn.q_proj"), std::string("fp8_e5m2"));
    }

    void namesOfVllmAreUnderstoodAndRemarked()
    {
        const auto read
            = this->read(R"({"blocklist": {"names": ["layers\\.2\\.self_attn\\.qkv_proj", "rotary"]}})");
        QVERIFY2(read, read ? "" : describe(read.error()).c_str());
        for (const char *part : {"q_proj", "k_proj", "v_proj"})
            QCOMPARE(read->formats.at(std::string("model.layers.2.self_attn.") + part), std::string("bf16"));
        QCOMPARE(read->formats.at("model.layers.2.self_attn.o_proj"), std::string("fp8_e4m3"));
        QCOMPARE(read->remarks, std::vector<std::string>{"'rotary' concerns no layer of this model"});
    }

    void badFilesAreRefusedWithTheirName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << ""
                               << "c.json: is not valid JSON at column 1";
        QTest::newRow("a list") << "[]"
                                << "c.json: is not a JSON object";
        QTest::newRow("newer")
            << R"({"halftone_configuration": 2, "configuration": {}})"
            << "c.json: halftone_configuration: it is 2, and this version of Halftone reads 1";
        QTest::newRow("twice") << R"({"configuration": {"a": "bf16", "a": "bf16"}})"
                               << R"(c.json: repeats the key "a" in one object)";
        QTest::newRow("a number") << R"({"configuration": {"a": 8}})"
                                  << "c.json: a: its format is not a text";
        QTest::newRow("INC with a bad pattern")
            << R"({"mode": "QUANTIZE", "allowlist": {"types": [], "names": ["*"]}, "blocklist": {"types": [], "names": []}})"
            << "c.json: allowlist.names: '*' is no regular expression";
        QTest::newRow("INC with a wrong type") << R"({"mode": "QUANTIZE", "blocklist": {"names": "lm_head"}})"
                                               << "c.json: blocklist.names: it is not a list of texts";
    }

    void badFilesAreRefusedWithTheirName()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const auto names = read(text.toStdString());
        QVERIFY(!names);
        const auto sentence = QString::fromStdString(describe(names.error()));
        QVERIFY2(sentence.contains(says), qPrintable(sentence));
    }

    void whatIsNoFileIsSaid()
    {
        QCOMPARE(readConfigurationFile("/nowhere.json", m_graph).error().code, ErrorCode::NotFound);
        QCOMPARE(readConfigurationFile(m_folder.path().toStdString(), m_graph).error().code, ErrorCode::Io);
    }
};

QTEST_APPLESS_MAIN(ConfigurationFileTest)
#include "configuration_file_test.moc"
