// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/color_scale.h"
#include "widgets/plots/scale_handles.h"
#include "widgets/plots/value_text.h"
#include "widgets/theme.h"

#include <QTest>

#include <cmath>

using namespace halftone;

namespace {

constexpr double Tolerance = 1e-12; // a few roundings

bool near(double a, double b)
{
    return std::abs(a - b) <= Tolerance;
}

const QColor DarkestCividis(0x00, 0x22, 0x4E); // of Matplotlib's table
const QColor LightestCividis(0xFE, 0xE8, 0x38);
const QColor MiddleOfDiverging(0xF7, 0xF7, 0xF6);

} // namespace

class ColorScaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logarithmicEndsAreTheValues();
    void linearBeginsAtZero();
    void aCentreIsInTheMiddle_data();
    void aCentreIsInTheMiddle();
    void mapsHaveTheirColours();
    void ticksAreRound_data();
    void ticksAreRound();
    void ticksAreShort_data();
    void ticksAreShort();
    void handlesMoveTheEnds();
};

void ColorScaleTest::logarithmicEndsAreTheValues()
{
    const std::vector<double> values{1e-3, 0, -4, 1e-5, std::nan(""), 1e-1};
    const ColorScale scale(values);
    QCOMPARE(scale.smallest(), 1e-5);
    QCOMPARE(scale.largest(), 1e-1);
    QVERIFY(near(scale.position(1e-3), 0.5));
    QCOMPARE(scale.position(0), 0.0);
    QCOMPARE(scale.position(1), 1.0);
    QVERIFY(near(scale.valueAt(0.25), 1e-4));
}

void ColorScaleTest::linearBeginsAtZero()
{
    const std::vector<double> values{2, 3, 8};
    const ColorScale scale(values, {.isLinear = true});
    QCOMPARE(scale.smallest(), 0.0);
    QVERIFY(near(scale.position(2), 0.25));
    QVERIFY(near(scale.valueAt(0.75), 6));
    const std::vector<double> negative{-2, 2};
    QVERIFY(near(ColorScale(negative, {.isLinear = true}).position(1), 0.75));
}

void ColorScaleTest::aCentreIsInTheMiddle_data()
{
    QTest::addColumn<bool>("isLinear");
    QTest::addColumn<double>("smallest");
    QTest::addColumn<double>("largest");
    QTest::newRow("logarithmic: as many times smaller as larger") << false << 0.25 << 4.0;
    QTest::newRow("linear: as far below as above") << true << -1.0 << 3.0;
}

void ColorScaleTest::aCentreIsInTheMiddle()
{
    QFETCH(bool, isLinear);
    QFETCH(double, smallest);
    QFETCH(double, largest);
    const std::vector<double> values{isLinear ? 0.5 : 0.25, 1.2, isLinear ? 3.0 : 2.0};
    const ColorScale scale(values, {ColorMap::Viridis, isLinear}, 1.0);
    QVERIFY(near(scale.smallest(), smallest));
    QVERIFY(near(scale.largest(), largest));
    QVERIFY(near(scale.position(1), 0.5));
    QCOMPARE(scale.color(1), MiddleOfDiverging);
    QVERIFY(scale.color(largest) != theme::viridis(1));
}

void ColorScaleTest::mapsHaveTheirColours()
{
    const std::vector<double> values{1, 10};
    const ColorScale cividis(values, {.map = ColorMap::Cividis});
    QCOMPARE(cividis.colorAt(0), DarkestCividis);
    QCOMPARE(cividis.colorAt(1), LightestCividis);
    QCOMPARE(ColorScale(values).colorAt(0.3), theme::viridis(0.3));
}

void ColorScaleTest::ticksAreRound_data()
{
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<bool>("isLinear");
    QTest::addColumn<std::vector<double>>("ticks");
    using Numbers = std::vector<double>;
    QTest::newRow("powers of ten over decades")
        << Numbers{3e-5, 2e-1} << false << Numbers{1e-4, 1e-3, 1e-2, 1e-1};
    QTest::newRow("1-2-5 within one decade") << Numbers{0.3, 6} << false << Numbers{0.5, 1, 2, 5};
    QTest::newRow("even steps on a linear scale") << Numbers{1, 17} << true << Numbers{0, 5, 10, 15};
    QTest::newRow("on both sides of zero") << Numbers{-3, 3} << true << Numbers{-2, 0, 2};
}

void ColorScaleTest::ticksAreRound()
{
    QFETCH(std::vector<double>, values);
    QFETCH(bool, isLinear);
    QFETCH(std::vector<double>, ticks);
    const auto found = ColorScale(values, {ColorMap::Viridis, isLinear}).ticks(5);
    QCOMPARE(found.size(), ticks.size());
    for (std::size_t i = 0; i < ticks.size(); ++i)
        QVERIFY(near(found[i], ticks[i]));
}

void ColorScaleTest::ticksAreShort_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    QTest::newRow("a power") << 1e-5 << "nats²"
                             << "10⁻⁵";
    QTest::newRow("two digits") << 15.0 << ""
                                << "15";
    QTest::newRow("a share") << 0.2 << "%"
                             << "20\u00a0%";
    QTest::newRow("a time") << 5e-6 << "s"
                            << "5\u00a0µs";
    QTest::newRow("a time of two digits") << 15e-6 << "s"
                                          << "15\u00a0µs";
    QTest::newRow("a step that was added up") << 0.1 + 0.2 << ""
                                              << "0.3";
}

void ColorScaleTest::ticksAreShort()
{
    QFETCH(double, value);
    QFETCH(QString, unit);
    QFETCH(QString, text);
    QCOMPARE(text::valueTick(value, unit), text);
}

void ColorScaleTest::handlesMoveTheEnds()
{
    const std::vector<double> values{1, 100};
    const ScaleHandles handles(QRectF(10, 20, 100, 8), ColorScale(values));
    using Handle = ScaleHandles::Handle;
    QVERIFY(!handles.handleAt(QPointF(60, 24), {}));
    QCOMPARE(handles.handleAt(QPointF(12, 24), {}), Handle::Low);
    QCOMPARE(handles.handleAt(QPointF(108, 24), {}), Handle::High);
    QVERIFY(!handles.handleAt(QPointF(12, 60), {}));
    const ValueRange from = handles.moved(Handle::Low, 60, {});
    QVERIFY(near(*from.low, 10));
    QVERIFY(!from.high);
    QVERIFY(near(handles.placeOf(Handle::Low, from), 60));
    QVERIFY(!from.contains(9) && from.contains(11));
    const ValueRange both = handles.moved(Handle::High, 30, from); // not past the other
    QVERIFY(near(*both.high, 10));
    QCOMPARE(handles.moved(Handle::Low, 10, both).low, std::nullopt);
    QCOMPARE(handles.moved(Handle::High, 500, both).high, std::nullopt);
    QVERIFY(!ScaleHandles().isOnBar(QPointF(0, 0)));
}

QTEST_MAIN(ColorScaleTest)
#include "color_scale_test.moc"
