// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/explain_solution.h"
#include "tests/widgets/exploration_fixture.h"
#include "widgets/decision_steps.h"
#include "widgets/layer_edits.h"
#include "widgets/plots/heat_map.h"
#include "widgets/plots/heat_map_panel.h"
#include "widgets/selection.h"
#include "widgets/solution_review.h"
#include "widgets/theme.h"
#include "widgets/views/heat_values.h"
#include "widgets/views/link.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace halftone;

namespace {

constexpr int LongMs = 60'000; // a re-solve for every layer on a busy machine
const std::string Fp8 = "fp8_e4m3";

/// The synthetic session with two samples of shifts: layer l changes the loss by 0.001 l and 0.003 l.
Session shiftedSession()
{
    Session session = test::syntheticSession();
    for (std::int64_t sample = 0; sample < 2; ++sample) {
        for (std::uint32_t i = 0; i < session.graph.layers.size(); ++i)
            session.shifts.push_back({sample, Fp8, LayerId{i}, (sample == 0 ? 0.001 : 0.003) * i});
    }
    return session;
}

int indexOf(const HeatMapPanel &panel, const QString &label)
{
    return panel.valueBox()->findText(label);
}

bool isEnabled(const HeatMapPanel &panel, const QString &label)
{
    return qobject_cast<QStandardItemModel *>(panel.valueBox()->model())
        ->item(indexOf(panel, label))
        ->isEnabled();
}

} // namespace

class HeatMapPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyValueIsThatOfCore();
    void pricesAreThoseOfResolves();
    void pricesOfTheLeastLossAreInLossMse_data();
    void pricesOfTheLeastLossAreInLossMse();
    void whyThereAreNoPricesIsSaid();
    void aPinnedLayerHasNoPrice();
    void ratiosComeFromTheSessionsShifts();
    void whatIsNotToBeHadSaysWhy();
    void theChoiceComesBackWhenItCan();
    void valuesAreChosenByKeyboard();
    void theScaleMenuChangesTheColours();
    void theRangeIsDragged();
    void theRangeIsTyped();
    void missingValuesAreHatched();

private:
    void choose(HeatQuantity quantity, const std::string &format = {})
    {
        m_panel->choose({quantity, format});
        QCOMPARE(m_panel->value().quantity, quantity);
    }
    [[nodiscard]] const HeatMapCell &cell(std::uint32_t layer) const
    {
        return m_panel->map()->data().cells[layer];
    }
    [[nodiscard]] QColor cornerOf(std::uint32_t layer) const
    {
        const QImage image = m_panel->map()->grab().toImage();
        return image.pixelColor(m_panel->map()->cellRect(LayerId{layer}).topLeft() + QPoint(2, 2));
    }

    std::unique_ptr<Exploration> m_exploration;
    std::unique_ptr<QWidget> m_stage;
    HeatMapPanel *m_panel = nullptr;
};

void HeatMapPanelTest::init()
{
    m_exploration = test::makeExploration();
    QVERIFY(m_exploration && test::showAndSolve(*m_exploration));
    m_stage = std::make_unique<QWidget>();
    m_panel = new HeatMapPanel(m_stage.get());
    m_panel->resize(760, 420);
    link(m_panel, m_exploration.get());
    test::showOnStage(*m_panel);
}

void HeatMapPanelTest::cleanup()
{
    m_stage.reset();
    m_exploration.reset();
}

void HeatMapPanelTest::everyValueIsThatOfCore()
{
    const auto &layers = m_exploration->sensitivity()->layers;
    const auto &losses = m_exploration->problem()->problem.input.losses;
    QCOMPARE(cell(5).value, layers[5].total);
    QCOMPARE(cell(5).valueError, layers[5].standardError);
    choose(HeatQuantity::FirstOperand);
    QCOMPARE(cell(5).value, layers[5].operands[0]);
    choose(HeatQuantity::SecondOperand);
    QCOMPARE(cell(5).value, layers[5].operands[1]);
    QVERIFY(std::abs(*cell(5).value / layers[5].total - 0.7) < 1e-12); // as the session was made
    choose(HeatQuantity::LossMse, Fp8);
    QCOMPARE(cell(5).value, losses[5][1]);
    QVERIFY(m_panel->map()->data().meaning.source.contains(QStringLiteral("Log-uniform")));
    choose(HeatQuantity::BudgetShare);
    QCOMPARE(cell(5).value, losses[5][1] / m_exploration->problem()->limit(m_exploration->decisions().tau));
    QCOMPARE(m_panel->map()->data().meaning.unit, QStringLiteral("%"));
}

