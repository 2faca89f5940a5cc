// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/memory_plan.h"
#include "core/calibrate/next_token_loss.h"
#include "core/calibrate/operand_reduction.h"
#include "core/model/torch/executor.h"
#include "tests/calibrate/small_calibrations.h"
#include "tests/model/fixtures.h"

#include <ATen/ATen.h>
#include <QTest>
#include <torch/csrc/autograd/autograd.h>

#include <cmath>
#include <set>

using namespace halftone;
using namespace halftone::test;

namespace {

constexpr std::int64_t Plenty = std::int64_t{1} << 40;

MemoryPlan planned(const Model &model, std::int64_t tokens, std::int64_t bytes)
{
    return planMemory(model.plan(), model.graph(), segmentPlan(model.plan()), tokens, bytes);
}

/// The operands of the last layer as autograd sees them when the logits are made at once.
class LastLayer : public ExecutionVisitor
{
public:
    explicit LastLayer(std::size_t layer) : m_layer(layer) { }

    at::Tensor operand(std::size_t layer, std::size_t which, at::Tensor value) override
    {
        if (layer != m_layer)
            return value;
        operands[which] = value.detach().requires_grad_();
        return operands[which];
    }

    std::array<at::Tensor, 2> operands;

private:
    std::size_t m_layer;
};

bool agree(double actual, double expected)
{
    // float32 gradients of a sum over some thousand words, added in another order
    constexpr double Tolerance = 2e-5;
    return std::abs(actual - expected) <= Tolerance * std::abs(expected);
}

} // namespace

Q_DECLARE_METATYPE(TinyDecoder)

/// What is kept and what is run twice decides on memory and time, and on nothing else.
class MemoryBudgetTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::optional<Model> m_medium;

