// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sample_blob.h"

#include <QTest>

#include <limits>

using namespace halftone;

/// A sample between two processes, of which the other one is not to be believed.
class SampleBlobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumberSurvives()
    {
        const auto back = sampleFromBlob(sampleToBlob(sample()));
        QVERIFY(back);
        QVERIFY(*back == sample());
    }

    void aHeadThatMakesNoSenseIsRefused_data()
    {
        QTest::addColumn<int>("place"); // index, tokens, loss, layers, formats
        QTest::addColumn<double>("value");
        constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();
        for (const int place : {0, 1, 3, 4}) {
            QTest::addRow("%d is not a number", place) << place << NotANumber;
            QTest::addRow("%d is negative", place) << place << -1.0;
            QTest::addRow("%d is broken", place) << place << 1.5;
            QTest::addRow("%d is enormous", place) << place << 1e300;
        }
        QTest::addRow("another number of layers") << 3 << 1.0;
        QTest::addRow("another number of formats") << 4 << 2.0;
        QTest::addRow("very many formats") << 4 << 0x1p53;
        QTest::addRow("no layers, many formats") << 3 << 0.0;
    }
    void aHeadThatMakesNoSenseIsRefused()
    {
        QFETCH(int, place);
        QFETCH(double, value);
        auto blob = sampleToBlob(sample());
        std::memcpy(blob.data() + static_cast<std::size_t>(place) * sizeof value, &value, sizeof value);
        const auto back = sampleFromBlob(blob);
        QVERIFY(!back);
        QCOMPARE(back.error().code, ErrorCode::Corrupt);
    }

    void anyShorterOneIsRefused()
    {
        const auto blob = sampleToBlob(sample());
        for (std::size_t size = 0; size < blob.size(); ++size)
            QVERIFY(!sampleFromBlob(std::span(blob).first(size)) || size == blob.size() - errorBytes());
    }

private:
    static SampleSums sample()
    {
        SampleSums sample{7, 128, 2.5, {}, {}};
        for (int layer = 0; layer < 2; ++layer)
            sample.layers.push_back({OperandSums{0.1, 0.2, 0.3, layer + 0.4}, OperandSums{1e-300, 2, 3, 4}});
        sample.measuredErrors = {{LayerErrors{0.5, -0.25}, LayerErrors{1, 2}}};
        return sample;
    }
    static std::size_t errorBytes()
    {
        return 2 * sizeof(LayerErrors);
    } // without them the sample has no formats
};

QTEST_APPLESS_MAIN(SampleBlobTest)
#include "sample_blob_test.moc"
