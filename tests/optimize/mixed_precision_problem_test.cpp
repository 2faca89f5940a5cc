// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/mixed_precision_problem.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

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

/// Six layers in sub-graphs of one to three, integer gains and losses, with random restrictions.
MixedPrecisionInput randomInput(std::mt19937 &random)
{
    MixedPrecisionInput input;
    input.formatCount = 3;
    input.subgraphs = {{LayerId{0}, LayerId{4}, LayerId{1}}, {LayerId{2}, LayerId{3}}, {LayerId{5}}};
    for (int layer = 0; layer < 6; ++layer)
        input.losses.push_back({0, double(random() % 9), double(random() % 99)});
    for (const std::size_t count : {27, 9, 3}) {
        auto &gains = input.gains.emplace_back();
        for (std::size_t number = 0; number < count; ++number)
            gains.push_back(double(random() % 50));
    }
    const auto layer = [&] { return LayerId{static_cast<std::uint32_t>(random() % 6)}; };
    const auto format = [&] { return static_cast<std::uint8_t>(random() % 3); };
    for (auto count = random() % 3; count > 0; --count)
        input.pins[layer()] = format();
    for (auto count = random() % 4; count > 0; --count)
        forbidFormat(input, layer(), format());
    for (auto count = random() % 3; count > 0; --count)
        input.ties.push_back({"tie", {layer(), layer()}});
    return input;
}

bool respects(const MixedPrecisionInput &input, const Configuration &formats)
{
    for (const auto &[layer, format] : input.pins) {
        if (formats[layer.value] != format)
            return false;
    }
    for (const auto &[layer, open] : input.candidates) {
        if (std::ranges::find(open, formats[layer.value]) == open.end())
            return false;
    }
    return std::ranges::all_of(input.ties, [&](const FormatTie &tie) {
        return formats[tie.layers[0].value] == formats[tie.layers[1].value];
    });
}

/// To the next combination of picks; false after the last.
bool advance(std::vector<std::size_t> &picks, const ChoiceProblem &problem)
{
    for (std::size_t group = 0; group < picks.size(); ++group) {
        if (++picks[group] < problem.groups[group].size())
            return true;
        picks[group] = 0;
    }
    return false;
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
    void givesThePicksOfFormats();
    void leavesOutWhatCandidatesForbid();
    void joinsSubgraphsThatATieSpans();
    void offersExactlyWhatPinsCandidatesAndTiesAllow();
    void splitsASubgraphOfTooManyConfigurations();
    void splitsWhatTiesJoinToTooManyConfigurations();
    void saysWhichTieLeavesNoFormat();
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

void MixedPrecisionProblemTest::givesThePicksOfFormats()
{
    auto input = threeLayers();
    input.pins = {{LayerId{2}, 1}};
    const auto problem = makeMixedPrecisionProblem(input);
    QVERIFY(problem);
    QCOMPARE(problem->picksOf({2, 1, 1}), (std::vector<std::size_t>{2, 1}));
    QCOMPARE(problem->picksOf({2, 1, 0}), std::vector<std::size_t>{});
}

void MixedPrecisionProblemTest::leavesOutWhatCandidatesForbid()
{
    auto input = threeLayers();
    forbidFormat(input, LayerId{0}, 1);
    forbidFormat(input, LayerId{1}, 0);
    forbidFormat(input, LayerId{1}, 2);
    const auto problem = makeMixedPrecisionProblem(input);
    QVERIFY(problem);
    QCOMPARE(problem->configurations, (std::vector<std::vector<std::size_t>>{{0, 1, 2, 6, 7, 8}, {1}}));
    QCOMPARE(problem->units[0], (FormatUnit{{LayerId{0}}, {0, 2}}));
}

void MixedPrecisionProblemTest::joinsSubgraphsThatATieSpans()
{
    auto input = threeLayers();
    input.ties = {{"first two", {LayerId{0}, LayerId{1}}}};
    input.pins = {{LayerId{2}, 0}};
    forbidFormat(input, LayerId{1}, 1);
    const auto problem = makeMixedPrecisionProblem(input);
    QVERIFY(problem);
    QCOMPARE(problem->groupSubgraphs, (std::vector<std::vector<std::size_t>>{{0, 1}}));
    QCOMPARE(problem->choices.groups, (std::vector<std::vector<Choice>>{{{0, 0}, {206, 14}}}));
    QCOMPARE(problem->formatsOf({1}), (Configuration{2, 2, 0}));
    QCOMPARE(problem->picksOf({2, 2, 0}), (std::vector<std::size_t>{1}));
}

void MixedPrecisionProblemTest::offersExactlyWhatPinsCandidatesAndTiesAllow()
{
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        const auto input = randomInput(random);
        std::set<Configuration> allowed;
        for (std::size_t number = 0; number < 729; ++number) { // 3^6
            if (auto formats = configurationAt(number, 6, 3); respects(input, formats))
                allowed.insert(std::move(formats));
        }
        const auto problem = makeMixedPrecisionProblem(input);
        QCOMPARE(problem.has_value(), !allowed.empty());
        if (!problem)
            continue;
        std::set<Configuration> offered;
        std::vector<std::size_t> picks(problem->choices.groups.size());
        for (bool more = true; more; more = advance(picks, problem->choices)) {
            const auto formats = problem->formatsOf(picks);
            Choice sum;
            for (std::size_t group = 0; group < picks.size(); ++group) {
                sum.gain += problem->choices.groups[group][picks[group]].gain;
                sum.loss += problem->choices.groups[group][picks[group]].loss;
            }
            QCOMPARE(problem->evaluate(formats), sum); // exact: sums of small integers
            QCOMPARE(problem->picksOf(formats), picks);
            offered.insert(formats);
        }
        QCOMPARE(offered, allowed);
    }
}

