// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/exploration_fixture.h"
#include "widgets/plots/threshold_control.h"
#include "widgets/quantity_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace halftone;

namespace {

ThresholdState stateOf(double tau)
{
    ThresholdState state;
    state.threshold = {Threshold::Kind::Tau, tau};
    return state;
}

/// Counts how often a widget is laid out.
class LayoutCounter : public QObject
{
public:
    explicit LayoutCounter(QWidget *widget) { widget->installEventFilter(this); }

    [[nodiscard]] int count() const { return m_count; }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest)
            ++m_count;
        return QObject::eventFilter(watched, event);
    }

private:
    int m_count = 0;
};

} // namespace

class ThresholdControlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsPercent_data();
    void showsPercent();
    void typedValuesCountWhenFinished();
    void takesExponents();
    void anotherNumberLaysOutNothing();
    void stepsAreAHundredthOfTheValue();
    void settingEmitsNothing();
    void showsWhatIsLimited_data();
    void showsWhatIsLimited();
    void whatCannotBeChosenSaysWhy();
    void theLimitOfTheWeightsIsItsOwn();
};

void ThresholdControlTest::showsPercent_data()
{
    QTest::addColumn<double>("tau");
    QTest::addColumn<QString>("expected");

    QTest::newRow("two decimals at least") << 0.005 << "0.50 %";
    QTest::newRow("two digits at least") << 0.0005 << "0.050 %";
    QTest::newRow("a third where it is not zero") << 0.004837 << "0.484 %";
    QTest::newRow("small ones alike") << 0.0000799 << "0.00799 %"; // as the line's label in the plot
    QTest::newRow("whole percents") << 0.1 << "10 %";
}

void ThresholdControlTest::showsPercent()
{
    QFETCH(double, tau);
    QFETCH(QString, expected);
    ThresholdControl control;
    control.setState(stateOf(tau));
    QCOMPARE(control.field()->text().replace(QChar(0x00A0), QLatin1Char(' ')), expected);
}

void ThresholdControlTest::typedValuesCountWhenFinished()
{
    QWidget stage;
    ThresholdControl control(&stage);
    control.setState(stateOf(0.005));
    test::showOnStage(control);
    QSignalSpy edited(&control, &ThresholdControl::thresholdEdited);
    control.field()->setFocus();
    control.field()->selectAll();
    QTest::keyClicks(control.field(), QStringLiteral("1.25"));
    QCOMPARE(edited.count(), 0);
    QTest::keyClick(control.field(), Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited[0][0].value<Threshold>().atMost, 0.0125);
}

void ThresholdControlTest::takesExponents()
{
    QWidget stage;
    ThresholdControl control(&stage);
    control.setState(stateOf(0.005));
    test::showOnStage(control);
    QSignalSpy edited(&control, &ThresholdControl::thresholdEdited);
    control.field()->setFocus();
    control.field()->selectAll();
    QTest::keyClicks(control.field(), QStringLiteral("5e-2"));
    QTest::keyClick(control.field(), Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited[0][0].value<Threshold>().atMost, 0.0005);
    QCOMPARE(control.field()->text(), QStringLiteral("0.050\u00A0%"));
    control.field()->selectAll();
    QTest::keyClicks(control.field(), QStringLiteral("0,3")); // in another language's way
    QTest::keyClick(control.field(), Qt::Key_Return);
    QCOMPARE(edited.count(), 2);
    QCOMPARE(control.field()->text(), QStringLiteral("0.30\u00A0%"));
    control.field()->selectAll();
    QTest::keyClicks(control.field(), QStringLiteral("5e2")); // a slip of the hand: more than there can be
    QTest::keyClick(control.field(), Qt::Key_Return);
    QCOMPARE(edited.count(), 2);
    QCOMPARE(control.field()->text(), QStringLiteral("0.30\u00A0%"));
}

// While the line is dragged there is another number every frame.
void ThresholdControlTest::anotherNumberLaysOutNothing()
{
    QWidget stage;
    QWidget panel(&stage);
    auto *control = new ThresholdControl;
    (new QVBoxLayout(&panel))->addWidget(control);
    ThresholdState state = stateOf(0.005);
    state.lossMse = 2.788e-5;
    control->setState(state);
    panel.resize(800, 60);
    test::showOnStage(panel);
    QCoreApplication::processEvents();
    const LayoutCounter layouts(control);
    state.threshold.atMost = 0.0051;
    state.lossMse = 1.11e-5; // narrower
    control->setState(state);
    QCoreApplication::processEvents();
    QCOMPARE(layouts.count(), 0);
    state.lossMse = 1.11e-15; // wider
    control->setState(state);
    QCoreApplication::processEvents();
    QVERIFY(layouts.count() > 0);
}

