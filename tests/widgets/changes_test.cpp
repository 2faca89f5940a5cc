// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/exploration_fixture.h"
#include "widgets/decision_steps.h"
#include "widgets/layer_edits.h"
#include "widgets/models/figure_table_model.h"
#include "widgets/pages/changes_view.h"
#include "widgets/selection.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUndoStack>

#include <algorithm>

using namespace halftone;

class ChangesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Exploration> m_exploration;

    [[nodiscard]] int lowered() const
    {
        return static_cast<int>(std::ranges::count_if(m_exploration->solution()->formats,
                                                      [](auto format) { return format != 0; }));
    }

    /// Waits for a solution in which @p layer has the format with this position.
    [[nodiscard]] bool pinAndSolve(std::size_t layer, std::uint8_t format)
    {
        pinLayers(*m_exploration, {LayerId{static_cast<std::uint32_t>(layer)}},
                  m_exploration->decisions().formats[format]);
        return QTest::qWaitFor([&] {
            return !m_exploration->isSolving() && m_exploration->solution() != nullptr
                && m_exploration->solution()->formats[layer] == format;
        });
    }

private Q_SLOTS:
    void init()
    {
        m_exploration = test::makeExploration();
        QVERIFY(m_exploration && test::showAndSolve(*m_exploration));
    }

    void againstTheBaselineEveryLoweredLayerIsListed()
    {
        const ChangesView view(m_exploration.get());
        const QAbstractItemModelTester tester(view.model());
        QVERIFY(lowered() > 0);
        QCOMPARE(view.model()->rowCount(), lowered());
        const auto &problem = *m_exploration->problem();
        const auto &solution = *m_exploration->solution();
        std::size_t layer = 0;
        for (int row = 0; row < view.model()->rowCount(); ++row, ++layer) {
            while (solution.formats[layer] == 0)
                ++layer;
            QCOMPARE(view.model()->index(row, 0).data().toString(),
                     QString::fromStdString(m_exploration->session()->graph.layers[layer].name));
            QCOMPARE(view.model()->index(row, 3).data(FigureTableModel::SortRole).toDouble(),
                     problem.problem.input.losses[layer][solution.formats[layer]]);
        }
    }

    void aStrategyIsComparedWithinTheThreshold()
    {
        const ChangesView view(m_exploration.get());
        QTRY_VERIFY(m_exploration->tradeOff() != nullptr);
        const auto &problem = *m_exploration->problem();
        for (const auto &baseline : m_exploration->tradeOff()->baselines) {
            const int place = view.reference()->findText(QStringLiteral("(%1)").arg(baseline.name.c_str()),
                                                         Qt::MatchContains);
            QCOMPARE(place >= 0, baseline.name == "prefix");
            if (place < 0)
                continue;
            view.reference()->setCurrentIndex(place);
            const auto there = bestWithin(problem.problem, baseline, lossLimit(*m_exploration));
            QVERIFY(there);
            const auto &here = m_exploration->solution()->formats;
            int differing = 0;
            for (std::size_t layer = 0; layer < here.size(); ++layer)
                differing += here[layer] == (*there)[layer] ? 0 : 1;
            QVERIFY(differing > 0);
            QCOMPARE(view.model()->rowCount(), differing);
            QVERIFY2(view.summary().contains(QStringLiteral("more")), qPrintable(view.summary()));
        }
    }

    void aRowSelectsItsLayerEverywhere()
    {
        QWidget window;
        ChangesView view(m_exploration.get(), &window);
        view.resize(600, 300);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(view.model()->rowCount() > 1);
        auto *table = view.findChild<QTableView *>();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(1, 0)).center());
        const auto layer = m_exploration->selection()->layer();
        QVERIFY(layer);
        QCOMPARE(QString::fromStdString(m_exploration->session()->graph.layer(*layer).name),
                 table->model()->index(1, 0).data().toString());
    }

    // The strategies on screen are those of the problem before, until there are others.
    void tiesLeaveAComparedStrategyAlone()
    {
        QWidget window; // without a layout: the offscreen platform warns of windows that have one
        ChangesView view(m_exploration.get(), &window);
        window.show();
        QTRY_VERIFY(m_exploration->tradeOff() != nullptr);
        const int place = view.reference()->findText(QStringLiteral("(prefix)"), Qt::MatchContains);
        QVERIFY(place >= 0);
        view.reference()->setCurrentIndex(place);
        Decisions tied = m_exploration->decisions();
        auto &tie = tied.ties.emplace_back();
        for (const Layer &layer : m_exploration->session()->graph.layers)
            tie.push_back(layer.name); // one unit is left
        m_exploration->decide(tied, QStringLiteral("tie"));
        QVERIFY(test::waitUntilSolved(*m_exploration));
        QTRY_VERIFY(m_exploration->tradeOff()->problem == m_exploration->sharedProblem());
        const auto &prefix = *std::ranges::find(m_exploration->tradeOff()->baselines, std::string("prefix"),
                                                &Baseline::name);
        QCOMPARE(prefix.points.size(), std::size_t{2});
        const auto there = bestWithin(m_exploration->problem()->problem, prefix, lossLimit(*m_exploration));
        QVERIFY(there);
        int differing = 0;
        for (std::size_t layer = 0; layer < there->size(); ++layer)
            differing += m_exploration->solution()->formats[layer] == (*there)[layer] ? 0 : 1;
        QTRY_COMPARE(view.model()->rowCount(), differing);
    }

    void aRememberedSolutionShowsWhatAPinChanges()
    {
        QWidget window; // without a layout: the offscreen platform warns of windows that have one
        ChangesView view(m_exploration.get(), &window);
        const auto before = m_exploration->solution()->formats;
        view.markCurrent();
        QCOMPARE(view.model()->rowCount(), 0);
        const auto layer = static_cast<std::size_t>(std::ranges::find(before, 1) - before.begin());
        QVERIFY(layer < before.size());
        QVERIFY(pinAndSolve(layer, 0));
        const auto &after = m_exploration->solution()->formats;
        int changed = 0;
        for (std::size_t i = 0; i < after.size(); ++i)
            changed += after[i] != before[i] ? 1 : 0;
        QVERIFY(changed > 0);
        QTRY_COMPARE(view.model()->rowCount(), changed); // it is hidden: a moment later
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        m_exploration->undoStack()->undo();
        QVERIFY(QTest::qWaitFor([&] {
            return !m_exploration->isSolving() && m_exploration->solution() != nullptr
                && m_exploration->solution()->formats == before;
        }));
        QCOMPARE(view.model()->rowCount(), 0); // it is seen: at once
    }

    void keptConfigurationsCanBeComparedWith()
    {
        ChangesView view(m_exploration.get());
        auto session = std::make_shared<Session>(*m_exploration->session());
        KeptConfiguration kept;
        kept.name = "all lowered";
        for (const auto &layer : session->graph.layers)
            kept.formats[layer.name] = m_exploration->decisions().formats[1];
        session->kept.push_back(kept);
        kept.name = "of another format";
        kept.formats.begin()->second = "int3";
        session->kept.push_back(kept);
        m_exploration->setSession(session);
        view.reference()->setCurrentIndex(view.reference()->findText("all lowered"));
        const auto layers = static_cast<int>(session->graph.layers.size());
        QTRY_COMPARE(view.model()->rowCount(), layers - lowered());
        view.reference()->setCurrentIndex(view.reference()->findText("of another format"));
        QVERIFY(view.summary().isEmpty());
        QVERIFY(view.findChild<QTableView *>()->isHidden()
                || !view.findChild<QTableView *>()->isVisibleTo(&view));
    }

    void theSolutionBeforeTheLastStepIsKnown()
    {
        ChangesView view(m_exploration.get());
        QCOMPARE(view.reference()->findText("the solution before the last step"), -1);
        const auto before = m_exploration->solution()->formats;
        setTau(*m_exploration, m_exploration->decisions().tau / 2);
        setTau(*m_exploration, m_exploration->decisions().tau / 2); // of one drag: one step
        m_exploration->finishThresholdChange();
        QVERIFY(test::waitUntilSolved(*m_exploration));
        view.reference()->setCurrentIndex(view.reference()->findText("the solution before the last step"));
        const auto &after = m_exploration->solution()->formats;
        int changed = 0;
        for (std::size_t i = 0; i < after.size(); ++i)
            changed += after[i] != before[i] ? 1 : 0;
        QVERIFY(changed > 0);
        QTRY_COMPARE(view.model()->rowCount(), changed);
        QVERIFY2(view.summary().contains(QStringLiteral("Here the model gains ")),
                 qPrintable(view.summary()));
        QVERIFY(view.summary().contains(QStringLiteral("less, and its predicted loss MSE is ")));
        QVERIFY(view.summary().contains(QStringLiteral("lower.")));
    }

    void anotherSessionsSolutionCanBeComparedWith()
    {
        ChangesView view(m_exploration.get());
        auto other = std::make_shared<Session>(*m_exploration->session());
        other->id = "other";
        other->name = "yesterday";
        other->decisions.tau = m_exploration->decisions().tau / 4;
        view.compareWith(other);
        QTRY_VERIFY(view.reference()->currentText().contains(QStringLiteral("yesterday")));
        const auto there = solveSession(*m_exploration->problem(), other->decisions.tau);
        QVERIFY(there.has_value());
        const auto &here = m_exploration->solution()->formats;
        int changed = 0;
        for (std::size_t i = 0; i < here.size(); ++i)
            changed += here[i] != there->formats[i] ? 1 : 0;
        QVERIFY(changed > 0);
        QCOMPARE(view.model()->rowCount(), changed);

        other = std::make_shared<Session>(test::syntheticSession({.blocks = 2})); // fewer layers
        other->id = "smaller";
        other->name = "smaller";
        view.compareWith(other);
        QTRY_VERIFY(view.reference()->currentText().contains(QStringLiteral("smaller")));
        QVERIFY(view.summary().isEmpty());
    }

    void aSessionIsAskedForAndTheReferenceStays()
    {
        ChangesView view(m_exploration.get());
        int wishes = 0;
        connect(&view, &ChangesView::sessionWished, this, [&] { ++wishes; });
        view.reference()->setCurrentIndex(view.reference()->findText("another session…"));
        QCOMPARE(wishes, 1);
        QCOMPARE(view.reference()->currentText(), QStringLiteral("every layer in the baseline"));
    }

    void theEntryThatAsksIsPassedByWithKeys()
    {
        ChangesView view(m_exploration.get());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy wished(&view, &ChangesView::sessionWished);
        auto *box = view.reference();
        box->setFocus();
        const QString before = box->currentText();
        QTest::keyClick(box, Qt::Key_End);
        QCOMPARE(box->currentText(), QStringLiteral("another session…"));
        QCOMPARE(wished.count(), 0);
        QTest::keyClick(box, Qt::Key_Home);
        QCOMPARE(box->currentText(), before);
        QTest::keyClick(box, Qt::Key_End);
        QCOMPARE(box->currentText(), QStringLiteral("another session…"));
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(wished.count(), 1);
        QCOMPARE(box->currentText(), before);
        QTest::keyClick(box, Qt::Key_Return); // nothing to choose here
        QCOMPARE(wished.count(), 1);

        box->showPopup(); // from the list it is chosen as ever
        QTest::keyClick(box->view(), Qt::Key_End);
        QCOMPARE(wished.count(), 1);
        QTest::keyClick(box->view(), Qt::Key_Return);
        QTRY_COMPARE(wished.count(), 2);
        QCOMPARE(box->currentText(), before);
    }
};

QTEST_MAIN(ChangesTest)
#include "changes_test.moc"
