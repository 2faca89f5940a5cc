// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/exploration_fixture.h"
#include "widgets/plots/threshold_control.h"

#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QTest>

using namespace halftone;

class ThresholdControlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsPercent_data();
    void showsPercent();
    void typedValuesCountWhenFinished();
    void stepsAreAHundredthOfTheValue();
    void settingEmitsNothing();
};

void ThresholdControlTest::showsPercent_data()
{
    QTest::addColumn<double>("tau");
    QTest::addColumn<QString>("expected");

    QTest::newRow("two decimals at least") << 0.005 << "0.50 %";
    QTest::newRow("more where they are not zero") << 0.004837 << "0.4837 %";
    QTest::newRow("whole percents") << 0.1 << "10.00 %";
}

void ThresholdControlTest::showsPercent()
{
    QFETCH(double, tau);
    QFETCH(QString, expected);
    ThresholdControl control;
    control.setTau(tau);
    QCOMPARE(control.spinBox()->text(), expected);
}

void ThresholdControlTest::typedValuesCountWhenFinished()
{
    QWidget stage;
    ThresholdControl control(&stage);
    control.setTau(0.005);
    test::showOnStage(control);
    QSignalSpy edited(&control, &ThresholdControl::tauEdited);
    control.spinBox()->setFocus();
    control.spinBox()->selectAll();
    QTest::keyClicks(control.spinBox(), QStringLiteral("1.25"));
    QCOMPARE(edited.count(), 0);
    QTest::keyClick(control.spinBox(), Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited[0][0].toDouble(), 0.0125);
}

void ThresholdControlTest::stepsAreAHundredthOfTheValue()
{
    ThresholdControl control;
    control.setTau(0.005);
    QSignalSpy edited(&control, &ThresholdControl::tauEdited);
    QTest::keyClick(control.spinBox(), Qt::Key_Up);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited[0][0].toDouble(), 0.0051);
}

void ThresholdControlTest::settingEmitsNothing()
{
    ThresholdControl control;
    QSignalSpy edited(&control, &ThresholdControl::tauEdited);
    control.setTau(0.02);
    control.setLimit(1e-4);
    QCOMPARE(edited.count(), 0);
}

QTEST_MAIN(ThresholdControlTest)
#include "threshold_control_test.moc"
