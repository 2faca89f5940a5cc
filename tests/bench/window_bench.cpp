// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/calibration_runner.h"
#include "app/window/message_bar.h"
#include "app/window/session_shelf.h"
#include "tests/app/window_stage.h"
#include "tests/bench/graph_phases.h"
#include "tests/bench/watched_application.h"
#include "tests/widgets/synthetic_session.h"
#include "widgets/exploration.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/trade_off_plot.h"
#include "widgets/selection.h"

#include <QElapsedTimer>
#include <QMouseEvent>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <span>

#include <sys/resource.h>

using namespace halftone;

// What the window costs its thread while a session shaped like a 70B model is opened, its threshold dragged and its layers
// walked through, then while a graph of 5,000 layers is zoomed and panned, and while the demo is calibrated in this process
// and timed on this host in another. Prints a line for each phase: CPU time per handler and the latency of the event loop,
// in milliseconds; then the worst handlers. With --json the phases are one document at the end.
namespace {

constexpr int Frame = 16; // ms
constexpr int DragMs = 4000; // chosen

double quantile(std::vector<double> &values, double share)
{
    if (values.empty())
        return 0;
    const auto place
        = std::min(static_cast<std::size_t>(share * static_cast<double>(values.size())), values.size() - 1);
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(place));
    return values[place];
}

/// Under --json: one document at the end instead of lines.
class Report
{
public:
    explicit Report(bool isJson) : m_isJson(isJson) { }

    void add(const char *phase, test::Watched watched);
    void finish() const
    {
        if (m_isJson)
            std::printf("{\"benchmark\": \"window\", \"cases\": [%s]}\n", m_cases.c_str());
    }

private:
    bool m_isJson;
    std::string m_cases;
};

void Report::add(const char *phase, test::Watched watched)
{
    const auto over = std::ranges::count_if(watched.handlers, [](double ms) { return ms > Frame; });
    if (m_isJson) {
        m_cases
            += QString::asprintf(
                   R"(%s{"name": "%s", "unit": "ms", "handler_p99": %.2f, "handler_worst": %.2f, )"
                   R"("handlers_over_16": %td, "handlers": %zu, "latency_p50": %.2f, "latency_p99": %.2f, )"
                   R"("latency_worst": %.2f})",
                   m_cases.empty() ? "" : ", ", phase, quantile(watched.handlers, 0.99),
                   quantile(watched.handlers, 1), over, watched.handlers.size(),
                   quantile(watched.latencies, 0.5), quantile(watched.latencies, 0.99),
                   quantile(watched.latencies, 1))
                   .toStdString();
        return;
    }
    std::printf(
        "%s [ms]  handler-p99 %.2f  handler-worst %.2f  handlers-over-16 %td of %zu  latency-p50 %.2f  "
        "latency-p99 %.2f  latency-worst %.2f\n",
        phase, quantile(watched.handlers, 0.99), quantile(watched.handlers, 1), over, watched.handlers.size(),
        quantile(watched.latencies, 0.5), quantile(watched.latencies, 0.99), quantile(watched.latencies, 1));
    using Kind = std::pair<QString, test::Watched::Kind>;
    std::vector<Kind> kinds(watched.kinds.keyValueBegin(), watched.kinds.keyValueEnd());
    std::ranges::sort(kinds, std::greater<>(), [](const Kind &kind) { return kind.second.worst; });
    constexpr std::size_t Listed = 8; // chosen
    for (const auto &[name, kind] : std::span(kinds).first(std::min(kinds.size(), Listed)))
        std::printf("    worst %6.2f  total %8.1f  count %6d  %s\n", kind.worst, kind.total, kind.count,
                    qPrintable(name));
    std::fflush(stdout);
}

