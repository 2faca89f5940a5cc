// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/exploration_fixture.h"
#include "widgets/decision_steps.h"
#include "widgets/layer_edits.h"
#include "widgets/plots/configuration_bars.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/selection.h"
#include "widgets/views/configuration_bars_view.h"
#include "widgets/views/link.h"
#include "widgets/views/status_text.h"

#include <QTest>

#include <ctime>

using namespace halftone;

class ConfigurationBarsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bitWordsAreThePapers();
    void sortsByGain();
    void marksDominatedConfigurations();
    void ofASubgraphHoldsAllItsConfigurations();
    void aLargeSubgraphShowsItsSingleLayers();
    void widelyTiedSubgraphsShowTheirSingleLayers();
    void memoryHasNoTheoreticalTime();
    void drawsOneBarForEach();
    void gainsWithinTheirSpreadAreHollow();
    void followsTheSelection();
    void anotherChoiceAmongThousandsIsCheap();
    void anotherChoiceLooksAsIfDrawnAnew();
    void bitWordsHaveRoomHoweverMany_data();
    void bitWordsHaveRoomHoweverMany();
    void thousandsAreZoomedAndMovedByKeys();
    void theDigitsAreExplained();
};

namespace {

/// Every configuration of some layers in as many formats, one of them chosen; gains rise with the number of lowered layers.
ConfigurationBarsData manyBars(std::size_t layers, std::size_t formats)
{
    ConfigurationBarsData data;
    data.title = QStringLiteral("attention");
    for (std::size_t i = 0; i < layers; ++i)
        data.layers.push_back(QStringLiteral("layer_%1").arg(i));
    for (const char *label : {"BF16", "FP8 E4M3", "FP4 E2M1"})
        data.formats.push_back({label, QString::fromLatin1(label)});
    data.formats.resize(formats);
    data.gainUnit = QStringLiteral("s");
    std::size_t count = 1;
    for (std::size_t i = 0; i < layers; ++i)
        count *= formats;
    for (std::size_t i = 0; i < count; ++i) {
        ConfigurationBar bar;
        bar.formats = configurationAt(i, layers, formats);
        bar.gain = 1e-6 * static_cast<double>(i);
        bar.chosen = i == count / 2;
        data.bars.push_back(bar);
    }
    return data;
}

} // namespace

void ConfigurationBarsTest::bitWordsAreThePapers()
{
    QCOMPARE(bitWord({0, 1, 1, 0, 1}), QStringLiteral("01101"));
    QCOMPARE(bitWord({2, 0}), QStringLiteral("20"));
}

void ConfigurationBarsTest::sortsByGain()
{
    std::vector<ConfigurationBar> bars(4);
    const std::array gains{3.0, -1.0, 3.0, 0.0};
    for (std::size_t i = 0; i < bars.size(); ++i) {
        bars[i].formats = configurationAt(i, 2, 2);
        bars[i].gain = gains[i];
    }
    sortAndMarkDominated(bars);
    QStringList words;
    for (const ConfigurationBar &bar : bars)
        words << bitWord(bar.formats);
    QCOMPARE(words, (QStringList{"01", "11", "00", "10"}));
}

void ConfigurationBarsTest::marksDominatedConfigurations()
{
    // Brute force over random instances: dominated if and only if another one is at least as good in both and
    // better in one.
    std::uint64_t state = 1;
    const auto random
        = [&state] { return static_cast<double>((state = state * 6364136223846793005U + 1) >> 60); };
    for (int trial = 0; trial < 200; ++trial) {
        std::vector<ConfigurationBar> bars(16);
        for (std::size_t i = 0; i < bars.size(); ++i) {
            bars[i].formats = configurationAt(i, 4, 2);
            bars[i].gain = random();
            bars[i].lossMse = random();
        }
        sortAndMarkDominated(bars);
        for (const ConfigurationBar &bar : bars) {
            const bool expected = std::ranges::any_of(bars, [&](const ConfigurationBar &other) {
                return other.gain >= bar.gain && other.lossMse <= bar.lossMse
                    && (other.gain > bar.gain || other.lossMse < bar.lossMse);
            });
            QCOMPARE(bar.dominated, expected);
        }
    }
}

