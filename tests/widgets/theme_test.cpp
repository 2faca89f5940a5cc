// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/color_scale.h"
#include "widgets/theme.h"

#include <QPalette>
#include <QTest>

#include <array>

using namespace halftone;

namespace {

constexpr double Readable = 4.5; // WCAG 2.1, level AA, for text

QPalette paletteOf(const QColor &base, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    return palette;
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textColoursAreReadable_data();
    void textColoursAreReadable();
    void formatsHaveOneColourEach();
    void viridisRunsFromDarkToLight();
    void outlinesContrastWithEveryCell();
    void contrastRatioOfBlackAndWhiteIs21();
    void formatsAreSeenOnDarkBackgrounds();
    void linksAreReadable();
    void scaleIsLogarithmic();
    void scaleSurvivesOddValues();
    void ticksAreRound();
};

void ThemeTest::textColoursAreReadable_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");

    QTest::newRow("light") << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("dark, as Breeze") << QColor(0x1B, 0x1E, 0x20) << QColor(0xFC, 0xFC, 0xFC);
    QTest::newRow("dark, as Fusion") << QColor(0x2D, 0x2D, 0x2D) << QColor(0xFF, 0xFF, 0xFF);
}

void ThemeTest::textColoursAreReadable()
{
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    const QPalette palette = paletteOf(base, text);
    QVERIFY(theme::contrastRatio(theme::accent(palette), base) >= Readable);
    QVERIFY(theme::contrastRatio(theme::secondaryText(palette), base) >= Readable);
}

void ThemeTest::formatsHaveOneColourEach()
{
    const std::vector<std::string> two{"bf16", "fp8_e4m3"};
    const std::vector<std::string> three{"bf16", "fp8_e4m3", "fp8_e5m2"};
    QCOMPARE(theme::formatLabelAmong(two, "fp8_e4m3"), QStringLiteral("FP8"));
    QCOMPARE(theme::formatLabelAmong(three, "fp8_e4m3"), QStringLiteral("FP8 E4M3"));
    QCOMPARE(theme::formatLabelAmong(three, "bf16"), QStringLiteral("BF16"));
    QCOMPARE(theme::formatColor("bf16"), QColor(0x00, 0x72, 0xB2));
    QCOMPARE(theme::formatColor("fp8_e4m3"), QColor(0xE6, 0x9F, 0x00));
    QCOMPARE(theme::formatColor("mxfp8"),
             theme::formatColor("fp8_e4m3")); // its elements; not the baseline's blue
    QCOMPARE(theme::formatColor("int8"), QColor(0x00, 0x9E, 0x73));
    QCOMPARE(theme::formatColor("mxfp4"), QColor(0xCC, 0x79, 0xA7));
    QCOMPARE(theme::formatColor("nvfp4"), theme::formatColor("mxfp4"));
    QCOMPARE(theme::formatColor("fp16"), QColor(0x33, 0x22, 0x88));
    QCOMPARE(theme::formatColor("float32"), QColor(0x6B, 0x6B, 0x6B));
    QCOMPARE(theme::formatColor("fp9"), theme::formatColor("bf16"));
    QVERIFY(theme::formatColor("fp8_e5m2") != theme::formatColor("fp8_e4m3"));
    QCOMPARE(theme::formatLabel("fp8_e4m3"), QStringLiteral("FP8 E4M3"));
    QCOMPARE(theme::shortFormatLabel("fp8_e4m3"), QStringLiteral("FP8"));
    QCOMPARE(theme::formatLabel("fp9"), QStringLiteral("fp9"));
}

void ThemeTest::viridisRunsFromDarkToLight()
{
    QCOMPARE(theme::viridis(0), QColor(0x44, 0x01, 0x54));
    QCOMPARE(theme::viridis(1), QColor(0xFD, 0xE7, 0x25));
    QCOMPARE(theme::viridis(-1), theme::viridis(0));
    double last = 0;
    for (int i = 0; i <= 100; ++i) {
        const double ratio = theme::contrastRatio(theme::viridis(i / 100.0), Qt::black);
        QVERIFY2(ratio > last, "every step must be lighter than the one before");
        last = ratio;
    }
}

void ThemeTest::outlinesContrastWithEveryCell()
{
    for (int i = 0; i <= 100; ++i) {
        const QColor cell = theme::viridis(i / 100.0);
        QVERIFY(theme::contrastRatio(theme::contrasting(cell), cell) >= Readable);
    }
}

void ThemeTest::contrastRatioOfBlackAndWhiteIs21()
{
    QCOMPARE(theme::contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(theme::contrastRatio(Qt::red, Qt::red), 1.0);
}

void ThemeTest::formatsAreSeenOnDarkBackgrounds()
{
    constexpr double LeastContrast = 4.5; // WCAG 2.1, 1.4.3
    for (const char *format : {"bf16", "fp8_e4m3", "fp8_e5m2", "int8", "mxfp4"}) {
        for (const QColor &background : {QColor(0x1B, 0x1E, 0x20), QColor(0x31, 0x36, 0x3B)})
            QVERIFY(theme::contrastRatio(theme::formatColor(format, background), background)
                    >= LeastContrast);
        QCOMPARE(theme::formatColor(format, Qt::white), theme::formatColor(format)); // as in every picture
    }
}

void ThemeTest::linksAreReadable()
{
    constexpr double LeastContrast = 4.5; // WCAG 2.1, 1.4.3
    for (const QColor &background : {QColor(Qt::white), QColor(0x1B, 0x1E, 0x20)}) {
        QPalette palette;
        palette.setColor(QPalette::Base, background);
        palette.setColor(QPalette::Text, theme::contrasting(background));
        QVERIFY(theme::contrastRatio(theme::link(palette), background) >= LeastContrast);
    }
}

void ThemeTest::scaleIsLogarithmic()
{
    const ColorScale scale(std::array{1e-4, 1e-2});
    QCOMPARE(scale.position(1e-4), 0.0);
    QCOMPARE(scale.position(1e-3), 0.5);
    QCOMPARE(scale.position(1e-2), 1.0);
}

void ThemeTest::scaleSurvivesOddValues()
{
    const ColorScale scale(std::array{0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), 1e-3});
    QCOMPARE(scale.smallest(), 1e-3);
    QCOMPARE(scale.position(0.0), 0.0);
    QCOMPARE(scale.position(std::numeric_limits<double>::quiet_NaN()), 0.0);
    QCOMPARE(scale.position(1e-3), 0.0);
    QCOMPARE(ColorScale(std::span<const double>{}).position(10), 1.0);
}

void ThemeTest::ticksAreRound()
{
    QCOMPARE(ColorScale(std::array{2e-4, 0.5}).ticks(5), (std::vector<double>{1e-3, 1e-2, 1e-1}));
    QCOMPARE(ColorScale(std::array{1.5, 60.0}).ticks(5), (std::vector<double>{2, 5, 10, 20, 50}));
    QVERIFY(ColorScale(std::array{1e-12, 1.0}).ticks(5).size() <= 5);
}

QTEST_APPLESS_MAIN(ThemeTest)
#include "theme_test.moc"
