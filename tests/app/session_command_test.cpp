// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_line.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <filesystem>

/// The verb `sessions` on a library of one calibration.
class SessionCommandTest : public QObject, private CommandStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto outcome = run({"calibrate", DemoModel, "--data", DemoTexts, "--samples", "2",
                                  "--sequence-length", "32", "--name", "first"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        m_id = QString::fromUtf8(outcome.output).trimmed();
    }

    void anExportedSessionIsASessionOfItsOwn()
    {
        const QString file = path("one.halftone");
        QCOMPARE(run({"sessions", "export", "first", "--output", file}).status, 0);
        const auto inLibrary = jsonOf(run({"sessions", "show", m_id, "--json"}));
        const auto inFile = jsonOf(run({"sessions", "show", file, "--json"}));
        QVERIFY(!inFile.is_discarded());
        QVERIFY(inFile == inLibrary);
        const auto again = run({"sessions", "export", "first", "--output", file});
        QCOMPARE(again.status, 1);
        QVERIFY2(again.errors.contains("there is such a file already"), again.errors.constData());

        const auto imported = run({"sessions", "import", file});
        QCOMPARE(imported.status, 0);
        QVERIFY(imported.output.trimmed() != m_id.toUtf8());
        QVERIFY(imported.errors.contains("imported as first 2"));
        QCOMPARE(jsonOf(run({"sessions", "--json"}))["sessions"].size(), std::size_t(2));
    }

    void importingIntoANewLibraryKeepsTheId()
    {
        const QString file = path("two.halftone");
        QCOMPARE(run({"sessions", "export", m_id, "--output", file}).status, 0);
        const auto imported
            = runCommand({"sessions", "import", file, "--json", "--library", path("new.halftone")});
        QCOMPARE(jsonOf(imported)["imported"][0]["id"].get<std::string>(), m_id.toStdString());
    }

    void importingWhatIsNoSessionMakesNoLibrary()
    {
        const QString library = path("never.halftone");
        const auto outcome = runCommand({"sessions", "import", DemoTexts, "--library", library});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.errors.contains("is not a Halftone library"), outcome.errors.constData());
        QCOMPARE(outcome.errors.count('\n'), 1);
        QVERIFY(!QFile::exists(library));
    }

    void theLargestDifferencesAreShown()
    {
        const auto outcome = run({"calibrate", DemoModel, "--data", DemoTexts, "--samples", "3",
                                  "--sequence-length", "48", "--name", "other"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        const auto document = jsonOf(run({"sessions", "diff", m_id, "other", "--json"}));
        std::string largest;
        double most = 1;
        for (const auto &layer : document["sensitivities"]["layers"]) {
            const double a = layer["sensitivity"][0];
            const double b = layer["sensitivity"][1];
            if (std::max(a / b, b / a) > most) {
                most = std::max(a / b, b / a);
                largest = layer["layer"];
            }
        }
        QVERIFY(!largest.empty());
        const auto lines = run({"sessions", "diff", m_id, "other"}).output.split('\n');
        const auto heading = std::ranges::find_if(
            lines, [](const QByteArray &line) { return line.startsWith("sensitivities"); });
        QVERIFY(heading != lines.end());
        QVERIFY2((heading + 1)->startsWith(QByteArray::fromStdString("  " + largest + "  ")),
                 (heading + 1)->constData());
    }

    void whatTwoSessionsDifferInIsSaid()
    {
        const auto text = run({"sessions", "diff", "first", "other"}).output;
        QVERIFY2(text.contains("\ndiffers:       samples 2 -> 3\n"), text.constData());
        QVERIFY2(text.contains("\ndiffers:       sequence_length 32 -> 48\n"), text.constData());
        QVERIFY2(text.contains("\nfrontier       none: first: the session has no timing"), text.constData());
        const auto document = jsonOf(run({"sessions", "diff", "first", "other", "--json"}));
        QVERIFY(document["differs"]["samples"] == nlohmann::json({2, 3}));
        QVERIFY(!run({"sessions", "diff", "first", "first"}).output.contains("differs"));
    }

    void validationsAreShown()
    {
        QVERIFY(!run({"sessions", "show", "other"}).output.contains("validated"));
        QCOMPARE(run({"time", "other", "--source", "gaudi2-model"}).status, 0);
        QCOMPARE(run({"keep", "other", "--tau", "0.01", "--name", "daily one"}).status, 0);
        for (const QStringList &chosen : {QStringList{"--kept", "daily one"}, QStringList{"--tau", "0.0001"}})
            QCOMPARE(
                run(QStringList{"validate", "other", "--data", DemoTexts, "--samples", "2"} + chosen).status,
                0);
        const auto text = run({"sessions", "show", "other"}).output;
        QVERIFY2(text.contains("\nvalidated    daily one on 2 samples of "), text.constData());
        QVERIFY2(text.contains("\nvalidated    a configuration that is not kept on 2 samples of "),
                 text.constData());
        QCOMPARE(text.count("calibration.jsonl, measured loss MSE "), 2);
    }

    void sessionsAreAnnotatedAndFound()
    {
        const auto noted = jsonOf(run({"sessions", "note", m_id, "for the shop", "--json"}))["session"];
        QCOMPARE(noted["note"].get<std::string>(), std::string("for the shop"));
        const auto tagged = jsonOf(run({"sessions", "tag", m_id, "prod,8b", "eu", "--json"}))["session"];
        QVERIFY(tagged["tags"] == nlohmann::json({"8b", "eu", "prod"}));
        const auto untagged = jsonOf(run({"sessions", "untag", m_id, "eu", "--json"}))["session"];
        QVERIFY(untagged["tags"] == nlohmann::json({"8b", "prod"}));
        const auto found = run({"sessions", "list", "SHOP", "tag:prod"});
        QVERIFY2(found.output.contains("[8b, prod]  -- for the shop\n"), found.output.constData());
        QCOMPARE(found.output.count('\n'), 1);
        const auto none = run({"sessions", "list", "tag:eu"});
        QVERIFY(none.output.isEmpty());
        QVERIFY2(none.errors.contains("no such session"), none.errors.constData());
        const auto shown = run({"sessions", "show", m_id}).output;
        QVERIFY(shown.contains("tags         8b prod\n") && shown.contains("note         for the shop\n"));
    }

    void placesOfFilesAreToldAsJson()
    {
        const auto places = jsonOf(run({"sessions", "locate", m_id, "--json"}));
        QVERIFY(std::filesystem::equivalent(places["model"].get<std::string>(), DemoModel.toStdString()));
        QVERIFY(std::filesystem::equivalent(places["data"].get<std::string>(), DemoTexts.toStdString()));
    }

    void archivedSessionsAreListedApart()
    {
        const auto before = listed({});
        QVERIFY(jsonOf(run({"sessions", "archive", m_id, "--json"}))["session"]["archived"].is_string());
        QCOMPARE(listed({}), before - 1);
        QCOMPARE(listed({"--archived"}), std::size_t(1));
        QVERIFY(jsonOf(run({"sessions", "unarchive", m_id, "--json"}))["session"]["archived"].is_null());
        QCOMPARE(listed({}), before);
        QCOMPARE(listed({"--archived"}), std::size_t(0));
    }

    void whatIsDeletedIsRestoredOrPurged()
    {
        const QString file = path("three.halftone");
        const auto exported = jsonOf(run({"sessions", "export", m_id, "--output", file, "--json"}));
        QCOMPARE(QString::fromStdString(exported["session"]["id"]), m_id);
        const QString id = QString::fromUtf8(run({"sessions", "import", file}).output).trimmed();
        const auto before = listed({});
        QVERIFY(jsonOf(run({"sessions", "delete", id, "--json"}))["session"]["deleted"].is_string());
        QCOMPARE(listed({}), before - 1);
        QCOMPARE(listed({"--deleted"}), std::size_t(1));
        const auto restored = run({"sessions", "restore", id, "--json"});
        QVERIFY2(restored.errors.contains("restored as first "), restored.errors.constData());
        QVERIFY(jsonOf(restored)["session"]["deleted"].is_null());
        QCOMPARE(listed({}), before);
        QCOMPARE(run({"sessions", "delete", id}).status, 0);
        QVERIFY(jsonOf(run({"sessions", "purge", "--json"}))
                == nlohmann::json({{"schema", 1}, {"purged", 1}}));
        QCOMPARE(run({"sessions", "restore", id}).status, 1);
        QCOMPARE(listed({"--deleted"}), std::size_t(0));
    }

    void wrongUsageExitsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("export without a file") << QStringList{"sessions", "export", "first"};
        QTest::newRow("a list with an output") << QStringList{"sessions", "--output", "x.halftone"};
        QTest::newRow("import without a file") << QStringList{"sessions", "import"};
        QTest::newRow("a tag without a tag") << QStringList{"sessions", "tag", "first"};
        QTest::newRow("a tag that is too long") << QStringList{"sessions", "tag", "first", QString(65, 'x')};
        QTest::newRow("a show of the archived") << QStringList{"sessions", "show", "first", "--archived"};
        QTest::newRow("archived and deleted") << QStringList{"sessions", "--archived", "--deleted"};
        QTest::newRow("a purge of one") << QStringList{"sessions", "purge", "first"};
        QTest::newRow("an unknown word") << QStringList{"sessions", "burn", "first"};
    }
    void wrongUsageExitsWithTwo()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(run(arguments).status, 2);
    }

private:
    std::size_t listed(const QStringList &options)
    {
        return jsonOf(run(QStringList{"sessions", "list", "--json"} + options))["sessions"].size();
    }

    QString m_id;
};

QTEST_APPLESS_MAIN(SessionCommandTest)
#include "session_command_test.moc"