void ConfigurationBarsTest::ofASubgraphHoldsAllItsConfigurations()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration && test::showAndSolve(*exploration));
    const ConfigurationBarsData data = configurationBarsOf(*exploration, SubgraphId{0});
    QCOMPARE(data.bars.size(), std::size_t{32});
    QCOMPARE(data.layers.front(), QStringLiteral("q_proj"));
    QVERIFY(data.modelled);
    const auto chosen = std::ranges::count_if(data.bars, &ConfigurationBar::chosen);
    QCOMPARE(chosen, 1);
    const auto &gains = exploration->problem()->problem.input.gains[0];
    double last = -1;
    for (const ConfigurationBar &bar : data.bars) {
        QVERIFY(bar.gain >= last);
        last = bar.gain;
        QCOMPARE(bar.gain, gains[configurationIndex(bar.formats, 2)]);
        double sum = 0;
        for (std::size_t i = 0; i < 5; ++i)
            sum += bar.formats[i] == 0 ? 0 : gains[std::size_t{1} << (4 - i)];
        QVERIFY(std::abs(bar.sumOfLayers - sum) < 1e-15); // another order of summation
        QVERIFY(bar.theoretical);
    }
    QCOMPARE(gainAlone(*exploration, LayerId{0}), gains[16]);
}

void ConfigurationBarsTest::aLargeSubgraphShowsItsSingleLayers()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration);
    Session session = test::syntheticSession();
    auto &subgraphs = session.partition.subgraphs;
    auto &layers = subgraphs.front().layers;
    for (std::size_t j = 1; j < subgraphs.size(); ++j)
        layers.insert(layers.end(), subgraphs[j].layers.begin(), subgraphs[j].layers.end());
    subgraphs.resize(1); // the whole model is one: 2^19 configurations and more
    session.partition.classCount = 1;
    Timing &timing = session.timings.front();
    timing.gains.resize(1);
    timing.gains.front() = {std::vector<double>(1 + layers.size()), std::vector<double>(1 + layers.size())};
    for (std::size_t place = 1; place <= layers.size(); ++place)
        timing.gains.front().gainSeconds[place] = 1e-6 * static_cast<double>(place);
    exploration->setSession(std::make_shared<const Session>(session));
    QVERIFY(QTest::qWaitFor([&] { return exploration->solution() && !exploration->isSolving(); }, 30'000));
    const ConfigurationBarsData data = configurationBarsOf(*exploration, SubgraphId{0});
    QCOMPARE(data.bars.size(), 1 + layers.size());
    QVERIFY(data.source.contains(QStringLiteral("one layer at a time")));
    for (const ConfigurationBar &bar : data.bars) {
        const auto lowered = std::ranges::find(bar.formats, 1) - bar.formats.begin();
        const bool isBaseline = lowered == static_cast<std::ptrdiff_t>(layers.size());
        QCOMPARE(bar.gain, isBaseline ? 0 : 1e-6 * static_cast<double>(lowered + 1));
        QCOMPARE(bar.sumOfLayers, bar.gain);
    }
    QVERIFY(statusText(*exploration).contains(QStringLiteral("1 sub-graphs that are large or tied")));
}

/// Ties make the attention of all blocks one group of too many configurations: no gain of several layers is left.
void ConfigurationBarsTest::widelyTiedSubgraphsShowTheirSingleLayers()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration && test::showAndSolve(*exploration, {.blocks = 8}));
    const auto free = exploration->problem()->problem.input.gains[0];
    std::vector<LayerId> queries;
    for (std::uint32_t i = 0; i < exploration->session()->graph.layers.size(); ++i) {
        if (exploration->session()->graph.layers[i].role == "q_proj")
            queries.push_back(LayerId{i});
    }
    tieLayers(*exploration, queries);
    QVERIFY(test::waitUntilSolved(*exploration));
    QCOMPARE(exploration->problem()->problem.splits.size(), queries.size());
    const ConfigurationBarsData data = configurationBarsOf(*exploration, SubgraphId{0});
    QCOMPARE(data.bars.size(), std::size_t(6)); // the baseline, and five layers one at a time
    QVERIFY(data.source.contains(QStringLiteral("one layer at a time")));
    for (const ConfigurationBar &bar : data.bars) {
        QCOMPARE(bar.gain, free[configurationIndex(bar.formats, 2)]);
        QCOMPARE(bar.sumOfLayers, bar.gain);
        QVERIFY(std::ranges::count(bar.formats, 1) <= 1);
        QVERIFY(!bar.theoretical);
    }
    QCOMPARE(gainAlone(*exploration, LayerId{2}), free[0b00100]);
}

