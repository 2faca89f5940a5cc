// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/report_commands.h"
#include "core/session/session_library.h"

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

    void roundingThatIsNotTheUsualOneIsSaid()
    {
        Session session;
        session.name = "s";
        session.calibration.quantization
            = {ScaleMethod::MaxAbsPow2, 0.5, 0.75, false, E4M3MaxOcp, Gaudi3Scales};
        auto run = session.calibration.quantization;
        run.weightBackOff = 1;
        session.shiftRun = ShiftRun{{"fp8_e4m3"}, 4, run, ScaleSource::Dynamic, {}};
        SessionProblem problem;
        problem.formats = {Bf16, Fp8E4M3};
        problem.objective = "memory";
        problem.noise = "bias-aware";
        const auto commands = commandsUpTo(session, problem);
        QCOMPARE(commands.size(), std::size_t(2));
        QVERIFY2(commands[0].ends_with(" --profile gaudi3 --scale-method maxabs_pow2 --back-off 0.5,0.75"),
                 commands[0].c_str());
        QCOMPARE(commands[1],
                 std::string("halftone-cli calibrate s --add bias-aware --formats fp8_e4m3 --samples 4 "
                             "--scale dynamic --back-off 0.5,1"));
    }

    void whatWasKeptIsKeptAnew()
    {
        Session session = keptSession();
        QCOMPARE(
            stepsTo(session, 0),
            (QStringList{"halftone-cli keep s --name solved --tau 0.002 --objective empirical-time --noise "
                         "log-uniform --formats bf16,fp8_e4m3 --pin '^(a|b)$=bf16' --exclude "
                         "'^c\\.d$=fp8_e4m3' --tie '^(e|f)$'"}));
        QCOMPARE(stepsTo(session, 1),
                 (QStringList{"halftone-cli keep s --name filed --configuration 'a file.json' --objective "
                              "empirical-time --noise log-uniform --formats bf16,fp8_e4m3"}));
        const auto copied = stepsTo(session, 2);
        QCOMPARE(copied.size(), 2);
        QCOMPARE(copied[0], stepsTo(session, 0)[0]);
        QVERIFY2(copied[1].startsWith("halftone-cli keep s --name copied --kept solved "),
                 qPrintable(copied[1]));
    }

    void whatWasKeptUnderOtherGainsBringsThem()
    {
        Session session = keptSession();
        Timing timing;
        timing.source = "gaudi3-model:tp4";
        timing.formats = {"bf16", "fp8_e4m3"};
        session.timings = {timing};
        const auto steps = stepsTo(session, 1);
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps[0],
                 QStringLiteral("halftone-cli time s --source gaudi3-model --batch 1 --sequence-length "
                                "2048 --phase prefill --tensor-parallel 4"));
        std::vector<std::string> there{steps[0].toStdString()};
        addKeptSteps(session, session.kept[1], there);
        QCOMPARE(there.size(), std::size_t(2)); // a step that is there is not repeated
    }

    void aValidationIsMeasuredAgain()
    {
        Session session;
        session.name = "s";
        Validation validation;
        validation.dataPath = "held out.jsonl";
        validation.requestedSamples = 7;
        const std::vector<std::string> chosen{"--kept", "it"};
        QCOMPARE(validationCommand(session, validation, chosen),
                 std::string("halftone-cli validate s --kept it --data 'held out.jsonl' --samples 7"));
        validation.scale = ScaleSource::Dynamic;
        validation.quantization.e4m3MaxFinite = E4M3MaxOcp;
        validation.quantization.hardwareScales = Gaudi3Scales;
        validation.quantization.scaleMethod = ScaleMethod::MaxAbsArbitrary;
        QVERIFY(validationCommand(session, validation, chosen)
                    .ends_with(" --scale dynamic --profile gaudi3 --scale-method maxabs_arbitrary"));
    }

    void anotherLibraryIsNamedInEveryCommand()
    {
        const std::vector<std::string> commands{"halftone-cli a", "# a remark"};
        QCOMPARE(inLibrary(commands, SessionLibrary::defaultPath()), commands);
        QCOMPARE(
            inLibrary(commands, "/some where/l.halftone"),
            (std::vector<std::string>{"halftone-cli a --library '/some where/l.halftone'", "# a remark"}));
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
        QTest::newRow("a source that would become a command")
            << "worker:x\nrm -rf ~"
            << "log-uniform" << QStringList{"# the gains: worker:x?rm -rf ~, see halftone-cli help time"};
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

private:
    /// "solved" under restrictions, "filed" from a file, "copied" from the first.
    static Session keptSession()
    {
        Session session;
        session.name = "s";
        KeptConfiguration kept;
        kept.name = "filed";
        kept.note = "given by a file.json";
        auto solved = kept;
        solved.name = "solved";
        solved.note = "optimal, proven by GLPK";
        solved.decisions.tau = 0.002;
        solved.decisions.pins = {{"a", "bf16"}, {"b", "bf16"}};
        solved.decisions.excluded["c.d"] = {"fp8_e4m3"};
        solved.decisions.ties = {{"e", "f"}};
        auto copied = kept;
        copied.name = "copied";
        copied.note = "the one kept as solved";
        session.kept = {solved, kept, copied};
        return session;
    }
    static QStringList stepsTo(const Session &session, std::size_t kept)
    {
        std::vector<std::string> commands;
        addKeptSteps(session, session.kept[kept], commands);
        QStringList steps;
        for (const auto &command : commands)
            steps << QString::fromStdString(command);
        return steps;
    }
};

QTEST_APPLESS_MAIN(ReportCommandsTest)
#include "report_commands_test.moc"