void MixedPrecisionProblemTest::splitsASubgraphOfTooManyConfigurations()
{
    auto input = threeLayers();
    for (std::uint32_t layer = 3; layer < 11; ++layer) { // 3^8 configurations
        input.losses.push_back({0, 1.0 * layer, 2.0 * layer});
        input.layerGains[LayerId{layer}] = {0, 10, 20};
    }
    input.subgraphs.insert(input.subgraphs.begin() + 1, std::vector<LayerId>{});
    for (std::uint32_t layer = 3; layer < 11; ++layer)
        input.subgraphs[1].push_back(LayerId{layer});
    input.gains.insert(input.gains.begin() + 1, std::vector<double>{});
    const auto problem = makeMixedPrecisionProblem(input);
    QVERIFY(problem);
    QCOMPARE(problem->splits, (std::vector<SplitSubgraph>{{1, {1, 3, 4, 5, 6, 7, 8, 9}}}));
    QCOMPARE(problem->input.subgraphs[2], input.subgraphs[2]); // the others keep their numbers
    QCOMPARE(problem->choices.groups[3], (std::vector<Choice>{{0, 0}, {10, 4}, {20, 8}}));
    QCOMPARE(problem->evaluate({0, 2, 0, 1, 1, 0, 0, 0, 0, 0, 2}), (Choice{240, 39}));
}

/// Sub-graphs of two layers, the first ones tied: 2 · 2^11 configurations are listed, 2 · 2^12 are not.
void MixedPrecisionProblemTest::splitsWhatTiesJoinToTooManyConfigurations()
{
    const auto inputOf = [](std::uint32_t subgraphs) {
        MixedPrecisionInput input;
        input.formatCount = 2;
        FormatTie tie{"first layers", {}};
        for (std::uint32_t j = 0; j < subgraphs; ++j) {
            input.subgraphs.push_back({LayerId{2 * j}, LayerId{2 * j + 1}});
            input.gains.push_back({0, 1.0 + j, 10, 100});
            tie.layers.push_back(LayerId{2 * j});
        }
        input.losses.assign(2 * subgraphs, {0, 1});
        input.ties = {tie};
        return input;
    };
    const auto exact = makeMixedPrecisionProblem(inputOf(11)); // 2 · 2^11 = 4,096
    QVERIFY(exact && exact->splits.empty());
    QCOMPARE(exact->choices.groups.size(), std::size_t(1));
    QCOMPARE(exact->choices.groups.front().size(), std::size_t(4096));

    const auto split = makeMixedPrecisionProblem(inputOf(12));
    QVERIFY(split);
    QCOMPARE(split->splits.size(), std::size_t(12));
    QCOMPARE(split->choices.groups.size(), std::size_t(13)); // the tied layers, and twelve free ones
    QCOMPARE(split->choices.groups.front(), (std::vector<Choice>{{0, 0}, {120, 12}}));
    Configuration both(24, 0);
    both[0] = both[1] = 1;
    QCOMPARE(split->evaluate(both).gain, 11.0); // 10 and 1, not the 100 of both together
    for (std::uint32_t layer = 0; layer < 24; layer += 2)
        QCOMPARE(split->formatsOf(split->picksOf(Configuration(24, 1)))[layer], std::uint8_t{1});
}

void MixedPrecisionProblemTest::saysWhichTieLeavesNoFormat()
{
    auto input = threeLayers();
    input.ties = {{"gate and up", {LayerId{0}, LayerId{1}}}};
    input.pins = {{LayerId{0}, 1}, {LayerId{1}, 2}};
    const auto problem = makeMixedPrecisionProblem(input);
    QVERIFY(!problem);
    QCOMPARE(problem.error().code, ErrorCode::Infeasible);
    QCOMPARE(problem.error().subject, std::string("gate and up"));
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
    row("a candidate of an unknown layer", "layer 3",
        [](Input &input) { input.candidates[LayerId{3}] = {0}; });
    row("a candidate of an unknown format", "layer 1", [](Input &input) {
        input.candidates[LayerId{1}] = {0, 3};
    });
    row("a tie of an unknown layer", "layer 7", [](Input &input) {
        input.ties = {{"", {LayerId{0}, LayerId{7}}}};
    });
    row("gains in another unit", "layer 1", [](Input &input) { input.gains[1].back() = 1e9; });
    row("a large sub-graph without gains of its layers", "sub-graph 0", [](Input &input) {
        input.subgraphs = {{}, {}};
        input.losses.assign(40, {0, 1, 2});
        for (std::uint32_t layer = 0; layer < 40; ++layer)
            input.subgraphs[0].push_back(LayerId{layer});
        input.gains[0].clear();
        input.gains[1] = {0};
    });
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
