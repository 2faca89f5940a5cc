// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/calibration_runner.h"
#include "app/window/log_book.h"
#include "app/window/message_bar.h"
#include "app/window/session_shelf.h"
#include "app/window/window_host.h"
#include "tests/app/window_stage.h"
#include "widgets/exploration.h"
#include "widgets/layer_edits.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/trade_off_plot.h"
#include "widgets/selection.h"

#include <QApplication>
#include <QDockWidget>
#include <QProcess>
#include <QSettings>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace halftone;
using test::LongMs;

namespace {

constexpr auto Library = "sessions.halftone";

std::unique_ptr<WindowHost> makeHost(const QString &folder, LogBook *log)
{
    qputenv("XDG_CONFIG_HOME", folder.toUtf8());
    qputenv("XDG_STATE_HOME", folder.toUtf8());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       folder); // which looks at the variable once
    return std::make_unique<WindowHost>((folder + QLatin1Char('/') + QLatin1String(Library)).toStdString(),
                                        std::make_shared<const HardwareProfile>(*namedProfile("gaudi2")),
                                        log);
}

bool isSolved(const Exploration &exploration)
{
    return exploration.solution() != nullptr && !exploration.isSolving();
}

/// What the window that will be killed does; it says "ready" and the threshold, and goes on until it is killed.
class Victim : public QObject
{
    Q_OBJECT

public:
    Victim(WindowHost *host, QString deed) : m_host(host), m_deed(std::move(deed))
    {
        QTimer::singleShot(0, this, &Victim::act);
    }

private:
    Exploration &exploration() { return *m_host->window().exploration(); }

    void act()
    {
        m_host->window().resize(1400, 900);
        if (m_deed == QStringLiteral("calibration"))
            return calibrate();
        m_host->window().openDemo();
        if (!QTest::qWaitFor([this] { return isSolved(exploration()); }, LongMs))
            return;
        pinLayers(exploration(), {LayerId{3}}, "bf16");
        exploration().selection()->selectLayer(LayerId{30});
        if (m_deed == QStringLiteral("docks"))
            rearrange();
        else
            drag();
        QTest::qWait(SettledMs);
        sayReady();
    }

    void calibrate()
    {
        auto &window = m_host->window();
        int samples = 0;
        connect(window.runner(), &CalibrationRunner::sampleStored, this, [&samples] { ++samples; });
        window.calibrate(test::demoRequest(250, QStringLiteral("killed")));
        if (QTest::qWaitFor([&samples] { return samples >= 3; }, LongMs))
            sayReady();
    }

    /// The button stays pressed.
    void drag()
    {
        constexpr int Steps = 12;
        auto *plot = m_host->window().findChild<TradeOffPlot *>(QStringLiteral("tradeOff"));
        const QPoint handle = plot->thresholdHandle();
        QTest::mousePress(plot->plot(), Qt::LeftButton, {}, handle);
        for (int step = 1; step <= Steps; ++step) {
            QTest::mouseMove(plot->plot(), handle - QPoint(8 * step, 0));
            QTest::qWait(20);
        }
    }

    void rearrange()
    {
        auto &window = m_host->window();
        const auto dock
            = [&](const char *name) { return window.findChild<QDockWidget *>(QLatin1String(name)); };
        window.addDockWidget(Qt::LeftDockWidgetArea, dock("layersDock"));
        dock("keptDock")->hide();
    }

    void sayReady()
    {
        std::printf("ready %.17g\n", exploration().decisions().tau);
        std::fflush(stdout);
    }

    static constexpr int SettledMs = 1'500; // more than any of the delays before something is stored
    WindowHost *m_host;
    QString m_deed;
};

} // namespace

/// What comes back after kill -9.
class WindowCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_host.reset(); }

    void aDragComesBack();
    void panelsComeBack();
    void aCalibrationComesBackAndGoesOn();
    void aCalibrationThatTheWindowLeftIsOffered();
    void whoEndsRegularlyDoesNotComeBack();

