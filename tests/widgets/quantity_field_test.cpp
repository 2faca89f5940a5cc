// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/quantity_field.h"

#include "tests/widgets/exploration_fixture.h"
#include "widgets/quantity_text.h"

#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace halftone;

namespace {

const QLocale English(QLocale::English, QLocale::UnitedStates);
const QLocale German(QLocale::German, QLocale::Germany);

} // namespace

class QuantityFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(English); }
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void numbersHaveEitherSign();
    void readsWhatItShows_data();
    void readsWhatItShows();
    void typedValuesCountWhenFinished();
    void whatCannotBeReadGoesBack();
    void whatIsNotTouchedKeepsItsDigits();
    void whatIsTypedIsSteppedFrom();
    void escapeDropsWhatIsTyped();
    void staysWithinItsRange();
    void stepsAreAUnitOfTheSecondDigit_data();
    void stepsAreAUnitOfTheSecondDigit();
};

void QuantityFieldTest::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<double>("expected"); // 0: refused

    const auto row = [](const char *text, const char *unit, double expected,
                        const QLocale &locale = English) {
        QTest::newRow(qPrintable(QStringLiteral("%1 in %2").arg(QString::fromUtf8(text), locale.name())))
            << QString::fromUtf8(text) << QString::fromUtf8(unit) << locale << expected;
    };
    row("30.5 ms", "s", 0.0305);
    row("30,5 ms", "s", 0.0305, German);
    row("30.5ms", "s", 0.0305, German); // a point is read everywhere
    row("12 us", "s", 12e-6);
    row("12 µs", "s", 12e-6);
    row("3e-2", "s", 0.03);
    row("0.5 s", "s", 0.5);
    row("0.5 m", "s", 0.0005);
    row("6 GB", "B", 6e9);
    row("6G", "B", 6e9);
    row("6 gb", "B", 6e9);
    row("6 mb", "B", 6e6);
    row("6 nB", "B", 0);
    row("6 GiB", "B", 6.0 * 1024 * 1024 * 1024);
    row("512", "B", 512);
    row("2 kB", "B", 2000);
    row("2 KiB", "B", 2048);
    row("2.7e-5", "nats²", 2.7e-5);
    row("2.70×10⁻⁵ nats²", "nats²", 2.7e-5);
    row("2,70×10⁻⁵ nats²", "nats²", 2.7e-5, German);
    row("1×10⁵", "nats²", 1e5);
    row("1 %", "%", 0.01);
    row("0.5", "%", 0.005);
    row("0,125", "%", 0.00125); // in another language's way
    row("0.125", "%", 0.00125, German);
    row("1,250", "%", 0); // thousands, or decimals?
    row("1.250", "%", 0, German);
    row("1,25", "%", 0.0125);
    row("1.250", "%", 0.0125);
    row("5e-2", "%", 0.0005);
    row("", "s", 0);
    row("ms", "s", 0);
    row("fast", "s", 0);
    row("0 ms", "s", 0);
    row("-1 ms", "s", 0);
    row("1 MB", "s", 0);
    row("1 nats", "nats²", 0);
    row("1e999", "s", 0);
    row("nan", "s", 0);
    row("inf", "s", 0);
}

void QuantityFieldTest::readsWhatPeopleType()
{
    QFETCH(QString, text);
    QFETCH(QString, unit);
    QFETCH(QLocale, locale);
    QFETCH(double, expected);
    const auto value = parseQuantity(text, unit, locale);
    QCOMPARE(value.has_value(), expected > 0);
    if (value)
        QVERIFY(std::abs(*value - expected) <= 1e-14 * expected);
}

void QuantityFieldTest::numbersHaveEitherSign()
{
    QCOMPARE(parseNumber(QStringLiteral("0"), QStringLiteral("nats²"), English), 0.0);
    QCOMPARE(parseNumber(QStringLiteral("-3"), QStringLiteral("s"), English), -3.0);
    QCOMPARE(parseNumber(QStringLiteral("\u221250 %"), QStringLiteral("%"), English), -0.5); // as it is shown
    QCOMPARE(parseNumber(QStringLiteral("0,3"), QStringLiteral("%"), English),
             0.003); // in another language's way
    QCOMPARE(parseNumber(QStringLiteral("0.3 %"), QStringLiteral("%"), QLocale(QLocale::German)), 0.003);
    QCOMPARE(parseNumber(QStringLiteral("-"), QStringLiteral("s"), English), std::nullopt);
}

void QuantityFieldTest::readsWhatItShows_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    for (const char *unit : {"s", "B", "nats²", "%"}) {
        for (const double value : {1.23e-8, 4.56e-5, 0.0123, 0.999, 7.0, 1.23e4, 4.56e9})
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(value).arg(QString::fromUtf8(unit))))
                << value << QString::fromUtf8(unit);
    }
}

