// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sample_losses.h"
#include "core/session/session_prediction.h"
#include "tests/session/solvable_session.h"

#include <QTest>

#include <cmath>

using namespace halftone;

class SampleLossesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theirMeanIsThePrediction_data()
    {
        QTest::addColumn<int>("position");
        for (std::size_t i = 0; i < AllNoiseModels.size(); ++i) {
            if (AllNoiseModels[i] != NoiseModel::BiasAware)
                QTest::newRow(name(AllNoiseModels[i]).data()) << static_cast<int>(i);
        }
    }

    void theirMeanIsThePrediction()
    {
        QFETCH(int, position);
        const NoiseModel model = AllNoiseModels[static_cast<std::size_t>(position)];
        const Session session = measuredSession();
        const std::array formats{Bf16, Fp8E4M3};
        const auto samples = sampleLosses(session, formats, model);
        const auto knowledge = lossKnowledge(session, formats);
        const auto predicted = model == NoiseModel::Drift ? scatterLossMse(knowledge, formats)
                                                          : layerLossMse(knowledge, formats, model);
        QVERIFY(samples && predicted);
        QCOMPARE(samples->size(), session.samples.size());
        constexpr double Tolerance = 1e-12; // sums of few terms in another order
        double squares = 0;
        for (const auto &sample : *samples)
            squares += sample.squaredLoss / static_cast<double>(samples->size());
        const double meanSquare = averageSensitivity(session.samples).meanSquaredLoss;
        QVERIFY(std::abs(squares - meanSquare) <= Tolerance * meanSquare);
        for (std::size_t layer = 0; layer < predicted->size(); ++layer) {
            double mean = 0;
            for (const auto &sample : *samples) {
                QCOMPARE(sample.losses[layer][0], 0.0);
                mean += sample.losses[layer][1] / static_cast<double>(samples->size());
            }
            QVERIFY(std::abs(mean - (*predicted)[layer][1]) <= Tolerance * (*predicted)[layer][1]);
        }
    }

    void theMeanOfDriftsIsThatOfTheProblem()
    {
        Session session = measuredSession();
        std::mt19937 random(20250520); // fixed, chosen
        std::normal_distribution<double> normal;
        session.shifts.clear();
        for (const auto &sample : session.samples) {
            for (std::uint32_t layer = 0; layer < session.graph.layers.size(); ++layer)
                session.shifts.push_back({sample.index, "fp8_e4m3", LayerId{layer}, normal(random)});
        }
        const std::array formats{Bf16, Fp8E4M3};
        const auto samples = sampleLosses(session, formats, NoiseModel::BiasAware);
        const auto terms = biasAwareTerms(lossKnowledge(session, formats), formats);
        QVERIFY(samples && terms);
        constexpr double Tolerance = 1e-12; // of sums of few terms near 1
        for (std::size_t layer = 0; layer < session.graph.layers.size(); ++layer) {
            double loss = 0;
            double drift = 0;
            for (const auto &sample : *samples) {
                loss += sample.losses[layer][1] / static_cast<double>(samples->size());
                drift += sample.drifts[layer][1] / static_cast<double>(samples->size());
            }
            QVERIFY(std::abs(loss - terms->lossMse[layer][1]) <= Tolerance);
            QVERIFY(std::abs(drift - terms->meanChange[layer][1]) <= Tolerance);
        }
    }

    void whatIsNoMeanIsRefused()
    {
        const Session session = measuredSession();
        const std::array integers{Bf16, Int8};
        // Of two samples up to 1 and up to 10 the first has the power (1/127)^2 / 12 by itself, with the other (10/127)^2 / 12.
        for (const auto model : {NoiseModel::LogUniform, NoiseModel::BiasAware, NoiseModel::Drift}) {
            const auto losses = sampleLosses(session, integers, model);
            QVERIFY(!losses);
            QCOMPARE(losses.error().code, ErrorCode::Unsupported);
        }
        const std::array formats{Bf16, Fp8E4M3};
        Session empty = session;
        empty.samples.clear();
        QCOMPARE(sampleLosses(empty, formats, NoiseModel::LogUniform).error().code, ErrorCode::NotFound);
    }

    void integersThatWereMeasuredAreMeans()
    {
        Session session = measuredSession();
        session.calibration.measuredFormats = {"int8"};
        const std::array integers{Bf16, Int8};
        for (const auto model : {NoiseModel::BiasAware, NoiseModel::Drift}) {
            const auto losses = sampleLosses(session, integers, model);
            QVERIFY(losses);
            const auto all = scatterLossMse(lossKnowledge(session, integers), integers);
            QVERIFY(all);
            double mean = 0;
            for (const auto &sample : *losses)
                mean += sample.losses[0][1] / static_cast<double>(losses->size());
            QVERIFY(std::abs(mean - (*all)[0][1]) <= 1e-12 * mean); // sums in another order
        }
    }

private:
    static Session measuredSession()
    {
        std::mt19937 random(20250519); // fixed, chosen
        Session session = solvableSession(random, {.subgraphs = 6, .largestSubgraph = 3, .samples = 5});
        session.calibration.measuredFormats = {"fp8_e4m3"};
        std::normal_distribution<double> normal;
        for (auto &sample : session.samples) {
            sample.measuredErrors.assign(1, std::vector<LayerErrors>(sample.layers.size()));
            for (auto &errors : sample.measuredErrors.front())
                errors = {normal(random), normal(random)};
        }
        return session;
    }
};

QTEST_APPLESS_MAIN(SampleLossesTest)
#include "sample_losses_test.moc"
