// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/report_commands.h"

#include <QTest>

using namespace halftone;

/// What a report says to type, to have it again.
class ReportCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisionsAreOptionsOfSolve()
    {
        Decisions decisions;
        decisions.tau = 0.0123;
        decisions.source = "gaudi2-model";
        decisions.pins["lm_head"] = "bf16";
        decisions.pins["model.layers.1.mlp"] = "fp8_e4m3";
        decisions.memoryAtMost = 6e9;
        const auto options = optionsOf(decisions);
        QVERIFY(options);
        QCOMPARE(commandLine(*options),
                 std::string("halftone-cli --tau 0.0123 --objective empirical-time --source gaudi2-model "
                             "--noise log-uniform --formats bf16,fp8_e4m3 --pin '^lm_head$=bf16' "
                             "--pin '^model\\.layers\\.1\\.mlp$=fp8_e4m3' --memory-at-most 6000000000"));
    }

    void aThresholdReadsBackAsItIs()
    {
        Decisions decisions;
        decisions.tau = 0.1 + 0.2;
        QCOMPARE(std::stod((*optionsOf(decisions))[1]), 0.1 + 0.2);
    }

    void everyKindOfThresholdHasItsOption()
    {
        Decisions decisions;
        const auto first = [&](Threshold::Kind kind, double atMost) {
            decisions.otherThreshold = Threshold{kind, atMost};
            const auto options = *optionsOf(decisions);
            return options[0] + " " + options[1];
        };
        QCOMPARE(first(Threshold::Kind::LossMse, 0.5), std::string("--loss-mse-at-most 0.5"));
        QCOMPARE(first(Threshold::Kind::PerplexityChange, 0.25),
                 std::string("--perplexity-change-at-most 0.25"));
        QCOMPARE(first(Threshold::Kind::Time, 2), std::string("--time-at-most 2"));
        decisions.memoryAtMost = 1000.25; // never less than it takes
        QCOMPARE(first(Threshold::Kind::Memory, 0), std::string("--objective empirical-time"));
        QCOMPARE(optionsOf(decisions)->back(), std::string("1001"));
    }

    void whatNoCommandLineShouldSayHasNoOptions()
    {
        Decisions tied;
        tied.ties = {{"a", "b"}};
        QVERIFY(!optionsOf(tied));
        Decisions excluding;
        excluding.excluded["a"] = {"fp8_e4m3"};
        QVERIFY(!optionsOf(excluding));
        Decisions pinned;
        for (int i = 0; i < 9; ++i)
            pinned.pins[std::to_string(i)] = "bf16";
        QVERIFY(!optionsOf(pinned));
        QCOMPARE(keptOptions("my own", pinned)[1], std::string("my own"));
    }

    void theStepsOfASessionAreNamed_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("noise");
        QTest::addColumn<QStringList>("commands"); // behind the calibration

        QTest::newRow("a model") << "gaudi2-model"
                                 << "log-uniform"
                                 << QStringList{"halftone-cli time s --source gaudi2-model --batch 1 "
                                                "--sequence-length 2048 --phase prefill"};
        QTest::newRow("a model of two devices")
            << "gaudi2-model:tp2"
            << "log-uniform"
            << QStringList{"halftone-cli time s --source gaudi2-model --batch 1 --sequence-length 2048 "
                           "--phase prefill --tensor-parallel 2"};
        QTest::newRow("this host") << "host:Xeon"
                                   << "log-uniform"
                                   << QStringList{"halftone-cli time s --source host --batch 1 "
                                                  "--sequence-length 2048 --phase prefill --formats "
                                                  "bf16,fp8_e4m3"};
        QTest::newRow("a worker") << "worker:gaudi01"
                                  << "log-uniform"
                                  << QStringList{"# the gains: worker:gaudi01, see halftone-cli help time"};
        QTest::newRow("a noise model with a step of its own")
            << "worker:x"
            << "bias-aware"
            << QStringList{"# the gains: worker:x, see halftone-cli help time",
                           "halftone-cli calibrate s --add bias-aware --formats fp8_e4m3 --samples 4"};
    }
    void theStepsOfASessionAreNamed()
    {
        QFETCH(QString, source);
        QFETCH(QString, noise);
        QFETCH(QStringList, commands);
        Session session;
        session.name = "s";
        session.shiftRun = ShiftRun{{"fp8_e4m3"}, 4, {}, ScaleSource::Static, {}};
        SessionProblem problem;
        problem.formats = {Bf16, Fp8E4M3};
        problem.objective = "empirical-time";
        problem.source = source.toStdString();
        problem.noise = noise.toStdString();
        QStringList said;
        for (const auto &command : commandsUpTo(session, problem))
            said << QString::fromStdString(command);
        QVERIFY(said.takeFirst().startsWith("halftone-cli calibrate"));
        QCOMPARE(said, commands);
    }
};

QTEST_APPLESS_MAIN(ReportCommandsTest)
#include "report_commands_test.moc"
