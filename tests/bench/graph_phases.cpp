// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/graph_phases.h"

#include "core/partition/sequential_subgraphs.h"
#include "tests/support/graph_builder.h"
#include "tests/widgets/synthetic_session.h"
#include "widgets/graph/graph_canvas.h"
#include "widgets/graph/partition_view.h"

#include <QDockWidget>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>

namespace halftone::test {

namespace {

constexpr int Blocks = 556; // of nine layers, and lm_head: 5,005
constexpr int FrameMs = 16;
constexpr int PhaseMs = 3000; // chosen
constexpr QSize PanelSize(1600, 950);

void everyFrame(QObject *owner, int milliseconds, const std::function<void(double seconds)> &act)
{
    QElapsedTimer since;
    since.start();
    QTimer frames;
    QObject::connect(&frames, &QTimer::timeout, owner,
                     [&] { act(static_cast<double>(since.elapsed()) / 1000); });
    frames.start(FrameMs);
    QTest::qWait(milliseconds);
}

void postWheel(GraphCanvas *canvas, int turn)
{
    const QPointF at = QRectF(canvas->rect()).center() + QPointF(37, -21); // not where anything is centred
    QCoreApplication::postEvent(canvas,
                                new QWheelEvent(at, canvas->mapToGlobal(at), {}, {0, turn}, Qt::NoButton,
                                                Qt::NoModifier, Qt::NoScrollPhase, false));
}

void postMouse(GraphCanvas *canvas, QEvent::Type type, const QPointF &at)
{
    const auto buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QCoreApplication::postEvent(canvas,
                                new QMouseEvent(type, at, canvas->mapToGlobal(at), button, buttons, {}));
}

/// From the whole model to a single layer and back.
void zoom(GraphCanvas *canvas)
{
    everyFrame(canvas, 2 * PhaseMs, [canvas](double seconds) {
        postWheel(canvas, static_cast<int>(90 * std::cos(seconds * 2))); // chosen: three times in and out
    });
}

void pan(GraphCanvas *canvas)
{
    const QPointF middle = QRectF(canvas->rect()).center();
    postMouse(canvas, QEvent::MouseButtonPress, middle);
    everyFrame(canvas, PhaseMs, [&](double seconds) {
        postMouse(canvas, QEvent::MouseMove,
                  middle + QPointF(600 * std::sin(seconds * 3), 350 * std::sin(seconds * 4)));
    });
    postMouse(canvas, QEvent::MouseButtonRelease, middle);
    QTest::qWait(FrameMs);
}

/// At the scale at which most details are on the screen.
void panAt(GraphCanvas *canvas, double scale)
{
    canvas->zoomBy(scale / canvas->camera().scale());
    QTest::qWait(PhaseMs / 4); // until it has come to rest
    pan(canvas);
}

} // namespace

Session sessionOfFiveThousandLayers()
{
    LlamaShape shape = Llama8B;
    shape.blocks = Blocks;
    Session session = syntheticSession({Blocks, shape.hidden, 4, true});
    session.name = "5,000 layers";
    session.graph = llamaGraph(shape);
    if (auto partition = partitionIntoSequentialSubgraphs(session.graph))
        session.partition = std::move(*partition);
    return session;
}

void driveGraph(WindowStage &stage, const std::function<void(const char *phase)> &report)
{
    auto *view = stage.child<PartitionView>("partition");
    auto *canvas = view->findChild<GraphCanvas *>();
    auto *dock = stage.child<QDockWidget>("partitionDock");
    dock->setFloating(true);
    dock->resize(PanelSize);
    dock->raise();
    canvas->setFocus();
    QTest::qWait(PhaseMs / 2);
    report("graph-float");
    canvas->setAllExpanded(true);
    QTest::qWait(PhaseMs / 2);
    report("graph-expand");
    zoom(canvas);
    report("graph-zoom");
    canvas->fit();
    QTest::qWait(PhaseMs / 4);
    panAt(canvas, 0.1);
    report("graph-pan-0.10");
    panAt(canvas, 0.2);
    report("graph-pan-0.20");
    panAt(canvas, 0.35);
    report("graph-pan-0.35");
    panAt(canvas, 1);
    report("graph-pan-1.00");
    everyFrame(canvas, PhaseMs, [&](double) {
        QCoreApplication::postEvent(canvas,
                                    new QKeyEvent(QEvent::KeyPress, Qt::Key_Right, Qt::ControlModifier));
    });
    report("graph-keys");
    view->findChild<QLineEdit *>()->setText(QStringLiteral("proj"));
    QTest::qWait(PhaseMs / 2);
    view->findChild<QLineEdit *>()->clear();
    report("graph-search");
}

} // namespace halftone::test