void HeatMapPanelTest::pricesAreThoseOfResolves()
{
    choose(HeatQuantity::FlipPrice);
    QTRY_VERIFY_WITH_TIMEOUT(m_exploration->review()->explanations() != nullptr, LongMs);
    const SessionSolution solution = *m_exploration->solution();
    for (const std::uint32_t layer : {0U, 3U, 8U, 40U, 72U}) {
        // The same by another way: pinned to the other format, solved anew.
        Session pinned = *m_exploration->session();
        const bool isLowered = solution.formats[layer] != 0;
        pinned.decisions.pins[pinned.graph.layers[layer].name] = isLowered ? "bf16" : Fp8;
        const auto problem = makeSessionProblem(pinned, pinned.decisions, *m_exploration->profile());
        QVERIFY(problem);
        const auto other = solveSession(*problem, solution.tau);
        QVERIFY(other);
        QCOMPARE(cell(layer).value.has_value(), other->choice.status != SolveStatus::Infeasible);
        constexpr double Tolerance = 1e-12; // s; of gains of microseconds
        if (cell(layer).value)
            QVERIFY(std::abs(*cell(layer).value - (solution.choice.gain - other->choice.gain)) < Tolerance);
        const QString detail = valueDetail(*m_exploration, m_panel->value(), LayerId{layer});
        QVERIFY(detail.startsWith(isLowered ? QStringLiteral("BF16: ") : QStringLiteral("FP8 E4M3: ")));
        QVERIFY(m_panel->map()->toolTipOf(cell(layer)).contains(detail));
    }
    setTau(*m_exploration, m_exploration->decisions().tau / 2);
    QVERIFY(!cell(0).value); // of another threshold: not shown any more
    QVERIFY(!m_panel->map()->data().meaning.missing.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(cell(0).value.has_value(), LongMs);
}

void HeatMapPanelTest::pricesOfTheLeastLossAreInLossMse_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("within a time") << static_cast<int>(Threshold::Kind::Time);
    QTest::newRow("within a memory") << static_cast<int>(Threshold::Kind::Memory);
}

void HeatMapPanelTest::pricesOfTheLeastLossAreInLossMse()
{
    QFETCH(int, kind);
    choose(HeatQuantity::FlipPrice);
    setThresholdKind(*m_exploration, static_cast<Threshold::Kind>(kind));
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QTRY_VERIFY_WITH_TIMEOUT(m_exploration->review()->explanations() != nullptr, LongMs);
    const SessionSolution solution = *m_exploration->solution();
    QCOMPARE(solution.goal, Goal::LeastLoss);
    const auto &meaning = m_panel->map()->data().meaning;
    QCOMPARE(meaning.unit, QStringLiteral("nats²"));
    QVERIFY(meaning.title.contains(QStringLiteral("loss MSE added")));
    int possible = 0;
    for (const std::uint32_t layer : {0U, 3U, 8U, 40U, 72U}) {
        Session pinned = *m_exploration->session();
        pinned.decisions = m_exploration->decisions();
        pinned.decisions.pins[pinned.graph.layers[layer].name] = solution.formats[layer] != 0 ? "bf16" : Fp8;
        const auto problem = makeSessionProblem(pinned, pinned.decisions, *m_exploration->profile());
        QVERIFY(problem);
        const auto other = solveFor(*problem, pinned.decisions.threshold());
        QVERIFY(other);
        const bool isPossible = other->choice.status != SolveStatus::Infeasible;
        QCOMPARE(cell(layer).value.has_value(), isPossible);
        const double expected = other->choice.loss - solution.choice.loss;
        if (isPossible)
            QVERIFY(std::abs(*cell(layer).value - expected) <= 1e-9 * solution.choice.loss);
        possible += isPossible ? 1 : 0;
    }
    QVERIFY(possible > 0);
}

void HeatMapPanelTest::whyThereAreNoPricesIsSaid()
{
    choose(HeatQuantity::FlipPrice);
    const auto missing = [&] { return m_panel->map()->data().meaning.missing; };
    QVERIFY(missing().contains(QStringLiteral("threshold rests")));
    setThreshold(*m_exploration, {Threshold::Kind::Time, 1e-9});
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->solution()->choice.status, SolveStatus::Infeasible);
    QVERIFY2(missing().contains(QStringLiteral("No choice keeps this threshold")), qPrintable(missing()));
}

