// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/exploration_fixture.h"
#include "widgets/layer_edits.h"
#include "widgets/layer_restriction.h"
#include "widgets/selection.h"
#include "widgets/views/layer_actions.h"

#include <QAction>
#include <QMenu>
#include <QTest>

#include <algorithm>

using namespace halftone;

namespace {

using Ties = std::vector<std::vector<std::string>>;

std::vector<LayerId> layers(std::initializer_list<std::uint32_t> numbers)
{
    std::vector<LayerId> ids;
    for (const auto number : numbers)
        ids.push_back(LayerId{number});
    return ids;
}

QAction *actionOf(const LayerActions &actions, const QString &text)
{
    for (QAction *action : actions.menu()->actions()) {
        if (action->text() == text)
            return action;
    }
    qFatal("no action %s", qPrintable(text));
}

} // namespace

/// What the user decides about several layers at once, and that the solver keeps to it.
class LayerEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void severalPinsAreOneStep();
    void anExcludedFormatIsNotChosen();
    void theLastFormatOfALayerStays();
    void pinAndExclusionOfOneFormatReplaceEachOther();
    void tiedLayersGetOneFormat();
    void tiesThatShareALayerBecomeOne();
    void ownTiesOutliveThoseOfVllm();
    void releasingForgetsEverything();
    void theMenuActsOnTheSelection();
    void selectionGrowsByRoleBlockAndSubgraph();
    void unknownLayersAreLeftOut();
    void anotherSessionNeverMeetsTheOldSelection();

private:
    [[nodiscard]] std::string name(std::uint32_t layer) const
    {
        return m_exploration->session()->graph.layers[layer].name;
    }
    [[nodiscard]] std::string formatOf(std::uint32_t layer) const
    {
        return std::string(m_exploration->problem()->formats[m_exploration->solution()->formats[layer]].name);
    }

    std::unique_ptr<Exploration> m_exploration;
};

void LayerEditsTest::init()
{
    m_exploration = test::makeExploration();
    QVERIFY(m_exploration && test::showAndSolve(*m_exploration));
}

void LayerEditsTest::severalPinsAreOneStep()
{
    pinLayers(*m_exploration, layers({0, 3, 7}), "bf16");
    QCOMPARE(m_exploration->decisions().pins.size(), std::size_t(3));
    QCOMPARE(m_exploration->undoStack()->count(), 1);
    QVERIFY(m_exploration->undoStack()->undoText().contains(QStringLiteral("3 layers")));
    QVERIFY(test::waitUntilSolved(*m_exploration));
    for (const std::uint32_t layer : {0U, 3U, 7U})
        QCOMPARE(formatOf(layer), std::string("bf16"));
    pinLayers(*m_exploration, layers({0, 7}), std::nullopt);
    QCOMPARE(m_exploration->decisions().pins.size(), std::size_t(1));
    QCOMPARE(m_exploration->decisions().pins.begin()->first, name(3));
    m_exploration->undoStack()->undo();
    m_exploration->undoStack()->undo();
    QVERIFY(m_exploration->decisions().pins.empty());
}

void LayerEditsTest::anExcludedFormatIsNotChosen()
{
    const auto &formats = m_exploration->solution()->formats;
    const auto lowered = static_cast<std::uint32_t>(std::ranges::find(formats, 1) - formats.begin());
    QVERIFY(lowered < formats.size());
    allowFormat(*m_exploration, {LayerId{lowered}}, "fp8_e4m3", false);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(formatOf(lowered), std::string("bf16"));
    QCOMPARE(m_exploration->restrictions()[lowered].text, QStringLiteral("not FP8"));
    allowFormat(*m_exploration, {LayerId{lowered}}, "fp8_e4m3", true);
    QVERIFY(m_exploration->decisions().excluded.empty());
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(formatOf(lowered), std::string("fp8_e4m3"));
}

void LayerEditsTest::theLastFormatOfALayerStays()
{
    allowFormat(*m_exploration, layers({2}), "fp8_e4m3", false);
    allowFormat(*m_exploration, layers({2, 4}), "bf16", false);
    const auto &excluded = m_exploration->decisions().excluded;
    QCOMPARE(excluded.at(name(2)), std::vector<std::string>{"fp8_e4m3"});
    QCOMPARE(excluded.at(name(4)), std::vector<std::string>{"bf16"});
}

