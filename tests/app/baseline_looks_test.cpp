// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/baseline_looks.h"

#include <QTest>

using namespace halftone;

namespace {

constexpr ClassId Class{0};
constexpr ClassId Whole{1};

MeasurementPlan planOfOneClass()
{
    MeasurementPlan plan;
    plan.measured = {SubgraphId{0}};
    return plan;
}

constexpr TurnEffort OneRound{.warmUp = 0, .minRounds = 1, .maxRounds = 1};

} // namespace

/// Everything here is exact: times are small whole numbers.
class BaselineLooksTest : public QObject
{
    Q_OBJECT

    double m_now = 0;
    double m_seconds = 1; ///< of the next pass

    BaselineLooks looks()
    {
        return {[this]() -> Result<double> {
                    m_now += m_seconds;
                    return m_seconds;
                },
                [this] { return m_now; }};
    }
    static double baselineIn(const FinishedMeasurements &finished)
    {
        return finished.at({Class, 1}).baselineSeconds;
    }

private Q_SLOTS:
    void aBusyBeginningDoesNotCount()
    {
        auto looks = this->looks();
        FinishedMeasurements finished{{{Class, 1}, {.gainSeconds = 2}}, {{Class, 2}, {.gainSeconds = 9}}};
        m_seconds = 40;
        QVERIFY(looks.look(OneRound, {}));
        looks.apply(planOfOneClass(), finished);
        QCOMPARE(baselineIn(finished), 40.0);
        m_seconds = 5;
        QVERIFY(looks.look(OneRound, {}));
        m_seconds = 30;
        QVERIFY(looks.look(OneRound, {}));
        looks.apply(planOfOneClass(), finished);
        QCOMPARE(baselineIn(finished), 5.0);
        QCOMPARE(finished.at({Class, 1}).candidateSeconds, 3.0);
        QCOMPARE(finished.at({Class, 2}).candidateSeconds, 0.0); // no time is negative
    }

    void whatAnEarlierRunSawCounts()
    {
        auto looks = this->looks();
        m_seconds = 40;
        QVERIFY(looks.look(OneRound, {}));
        FinishedMeasurements finished{{{Class, 1}, {}}, {{Class, 2}, {.baselineSeconds = 6}}};
        looks.apply(planOfOneClass(), finished);
        QCOMPARE(baselineIn(finished), 6.0);
    }

    void theWholeModelKeepsItsOwnTimes()
    {
        auto looks = this->looks();
        m_seconds = 40;
        QVERIFY(looks.look(OneRound, {}));
        FinishedMeasurements finished{{{Class, 1}, {}}, {{Whole, 0}, {.baselineSeconds = 50}}};
        looks.add(7);
        looks.apply(planOfOneClass(), finished);
        QCOMPARE(baselineIn(finished), 7.0);
        QCOMPARE(finished.at({Whole, 0}).baselineSeconds, 50.0);
    }

    void lookingTakesATenthOfTheTime()
    {
        auto looks = this->looks();
        m_seconds = 1;
        QVERIFY(looks.look(OneRound, {}));
        QVERIFY(!looks.isDue());
        m_now += 18;
        QVERIFY(!looks.isDue()); // 2 of 19
        m_now += 1;
        QVERIFY(looks.isDue());
    }

    void anErrorOfThePassIsItsOwn()
    {
        BaselineLooks looks([]() -> Result<double> { return measurementCancelled(); }, [] { return 0.0; });
        const auto looked = looks.look(OneRound, {});
        QVERIFY(!looked && looked.error().code == ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(BaselineLooksTest)
#include "baseline_looks_test.moc"
