// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/calibrate/small_calibrations.h"

#include <QTest>

#include <limits>
#include <map>

using namespace halftone;
using namespace halftone::test;

namespace {

constexpr std::int64_t BadToken = 10; // its row of the embedding is not finite

/// Samples of good tokens, but for those named, which hold the bad one.
Samples samplesWithBad(std::size_t count, const std::vector<std::size_t> &bad)
{
    auto samples = randomSamples(count, 6, BadToken);
    for (const std::size_t index : bad)
        samples[index].tokens[3] = BadToken;
    return samples;
}

} // namespace

Q_DECLARE_METATYPE(std::vector<std::size_t>)

class LeftOutSamplesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::optional<Model> m_model;

private Q_SLOTS:
    void initTestCase()
    {
        auto weights = randomWeights({});
        auto table = std::ranges::find(weights, std::string("model.embed_tokens.weight"), &Weight::name);
        QVERIFY(table != weights.end());
        table->values[static_cast<std::size_t>(BadToken * TinyDecoder().hidden)]
            = std::numeric_limits<float>::quiet_NaN();
        m_model = modelIn(m_folder, {}, stored(weights, "F32"));
    }

    void upToATenthIsLeftOutAndTold_data()
    {
        QTest::addColumn<std::vector<std::size_t>>("bad");
        QTest::addColumn<std::size_t>("given");
        QTest::addColumn<std::int64_t>("requested");
        using Places = std::vector<std::size_t>;
        QTest::newRow("none of 20") << Places{} << std::size_t{20} << std::int64_t{0};
        QTest::newRow("one of 10") << Places{4} << std::size_t{10} << std::int64_t{0};
        QTest::newRow("two of 20, the first and the last")
            << Places{0, 19} << std::size_t{20} << std::int64_t{0};
        QTest::newRow("the only one that is still missing of 10 requested")
            << Places{0} << std::size_t{1} << std::int64_t{10};
    }
    void upToATenthIsLeftOutAndTold()
    {
        QFETCH(std::vector<std::size_t>, bad);
        QFETCH(std::size_t, given);
        QFETCH(std::int64_t, requested);
        std::map<std::int64_t, std::string> told;
        CalibrationOptions options;
        options.requestedSamples = requested;
        options.leftOut = [&](std::int64_t index, const std::string &reason) { told[index] = reason; };
        const auto samples = samplesWithBad(given, bad);
        const auto sums = sumsOf(*m_model, samples, options);
        QVERIFY2(sums, failure(sums).c_str());
        QCOMPARE(sums->size(), given - bad.size());
        QCOMPARE(told.size(), bad.size());
        for (const std::size_t index : bad)
            QCOMPARE(told.at(static_cast<std::int64_t>(index)), std::string("its loss is not finite"));
        for (const SampleSums &one : *sums) { // the others are as if the bad ones had not been there
            const auto alone = sumsOf(*m_model, {samples[static_cast<std::size_t>(one.index)]});
            QVERIFY(alone && alone->front() == one);
        }
    }

    void squaresThatOverflowAreNotFinite()
    {
        auto weights = randomWeights({});
        auto projection = std::ranges::find(weights, std::string("model.layers.0.self_attn.v_proj.weight"),
                                            &Weight::name);
        QVERIFY(projection != weights.end());
        projection->values[0]
            = 1e20F; // finite, and so is the loss behind the norm; its square is not in float32
        const QTemporaryDir folder;
        const auto model = modelIn(folder, {}, stored(weights, "F32"));
        const auto sums = sumsOf(model, randomSamples(3, 6, BadToken));
        QVERIFY(!sums);
        QVERIFY(sums.error().code == ErrorCode::Corrupt);
        QVERIFY2(QString::fromStdString(sums.error().detail)
                     .contains("too large in model.layers.0.self_attn.v_proj"),
                 sums.error().detail.c_str());
    }

    void moreThanATenthIsAnError_data()
    {
        QTest::addColumn<std::vector<std::size_t>>("bad");
        QTest::addColumn<std::size_t>("given");
        QTest::addColumn<std::size_t>("stored");
        QTest::addColumn<QString>("words");
        using Places = std::vector<std::size_t>;
        QTest::newRow("one of 9") << Places{2} << std::size_t{9} << std::size_t{2} << "1 of 9 samples";
        QTest::newRow("three of 20, as soon as the third is met")
            << Places{1, 3, 5, 7} << std::size_t{20} << std::size_t{3} << "3 of 20 samples";
    }
    void moreThanATenthIsAnError()
    {
        QFETCH(std::vector<std::size_t>, bad);
        QFETCH(std::size_t, given);
        QFETCH(std::size_t, stored);
        QFETCH(QString, words);
        std::size_t delivered = 0;
        const auto done
            = calibrate(*m_model, samplesWithBad(given, bad), {}, [&](const SampleSums &) -> Result<void> {
                  ++delivered;
                  return {};
              });
        QVERIFY(!done);
        QVERIFY(done.error().code == ErrorCode::Corrupt);
        QVERIFY(isOneSentence(done.error()));
        QVERIFY2(QString::fromStdString(done.error().detail).contains(words), done.error().detail.c_str());
        QCOMPARE(delivered, stored);
    }
};

QTEST_APPLESS_MAIN(LeftOutSamplesTest)
#include "left_out_samples_test.moc"