private:
    /// @return the threshold at the moment of death
    double kill(const char *deed)
    {
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--victim"), m_folder->path(), QLatin1String(deed)});
        while (victim.state() != QProcess::NotRunning && !victim.canReadLine())
            victim.waitForReadyRead(LongMs);
        const QByteArray line = victim.readLine();
        victim.kill();
        victim.waitForFinished();
        return line.startsWith("ready ") ? line.mid(6).trimmed().toDouble() : -1;
    }

    void comeBack()
    {
        m_host = makeHost(m_folder->path(), &m_log);
        m_host->comeBack();
        QTRY_VERIFY_WITH_TIMEOUT(exploration().session() != nullptr, LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(messages().isVisible(), LongMs);
        QVERIFY2(messages().text().startsWith(QStringLiteral("Halftone ended unexpectedly")),
                 qPrintable(messages().text()));
    }

    Exploration &exploration() { return *m_host->window().exploration(); }
    MessageBar &messages() { return *m_host->window().findChild<MessageBar *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    LogBook m_log;
    std::unique_ptr<WindowHost> m_host;
};

void WindowCrashTest::aDragComesBack()
{
    const double tau = kill("drag");
    QVERIFY(tau > 0);
    comeBack();
    QCOMPARE(exploration().session()->name, std::string("Demo"));
    QCOMPARE(exploration().decisions().tau, tau);
    QCOMPARE(exploration().decisions().pins.size(), std::size_t(1));
    QCOMPARE(exploration().selection()->layer().value_or(LayerId{0}).value, 30U);
    QTRY_VERIFY_WITH_TIMEOUT(isSolved(exploration()), LongMs);
}

void WindowCrashTest::panelsComeBack()
{
    QVERIFY(kill("docks") > 0);
    comeBack();
    auto &window = m_host->window();
    const auto dock = [&](const char *name) { return window.findChild<QDockWidget *>(QLatin1String(name)); };
    QCOMPARE(window.dockWidgetArea(dock("layersDock")), Qt::LeftDockWidgetArea);
    QVERIFY(dock("keptDock")->isHidden());
    QVERIFY(!dock("sessionsDock")->isHidden());
}

void WindowCrashTest::aCalibrationComesBackAndGoesOn()
{
    QVERIFY(kill("calibration") > 0);
    comeBack();
    QCOMPARE(exploration().session()->name, std::string("killed"));
    const auto stored = exploration().session()->samples.size();
    QVERIFY(stored >= 3);
    QVERIFY(m_host->window().actions().resume->isEnabled());
    m_host->window().actions().resume->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(exploration().session()->samples.size() > stored, LongMs);
}

void WindowCrashTest::aCalibrationThatTheWindowLeftIsOffered()
{
    m_host = makeHost(m_folder->path(), &m_log);
    int samples = 0;
    connect(m_host->window().runner(), &CalibrationRunner::sampleStored, this, [&samples] { ++samples; });
    m_host->window().calibrate(test::demoRequest(250, QStringLiteral("left")));
    QTRY_VERIFY_WITH_TIMEOUT(samples >= 2, LongMs);
    m_host->window().close();
    m_host.reset();
    m_host = makeHost(m_folder->path(), &m_log);
    m_host->comeBack();
    QTRY_VERIFY_WITH_TIMEOUT(exploration().session() != nullptr, LongMs);
    QCOMPARE(exploration().session()->name, std::string("left"));
    QTRY_VERIFY_WITH_TIMEOUT(messages().isVisible(), LongMs);
    QVERIFY2(messages().text().contains(QStringLiteral("closed during this calibration")),
             qPrintable(messages().text()));
    QVERIFY(m_host->window().actions().resume->isEnabled());
    m_host->window().close();
    m_host.reset();
    m_host = makeHost(m_folder->path(), &m_log);
    m_host->comeBack(); // once is enough
    QTest::qWait(200);
    QVERIFY(exploration().session() == nullptr);
}

void WindowCrashTest::whoEndsRegularlyDoesNotComeBack()
{
    m_host = makeHost(m_folder->path(), &m_log);
    m_host->window().openDemo();
    QTRY_VERIFY_WITH_TIMEOUT(exploration().session() != nullptr, LongMs);
    m_host->window().close();
    m_host.reset();
    m_host = makeHost(m_folder->path(), &m_log);
    m_host->comeBack();
    m_host->window().shelf()->refresh();
    QTest::qWait(200);
    QVERIFY(exploration().session() == nullptr);
    QVERIFY(!messages().isVisible());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("halftone"));
    QApplication::setApplicationName(QStringLiteral("halftone"));
    if (argc == 4 && QByteArray(argv[1]) == "--victim") {
        LogBook log;
        const auto host = makeHost(QString::fromLocal8Bit(argv[2]), &log);
        const Victim victim(host.get(), QString::fromLocal8Bit(argv[3]));
        return QApplication::exec();
    }
    WindowCrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "window_crash_test.moc"