template <typename Condition>
bool waitFor(Condition condition, int milliseconds)
{
    QElapsedTimer since;
    since.start();
    while (!condition() && since.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return condition();
}

void post(QWidget *widget, QEvent::Type type, QPointF position)
{
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const auto buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QCoreApplication::postEvent(
        widget, new QMouseEvent(type, position, widget->mapToGlobal(position), button, buttons, {}));
}

// To and fro over most of the plot, a step every frame.
// @return whether the threshold followed
bool dragThreshold(test::WindowStage &stage)
{
    auto *plot = stage.child<TradeOffPlot>("tradeOff");
    QTest::qWait(10 * Frame); // the plot has its place, and its axes their ranges
    const double before = stage.exploration().decisions().tau;
    const QPointF handle = plot->thresholdHandle();
    const double reach = 0.6 * std::min(handle.x(), plot->width() - handle.x());
    post(plot->plot(), QEvent::MouseButtonPress, handle);
    QElapsedTimer since;
    since.start();
    QTimer frames;
    QObject::connect(&frames, &QTimer::timeout, plot, [&] {
        const double phase
            = static_cast<double>(since.elapsed()) / 1000.0 * 2; // chosen: two radians a second
        post(plot->plot(), QEvent::MouseMove, handle + QPointF(reach * std::sin(phase), 0));
    });
    frames.start(Frame);
    waitFor([&] { return since.elapsed() > DragMs; }, 2 * DragMs);
    frames.stop();
    post(plot->plot(), QEvent::MouseButtonRelease, handle);
    waitFor([&] { return !stage.exploration().isSolving(); }, DragMs);
    const bool hasFollowed = stage.exploration().decisions().tau != before;
    if (!hasFollowed)
        std::fprintf(stderr, "the threshold was not dragged\n");
    return hasFollowed;
}

// Selects a layer every frame.
void walkThroughLayers(test::WindowStage &stage)
{
    std::uint32_t layer = 0;
    const auto layers = static_cast<std::uint32_t>(stage.exploration().session()->graph.layers.size());
    QTimer frames;
    QObject::connect(&frames, &QTimer::timeout, &stage.window(), [&] {
        constexpr std::uint32_t Stride = 37; // chosen: another block and role every time
        stage.exploration().selection()->selectLayer(LayerId{layer = (layer + Stride) % layers});
    });
    frames.start(Frame);
    QElapsedTimer since;
    since.start();
    waitFor([&] { return since.elapsed() > DragMs / 2; }, DragMs);
}

Result<std::string> store(test::WindowStage &stage, const Session &session)
{
    auto library = SessionLibrary::open(stage.path("sessions.halftone").toStdString());
    return library->create(session);
}

/// A session made of formulas.
Session sessionOf(const char *name, int blocks, std::int64_t hidden)
{
    auto session = test::syntheticSession({blocks, hidden, 4, true});
    session.name = name;
    return session;
}

bool open(test::WindowStage &stage, const std::string &id)
{
    stage.window().shelf()->load(id);
    const auto isShown = [&] {
        const auto *session = stage.exploration().session();
        return session != nullptr && session->id == id && stage.exploration().solution() != nullptr
            && !stage.exploration().isSolving();
    };
    return waitFor(isShown, test::LongMs);
}

} // namespace

int main(int argc, char **argv)
{
    test::WatchedApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("halftone"));
    Report report(QApplication::arguments().contains(QStringLiteral("--json")));
    test::WindowStage stage;
    stage.window().resize(1600, 1000);
    const auto id = store(stage, sessionOf("70B-shaped", 80, 8192));
    const auto large = store(stage, sessionOf("405B-shaped", 126, 16384));
    if (!id || !large)
        return 1;
    constexpr int SettleMs = 1000; // chosen: the first paint is over
    QTest::qWait(SettleMs);
    application.takeWatched();

    QElapsedTimer opening;
    opening.start();
    if (!open(stage, *large))
        return 1;
    std::fprintf(stderr, "open-405b [ms]  until its solution is shown %lld\n",
                 static_cast<long long>(opening.elapsed()));
    QTest::qWait(SettleMs);
    report.add("open-405b", application.takeWatched());
    if (!open(stage, *id))
        return 1;
    QTest::qWait(SettleMs);
    report.add("open-70b", application.takeWatched());
    if (!dragThreshold(stage))
        return 1;
    report.add("drag", application.takeWatched());
    walkThroughLayers(stage);
    report.add("walk", application.takeWatched());

    const auto graph = store(stage, test::sessionOfFiveThousandLayers());
    QCoreApplication::processEvents();
    application.takeWatched(); // storing it is no part of the window
    if (!graph || !open(stage, *graph))
        return 1;
    QTest::qWait(SettleMs);
    report.add("open-5000", application.takeWatched());
    test::driveGraph(stage, [&](const char *phase) { report.add(phase, application.takeWatched()); });

    // The demo is calibrated here, and timed in another process.
    QProcess timing;
    timing.setProcessChannelMode(QProcess::MergedChannels);
    timing.setChildProcessModifier([] { setpriority(PRIO_PROCESS, 0, 10); }); // as the window's own
    timing.start(QStringLiteral(HALFTONE_CLI),
                 {"time", QStringLiteral(HALFTONE_DEMO), "--source", "host", "--sequence-length", "128",
                  "--library", stage.path("timed.halftone")});
    constexpr int ManySamples = 250;
    stage.window().calibrate(test::demoRequest(ManySamples, QStringLiteral("meanwhile")));
    waitFor([&] { return stage.exploration().session()->name == "meanwhile"; }, test::LongMs);
    report.add("calibration-begins", application.takeWatched());
    if (!open(stage, *id))
        return 1;
    report.add("open-70b-while-working", application.takeWatched());
    if (!dragThreshold(stage))
        return 1;
    report.add("drag-while-working", application.takeWatched());
    walkThroughLayers(stage);
    report.add("walk-while-working", application.takeWatched());
    std::fprintf(stderr, "calibration %s, timing %s\n",
                 stage.window().isWorking() ? "still ran" : "had ended",
                 timing.state() == QProcess::Running ? "still ran" : "had ended");
    timing.kill();
    timing.waitForFinished();
    stage.close();
    report.finish();
    return 0;
}