void QuantityFieldTest::readsWhatItShows()
{
    QFETCH(double, value);
    QFETCH(QString, unit);
    if (unit == QLatin1String("B") && value < 1)
        QSKIP("bytes are whole");
    QuantityField field;
    field.setQuantity(value, unit);
    const auto read = parseQuantity(field.text(), unit, English);
    QVERIFY2(read, qPrintable(field.text()));
    QVERIFY2(std::abs(*read - value) <= 0.005 * value, qPrintable(field.text())); // three digits
}

void QuantityFieldTest::typedValuesCountWhenFinished()
{
    QWidget stage;
    QuantityField field(&stage);
    field.setQuantity(0.03, QStringLiteral("s"));
    test::showOnStage(field);
    QSignalSpy edited(&field, &QuantityField::valueEdited);
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("12.5 ms"));
    QCOMPARE(edited.count(), 0);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited[0][0].toDouble(), 0.0125);
    QCOMPARE(field.value(), 0.0125);
}

void QuantityFieldTest::whatCannotBeReadGoesBack()
{
    QWidget stage;
    QuantityField field(&stage);
    field.setQuantity(0.03, QStringLiteral("s"));
    const QString before = field.text();
    test::showOnStage(field);
    QSignalSpy edited(&field, &QuantityField::valueEdited);
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("soon"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(edited.count(), 0);
    QCOMPARE(field.text(), before);
    QCOMPARE(field.value(), 0.03);
}

void QuantityFieldTest::whatIsNotTouchedKeepsItsDigits()
{
    QWidget stage;
    QuantityField field(&stage);
    field.setQuantity(0.0301234567, QStringLiteral("s"));
    test::showOnStage(field);
    QSignalSpy edited(&field, &QuantityField::valueEdited);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(edited.count(), 0);
    QCOMPARE(field.value(), 0.0301234567);
}

void QuantityFieldTest::whatIsTypedIsSteppedFrom()
{
    QWidget stage;
    QuantityField field(&stage);
    field.setQuantity(0.005, QStringLiteral("%"));
    test::showOnStage(field);
    QSignalSpy edited(&field, &QuantityField::valueEdited);
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("2"));
    QTest::keyClick(&field, Qt::Key_Up);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited[0][0].toDouble(), 0.021);
}

void QuantityFieldTest::escapeDropsWhatIsTyped()
{
    QWidget stage;
    QuantityField field(&stage);
    field.setQuantity(0.005, QStringLiteral("%"));
    const QString before = field.text();
    test::showOnStage(field);
    QSignalSpy edited(&field, &QuantityField::valueEdited);
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("7"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.text(), before);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(edited.count(), 0);
}

void QuantityFieldTest::staysWithinItsRange()
{
    QWidget stage;
    QuantityField field(&stage);
    field.setRange(0.001, 1);
    field.setQuantity(0.001, QStringLiteral("%"));
    test::showOnStage(field);
    QSignalSpy edited(&field, &QuantityField::valueEdited);
    const QString lowest = field.text();
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(field.text(), lowest);
    for (const char *outside : {"0.09", "101"}) {
        field.selectAll();
        QTest::keyClicks(&field, QLatin1String(outside));
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(field.text(), lowest);
    }
    QCOMPARE(edited.count(), 0);
    field.setQuantity(0.995, QStringLiteral("%"));
    field.stepBy(3);
    QCOMPARE(field.value(), 1.0);
    const auto *accessible = QAccessible::queryAccessibleInterface(&field)->valueInterface();
    QVERIFY(accessible != nullptr);
    QCOMPARE(accessible->currentValue().toDouble(), 1.0);
    QCOMPARE(accessible->minimumValue().toDouble(), 0.001);
}

void QuantityFieldTest::stepsAreAUnitOfTheSecondDigit_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("steps");
    QTest::addColumn<double>("expected");
    QTest::newRow("up") << 0.0123 << 1 << 0.013;
    QTest::newRow("down") << 0.0123 << -1 << 0.011;
    QTest::newRow("down over a power of ten") << 1e-5 << -1 << 9.9e-6;
    QTest::newRow("up over a power of ten") << 9.9e-6 << 1 << 1e-5;
    QTest::newRow("ten up") << 0.5 << 10 << 0.6;
}

void QuantityFieldTest::stepsAreAUnitOfTheSecondDigit()
{
    QFETCH(double, value);
    QFETCH(int, steps);
    QFETCH(double, expected);
    QuantityField field;
    field.setQuantity(value, QStringLiteral("s"));
    QSignalSpy edited(&field, &QuantityField::valueEdited);
    field.stepBy(steps);
    QCOMPARE(edited.count(), 1);
    QVERIFY(std::abs(field.value() - expected) <= 1e-12 * expected);
}

QTEST_MAIN(QuantityFieldTest)
#include "quantity_field_test.moc"