void ThresholdControlTest::stepsAreAHundredthOfTheValue()
{
    ThresholdControl control;
    control.setState(stateOf(0.005));
    QSignalSpy edited(&control, &ThresholdControl::thresholdEdited);
    QTest::keyClick(control.field(), Qt::Key_Up);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited[0][0].value<Threshold>().atMost, 0.0051);
}

void ThresholdControlTest::settingEmitsNothing()
{
    ThresholdControl control;
    QSignalSpy edited(&control, &ThresholdControl::thresholdEdited);
    auto state = stateOf(0.02);
    state.lossMse = 1e-4;
    state.memoryAtMost = 1e9;
    control.setState(state);
    state.threshold = {Threshold::Kind::Time, 0.03};
    control.setState(state);
    QCOMPARE(edited.count(), 0);
}

void ThresholdControlTest::showsWhatIsLimited_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("atMost");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("expected");
    const auto row = [](const char *name, Threshold::Kind kind, double atMost, const char *shown,
                        const char *typed, double expected) {
        QTest::newRow(name) << static_cast<int>(kind) << atMost << QString::fromUtf8(shown)
                            << QString::fromUtf8(typed) << expected;
    };
    row("a loss MSE", Threshold::Kind::LossMse, 2.7e-5, "2.70×10⁻⁵ nats²", "1e-4", 1e-4);
    row("a perplexity change", Threshold::Kind::PerplexityChange, 0.0125, "1.25 %", "2", 0.02);
    row("a time", Threshold::Kind::Time, 0.0301, "30.1 ms", "12 ms", 0.012);
}

void ThresholdControlTest::showsWhatIsLimited()
{
    QFETCH(int, kind);
    QFETCH(double, atMost);
    QFETCH(QString, shown);
    QFETCH(QString, typed);
    QFETCH(double, expected);
    QWidget stage;
    ThresholdControl control(&stage);
    ThresholdState state;
    state.threshold = {static_cast<Threshold::Kind>(kind), atMost};
    control.setState(state);
    control.resize(control.sizeHint());
    test::showOnStage(control);
    QCOMPARE(control.field()->text().replace(QChar(0x00A0), QLatin1Char(' ')), shown);
    QCOMPARE(control.kindBox()->currentData().toInt(), kind);
    QSignalSpy edited(&control, &ThresholdControl::thresholdEdited);
    control.field()->selectAll();
    QTest::keyClicks(control.field(), typed);
    QTest::keyClick(control.field(), Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    QVERIFY(edited[0][0].value<Threshold>() == (Threshold{static_cast<Threshold::Kind>(kind), expected}));
}

void ThresholdControlTest::whatCannotBeChosenSaysWhy()
{
    ThresholdControl control;
    auto state = stateOf(0.01);
    state.problems[static_cast<std::size_t>(Threshold::Kind::Time)] = QStringLiteral("No <time> here.");
    control.setState(state);
    const auto *items = qobject_cast<QStandardItemModel *>(control.kindBox()->model());
    const auto *time = items->item(static_cast<int>(Threshold::Kind::Time));
    QVERIFY(!time->isEnabled());
    QVERIFY(time->toolTip().contains(QStringLiteral("No &lt;time&gt; here.")));
    QVERIFY(items->item(static_cast<int>(Threshold::Kind::LossMse))->isEnabled());
    control.setState(stateOf(0.01));
    QVERIFY(time->isEnabled());
}

void ThresholdControlTest::theLimitOfTheWeightsIsItsOwn()
{
    QWidget stage;
    ThresholdControl control(&stage);
    auto state = stateOf(0.01);
    control.setState(state);
    control.resize(control.sizeHint());
    test::showOnStage(control);
    QVERIFY(!control.memoryField()->isVisible());
    QSignalSpy limited(&control, &ThresholdControl::memoryLimited);
    control.memoryBox()->click();
    QCOMPARE(limited.count(), 1);
    QVERIFY(limited[0][0].toBool());
    state.memoryAtMost = 6e9;
    state.binding = QStringLiteral("weights bind");
    control.setState(state);
    QVERIFY(control.memoryField()->isVisible());
    QSignalSpy edited(&control, &ThresholdControl::memoryEdited);
    control.memoryField()->selectAll();
    QTest::keyClicks(control.memoryField(), QStringLiteral("5 GB"));
    QTest::keyClick(control.memoryField(), Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited[0][0].toDouble(), 5e9);
    state.threshold = {Threshold::Kind::Memory, 0}; // then it is what is limited first
    control.setState(state);
    QVERIFY(!control.memoryBox()->isVisible() && !control.memoryField()->isVisible());
    control.field()->stepBy(1);
    QCOMPARE(edited.count(), 2);
    QCOMPARE(edited[1][0].toDouble(), 6.1e9);
}

QTEST_MAIN(ThresholdControlTest)
#include "threshold_control_test.moc"
