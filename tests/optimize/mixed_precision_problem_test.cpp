// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/mixed_precision_problem.h"

#include <QTest>

using namespace halftone;

Q_DECLARE_METATYPE(halftone::MixedPrecisionInput)

namespace {

/// Layers 0 and 2 in one sub-graph, 1 in another; three formats; losses 10 * layer + format, but 0 for the
/// baseline.
MixedPrecisionInput threeLayers()
{
    MixedPrecisionInput input;
    input.subgraphs = {{LayerId{0}, LayerId{2}}, {LayerId{1}}};
    input.formatCount = 3;
    input.losses = {{0, 1, 2}, {0, 11, 12}, {0, 21, 22}};
    input.gains = {{0, 1, 2, 3, 4, 5, 6, 7, 8}, {0, 100, 200}};
    return input;
}

template <typename Change>
MixedPrecisionInput changed(Change change)
{
    auto input = threeLayers();
    change(input);
    return input;
}

} // namespace

class MixedPrecisionProblemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsGainsAndLosses();
    void leavesOutWhatPinsForbid();
    void readsPicksAsFormats();
    void evaluatesWhatPinsForbid();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
};

void MixedPrecisionProblemTest::joinsGainsAndLosses()
{
    const auto problem = makeMixedPrecisionProblem(threeLayers());
    QVERIFY(problem);
    const std::vector<std::vector<Choice>> expected{
        {{0, 0}, {1, 21}, {2, 22}, {3, 1}, {4, 22}, {5, 23}, {6, 2}, {7, 23}, {8, 24}},
        {{0, 0}, {100, 11}, {200, 12}}};
    QCOMPARE(problem->choices.groups, expected);
    QVERIFY(problem->choices.limit == 0);
}

void MixedPrecisionProblemTest::leavesOutWhatPinsForbid()
{
    auto input = threeLayers();
    input.pins = {{LayerId{1}, 2}, {LayerId{2}, 1}};
    const auto problem = makeMixedPrecisionProblem(input);
    QVERIFY(problem);
    QCOMPARE(problem->configurations, (std::vector<std::vector<std::size_t>>{{1, 4, 7}, {2}}));
    QCOMPARE(problem->choices.groups[0], (std::vector<Choice>{{1, 21}, {4, 22}, {7, 23}}));
}

void MixedPrecisionProblemTest::readsPicksAsFormats()
{
    auto input = threeLayers();
    QCOMPARE(makeMixedPrecisionProblem(input)->formatsOf({7, 1}), (Configuration{2, 1, 1}));
    input.pins = {{LayerId{2}, 1}};
    QCOMPARE(makeMixedPrecisionProblem(input)->formatsOf({2, 1}), (Configuration{2, 1, 1}));
}

void MixedPrecisionProblemTest::evaluatesWhatPinsForbid()
{
    auto input = threeLayers();
    input.pins = {{LayerId{2}, 1}};
    const auto problem = makeMixedPrecisionProblem(input);
    QVERIFY(problem);
    QCOMPARE(problem->evaluate({2, 0, 0}), (Choice{6, 2}));
    QCOMPARE(problem->evaluate({2, 2, 1}), (Choice{207, 35}));
}

void MixedPrecisionProblemTest::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<MixedPrecisionInput>("input");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, const char *subject, auto change) {
        QTest::newRow(name) << changed(change) << QString(subject);
    };
    using Input = MixedPrecisionInput;
    row("no formats", "formats", [](Input &input) { input.formatCount = 0; });
    row("more formats than a byte counts", "formats", [](Input &input) { input.formatCount = 256; });
    row("a loss too few", "layer 1", [](Input &input) { input.losses[1].pop_back(); });
    row("a layer without losses", "layer 2", [](Input &input) { input.losses.pop_back(); });
    row("a layer in no sub-graph", "layers", [](Input &input) { input.losses.push_back({0, 1, 2}); });
    row("a layer in two sub-graphs", "layer 0", [](Input &input) { input.subgraphs[1] = {LayerId{0}}; });
    row("a sub-graph without gains", "gains", [](Input &input) { input.gains.pop_back(); });
    row("a gain too many", "sub-graph 1", [](Input &input) { input.gains[1].push_back(0); });
    row("a pin of an unknown layer", "layer 3", [](Input &input) { input.pins[LayerId{3}] = 0; });
    row("a pin to an unknown format", "layer 1", [](Input &input) { input.pins[LayerId{1}] = 3; });
    row("too many configurations", "sub-graph 0", [](Input &input) {
        input.subgraphs = {{}, {}};
        input.losses.assign(40, {0, 1, 2});
        for (std::uint32_t layer = 0; layer < 40; ++layer)
            input.subgraphs[0].push_back(LayerId{layer});
    });
}

void MixedPrecisionProblemTest::refusesWhatDoesNotFit()
{
    QFETCH(MixedPrecisionInput, input);
    QFETCH(QString, subject);

    const auto problem = makeMixedPrecisionProblem(input);
    QVERIFY(!problem);
    QCOMPARE(problem.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(QString::fromStdString(problem.error().subject), subject);
}

QTEST_APPLESS_MAIN(MixedPrecisionProblemTest)
#include "mixed_precision_problem_test.moc"