void ConfigurationBarsTest::memoryHasNoTheoreticalTime()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration && test::showAndSolve(*exploration));
    setObjective(*exploration, "memory");
    QVERIFY(test::waitUntilSolved(*exploration));
    const ConfigurationBarsData data = configurationBarsOf(*exploration, SubgraphId{0});
    QCOMPARE(data.gainUnit, QStringLiteral("B"));
    QVERIFY(!data.modelled);
    for (const ConfigurationBar &bar : data.bars)
        QVERIFY(!bar.theoretical);
}

void ConfigurationBarsTest::drawsOneBarForEach()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration && test::showAndSolve(*exploration));
    ConfigurationBars bars;
    bars.resize(400, 260);
    bars.setData(configurationBarsOf(*exploration, SubgraphId{0}));
    const auto drawnIn = [&](const char *layer) {
        int drawn = 0;
        for (int i = 0; i < bars.plot()->plottableCount(); ++i) {
            const auto *series = qobject_cast<QCPBars *>(bars.plot()->plottable(i));
            if (series != nullptr && series->layer()->name() == QLatin1String(layer))
                drawn += series->dataCount();
        }
        return drawn;
    };
    QCOMPARE(drawnIn("main"), 32);
    QCOMPARE(drawnIn("chosen"), 1); // once more, dark
    QVERIFY(bars.toolTipOf(bars.data().bars[3]).contains(QStringLiteral("matmul_av: ")));
    bars.setData({});
    QVERIFY(!bars.grab().isNull());
}

void ConfigurationBarsTest::gainsWithinTheirSpreadAreHollow()
{
    ConfigurationBarsData data;
    data.layers = {QStringLiteral("q_proj")};
    data.formats = {{"bf16", QStringLiteral("BF16")}, {"int8", QStringLiteral("INT8")}};
    data.gainUnit = QStringLiteral("s");
    data.modelled = false;
    data.bars.resize(2);
    data.bars[0].formats = {0};
    data.bars[1].formats = {1};
    data.bars[1].gain = 2e-6;
    ConfigurationBars view;
    const auto hollowBars = [&] {
        view.setData(data);
        auto *plot = view.findChild<QCustomPlot *>();
        int count = 0;
        for (int i = 0; i < plot->plottableCount(); ++i) {
            const auto *bars = qobject_cast<QCPBars *>(plot->plottable(i));
            if (bars != nullptr && bars->brush().style() == Qt::NoBrush)
                count += bars->dataCount();
        }
        return count;
    };
    data.bars[1].spread = 1e-6;
    QCOMPARE(hollowBars(), 0);
    data.bars[1].spread = 3e-6;
    QCOMPARE(hollowBars(), 1);
    data.bars[1].spread = 0; // exact: a model's
    data.bars[1].gain = 0;
    QCOMPARE(hollowBars(), 0);
}

