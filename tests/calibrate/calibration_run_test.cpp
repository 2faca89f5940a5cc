// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/calibrate.h"
#include "core/calibrate/plain_pass.h"
#include "tests/calibrate/small_calibrations.h"
#include "tests/model/fixtures.h"

#include <ATen/Parallel.h>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <limits>
#include <random>
#include <thread>

using namespace halftone;
using namespace halftone::test;

Q_DECLARE_METATYPE(halftone::ErrorCode)
Q_DECLARE_METATYPE(std::vector<std::int64_t>)

class CalibrationRunTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_tinyFolder;
    QTemporaryDir m_mediumFolder;
    std::optional<Model> m_tiny;
    std::optional<Model> m_medium;

private Q_SLOTS:
    void initTestCase()
    {
        m_tiny = modelIn(m_tinyFolder, {}, stored(randomWeights({}), "F32"));
        m_medium = modelIn(m_mediumFolder, mediumShape(), stored(mediumWeights(), "BF16"));
    }

    void repeatedRunsAreBitIdentical()
    {
        const auto samples = randomSamples(3, 96, 300);
        const auto first = sumsOf(*m_medium, samples);
        const auto second = sumsOf(*m_medium, samples);
        QVERIFY2(first, failure(first).c_str());
        QVERIFY(second && *first == *second);
        QCOMPARE(first->size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE((*first)[i].index, static_cast<std::int64_t>(i));
            QCOMPARE((*first)[i].tokens, 96);
        }
    }

    void continuingSampleBySampleIsBitIdentical()
    {
        const auto samples = randomSamples(4, 64, 300);
        const auto whole = sumsOf(*m_medium, samples);
        QVERIFY2(whole, failure(whole).c_str());
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const auto alone = sumsOf(*m_medium, {samples[i]});
            QVERIFY(alone && alone->size() == 1);
            QVERIFY(alone->front() == (*whole)[i]);
        }
    }

    void threadsDoNotMatter()
    {
        const auto samples = randomSamples(2, 128, 300);
        const int before = at::get_num_threads();
        std::vector<std::vector<SampleSums>> results;
        for (const int threads : {1, 2, 3}) {
            at::set_num_threads(threads);
            const auto result = sumsOf(*m_medium, samples);
            QVERIFY2(result, failure(result).c_str());
            results.push_back(*result);
        }
        at::set_num_threads(before);
        QVERIFY(results[0] == results[1]);
        QVERIFY(results[0] == results[2]);
    }

    void storedPrecisionOfEqualWeightsDoesNotMatter()
    {
        const auto samples = randomSamples(2, 6, 11);
        const auto expected = sumsOf(*m_tiny, samples);
        QVERIFY(expected);
        for (const char *dtype : {"F16", "BF16"}) {
            const QTemporaryDir folder;
            const auto result = sumsOf(modelIn(folder, {}, stored(randomWeights({}), dtype)), samples);
            QVERIFY(result && *result == *expected);
        }
    }

    void lossIsThatOfTheSampleAlone()
    {
        const auto samples = randomSamples(2, 64, 300);
        const auto sums = sumsOf(*m_medium, samples);
        QVERIFY(sums);
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const auto loss = sampleLoss(*m_medium, samples[i].tokens);
            QVERIFY(loss);
            QCOMPARE((*sums)[i].loss, *loss);
        }
    }

    void noSamplesAreDoneAtOnce()
    {
        const auto none = sumsOf(*m_tiny, {});
        QVERIFY(none && none->empty());
    }

    void progressRisesFromZeroToOne()
    {
        std::vector<double> reported;
        TaskContext context;
        context.report = [&](double fraction) { reported.push_back(fraction); };
        const auto done = calibrate(
            *m_tiny, randomSamples(3, 6, 11), {}, [](const SampleSums &) -> Result<void> { return {}; },
            context);
        QVERIFY2(done, failure(done).c_str());
        QVERIFY(reported.size() > 300); // operations, not samples
        QVERIFY(reported.front() >= 0 && reported.front() < 0.01);
        QVERIFY(std::ranges::is_sorted(reported));
        QVERIFY(reported.back() == 1);
        double largestStep = 0;
        for (std::size_t i = 1; i < reported.size(); ++i)
            largestStep = std::max(largestStep, reported[i] - reported[i - 1]);
        QVERIFY(largestStep < 0.05);
    }

    void cancelEndsALongCalibration()
    {
        const auto samples = randomSamples(2000, 128, 300);
        std::stop_source stop;
        TaskContext context;
        context.stop = stop.get_token();
        double lastReported = 0;
        context.report = [&](double fraction) { lastReported = fraction; };
        std::vector<SampleSums> delivered;
        std::atomic<bool> hasOne = false;
        std::chrono::steady_clock::time_point asked;
        std::jthread canceller([&] {
            while (!hasOne)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            std::this_thread::sleep_for(std::chrono::milliseconds(30)); // into the middle of a later sample
            asked = std::chrono::steady_clock::now();
            stop.request_stop();
        });
        const auto result = calibrate(
            *m_medium, samples, {},
            [&](const SampleSums &sums) -> Result<void> {
                delivered.push_back(sums);
                hasOne = true;
                return {};
            },
            context);
        const auto ended = std::chrono::steady_clock::now();
        canceller.join();
        QVERIFY(!result);
        QVERIFY(result.error().code == ErrorCode::Cancelled);
        QVERIFY(isOneSentence(result.error()));
        QVERIFY(!delivered.empty() && delivered.size() < samples.size());
        QVERIFY(lastReported < 1);
        QVERIFY(ended - asked < std::chrono::seconds(1)); // ten times what is promised: machines may be busy
        const auto expected = sumsOf(*m_medium, {samples.front()});
        QVERIFY(expected && expected->front() == delivered.front());
    }

    void stopAtAnyOperationIsHeardThere_data()
    {
        QTest::addColumn<std::int64_t>("memoryBytes");
        QTest::newRow("with recomputation") << std::int64_t{0};
        QTest::newRow("without") << (std::int64_t{1} << 30);
    }
    void stopAtAnyOperationIsHeardThere()
    {
        QFETCH(std::int64_t, memoryBytes);
        const auto samples = randomSamples(2, 16, 300);
        const auto stoppedAt
            = [&](std::size_t operation) { // how often it went on to report, and how it ended
                  std::size_t reports = 0;
                  std::stop_source stop;
                  TaskContext context{stop.get_token(), [&](double) {
                                          if (++reports == operation)
                                              stop.request_stop();
                                      }};
                  const auto done = calibrate(
                      *m_medium, samples, {.memoryBytes = memoryBytes},
                      [](const SampleSums &) -> Result<void> { return {}; }, context);
                  return std::pair(reports, done ? std::optional<ErrorCode>() : done.error().code);
              };
        const auto [all, ended] = stoppedAt(0);
        QVERIFY(!ended);
        std::mt19937 random(31);
        std::uniform_int_distribution<std::size_t> operation(1, all - 1);
        for (int i = 0; i < 40; ++i) {
            const std::size_t chosen = operation(random);
            const auto [reports, code] = stoppedAt(chosen);
            QVERIFY(code == ErrorCode::Cancelled);
            QCOMPARE(reports, chosen); // nothing more was begun
        }
        QVERIFY(sumsOf(*m_medium, {samples.front()}));
    }

    void stopBeforeTheBeginDeliversNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        TaskContext context;
        context.stop = stop.get_token();
        bool isCalled = false;
        const auto result = calibrate(
            *m_tiny, randomSamples(1, 6, 11), {},
            [&](const SampleSums &) -> Result<void> {
                isCalled = true;
                return {};
            },
            context);
        QVERIFY(!result && result.error().code == ErrorCode::Cancelled);
        QVERIFY(!isCalled);
    }

    void badSamplesAreNamed_data()
    {
        QTest::addColumn<std::vector<std::int64_t>>("tokens");
        QTest::addColumn<QString>("words");
        using Tokens = std::vector<std::int64_t>;
        QTest::newRow("without tokens") << Tokens{} << "fewer than 2 tokens";
        QTest::newRow("with one token") << Tokens{1} << "fewer than 2 tokens";
        QTest::newRow("with an id just outside the vocabulary")
            << Tokens{1, 11, 2} << "token id 11|vocabulary of 11";
        QTest::newRow("with a negative id") << Tokens{1, -1} << "token id -1|vocabulary of 11";
    }
    void badSamplesAreNamed()
    {
        QFETCH(std::vector<std::int64_t>, tokens);
        QFETCH(QString, words);
        auto samples = randomSamples(3, 6, 11);
        samples[1] = {41, tokens};
        std::vector<SampleSums> delivered;
        const auto result = calibrate(*m_tiny, samples, {}, [&](const SampleSums &sums) -> Result<void> {
            delivered.push_back(sums);
            return {};
        });
        QVERIFY(!result);
        QVERIFY(result.error().code == ErrorCode::InvalidArgument);
        QCOMPARE(result.error().subject, std::string("sample 41"));
        for (const QString &word : words.split(u'|'))
            QVERIFY(QString::fromStdString(result.error().detail).contains(word));
        QCOMPARE(delivered.size(), std::size_t{1});
        QVERIFY(!sampleLoss(*m_tiny, tokens));
    }

    void sampleThatTheModelCannotRunIsNamed()
    {
        const auto model = loadModel(fixture("gpt.pt"), 6);
        QVERIFY2(model, failure(model).c_str());
        const auto result = sumsOf(*model, {{7, std::vector<std::int64_t>(40, 1)}}); // it has 32 positions
        QVERIFY(!result);
        QCOMPARE(result.error().subject, std::string("sample 7"));
        QVERIFY(isOneSentence(result.error()));
        QVERIFY(sumsOf(*model, {{8, {1, 2, 3}}}));
    }

    void numbersThatAreNotFiniteAreAnError_data()
    {
        QTest::addColumn<QString>("tensor");
        QTest::addColumn<float>("value");
        const float nan = std::numeric_limits<float>::quiet_NaN();
        QTest::newRow("NaN in a weight") << "model.layers.1.mlp.down_proj.weight" << nan;
        QTest::newRow("NaN in a norm") << "model.norm.weight" << nan;
        QTest::newRow("infinity in the head") << "lm_head.weight" << std::numeric_limits<float>::infinity();
    }
    void numbersThatAreNotFiniteAreAnError()
    {
        QFETCH(QString, tensor);
        QFETCH(float, value);
        auto weights = randomWeights({});
        const auto weight = std::ranges::find(weights, tensor.toStdString(), &Weight::name);
        QVERIFY(weight != weights.end());
        weight->values[2] = value;
        const QTemporaryDir folder;
        const auto result = sumsOf(modelIn(folder, {}, stored(weights, "F32")), {{5, {1, 2, 3}}});
        QVERIFY(!result);
        QVERIFY(result.error().code == ErrorCode::Corrupt);
        QCOMPARE(result.error().subject, std::string("sample 5"));
        QVERIFY(isOneSentence(result.error()));
    }

    void errorOfTheSinkEndsTheCalibration()
    {
        int calls = 0;
        const Error full{ErrorCode::Io, "library", "the disk is full"};
        const auto result
            = calibrate(*m_tiny, randomSamples(5, 6, 11), {}, [&](const SampleSums &) -> Result<void> {
                  if (++calls == 2)
                      return full;
                  return {};
              });
        QVERIFY(!result && result.error() == full);
        QCOMPARE(calls, 2);
    }

    void plainPassesRun()
    {
        const auto plain = runPlainPasses(*m_medium, randomSamples(2, 32, 300), 0);
        QVERIFY2(plain, failure(plain).c_str());
        const auto model = loadModel(fixture("returns_loss.pt"), 6);
        QVERIFY2(model, failure(model).c_str());
        QVERIFY(runPlainPasses(*model, randomSamples(1, 6, 17), 0));
        const auto refused = runPlainPasses(*m_medium, {{4, {1, 300}}}, 0);
        QVERIFY(!refused && refused.error().code == ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().subject, std::string("sample 4"));
    }
};

QTEST_APPLESS_MAIN(CalibrationRunTest)
#include "calibration_run_test.moc"
