// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/exploration_fixture.h"
#include "widgets/decision_steps.h"
#include "widgets/layer_edits.h"
#include "widgets/plots/trade_off_plot.h"
#include "widgets/trade_off_overlays.h"
#include "widgets/views/link.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace halftone;

namespace {

constexpr int PatienceMs = 30'000; // a loaded machine

/// The synthetic session with a second timing, whose gains are twice as large.
std::shared_ptr<const Session> twiceTimed()
{
    auto session = std::make_shared<Session>(test::syntheticSession());
    Timing other = session->timings.front();
    session->decisions.source = other.source;
    other.source = "host:other";
    other.resolutionSeconds *= 2; // so that rounding leaves twice the gains
    for (SubgraphGains &gains : other.gains) {
        for (double &gain : gains.gainSeconds)
            gain *= 2;
    }
    session->timings.push_back(other);
    return session;
}

} // namespace

class TradeOffOverlaysTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Exploration> m_exploration;
    std::unique_ptr<TradeOffOverlays> m_overlays;

    [[nodiscard]] QString idOf(const QString &text) const
    {
        for (const OverlayChoice &choice : m_overlays->choices()) {
            if (choice.text.contains(text))
                return choice.id;
        }
        return {};
    }
    [[nodiscard]] bool waitForOverlays(std::size_t count) const
    {
        return QTest::qWaitFor([&] { return m_overlays->overlays().size() == count; }, PatienceMs);
    }

private Q_SLOTS:
    void init()
    {
        m_exploration = test::makeExploration();
        QVERIFY(m_exploration);
        m_exploration->setSession(twiceTimed());
        QVERIFY(QTest::qWaitFor(
            [&] { return m_exploration->tradeOff() != nullptr && !m_exploration->isSolving(); }, PatienceMs));
        m_overlays = std::make_unique<TradeOffOverlays>(m_exploration.get());
    }

    void cleanup()
    {
        m_overlays.reset();
        m_exploration.reset();
    }

    void whatIsSolvedIsNoChoice()
    {
        QCOMPARE(m_overlays->choices().size(), std::size_t(3)); // other gains, MAC counts, memory
        for (const OverlayChoice &choice : m_overlays->choices())
            QVERIFY(!choice.isShown);
        QVERIFY(!idOf(QStringLiteral("this computer (other)")).isEmpty());
    }

    void otherGainsHaveTheirOwnFrontier()
    {
        m_overlays->toggle(idOf(QStringLiteral("this computer (other)")));
        QVERIFY(waitForOverlays(1));
        const TradeOffOverlay &overlay = m_overlays->overlays().front();
        const auto &frontier = m_exploration->tradeOff()->frontier;
        QCOMPARE(overlay.frontier.size(), frontier.size());
        for (std::size_t i = 0; i < frontier.size(); ++i) {
            QCOMPARE(overlay.frontier[i].loss, frontier[i].loss);
            QVERIFY(std::abs(overlay.frontier[i].gain - 2 * frontier[i].gain) < 1e-12);
        }
        QVERIFY(!overlay.modelled && !overlay.ofOtherSession);
        m_overlays->toggle(idOf(QStringLiteral("this computer (other)")));
        QVERIFY(m_overlays->overlays().empty());
    }

    void overlaysFollowThePins()
    {
        m_overlays->toggle(idOf(QStringLiteral("Memory")));
        QVERIFY(waitForOverlays(1));
        const double free = m_overlays->overlays().front().frontier.back().gain;
        pinLayers(*m_exploration, {LayerId{0}}, m_exploration->decisions().formats.front());
        QVERIFY(QTest::qWaitFor([&] { return m_overlays->overlays().front().frontier.back().gain < free; },
                                PatienceMs));
        QCOMPARE(m_overlays->overlays().front().measure.gainUnit, QStringLiteral("B"));
    }

    void theThresholdRecomputesNothing()
    {
        m_overlays->toggle(idOf(QStringLiteral("Memory")));
        QVERIFY(waitForOverlays(1));
        int changes = 0;
        connect(m_overlays.get(), &TradeOffOverlays::overlaysChanged, this, [&] { ++changes; });
        setTau(*m_exploration, 0.001);
        QVERIFY(test::waitUntilSolved(*m_exploration));
        QCOMPARE(changes, 0);
    }

    void anotherSessionIsLaidOverInShares()
    {
        QWidget stage;
        TradeOffPlot plot(&stage);
        link(&plot, m_exploration.get());
        link(&plot, m_overlays.get());
        auto other = std::make_shared<Session>(test::syntheticSession({.blocks = 4}));
        other->id = "other";
        other->name = "yesterday";
        m_overlays->addSession(other);
        QVERIFY(waitForOverlays(1));
        QVERIFY(m_overlays->overlays().front().ofOtherSession);
        QVERIFY(m_overlays->overlays().front().name.startsWith(QStringLiteral("yesterday · ")));
        const auto problem = makeSessionProblem(*other, other->decisions, *m_exploration->profile());
        QVERIFY(problem.has_value());
        QCOMPARE(m_overlays->overlays().front().frontier, modelFrontier(problem->problem));
        QCOMPARE(m_overlays->overlays().front().measure.baselineTotal, problem->baselineTotal);
        QVERIFY(idOf(QStringLiteral("yesterday")).isEmpty() == false);
        m_overlays->addSession(other); // again: not twice
        QCOMPARE(m_overlays->choices().size(), std::size_t(4));
        m_overlays->clear();
        QVERIFY(m_overlays->overlays().empty());
        QVERIFY(idOf(QStringLiteral("yesterday")).isEmpty());
    }

    void whatCannotBeComputedSaysWhy()
    {
        auto other = std::make_shared<Session>(test::syntheticSession({.timed = false}));
        other->id = "untimed";
        other->name = "untimed";
        other->timings.clear();
        m_overlays->addSession(other);
        QVERIFY(waitForOverlays(1));
        QVERIFY(m_overlays->overlays().front().frontier.empty());
        QVERIFY(!m_overlays->overlays().front().missing.isEmpty());
    }
};

QTEST_MAIN(TradeOffOverlaysTest)
#include "trade_off_overlays_test.moc"
