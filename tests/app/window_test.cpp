// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/calibration_runner.h"
#include "app/window/job_bar.h"
#include "app/window/main_window.h"
#include "app/window/main_window_actions.h"
#include "app/window/message_bar.h"
#include "app/window/session_panel.h"
#include "app/window/session_shelf.h"
#include "core/export/inc_read_back.h"
#include "widgets/exploration.h"
#include "widgets/graph/partition_view.h"
#include "widgets/pages/status_sentence.h"
#include "widgets/plots/heat_map.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/threshold_control.h"
#include "widgets/plots/trade_off_plot.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QFile>
#include <QListView>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "app/workflow/timing_job.h"

using namespace halftone;

namespace {

constexpr int LongMs = 120'000; // a slow machine under sanitizers calibrates a sample in seconds

const QString DemoModel = QStringLiteral(HALFTONE_RESOURCES "/demo/model");
const QString DemoTexts = QStringLiteral(HALFTONE_RESOURCES "/demo/calibration.jsonl");

CalibrateRequest demoRequest(std::int64_t samples, const QString &name)
{
    CalibrateRequest request;
    request.modelPath = DemoModel;
    request.dataPath = DemoTexts;
    request.samples = samples;
    request.sequenceLength = 64;
    request.name = name;
    return request;
}

/// A window with a library and settings of its own.
class Stage
{
public:
    Stage()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
        open();
    }

    void open()
    {
        m_window.reset();
        const auto library = std::filesystem::path(m_folder.filePath("sessions.halftone").toStdString());
        m_window = std::make_unique<MainWindow>(
            library, std::make_shared<const HardwareProfile>(*namedProfile("gaudi2")));
        m_window->show();
    }

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Exploration &exploration() { return *m_window->exploration(); }
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    template <typename T>
    [[nodiscard]] T *child(const char *name = "")
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void drag(QWidget *plot, QPoint from, QPoint to)
{
    constexpr int Steps = 12;
    QTest::mousePress(plot, Qt::LeftButton, {}, from);
    for (int i = 1; i <= Steps; ++i) {
        QTest::mouseMove(plot, from + (to - from) * i / Steps);
        QTest::qWait(5);
    }
    QTest::mouseRelease(plot, Qt::LeftButton, {}, to);
}

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        m_stage = std::make_unique<Stage>();
    }
    void cleanup() { m_stage.reset(); }

    void startsWithAnInvitation();
    void opensTheDemoCalibrated();
    void draggingTheLineChangesTheConfiguration();
    void aClickOnACellSelectsItEverywhere();
    void calibratesAndFillsThePlotsMeanwhile();
    void cancelKeepsFinishedSamples();
    void closingDuringACalibrationIsHarmless();
    void aSessionOpensAgainWithoutTheModel();
    void exportedFilesReadBackAsTheChosenConfiguration();
    void aMissingModelIsOneSentence();
    void aDroppedSessionOpens();

private:
    void openDemo()
    {
        m_stage->window().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().solution() != nullptr, LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().tradeOff() != nullptr, LongMs);
        QTRY_VERIFY(!m_stage->exploration().isSolving());
    }

    std::unique_ptr<Stage> m_stage;
};

void WindowTest::startsWithAnInvitation()
{
    QVERIFY(m_stage->exploration().session() == nullptr);
    QVERIFY(m_stage->child<QWidget>("tradeOff") != nullptr);
    QVERIFY(!m_stage->child<QWidget>("tradeOff")->isVisible());
}

void WindowTest::opensTheDemoCalibrated()
{
    openDemo();
    const auto *session = m_stage->exploration().session();
    QCOMPARE(session->graph.layers.size(), std::size_t(73)); // 8 blocks of 9 layers, and lm_head
    QCOMPARE(session->partition.subgraphs.size(), std::size_t(33)); // 4 per block, and {lm_head}
    QVERIFY(m_stage->exploration().tradeOff()->frontier.size() >= 20);
    QVERIFY(m_stage->child<StatusSentence>("status")->sentence().contains(QStringLiteral("73")));
}

void WindowTest::draggingTheLineChangesTheConfiguration()
{
    openDemo();
    auto *plot = m_stage->child<TradeOffPlot>("tradeOff");
    const auto before = m_stage->exploration().solution()->formats;
    const double tauBefore = m_stage->exploration().decisions().tau;
    const QPoint handle = plot->thresholdHandle();
    drag(plot->plot(), handle, handle - QPoint(plot->width() / 5, 0));
    QTRY_VERIFY(!m_stage->exploration().isSolving());
    const auto &exploration = m_stage->exploration();
    QVERIFY(exploration.decisions().tau < tauBefore);
    QVERIFY(exploration.solution()->formats != before);
    QVERIFY(exploration.solution()->choice.loss <= exploration.solution()->limit * (1 + 1e-12));
    QCOMPARE(exploration.solution()->choice.status, SolveStatus::Optimal);
    const auto *box = m_stage->child<ThresholdControl>("threshold")->findChild<QDoubleSpinBox *>();
    QVERIFY(std::abs(box->value() / 100 - exploration.decisions().tau) < 1e-3);
    QCOMPARE(m_stage->exploration().undoStack()->count(), 1); // the whole drag is one step
    m_stage->exploration().undoStack()->undo();
    QTRY_VERIFY(m_stage->exploration().solution()->formats == before);
}