void ConfigurationBarsTest::followsTheSelection()
{
    const auto exploration = test::makeExploration();
    QVERIFY(exploration && test::showAndSolve(*exploration));
    ConfigurationBars bars;
    link(&bars, exploration.get());
    QVERIFY(bars.data().bars.empty());
    exploration->selection()->selectSubgraph(SubgraphId{2}); // gate and up
    QCOMPARE(bars.data().bars.size(), std::size_t{4});
    for (const double tau : {1e-6, 1.0}) { // nothing is lowered, everything is
        setTau(*exploration, tau);
        QVERIFY(test::waitUntilSolved(*exploration));
        const auto chosen = std::ranges::find_if(bars.data().bars, &ConfigurationBar::chosen);
        QVERIFY(chosen != bars.data().bars.end());
        QCOMPARE(chosen->formats, chosenConfiguration(*exploration, SubgraphId{2}));
        QCOMPARE(chosen->formats.front() == 0, tau < 1);
    }
    exploration->selection()->clear();
    QVERIFY(bars.data().bars.empty());
}

/// In every frame of a drag: a fraction of what painting all of them takes.
void ConfigurationBarsTest::anotherChoiceAmongThousandsIsCheap()
{
    constexpr double MostShare
        = 0.03; // chosen: where painting all takes 130 ms, the 4 ms of a quarter of a frame
    constexpr int Choices = 50;
    constexpr int Paintings = 5;
    QWidget stage;
    ConfigurationBars bars(&stage);
    bars.resize(700, 300);
    bars.setData(manyBars(12, 2));
    test::showOnStage(bars);
    bars.grab(); // everything is painted once
    const auto usedMs = [] {
        timespec used{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
        return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) * 1e-6;
    };
    double begin = usedMs();
    for (int i = 0; i < Paintings; ++i) {
        bars.setData(manyBars(12 - i % 2, 2)); // other ones
        QCoreApplication::processEvents();
    }
    const double all = (usedMs() - begin) / Paintings;
    bars.setData(manyBars(12, 2));
    bars.grab();
    begin = usedMs();
    for (std::size_t i = 0; i < Choices; ++i) {
        bars.setChosen(configurationAt(i * 80, 12, 2));
        QCoreApplication::processEvents(); // paints
    }
    const double each = (usedMs() - begin) / Choices;
    qInfo("a choice among 4,096 took %.2f ms, painting all of them %.2f ms", each, all);
    QVERIFY(each < MostShare * all);
}

void ConfigurationBarsTest::anotherChoiceLooksAsIfDrawnAnew()
{
    QWidget stage;
    ConfigurationBars bars(&stage);
    bars.resize(400, 260);
    auto data = manyBars(4, 2);
    bars.setData(data);
    test::showOnStage(bars);
    QTest::qWait(50); // until words and marks have the room that the layout leaves
    bars.setChosen(configurationAt(11, 4, 2));
    const QImage changed = bars.plot()->toPixmap(400, 260).toImage();
    QWidget otherStage;
    ConfigurationBars other(&otherStage);
    other.resize(400, 260);
    for (std::size_t i = 0; i < data.bars.size(); ++i)
        data.bars[i].chosen = i == 11;
    QVERIFY(bars.data() == data);
    other.setData(data);
    test::showOnStage(other);
    QTest::qWait(50);
    QCOMPARE(changed, other.plot()->toPixmap(400, 260).toImage());
    bars.setChosen({}); // of another sub-graph, or without a solution
    QVERIFY(std::ranges::none_of(bars.data().bars, &ConfigurationBar::chosen));
}

void ConfigurationBarsTest::bitWordsHaveRoomHoweverMany_data()
{
    QTest::addColumn<std::size_t>("layers");
    QTest::addColumn<std::size_t>("formats");
    QTest::newRow("32 configurations") << std::size_t{5} << std::size_t{2};
    QTest::newRow("243 configurations") << std::size_t{5} << std::size_t{3};
    QTest::newRow("1024 configurations") << std::size_t{10} << std::size_t{2};
    QTest::newRow("4096 configurations") << std::size_t{12} << std::size_t{2};
}