void HeatMapPanelTest::aPinnedLayerHasNoPrice()
{
    pinLayers(*m_exploration, {LayerId{4}}, "bf16");
    choose(HeatQuantity::FlipPrice);
    QTRY_VERIFY_WITH_TIMEOUT(m_exploration->review()->explanations() != nullptr, LongMs);
    QVERIFY(!cell(4).value);
    QVERIFY(m_panel->map()->toolTipOf(cell(4)).contains(QStringLiteral("no other format")));
    QVERIFY(cell(3).value.has_value());
}

void HeatMapPanelTest::ratiosComeFromTheSessionsShifts()
{
    QVERIFY(!isEnabled(*m_panel, QStringLiteral("measured / predicted, layer alone in FP8 E4M3")));
    m_exploration->setSession(std::make_shared<const Session>(shiftedSession()));
    QTRY_VERIFY(!m_exploration->measuredRatios().empty());
    choose(HeatQuantity::ShiftRatio, Fp8);
    QVERIFY(isEnabled(*m_panel, QStringLiteral("measured / predicted, layer alone in FP8 E4M3")));
    // Mean of the squares, 5e-6 l^2, over what the first two samples predict.
    const auto &samples = m_exploration->session()->samples;
    const double power = (std::exp2(-6) - std::exp2(-14)) / 12 * 3 / (8 * std::log(2.0));
    double sensitivity = 0;
    for (int sample = 0; sample < 2; ++sample) {
        for (const auto &operand : samples[static_cast<std::size_t>(sample)].layers[7])
            sensitivity += operand.sensitivity / 2;
    }
    const double expected = 5e-6 * 49 / (power * sensitivity);
    QVERIFY(std::abs(*cell(7).value / expected - 1) < 1e-9);
    QVERIFY(std::abs(cell(7).valueError / expected - 0.8) < 1e-9); // 1 and 9: 5 with an error of 4
    QCOMPARE(m_panel->map()->data().meaning.centre, 1.0);
    QCOMPARE(*cell(0).value, 0.0);
}

void HeatMapPanelTest::whatIsNotToBeHadSaysWhy()
{
    const QString label = QStringLiteral("measured / predicted, rounding to FP8 E4M3");
    QVERIFY(!isEnabled(*m_panel, label));
    const QString why = m_panel->valueBox()->itemData(indexOf(*m_panel, label), Qt::ToolTipRole).toString();
    QVERIFY(why.contains(QStringLiteral("did not measure rounding to FP8 E4M3")));
    m_exploration->setSession(std::make_shared<const Session>(test::syntheticSession({.timed = false})));
    QTRY_VERIFY(m_exploration->sensitivity() != nullptr && m_exploration->problem() == nullptr);
    QTRY_VERIFY(!isEnabled(*m_panel, QStringLiteral("price of flipping")));
    QVERIFY(isEnabled(*m_panel, QStringLiteral("sensitivity of the weight")));
}

void HeatMapPanelTest::theChoiceComesBackWhenItCan()
{
    const auto complete = m_exploration->sharedSession();
    choose(HeatQuantity::BudgetShare);
    auto untimed = std::make_shared<Session>(*complete);
    untimed->timings.clear();
    m_exploration->setSession(untimed);
    QTRY_COMPARE(m_panel->value().quantity, HeatQuantity::Sensitivity);
    m_exploration->setSession(complete);
    QTRY_COMPARE(m_panel->value().quantity, HeatQuantity::BudgetShare);
}

void HeatMapPanelTest::valuesAreChosenByKeyboard()
{
    m_panel->valueBox()->setFocus();
    QTest::keyClick(m_panel->valueBox(), Qt::Key_Down);
    QCOMPARE(m_panel->value().quantity, HeatQuantity::FirstOperand);
    QCOMPARE(m_panel->map()->data().meaning.name, QStringLiteral("Sensitivity of the input"));
    QTest::keyClick(m_panel->valueBox(), Qt::Key_End); // the last entries are not to be had
    QCOMPARE(m_panel->value().quantity, HeatQuantity::FlipPrice);
}