void WindowTest::aClickOnACellSelectsItEverywhere()
{
    openDemo();
    constexpr LayerId Layer{30};
    auto *heatMap = m_stage->child<HeatMap>("heatMap");
    QTest::mouseClick(heatMap, Qt::LeftButton, {}, heatMap->cellRect(Layer).center());
    QCOMPARE(m_stage->exploration().selectedLayer().value_or(LayerId{0}).value, Layer.value);
    const auto *partition = m_stage->child<PartitionView>("partition");
    QCOMPARE(partition->selectedLayer().value_or(LayerId{0}).value, Layer.value);
}

void WindowTest::calibratesAndFillsThePlotsMeanwhile()
{
    QSignalSpy samples(m_stage->window().runner(), &CalibrationRunner::sampleStored);
    QSignalSpy finished(m_stage->window().runner(), &CalibrationRunner::finished);
    m_stage->window().calibrate(demoRequest(4, QStringLiteral("four")));
    QVERIFY(m_stage->child<JobBar>()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().solution() != nullptr, LongMs);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
    QCOMPARE(samples.count(), 4);
    QCOMPARE(m_stage->exploration().session()->samples.size(), std::size_t(4));
    QVERIFY(!m_stage->child<JobBar>()->isVisible());
}

void WindowTest::cancelKeepsFinishedSamples()
{
    QSignalSpy samples(m_stage->window().runner(), &CalibrationRunner::sampleStored);
    QSignalSpy finished(m_stage->window().runner(), &CalibrationRunner::finished);
    m_stage->window().calibrate(demoRequest(250, QStringLiteral("long")));
    QTRY_VERIFY_WITH_TIMEOUT(samples.count() >= 2, LongMs);
    auto *cancel = m_stage->child<JobBar>()->findChild<QToolButton *>();
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!cancel->isEnabled()); // said at once
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
    QVERIFY(samples.count() < 250);
    const auto kept = static_cast<std::size_t>(samples.count());
    const std::string id = m_stage->exploration().session()->id;
    m_stage->open();
    m_stage->window().shelf()->load(id);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().session() != nullptr, LongMs);
    QCOMPARE(m_stage->exploration().session()->samples.size(), kept);
}

void WindowTest::closingDuringACalibrationIsHarmless()
{
    QSignalSpy begun(m_stage->window().runner(), &CalibrationRunner::sessionBegun);
    m_stage->window().calibrate(demoRequest(250, QStringLiteral("closed")));
    QTRY_COMPARE_WITH_TIMEOUT(begun.count(), 1, LongMs);
    m_stage->window().close();
    m_stage->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->child<SessionPanel>()->view()->model()->rowCount(), 1, LongMs);
}

void WindowTest::aSessionOpensAgainWithoutTheModel()
{
    // A model in a folder of our own, which disappears after the calibration.
    const QString folder = m_stage->path("vanishing");
    QVERIFY(QDir().mkpath(folder));
    for (const char *file : {"config.json", "model.safetensors", "tokenizer.json"})
        QVERIFY(QFile::copy(DemoModel + '/' + file, folder + '/' + file));
    auto request = demoRequest(2, QStringLiteral("vanished"));
    request.modelPath = folder;
    QSignalSpy finished(m_stage->window().runner(), &CalibrationRunner::finished);
    m_stage->window().calibrate(request);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
    QTRY_VERIFY(m_stage->exploration().solution() != nullptr);
    m_stage->exploration().setTau(0.0008);
    QTRY_VERIFY(!m_stage->exploration().isSolving());
    const auto formats = m_stage->exploration().solution()->formats;
    const std::string id = m_stage->exploration().session()->id;
    m_stage->window().close();
    QVERIFY(QDir(folder).removeRecursively());

    m_stage->open();
    m_stage->window().shelf()->load(id);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().solution() != nullptr, LongMs);
    QCOMPARE(m_stage->exploration().decisions().tau, 0.0008);
    QCOMPARE(m_stage->exploration().solution()->formats, formats);
}

void WindowTest::exportedFilesReadBackAsTheChosenConfiguration()
{
    openDemo();
    QSignalSpy exported(&m_stage->window(), &MainWindow::exported);
    m_stage->window().exportTo(QStringLiteral("inc"), m_stage->path("export"));
    QTRY_COMPARE(exported.count(), 1);
    QFile file(m_stage->path("export") + QStringLiteral("/inc_quantize.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto &layers = m_stage->exploration().session()->graph.layers;
    const auto read = neuralCompressorFormats(file.readAll().toStdString(), layers);
    QVERIFY(read);
    const auto &problem = *m_stage->exploration().problem();
    const auto &formats = m_stage->exploration().solution()->formats;
    for (std::size_t i = 0; i < layers.size(); ++i)
        QCOMPARE((*read)[i], std::string(problem.formats[formats[i]].name));
}

void WindowTest::aMissingModelIsOneSentence()
{
    auto request = demoRequest(2, QStringLiteral("missing"));
    request.modelPath = m_stage->path("nothing-here");
    QSignalSpy finished(m_stage->window().runner(), &CalibrationRunner::finished);
    m_stage->window().calibrate(request);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
    QVERIFY(m_stage->child<MessageBar>()->isVisible());
    QVERIFY(m_stage->child<MessageBar>()->text().contains(QStringLiteral("nothing-here")));
}

void WindowTest::aDroppedSessionOpens()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(demoSessionFile().string()))});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&m_stage->window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&m_stage->window(), &drop);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().session() != nullptr, LongMs);
    QCOMPARE(m_stage->exploration().session()->name, std::string("Demo"));
}

QTEST_MAIN(WindowTest)
#include "window_test.moc"
