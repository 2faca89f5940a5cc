// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/widgets/exploration_fixture.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/trade_off_plot.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

#include <utility>

namespace halftone::test {

/// Five supported points over three decades; the whole model takes 100 ms; E[g^2] is 4.
inline TradeOffData curve()
{
    TradeOffData data;
    data.frontier = {{0, 0}, {1e-6, 0.002}, {1e-5, 0.01}, {1e-4, 0.02}, {1e-3, 0.025}};
    data.baselines = {{"all-bf16", {{0, 0}}, {}, {}}, {"random", {{1e-4, 0.005}, {1e-3, 0.01}}, {}, {}}};
    data.measure = {.gainUnit = QStringLiteral("s"), .baselineTotal = 0.1, .meanSquaredLoss = 4};
    data.source = QStringLiteral("Gaudi 2 model, batch 1, 2048 tokens");
    data.noPerplexity = QStringLiteral("no drift");
    return data;
}

inline void drag(QWidget *plot, QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton,
                 Qt::KeyboardModifiers modifiers = {})
{
    QTest::mousePress(plot, button, modifiers, from);
    constexpr int Steps = 10;
    for (int i = 1; i <= Steps; ++i) {
        const QPointF position(from + (to - from) * i / Steps);
        QMouseEvent move(QEvent::MouseMove, position, plot->mapToGlobal(position), Qt::NoButton, button,
                         modifiers);
        QApplication::sendEvent(plot, &move);
    }
    QTest::mouseRelease(plot, button, modifiers, to);
}

/// A trade-off plot that is shown and drawn.
class PlotStage
{
public:
    explicit PlotStage(TradeOffData data = curve(), double threshold = 1e-4, QSize size = {800, 400})
        : plot(&m_stage)
    {
        plot.resize(size);
        plot.setData(std::move(data));
        plot.setThreshold(threshold);
        showOnStage(plot);
        view()->replot();
    }
    [[nodiscard]] QCustomPlot *view() { return plot.plot(); }
    /// Gives the plot the keyboard, so that the keys of its menu work.
    [[nodiscard]] bool focus()
    {
        m_stage.activateWindow();
        view()->setFocus();
        return QTest::qWaitFor([this] { return view()->hasFocus(); });
    }

private:
    QWidget m_stage;

public:
    TradeOffPlot plot; ///< child of the stage
};

} // namespace halftone::test