void LayerEditsTest::pinAndExclusionOfOneFormatReplaceEachOther()
{
    pinLayers(*m_exploration, layers({5}), "fp8_e4m3");
    allowFormat(*m_exploration, layers({5}), "fp8_e4m3", false);
    QVERIFY(m_exploration->decisions().pins.empty());
    QCOMPARE(m_exploration->decisions().excluded.size(), std::size_t(1));
    pinLayers(*m_exploration, layers({5}), "fp8_e4m3");
    QVERIFY(m_exploration->decisions().excluded.empty());
    QCOMPARE(m_exploration->decisions().pins.size(), std::size_t(1));
}

void LayerEditsTest::tiedLayersGetOneFormat()
{
    // Of two layers with different formats, which the solver chose freely.
    const auto &formats = m_exploration->solution()->formats;
    const auto kept = static_cast<std::uint32_t>(std::ranges::find(formats, 0) - formats.begin());
    const auto lowered = static_cast<std::uint32_t>(std::ranges::find(formats, 1) - formats.begin());
    QVERIFY(kept < formats.size() && lowered < formats.size());
    const double freeGain = m_exploration->solution()->choice.gain;
    tieLayers(*m_exploration, layers({kept, lowered}));
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(formatOf(kept), formatOf(lowered));
    QVERIFY(m_exploration->solution()->choice.gain < freeGain);
    QCOMPARE(m_exploration->restrictions()[kept].text, QStringLiteral("tied with 1 others"));
    untieLayers(*m_exploration, layers({kept}));
    QVERIFY(m_exploration->decisions().ties.empty()); // one alone is no tie
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->solution()->choice.gain, freeGain);
}

void LayerEditsTest::tiesThatShareALayerBecomeOne()
{
    tieLayers(*m_exploration, layers({0, 1}));
    tieLayers(*m_exploration, layers({5, 6}));
    tieLayers(*m_exploration, layers({1, 2}));
    const Ties expected{{name(5), name(6)}, {name(1), name(2), name(0)}};
    QCOMPARE(m_exploration->decisions().ties, expected);
    tieLayers(*m_exploration, layers({3})); // alone: nothing to tie
    QCOMPARE(m_exploration->decisions().ties, expected);
}

void LayerEditsTest::ownTiesOutliveThoseOfVllm()
{
    const auto last = static_cast<std::uint32_t>(m_exploration->session()->graph.layers.size() - 1);
    tieLayers(*m_exploration, layers({5, last})); // o_proj with lm_head
    QVERIFY(!isTiedAsVllm(*m_exploration));
    tieAsVllm(*m_exploration, true);
    QVERIFY(isTiedAsVllm(*m_exploration));
    QVERIFY(m_exploration->decisions().ties.size() > 1);
    tieAsVllm(*m_exploration, false);
    QVERIFY(!isTiedAsVllm(*m_exploration));
    QCOMPARE(m_exploration->decisions().ties, (Ties{{name(5), name(last)}}));
}

void LayerEditsTest::releasingForgetsEverything()
{
    pinLayers(*m_exploration, layers({0}), "bf16");
    allowFormat(*m_exploration, layers({1}), "fp8_e4m3", false);
    tieLayers(*m_exploration, layers({2, 3}));
    releaseAllLayers(*m_exploration);
    const auto free = [](const LayerRestriction &one) { return one == LayerRestriction{}; };
    QVERIFY(std::ranges::all_of(m_exploration->restrictions(), free));
    m_exploration->undoStack()->undo();
    QCOMPARE(std::ranges::count_if(m_exploration->restrictions(), std::not_fn(free)), 4);
}