private Q_SLOTS:
    void initTestCase() { m_medium = modelIn(m_folder, mediumShape(), stored(mediumWeights(), "BF16")); }

    void aLlamaIsCutBeforeEachHalfOfABlock()
    {
        const auto &plan = m_medium->plan();
        const auto cut = segmentPlan(plan);
        QCOMPARE(cut.segments.size(), std::size_t{8}); // attention and feed-forward of 4 blocks
        QVERIFY(cut.head);
        QCOMPARE(cut.head->layer, plan.layers.size() - 1);
        QVERIFY(!cut.segments[0].input);
        for (std::size_t i = 1; i < cut.segments.size(); ++i) {
            QCOMPARE(cut.segments[i].begin, cut.segments[i - 1].end);
            QVERIFY(cut.segments[i].input == cut.segments[i - 1].output);
        }
        QCOMPARE(cut.segments[2].others.size(), std::size_t{3}); // attention: cosines, sines and the mask
        QCOMPARE(cut.segments[3].others.size(), std::size_t{0});
        QCOMPARE(cut.segments.back().output, cut.head->input);
    }

    void moreMemoryIsSpentStepByStep()
    {
        const std::int64_t least = estimatedMemoryBytes(*m_medium, 64, 0);
        const auto none = planned(*m_medium, 64, 0);
        QCOMPARE(none.recomputedSegments, std::size_t{7});
        QVERIFY(!none.keepsLogits && none.widenedWeightBytes == 0);
        QCOMPARE(none.estimatedBytes, least);
        auto before = none;
        for (std::int64_t bytes = least; bytes < least + (8 << 20); bytes += 1 << 15) {
            const auto plan = planned(*m_medium, 64, bytes);
            QVERIFY(plan.estimatedBytes <= bytes);
            QVERIFY(plan.recomputedSegments <= before.recomputedSegments);
            before = plan;
        }
        const auto all = planned(*m_medium, 64, Plenty);
        QCOMPARE(all.recomputedSegments, std::size_t{0});
        QVERIFY(all.keepsLogits && all.widenedWeightBytes > 0);
        QVERIFY(all.estimatedBytes < least + (64 << 20));
    }

    void longerSamplesNeedMore()
    {
        QVERIFY(estimatedMemoryBytes(*m_medium, 512, 0) > estimatedMemoryBytes(*m_medium, 128, 0));
        QVERIFY(estimatedMemoryBytes(*m_medium, 512, Plenty) > 4 * planned(*m_medium, 512, 0).estimatedBytes
                    - 4 * planned(*m_medium, 2, 0).estimatedBytes);
    }

    void sumsAreBitIdenticalForAnyBudget()
    {
        const auto samples = randomSamples(2, 64, 300);
        const auto expected = sumsOf(*m_medium, samples, {.memoryBytes = Plenty});
        QVERIFY2(expected, failure(expected).c_str());
        const std::int64_t least = estimatedMemoryBytes(*m_medium, 64, 0);
        std::set<std::size_t> recomputed;
        for (std::int64_t bytes = least - 1; bytes < least + (8 << 20); bytes += 1 << 18) {
            const auto plan = planned(*m_medium, 64, bytes);
            if (!recomputed.insert(plan.recomputedSegments).second)
                continue;
            const auto sums = sumsOf(*m_medium, samples, {.memoryBytes = bytes});
            QVERIFY(sums && *sums == *expected);
        }
        QVERIFY(recomputed.size() >= 5); // of 8
    }

    void everyArchitectureIsCutAlikeAndBitIdentical_data()
    {
        QTest::addColumn<TinyDecoder>("shape");
        for (const auto &[name, shape] : tinyArchitectures())
            QTest::newRow(name) << shape;
    }
    void everyArchitectureIsCutAlikeAndBitIdentical()
    {
        QFETCH(TinyDecoder, shape);
        const QTemporaryDir folder;
        const auto model = modelIn(folder, shape, stored(randomWeights(shape), "BF16"));
        const auto cut = segmentPlan(model.plan());
        QCOMPARE(cut.segments.size(), static_cast<std::size_t>(2 * shape.blocks));
        QVERIFY(cut.head); // a soft-cap is no obstacle
        const auto samples = randomSamples(2, 6, shape.vocabulary);
        const auto little = sumsOf(model, samples, {.memoryBytes = 0});
        const auto much = sumsOf(model, samples, {.memoryBytes = Plenty});
        QVERIFY2(little, failure(little).c_str());
        QVERIFY(much && *little == *much);
    }

    void torchscriptIsBitIdenticalToo_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name :
             {"gpt", "padding_mask", "in_place_mask", "in_place_residual", "scaled_residual", "parallel",
              "conv1d", "one_head", "grouped_expand", "grouped_interleave", "weight_first", "fixed_length",
              "returns_loss", "returns_tuple", "returns_dict", "half", "gpt_scripted", "one_head_scripted"})
            QTest::newRow(name) << QString::fromLatin1(name) + ".pt";
    }
    void torchscriptIsBitIdenticalToo()
    {
        QFETCH(QString, file);
        const auto model = loadModel(fixture(file.toStdString()), 6);
        QVERIFY2(model, failure(model).c_str());
        const auto length = file.startsWith(u"fixed") ? readReference("fixed_length.json").ids.size() : 6U;
        const auto samples = randomSamples(2, length, model->vocabularySize());
        const auto little = sumsOf(*model, samples, {.memoryBytes = 0});
        const auto much = sumsOf(*model, samples, {.memoryBytes = Plenty});
        QVERIFY2(little, failure(little).c_str());
        QVERIFY(much && *little == *much);
    }

    void aLargeVocabularyInChunksAgreesWithLogitsMadeAtOnce_data()
    {
        QTest::addColumn<bool>("tied");
        QTest::newRow("a head of its own") << false;
        QTest::newRow("a tied head") << true;
    }
    void aLargeVocabularyInChunksAgreesWithLogitsMadeAtOnce()
    {
        QFETCH(bool, tied);
        TinyDecoder shape;
        shape.vocabulary = 140'000; // times 64: a little over two chunks of 2^22 weights
        shape.hidden = 64;
        shape.blocks = 1;
        shape.tied = tied;
        const QTemporaryDir folder;
        const auto model = modelIn(folder, shape, stored(randomWeights(shape), "BF16"));
        const CalibrationSample sample{0, {1, 139'999, 65'536, 65'535, 70'000, 131'072, 131'071}};
        const auto sums = sumsOf(model, {sample}, {.memoryBytes = 0});
        const auto kept = sumsOf(model, {sample}, {.memoryBytes = Plenty});
        QVERIFY2(sums, failure(sums).c_str());
        QVERIFY(kept && *kept == *sums);

        ParameterStore parameters(model.plan().program.parameters, 0);
        LastLayer last(model.plan().layers.size() - 1);
        const auto ids = idsTensor(sample.tokens);
        const auto loss = nextTokenLoss(Executor(model.plan(), parameters).run(ids, last), ids);
        torch::autograd::backward({loss}, {});
        QVERIFY(agree(sums->front().loss, loss.item<double>()));
        for (std::size_t which = 0; which < 2; ++which) {
            const auto expected = operandSums(last.operands[which].detach(), last.operands[which].grad());
            const auto &actual = sums->front().layers.back()[which];
            QVERIFY(agree(actual.sensitivity, expected.sensitivity));
            QVERIFY(agree(actual.gradientSquares, expected.gradientSquares));
            QVERIFY(agree(actual.valueSquares, expected.valueSquares));
            QCOMPARE(actual.maxAbs, expected.maxAbs);
        }
    }
};

QTEST_APPLESS_MAIN(MemoryBudgetTest)
#include "memory_budget_test.moc"
