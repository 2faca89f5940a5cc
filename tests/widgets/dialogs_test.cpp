// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/calibrate_dialog.h"
#include "widgets/dialogs/export_dialog.h"

#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace halftone;

namespace {

QPushButton *acceptButton(const QDialog &dialog, const QString &text)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class DialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void calibrationDefaultsAreThoseOfTheCommandLine();
    void calibrationNeedsModelAndData();
    void whatIsAdvancedIsFoldedUntilItDiffers();
    void aComputeThatTheCpuLacksCannotBeChosen();
    void exportNeedsAFolder();
};

void DialogsTest::calibrationDefaultsAreThoseOfTheCommandLine()
{
    const CalibrateDialog dialog(CalibrateRequest{});
    const CalibrateRequest request = dialog.request();
    QCOMPARE(request.samples, 16);
    QCOMPARE(request.sequenceLength, 512);
    QCOMPARE(request.packing, QStringLiteral("none"));
}

void DialogsTest::calibrationNeedsModelAndData()
{
    const QTemporaryDir folder;
    QFile data(folder.filePath(QStringLiteral("texts.jsonl")));
    QVERIFY(data.open(QIODevice::WriteOnly));
    CalibrateDialog dialog(CalibrateRequest{.modelPath = folder.path(), .dataPath = {}, .name = {}});
    const QPushButton *accept = acceptButton(dialog, QStringLiteral("&Calibrate"));
    QVERIFY(accept && !accept->isEnabled());
    QVERIFY(dialog.problem().contains(QStringLiteral("calibration texts")));
    QLineEdit *dataEdit = nullptr;
    for (QLineEdit *edit : dialog.findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == QStringLiteral("Calibration data file"))
            dataEdit = edit;
    }
    QVERIFY(dataEdit);
    dataEdit->setText(folder.filePath(QStringLiteral("missing.jsonl")));
    QVERIFY(!accept->isEnabled());
    dataEdit->setText(data.fileName());
    QVERIFY(accept->isEnabled());
    QCOMPARE(dialog.request().dataPath, data.fileName());
}

void DialogsTest::whatIsAdvancedIsFoldedUntilItDiffers()
{
    const CalibrateDialog usual(CalibrateRequest{});
    const auto *memory = usual.findChild<QDoubleSpinBox *>();
    QVERIFY(memory && memory->parentWidget()->isHidden());
    QCOMPARE(usual.request().compute, QStringLiteral("float32"));
    QVERIFY(!usual.request().memoryBytes);
    CalibrateRequest unusual;
    unusual.compute = QStringLiteral("bfloat16");
    unusual.memoryBytes = 3'500'000'000;
    const CalibrateDialog other(unusual);
    QVERIFY(!other.findChild<QDoubleSpinBox *>()->parentWidget()->isHidden());
    QCOMPARE(other.request().compute, QStringLiteral("bfloat16"));
    QCOMPARE(other.request().memoryBytes.value_or(0), std::int64_t(3'500'000'000));
}

void DialogsTest::aComputeThatTheCpuLacksCannotBeChosen()
{
    CalibrateRequest request;
    request.compute = QStringLiteral("bfloat16");
    const CalibrateDialog dialog(request, false);
    QCOMPARE(dialog.request().compute, QStringLiteral("float32"));
}

void DialogsTest::exportNeedsAFolder()
{
    const QTemporaryDir folder;
    QVERIFY(!ExportDialog(ExportRequest{}).problem().isEmpty());
    QVERIFY(ExportDialog(ExportRequest{"csv", folder.path()}).problem().isEmpty());
    QVERIFY(ExportDialog(ExportRequest{"inc", folder.filePath(QStringLiteral("new"))}).problem().isEmpty());
    QVERIFY(!ExportDialog(ExportRequest{"inc", folder.filePath(QStringLiteral("a/b"))}).problem().isEmpty());
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!ExportDialog(ExportRequest{"inc", file.fileName()}).problem().isEmpty());
    QCOMPARE(ExportDialog(ExportRequest{"csv", folder.path()}).request().target, QStringLiteral("csv"));
}

QTEST_MAIN(DialogsTest)
#include "dialogs_test.moc"
