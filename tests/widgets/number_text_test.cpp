// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/number_text.h"

#include <QTest>

#include <limits>

using namespace halftone;

namespace {

/// Tests write an ordinary space and minus; the texts use the no-break space and the true minus.
QString typeset(QString text)
{
    return text.replace(QLatin1Char('_'), QChar(0x00A0)).replace(QLatin1Char('~'), QChar(0x2212));
}

} // namespace

class NumberTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNumbers_data();
    void writesNumbers();
    void writesQuantities_data();
    void writesQuantities();
    void writesPercentages_data();
    void writesPercentages();
    void writesThresholds_data();
    void writesThresholds();
    void writesErrorsInTheNotationOfTheirValue_data();
    void writesErrorsInTheNotationOfTheirValue();
    void writesTicks_data();
    void writesTicks();
    void followsTheLocale();
    void staysInOneDirectionInASentenceFromRightToLeft();
    void fullTextKeepsEveryDigit();
    void choosesOneUnitForAnAxis();
};

void NumberTextTest::writesNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("expected");

    QTest::newRow("three significant digits") << 21.44 << "21.4";
    QTest::newRow("trailing zeros show the precision") << 2.0 << "2.00";
    QTest::newRow("zero is a bare digit") << 0.0 << "0";
    QTest::newRow("negative numbers have a true minus") << -0.31 << "~0.310";
    QTest::newRow("0.001 is the smallest without a power") << 0.001 << "0.00100";
    QTest::newRow("smaller numbers have a power in superscripts") << 2.7e-5 << "2.70×10⁻⁵";
    QTest::newRow("a negative mantissa has a true minus") << -2.7e-5 << "~2.70×10⁻⁵";
    QTest::newRow("large numbers stay whole") << 54321.0 << "54300";
    QTest::newRow("larger numbers have a power") << 1.5e12 << "1.50×10¹²";
    QTest::newRow("rounding up moves the exponent") << 9.999e-5 << "1.00×10⁻⁴";
    QTest::newRow("rounding up adds a digit") << 99.96 << "100";
    QTest::newRow("not a number is a dash") << std::numeric_limits<double>::quiet_NaN() << "–";
    QTest::newRow("minus infinity") << -std::numeric_limits<double>::infinity() << "−∞";
}

void NumberTextTest::writesNumbers()
{
    QFETCH(double, value);
    QFETCH(QString, expected);
    QCOMPARE(text::number(value, 3, QLocale::c()), typeset(expected));
}

void NumberTextTest::writesQuantities_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("expected");

    QTest::newRow("milliseconds") << 0.0214 << "s"
                                  << "21.4_ms";
    QTest::newRow("microseconds") << 9.3e-4 << "s"
                                  << "930_µs";
    QTest::newRow("nanoseconds") << 4.2e-9 << "s"
                                 << "4.20_ns";
    QTest::newRow("less than a nanosecond stays in nanoseconds") << 4.2e-11 << "s"
                                                                 << "0.0420_ns";
    QTest::newRow("seconds have no larger prefix") << 5000.0 << "s"
                                                   << "5000_s";
    QTest::newRow("what rounds to a thousand takes the next unit") << 999.6e-6 << "s"
                                                                   << "1.00_ms";
    QTest::newRow("no time") << 0.0 << "s"
                             << "0_s";
    QTest::newRow("a loss of time") << -0.00031 << "s"
                                    << "~310_µs";
    QTest::newRow("megabytes") << 31.5e6 << "B"
                               << "31.5_MB";
    QTest::newRow("bytes are whole") << 512.0 << "B"
                                     << "512_B";
    QTest::newRow("kilobytes have a small k") << 2048.0 << "B"
                                              << "2.05_kB";
    QTest::newRow("other units have no prefixes") << 2.7e-5 << "nats²"
                                                  << "2.70×10⁻⁵_nats²";
}

void NumberTextTest::writesQuantities()
{
    QFETCH(double, value);
    QFETCH(QString, unit);
    QFETCH(QString, expected);
    QCOMPARE(text::quantity(value, unit, 3, QLocale::c()), typeset(expected));
}

void NumberTextTest::writesPercentages_data()
{
    QTest::addColumn<double>("fraction");
    QTest::addColumn<QString>("expected");

    QTest::newRow("a share") << 0.593 << "59_%";
    QTest::newRow("all") << 1.0 << "100_%";
    QTest::newRow("nothing") << 0.0 << "0_%";
    QTest::newRow("a small share") << 0.00512 << "0.51_%";
    QTest::newRow("a tiny share has a power") << 1.2e-8 << "1.2×10⁻⁶_%";
}

void NumberTextTest::writesPercentages()
{
    QFETCH(double, fraction);
    QFETCH(QString, expected);
    QCOMPARE(text::percent(fraction, 2, QLocale::c()), typeset(expected));
}

void NumberTextTest::writesThresholds_data()
{
    QTest::addColumn<double>("tau");
    QTest::addColumn<QString>("expected");

    QTest::newRow("a round one has two digits") << 0.005 << "0.50_%";
    QTest::newRow("another one has three") << 0.00484 << "0.484_%";
    QTest::newRow("one percent") << 0.01 << "1.0_%";
}

void NumberTextTest::writesThresholds()
{
    QFETCH(double, tau);
    QFETCH(QString, expected);
    QCOMPARE(text::tau(tau, QLocale::c()), typeset(expected));
}

