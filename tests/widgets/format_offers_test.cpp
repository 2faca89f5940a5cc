// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decision_steps.h"
#include "widgets/views/format_offers.h"

#include "tests/widgets/exploration_fixture.h"
#include "widgets/layer_edits.h"

#include <QTest>

#include <algorithm>

using namespace halftone;

namespace {

FormatOffer offerNamed(const Exploration &exploration, const std::string &name)
{
    const auto offers = formatOffersOf(exploration);
    const auto found = std::ranges::find(offers, name, &FormatOffer::name);
    return found == offers.end() ? FormatOffer{} : *found;
}

} // namespace

class FormatOffersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutASessionThereAreNone();
    void theBaselineStays();
    void whatTheTimingLacksSaysSo();
    void whatTheNoiseModelLacksSaysSo();
    void fiveFormatsAreTheMost();
    void aFormatIsAddedAndTakenAwayWithItsPins();

private:
    std::unique_ptr<Exploration> m_exploration;
};

void FormatOffersTest::init()
{
    m_exploration = test::makeExploration();
    QVERIFY(m_exploration);
}

void FormatOffersTest::withoutASessionThereAreNone()
{
    QVERIFY(formatOffersOf(*m_exploration).empty());
}

void FormatOffersTest::theBaselineStays()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    const auto baseline = formatOffersOf(*m_exploration).front();
    QVERIFY(baseline.isBaseline && baseline.isChosen && !baseline.problem.isEmpty());
    const auto fp8 = offerNamed(*m_exploration, "fp8_e4m3");
    QVERIFY(fp8.isChosen && !fp8.problem.isEmpty()); // the only one besides
}

void FormatOffersTest::whatTheTimingLacksSaysSo()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    QCOMPARE(offerNamed(*m_exploration, "int8").problem, QStringLiteral("no timing has gains for it"));
    Session session = *m_exploration->session();
    auto other = session.timings.front();
    other.source = "worker:node7";
    other.formats = {"bf16", "int8"};
    session.timings.push_back(other);
    m_exploration->setSession(std::make_shared<const Session>(session));
    QCOMPARE(offerNamed(*m_exploration, "int8").problem,
             QStringLiteral("no timing has gains for it together with the others"));
    setSource(*m_exploration, "gaudi2-model");
    QVERIFY(offerNamed(*m_exploration, "int8").problem.endsWith(QStringLiteral("has no gains for it")));
    setObjective(*m_exploration, "theoretical-time");
    const auto e5m2 = offerNamed(*m_exploration, "fp8_e5m2");
    QVERIFY2(e5m2.problem.isEmpty(), qPrintable(e5m2.problem));
    QVERIFY(offerNamed(*m_exploration, "nvfp4").problem.endsWith(QStringLiteral("has no rate for it")));
}

void FormatOffersTest::whatTheNoiseModelLacksSaysSo()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    setObjective(*m_exploration, "memory");
    QVERIFY(offerNamed(*m_exploration, "int8").problem.isEmpty());
    const auto blocks = offerNamed(*m_exploration, "mxfp4"); // it has no analytic noise model
    QVERIFY2(!blocks.problem.isEmpty(), "block formats need measured errors");
}

void FormatOffersTest::fiveFormatsAreTheMost()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    setObjective(*m_exploration, "memory");
    setFormats(*m_exploration, {"bf16", "fp16", "fp8_e4m3", "fp8_e5m2", "int8"});
    QVERIFY(offerNamed(*m_exploration, "int8_per_channel").problem.contains(QStringLiteral("5")));
    QVERIFY(offerNamed(*m_exploration, "int8").problem.isEmpty()); // it can go
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(m_exploration->problem() != nullptr);
    QCOMPARE(m_exploration->problem()->formats.size(), std::size_t(5));
    QCOMPARE(m_exploration->solution()->choice.status, SolveStatus::Optimal);
}

void FormatOffersTest::aFormatIsAddedAndTakenAwayWithItsPins()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    setObjective(*m_exploration, "memory");
    QVERIFY(test::waitUntilSolved(*m_exploration));
    const auto before = m_exploration->decisions();
    setFormats(*m_exploration, formatsWith(*m_exploration, "int8", true));
    QCOMPARE(m_exploration->decisions().formats, (std::vector<std::string>{"bf16", "fp8_e4m3", "int8"}));
    pinLayers(*m_exploration, {LayerId{0}}, "int8");
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->problem()->formats[m_exploration->solution()->formats[0]].name,
             std::string_view("int8"));
    setFormats(*m_exploration, formatsWith(*m_exploration, "int8", false));
    QVERIFY(m_exploration->decisions() == before); // the pin went too
    m_exploration->undoStack()->undo();
    QCOMPARE(m_exploration->decisions().pins.size(), std::size_t(1));
}

QTEST_MAIN(FormatOffersTest)
#include "format_offers_test.moc"