void ConfigurationBarsTest::bitWordsHaveRoomHoweverMany()
{
    QFETCH(std::size_t, layers);
    QFETCH(std::size_t, formats);
    QWidget stage;
    ConfigurationBars bars(&stage);
    bars.resize(370, 260);
    bars.setData(manyBars(layers, formats));
    test::showOnStage(bars);
    QTest::qWait(1);
    bars.plot()->replot();
    const auto *axis = bars.plot()->xAxis;
    QTRY_VERIFY2(axis->tickVector().size() >= 5, qPrintable(QString::number(axis->tickVector().size())));
    const auto ticks = axis->tickVector();
    const double lineHeight = QFontMetricsF(axis->tickLabelFont()).height();
    for (qsizetype i = 1; i < ticks.size(); ++i) // upright: a word takes the height of its line
        QVERIFY(axis->coordToPixel(ticks[i]) - axis->coordToPixel(ticks[i - 1]) >= 0.75 * lineHeight);
    // Hovering over any pixel tells a configuration.
    const QPoint middle(bars.plot()->axisRect()->center().x(), bars.plot()->axisRect()->center().y());
    QVERIFY(bars.toolTipAt(middle).startsWith(QStringLiteral("layer_0: ")));
    // The chosen one is marked above its bar.
    QCOMPARE(bars.plot()->itemCount(), 1);
    const auto *mark = qobject_cast<QCPItemText *>(bars.plot()->item(0));
    const std::size_t halfWay = bars.data().bars.size() / 2;
    QCOMPARE(mark->position->key(), static_cast<double>(halfWay));
}

void ConfigurationBarsTest::thousandsAreZoomedAndMovedByKeys()
{
    QWidget stage;
    ConfigurationBars bars(&stage);
    bars.resize(370, 260);
    bars.setData(manyBars(12, 2));
    test::showOnStage(bars);
    const QCPRange whole = bars.plot()->xAxis->range();
    QCOMPARE(whole.upper, 4095.7);
    QTest::keyClick(bars.plot(), Qt::Key_Plus);
    QVERIFY(std::abs(bars.plot()->xAxis->range().size() * 1.4 / whole.size() - 1) < 1e-9);
    const double lower = bars.plot()->xAxis->range().lower;
    QTest::keyClick(bars.plot(), Qt::Key_Right);
    QVERIFY(bars.plot()->xAxis->range().lower > lower);
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(bars.plot(), Qt::Key_Right);
    QCOMPARE(bars.plot()->xAxis->range().upper, whole.upper); // never beyond the last
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(bars.plot(), Qt::Key_Plus);
    QCOMPARE(bars.plot()->xAxis->range().size(), 8.0);
    bars.plot()->replot();
    QVERIFY(bars.plot()->xAxis->tickVector().size() >= 4); // words again
    auto next = bars.data();
    next.bars.front().chosen = true; // a new solution leaves the view where it is
    bars.setData(next);
    QCOMPARE(bars.plot()->xAxis->range().size(), 8.0);
    QTest::keyClick(bars.plot(), Qt::Key_0);
    QCOMPARE(bars.plot()->xAxis->range(), whole);
}

void ConfigurationBarsTest::theDigitsAreExplained()
{
    QWidget stage;
    ConfigurationBars bars(&stage);
    bars.resize(900, 260);
    bars.setData(manyBars(5, 3));
    test::showOnStage(bars);
    QTRY_VERIFY2(bars.plot()->xAxis->label().startsWith(
                     QStringLiteral("0 BF16, 1 FP8 E4M3, 2 FP4 E2M1 · layer_0, layer_1")),
                 qPrintable(bars.plot()->xAxis->label()));
}

QTEST_MAIN(ConfigurationBarsTest)
#include "configuration_bars_test.moc"