void NumberTextTest::writesErrorsInTheNotationOfTheirValue_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("error");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain digits") << 0.0298 << 0.0015 << QStringLiteral("0.0298 ± 0.0015 X");
    QTest::newRow("one power for both") << 0.00298 << 1.5e-4 << QStringLiteral("(2.98 ± 0.15)×10⁻³ X");
    QTest::newRow("an error as large as the value") << 2e-5 << 1.9e-5 << QStringLiteral("(2.0 ± 1.9)×10⁻⁵ X");
    QTest::newRow("an error larger than the value") << 2e-5 << 3.4e-4 << QStringLiteral("(2 ± 34)×10⁻⁵ X");
    QTest::newRow("without an error the value alone") << 2.98e-5 << 0.0 << QStringLiteral("2.98×10⁻⁵ X");
    QTest::newRow("large numbers") << 4230.0 << 120.0 << QStringLiteral("4230 ± 120 X");
}

void NumberTextTest::writesErrorsInTheNotationOfTheirValue()
{
    QFETCH(double, value);
    QFETCH(double, error);
    QFETCH(QString, expected);
    QString written = text::withError(value, error, QStringLiteral("X"), QLocale::c());
    QCOMPARE(written.replace(QChar(0x00A0), QLatin1Char(' ')), expected);
}

void NumberTextTest::writesTicks_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("expected");

    QTest::newRow("a power of ten has no mantissa") << 1e-5 << "10⁻⁵";
    QTest::newRow("a multiple has one digit") << 2e-5 << "2×10⁻⁵";
    QTest::newRow("a tenth is written out") << 0.1 << "0.1";
    QTest::newRow("hundreds are written out") << 500.0 << "500";
    QTest::newRow("a thousand is a power") << 1000.0 << "10³";
}

void NumberTextTest::writesTicks()
{
    QFETCH(double, value);
    QFETCH(QString, expected);
    QCOMPARE(text::tick(value, QLocale::c()), expected);
}

void NumberTextTest::staysInOneDirectionInASentenceFromRightToLeft()
{
    const QLocale hebrew(QStringLiteral("he"));
    QCOMPARE(text::number(7.4e-8, 3, hebrew), QStringLiteral("\u2066") + text::number(7.4e-8) + "\u2069");
    const QString milliseconds = text::quantity(1.5e-3, "s", 3, hebrew);
    QVERIFY(milliseconds.startsWith(QChar(0x2066)) && milliseconds.endsWith(QChar(0x2069)));
    QVERIFY(!text::quantity(1.5e-3, "s").contains(QChar(0x2066)));
    QCOMPARE(text::withPlus(text::percent(0.5, 2, hebrew), 0.5, hebrew),
             typeset(QStringLiteral("\u2066+\u206650_%\u2069\u2069")));
    QCOMPARE(text::withPlus(QStringLiteral("2"), 2, QLocale::c()), QStringLiteral("+2"));
    QCOMPARE(text::withPlus(QStringLiteral("0"), 0, QLocale::c()), QStringLiteral("0"));
    QCOMPARE(text::inReadingDirection(QStringLiteral("MSE"), hebrew), QStringLiteral("\u200FMSE"));
    QCOMPARE(text::inReadingDirection(QStringLiteral("MSE"), QLocale::c()), QStringLiteral("MSE"));
    QCOMPARE(text::separator(QLocale(QLocale::Hebrew)), QStringLiteral("\u200F · \u200F"));
    QCOMPARE(text::separator(QLocale::c()), QStringLiteral(" · "));
}

void NumberTextTest::followsTheLocale()
{
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(text::quantity(0.0214, QStringLiteral("s"), 3, german), typeset(QStringLiteral("21,4_ms")));
    QCOMPARE(text::number(-2.7e-5, 3, german), typeset(QStringLiteral("~2,70×10⁻⁵")));
    QCOMPARE(text::integer(65536, german), QStringLiteral("65.536"));
    QCOMPARE(text::integer(65536, QLocale(QLocale::English, QLocale::UnitedStates)),
             QStringLiteral("65,536"));
}

void NumberTextTest::fullTextKeepsEveryDigit()
{
    const double value = 2.684354559123e-5;
    QCOMPARE(text::plain(value).toDouble(), value);
    QCOMPARE(text::plain(value), QStringLiteral("2.684354559123e-05"));
    const auto full = [](double number, const char *unit) {
        return text::full(number, QString::fromUtf8(unit), QLocale::c());
    };
    QCOMPARE(full(0.1, "s"), typeset(QStringLiteral("100_ms")));
    QCOMPARE(full(0.00012937766888180234, "s"), typeset(QStringLiteral("129.3777_µs")));
    QCOMPARE(full(4.4085704088292957e-07, "nats²"), typeset(QStringLiteral("4.40857×10⁻⁷_nats²")));
    QCOMPARE(full(65536, "B"), typeset(QStringLiteral("65536_B")));
    QCOMPARE(full(0.5, ""), typeset(QStringLiteral("0.500")));
}

void NumberTextTest::choosesOneUnitForAnAxis()
{
    QCOMPARE(text::engineeringUnit(0.0361, QStringLiteral("s")).unit, QStringLiteral("ms"));
    QCOMPARE(text::engineeringUnit(0.0361, QStringLiteral("s")).factor, 1e-3);
    QCOMPARE(text::engineeringUnit(3.1e7, QStringLiteral("B")).unit, QStringLiteral("MB"));
    QCOMPARE(text::engineeringUnit(0.0, QStringLiteral("s")).unit, QStringLiteral("s"));
}

QTEST_APPLESS_MAIN(NumberTextTest)
#include "number_text_test.moc"