void LayerEditsTest::theMenuActsOnTheSelection()
{
    QWidget window;
    const LayerActions actions(m_exploration.get(), &window);
    QAction *pin = actionOf(actions, QStringLiteral("Pin to BF16"));
    QAction *exclude = actionOf(actions, QStringLiteral("Not FP8 E4M3"));
    QAction *tie = actionOf(actions, QStringLiteral("Tie together"));
    QVERIFY(!pin->isEnabled() && !exclude->isEnabled() && !tie->isEnabled());
    m_exploration->selection()->selectLayer(LayerId{4});
    QVERIFY(pin->isEnabled() && exclude->isEnabled() && !tie->isEnabled());
    m_exploration->selection()->selectLayers(layers({4, 13}), LayerId{4});
    QVERIFY(tie->isEnabled());
    pin->trigger();
    QVERIFY(pin->isChecked());
    QCOMPARE(m_exploration->decisions().pins.size(), std::size_t(2));
    tie->trigger();
    QCOMPARE(m_exploration->decisions().ties, (Ties{{name(4), name(13)}}));
    m_exploration->selection()->selectLayer(LayerId{5});
    QVERIFY(!pin->isChecked());
    exclude->trigger();
    QCOMPARE(m_exploration->decisions().excluded.at(name(5)), std::vector<std::string>{"fp8_e4m3"});
    QVERIFY(exclude->isChecked());
    exclude->trigger();
    QVERIFY(m_exploration->decisions().excluded.empty());
}

void LayerEditsTest::selectionGrowsByRoleBlockAndSubgraph()
{
    QWidget window;
    const LayerActions actions(m_exploration.get(), &window);
    const auto &all = m_exploration->session()->graph.layers;
    m_exploration->selection()->selectLayer(LayerId{1});
    actionOf(actions, QStringLiteral("Select this role in all blocks"))->trigger();
    QVERIFY(m_exploration->selection()->layers().size() > 1);
    for (const LayerId layer : m_exploration->selection()->layers())
        QCOMPARE(all[layer.value].role, all[1].role);
    QCOMPARE(m_exploration->selection()->layer(), LayerId{1});
    actionOf(actions, QStringLiteral("Select this block"))->trigger();
    QCOMPARE(m_exploration->selection()->layers().size(),
             static_cast<std::size_t>(std::ranges::count(all, 0, &Layer::block)));
    actionOf(actions, QStringLiteral("Select this sub-graph"))->trigger();
    QCOMPARE(m_exploration->selection()->layers(), m_exploration->session()->partition.subgraphs[0].layers);
}

void LayerEditsTest::unknownLayersAreLeftOut()
{
    m_exploration->selection()->selectLayers(layers({2, 2, 99'999}), LayerId{2});
    QCOMPARE(m_exploration->selection()->layers(), layers({2}));
    m_exploration->selection()->selectLayers(layers({3, 99'999}), LayerId{99'999});
    QCOMPARE(m_exploration->selection()->layers(), layers({2})); // nothing to describe: unchanged
    pinLayers(*m_exploration, layers({99'999}), "bf16");
    QVERIFY(m_exploration->decisions().pins.empty());
    QCOMPARE(m_exploration->undoStack()->count(), 0);
}

/// The menu looks at the restrictions of selected layers whenever the session changes.
void LayerEditsTest::anotherSessionNeverMeetsTheOldSelection()
{
    QWidget window;
    const LayerActions actions(m_exploration.get(), &window);
    bool isInRange = true;
    connect(m_exploration.get(), &Exploration::sessionChanged, this, [&] {
        for (const LayerId layer : m_exploration->selection()->layers())
            isInRange = isInRange && layer.value < m_exploration->restrictions().size();
    });
    const auto last = static_cast<std::uint32_t>(m_exploration->session()->graph.layers.size() - 1);
    for (const bool isSmaller : {true, false}) {
        m_exploration->selection()->selectLayer(LayerId{isSmaller ? last : 0});
        QVERIFY(m_exploration->selection()->layer());
        auto next = test::syntheticSession({.blocks = 1});
        next.id = "00000001";
        m_exploration->setSession(isSmaller ? std::make_shared<const Session>(next) : nullptr);
        QVERIFY(m_exploration->selection()->layers().empty());
        QVERIFY(isInRange);
    }
}

QTEST_MAIN(LayerEditsTest)
#include "layer_edits_test.moc"
