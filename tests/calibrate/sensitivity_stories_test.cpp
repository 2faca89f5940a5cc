// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/calibrate.h"
#include "core/partition/sequential_subgraphs.h"
#include "core/text/samples.h"

#include <QTest>

#include <cmath>
#include <filesystem>

using namespace halftone;

/// A small trained Llama against values that were computed once with another program (PyTorch in Python).
class SensitivityStoriesTest : public QObject
{
    Q_OBJECT

private:
    std::optional<Model> m_model;
    Sensitivity m_sensitivity;

    static void verifyClose(double actual, double expected, double tolerance)
    {
        const auto message = QString("%1 instead of %2").arg(actual, 0, 'g', 9).arg(expected, 0, 'g', 9);
        QVERIFY2(std::abs(actual - expected) <= tolerance * expected, qPrintable(message));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto root = qEnvironmentVariable("HALFTONE_TEST_DATA").toStdString();
        if (root.empty())
            QSKIP("HALFTONE_TEST_DATA does not name the folder of the test data");
        auto model = loadModel(std::filesystem::path(root) / "stories260K");
        QVERIFY2(model, model ? "" : describe(model.error()).c_str());
        m_model = *model;
        const auto tokenizer = Tokenizer::load(m_model->tokenizerPath().value());
        QVERIFY(tokenizer);
        const auto documents = readDocuments(std::filesystem::path(root) / "stories" / "calibration.jsonl");
        QVERIFY(documents);
        const auto samples
            = prepareSamples(*documents, &*tokenizer, {.sampleCount = 32, .sequenceLength = 128});
        QVERIFY(samples);
        QCOMPARE(samples->samples.size(), std::size_t{32});

        std::vector<CalibrationSample> set;
        for (const auto &tokens : samples->samples)
            set.push_back({static_cast<std::int64_t>(set.size()), tokens});
        std::vector<SampleSums> sums;
        const auto done = calibrate(*m_model, set, {}, [&](const SampleSums &sample) -> Result<void> {
            sums.push_back(sample);
            return {};
        });
        QVERIFY2(done, done ? "" : describe(done.error()).c_str());
        m_sensitivity = averageSensitivity(sums);
    }

    void lossIsTheReferences()
    {
        constexpr double Tolerance = 1e-6; // the reference has eight digits
        verifyClose(m_sensitivity.meanLoss, 1.0225293, Tolerance);
        verifyClose(m_sensitivity.meanSquaredLoss, 1.0694650, Tolerance);
    }

    void sensitivitiesAreTheReferences_data()
    {
        QTest::addColumn<QString>("layer");
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        QTest::newRow("queries of the first block")
            << "model.layers.0.self_attn.q_proj" << 3.10765e-4 << 9.18026e-4;
        QTest::newRow("queries times keys of the first block")
            << "model.layers.0.self_attn.matmul_qk" << 4.17106e-3 << 2.66363e-2;
        QTest::newRow("weights times values of the third block")
            << "model.layers.2.self_attn.matmul_av" << 6.61645e-4 << 7.96110e-4;
        QTest::newRow("down projection of the fourth block")
            << "model.layers.3.mlp.down_proj" << 5.74800e-3 << 5.54075e-3;
        QTest::newRow("the tied head") << "lm_head" << 1.46257e-2 << 6.60797e-2;
    }
    void sensitivitiesAreTheReferences()
    {
        QFETCH(QString, layer);
        QFETCH(double, first);
        QFETCH(double, second);
        const auto &layers = m_model->graph().layers;
        const auto found = std::ranges::find(layers, layer.toStdString(), &Layer::name);
        QVERIFY(found != layers.end());
        const auto &sensitivity = m_sensitivity.layers[static_cast<std::size_t>(found - layers.begin())];
        constexpr double Tolerance = 1e-4; // float32 in both programs, in another order
        verifyClose(sensitivity.operands[0], first, Tolerance);
        verifyClose(sensitivity.operands[1], second, Tolerance);
    }

    void partitionIsThatOfTheMethod()
    {
        const auto partition = partitionIntoSequentialSubgraphs(m_model->graph());
        QVERIFY(partition);
        QCOMPARE(m_model->graph().layers.size(), std::size_t{46});
        QCOMPARE(partition->subgraphs.size(), std::size_t{21});
        QCOMPARE(partition->classCount, std::size_t{5});
    }
};

QTEST_APPLESS_MAIN(SensitivityStoriesTest)
#include "sensitivity_stories_test.moc"