void HeatMapPanelTest::theScaleMenuChangesTheColours()
{
    const auto &cells = m_panel->map()->data().cells;
    const auto most = std::ranges::max_element(cells, {}, &HeatMapCell::value);
    const auto layer = most->layer.value;
    QSignalSpy changed(m_panel, &HeatMapPanel::styleChanged);
    QCOMPARE(cornerOf(layer).rgb(), theme::viridis(1).rgb());
    const auto actions = m_panel->scaleMenu()->actions();
    const auto trigger = [&](const QString &text) {
        const auto found = std::ranges::find(
            actions, text, [](const QAction *action) { return action->text().remove(QLatin1Char('&')); });
        QVERIFY(found != actions.end());
        (*found)->trigger();
        QVERIFY((*found)->isChecked());
    };
    trigger(QStringLiteral("Cividis"));
    QCOMPARE(cornerOf(layer), QColor(0xFE, 0xE8, 0x38));
    trigger(QStringLiteral("Linear"));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(m_panel->map()->style(), (ColorScaleStyle{ColorMap::Cividis, true}));
    trigger(QStringLiteral("Logarithmic"));
    trigger(QStringLiteral("Viridis"));
    QCOMPARE(m_panel->map()->style(), ColorScaleStyle());
}

void HeatMapPanelTest::theRangeIsDragged()
{
    HeatMap *map = m_panel->map();
    const QColor before = cornerOf(0);
    const QPoint low = map->handlePlace(ScaleHandles::Handle::Low);
    const QPoint high = map->handlePlace(ScaleHandles::Handle::High);
    const QPoint middle = (low + high) / 2;
    QTest::mousePress(map, Qt::LeftButton, {}, low);
    QMouseEvent move(QEvent::MouseMove, QPointF(middle), map->mapToGlobal(QPointF(middle)), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(map, &move);
    QTest::mouseRelease(map, Qt::LeftButton, {}, middle);
    const auto values = layerValues(*m_exploration, {});
    const auto [least, most] = std::ranges::minmax(values, {}, &LayerValue::value);
    const double geometricMean = std::sqrt(*least.value * *most.value);
    QVERIFY(std::abs(*map->range().low / geometricMean - 1) < 0.05); // a pixel
    QVERIFY(!m_exploration->selection()->layer()); // nothing was clicked
    QVERIFY(*cell(0).value < *map->range().low);
    QVERIFY(cornerOf(0) != before);
    const auto kept = std::ranges::find(map->data().cells, most.value, &HeatMapCell::value);
    QCOMPARE(cornerOf(kept->layer.value).rgb(), theme::viridis(1).rgb());
    QTest::mouseDClick(map, Qt::LeftButton, {}, middle);
    QCOMPARE(map->range(), ValueRange());
    QCOMPARE(cornerOf(0), before);
}

void HeatMapPanelTest::theRangeIsTyped()
{
    choose(HeatQuantity::BudgetShare);
    auto edits = m_panel->scaleMenu()->findChildren<QLineEdit *>();
    QCOMPARE(edits.size(), 2);
    const auto type = [](QLineEdit *edit, const QString &text) {
        edit->setText(text);
        Q_EMIT edit->editingFinished();
    };
    type(edits[0], QStringLiteral("2.5%"));
    QCOMPARE(m_panel->map()->range().low, 0.025);
    type(edits[1], QStringLiteral("nonsense"));
    QCOMPARE(m_panel->map()->range().high, std::nullopt);
    QCOMPARE(edits[1]->text(), QString());
    type(edits[0], QString());
    QCOMPARE(m_panel->map()->range(), ValueRange());
    type(edits[1], QStringLiteral("50"));
    QCOMPARE(m_panel->map()->range().high, 0.5);
    QCOMPARE(edits[1]->text(), QStringLiteral("50.0\u00a0%"));
    choose(HeatQuantity::Sensitivity); // another value, another range
    QCOMPARE(m_panel->map()->range(), ValueRange());
    QCOMPARE(edits[1]->text(), QString());
}

void HeatMapPanelTest::missingValuesAreHatched()
{
    choose(HeatQuantity::FlipPrice); // not computed yet
    const QImage image = m_panel->map()->grab().toImage();
    const QRect rect = m_panel->map()->cellRect(LayerId{0}).adjusted(1, 1, -1, -1);
    std::vector<QRgb> colours;
    for (int y = rect.top(); y < rect.top() + 8; ++y) { // the pattern's size
        for (int x = rect.left(); x < rect.left() + 8; ++x)
            colours.push_back(image.pixel(x, y));
    }
    std::ranges::sort(colours);
    colours.erase(std::unique(colours.begin(), colours.end()), colours.end());
    QVERIFY(colours.size() > 1);
    for (const QRgb colour : colours) // grey: no value of any map
        QVERIFY(std::abs(qRed(colour) - qBlue(colour)) < 12);
}

QTEST_MAIN(HeatMapPanelTest)
#include "heat_map_panel_test.moc"
