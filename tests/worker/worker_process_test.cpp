// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/inc_export.h"
#include "core/timing/worker_lines.h"
#include "core/timing/worker_protocol.h"
#include "tests/support/graph_builder.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace halftone;

namespace {

constexpr int PatienceMs = 120'000; // a first import of PyTorch on a busy machine takes tens of seconds

/// Debian's python3, which has python3-torch; another one on request.
QString python()
{
    return qEnvironmentVariable("HALFTONE_TEST_PYTHON", "/usr/bin/python3");
}

bool hasTorch()
{
    QProcess process;
    process.start(python(), {"-c", "import torch"});
    return process.waitForFinished(PatienceMs) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

/// The real script as a real process.
class RunningWorker
{
public:
    RunningWorker()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("OMP_NUM_THREADS", "1");
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(python(), {"-B", "-u", WORKER_SCRIPT, "--device", "cpu"});
    }
    ~RunningWorker()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(PatienceMs))
            m_process.kill();
    }

    void say(const std::string &line) { m_process.write(line.data(), static_cast<qint64>(line.size())); }

    /// The next answer that is no sign of life and no progress.
    std::optional<WorkerAnswer> hear()
    {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < PatienceMs) {
            while (const auto line = m_lines.next()) {
                auto answer = parseWorkerAnswer(*line);
                if (!answer) {
                    qWarning("%s", describe(answer.error()).c_str());
                    return std::nullopt;
                }
                if (std::holds_alternative<WorkerProgress>(*answer))
                    m_progress = true;
                else if (!std::holds_alternative<WorkerAlive>(*answer))
                    return *answer;
            }
            m_process.waitForReadyRead(1000);
            const auto bytes = m_process.readAllStandardOutput();
            if (!m_lines.add({bytes.constData(), static_cast<std::size_t>(bytes.size())}))
                return std::nullopt;
        }
        return std::nullopt;
    }
    template <typename Answer>
    std::optional<Answer> hearA()
    {
        const auto answer = hear();
        const auto *found = answer ? std::get_if<Answer>(&*answer) : nullptr;
        if (const auto *failure = answer ? std::get_if<WorkerFailure>(&*answer) : nullptr; failure && !found)
            qWarning("%s", failure->message.c_str());
        return found == nullptr ? std::nullopt : std::optional(*found);
    }

    [[nodiscard]] bool heardProgress() const { return m_progress; }
    QProcess &process() { return m_process; }

private:
    QProcess m_process;
    WorkerLines m_lines;
    bool m_progress = false;
};

std::vector<Layer> scriptLayers()
{
    std::vector<Layer> layers(6);
    const std::array<const char *, 6> names{"1.first",    "1.second", "1.matmul",
                                            "1.matmul_1", "2",        "not.there"};
    for (std::size_t i = 0; i < layers.size(); ++i)
        layers[i].name = names[i];
    layers[2].kind = layers[3].kind = LayerKind::Matmul;
    return layers;
}

} // namespace

class WorkerProcessTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string m_model;

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasTorch())
            return;
        m_model = m_folder.filePath("model.pt").toStdString();
        QProcess maker;
        maker.start(python(), {"-B", TEST_FOLDER "/make_script.py", m_folder.filePath("model.pt")});
        QVERIFY(maker.waitForFinished(PatienceMs) && maker.exitCode() == 0);
    }

    void measuresATorchScriptModel()
    {
        if (m_model.empty())
            QSKIP("needs a python3 with PyTorch: apt install python3-torch, or set HALFTONE_TEST_PYTHON");
        RunningWorker worker;
        worker.say(helloRequest("test"));
        const auto hello = worker.hearA<WorkerHello>();
        QVERIFY(hello);
        QCOMPARE(hello->device.type, std::string("cpu"));
        QVERIFY(hello->isTested);
        QCOMPARE(hello->linearFormats.front(), std::string("bf16"));
        worker.say(loadRequest("l", m_model, scriptLayers()));
        const auto loaded = worker.hearA<WorkerLoaded>();
        QVERIFY(loaded);
        QCOMPARE(loaded->formats.size(), std::size_t{5});
        QVERIFY(loaded->formats.at("1.matmul_1") == hello->matmulFormats);
        QVERIFY(loaded->formats.at("2") == hello->linearFormats);

        std::vector<ConfigurationToMeasure> configurations{
            {1, {{"1.first", "float32"}, {"1.matmul", "float32"}}},
            {2, {{"2", "fp4"}}},
            {3, {{"1.matmul_1", "float32"}}}};
        const bool hasInt8 = hello->linearFormats.back() == "int8";
        if (hasInt8)
            configurations.push_back({4, {{"1.first", "int8"}, {"1.second", "int8"}, {"2", "int8"}}});
        worker.say(measureRequest("m", {1, 16, Phase::Prefill}, configurations, {2, 3, 5, 0.5, 10}));
        for (const auto &configuration : configurations) {
            if (configuration.key == 2) {
                const auto failure = worker.hearA<WorkerFailure>();
                QVERIFY(failure && failure->key == std::size_t{2} && failure->code == "unsupported");
                continue;
            }
            const auto measured = worker.hearA<WorkerMeasured>();
            QVERIFY(measured);
            QCOMPARE(measured->key, configuration.key);
            QVERIFY(measured->gain.baselineSeconds > 0 && measured->gain.candidateSeconds > 0);
            QVERIFY(measured->gain.rounds >= 3 && measured->gain.rounds <= 5);
        }
        QVERIFY(*worker.hearA<WorkerFinished>() == (WorkerFinished{"m", false}));
        QVERIFY(worker.heardProgress());
        worker.say(shutdownRequest());
        QVERIFY(worker.process().waitForFinished(PatienceMs));
        QCOMPARE(worker.process().exitCode(), 0);
    }

    void hearsACancelAndGoesOn()
    {
        if (m_model.empty())
            QSKIP("needs a python3 with PyTorch: apt install python3-torch, or set HALFTONE_TEST_PYTHON");
        RunningWorker worker;
        worker.say(helloRequest("test"));
        QVERIFY(worker.hearA<WorkerHello>());
        worker.say(loadRequest("l", m_model, scriptLayers()));
        QVERIFY(worker.hearA<WorkerLoaded>());
        const std::vector<ConfigurationToMeasure> configurations{{1, {{"2", "float32"}}}};
        // Without a cancel this would take an hour.
        worker.say(
            measureRequest("endless", {1, 16, Phase::Prefill}, configurations, {1, 10000, 10000, 0, 3600}));
        worker.say(cancelRequest("endless"));
        QVERIFY(*worker.hearA<WorkerFinished>() == (WorkerFinished{"endless", true}));
        worker.say("rubbish\n"
                   + measureRequest("next", {1, 16, Phase::Prefill}, configurations, {1, 1, 1, 0, 1}));
        const auto failure = worker.hearA<WorkerFailure>();
        QVERIFY(failure && !failure->id && failure->code == "protocol");
        QVERIFY(worker.hearA<WorkerMeasured>());
        QVERIFY(worker.hearA<WorkerFinished>());
    }

    void refusesAnotherVersionAndAModelThatIsNotThere()
    {
        if (m_model.empty())
            QSKIP("needs a python3 with PyTorch: apt install python3-torch, or set HALFTONE_TEST_PYTHON");
        RunningWorker worker;
        worker.say("{\"type\": \"hello\", \"protocol\": 99}\n");
        auto failure = worker.hearA<WorkerFailure>();
        QVERIFY(failure && failure->code == "protocol" && failure->message.find("99") != std::string::npos);
        worker.say(helloRequest("test") + loadRequest("l", "/not/there", scriptLayers()));
        QVERIFY(worker.hearA<WorkerHello>());
        failure = worker.hearA<WorkerFailure>();
        QVERIFY(failure && failure->id == "l" && failure->code == "not_found");
    }

    void writesTheSameNeuralCompressorFilesAsTheExport()
    {
        const auto graph = test::llamaGraph();
        std::vector<std::string> formats;
        QString layers;
        for (std::size_t i = 0; i < graph.layers.size(); ++i) {
            formats.emplace_back(i % 3 == 0 || i % 7 == 2 ? "fp8_e4m3" : "bf16");
            layers += QString("('%1','%2','%3'),")
                          .arg(graph.layers[i].name.c_str(),
                               graph.layers[i].kind == LayerKind::Linear ? "linear" : "matmul",
                               formats[i].c_str());
        }
        const auto files = exportForNeuralCompressor(graph.layers, formats);
        QVERIFY(files);
        for (std::size_t i = 0; i < 2; ++i) {
            QProcess process;
            process.start(
                python(),
                {"-B", "-c",
                 "import sys; sys.path.insert(0, sys.argv[1]); import halftone_worker as w\n"
                 "l = ["
                     + layers
                     + "]\n"
                       "print(w.inc_file(sys.argv[2], {n: k for n, k, f in l}, {n: f for n, k, f in l}, "
                       "'./inc_output/measure'), end='')",
                 QFileInfo(WORKER_SCRIPT).path(), i == 0 ? "MEASURE" : "QUANTIZE"});
            if (!process.waitForStarted())
                QSKIP("needs python3");
            QVERIFY(process.waitForFinished(PatienceMs));
            QCOMPARE(process.readAllStandardOutput(), QByteArray::fromStdString((*files)[i].content));
        }
    }
};

QTEST_GUILESS_MAIN(WorkerProcessTest)
#include "worker_process_test.moc"
