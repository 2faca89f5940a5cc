// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_target.h"
#include "widgets/dialogs/calibrate_dialog.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/dialogs/session_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace halftone;

namespace {

template <typename Widget>
Widget *named(const QDialog &dialog, const char *accessibleName)
{
    for (auto *widget : dialog.findChildren<Widget *>()) {
        if (widget->accessibleName() == QLatin1String(accessibleName))
            return widget;
    }
    qFatal("nothing is called %s", accessibleName);
}

QPushButton *acceptButton(const QDialog &dialog, const QString &text)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    qFatal("no button %s", qPrintable(text));
}

} // namespace

class DialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void calibrationDefaultsAreThoseOfTheCommandLine();
    void calibrationNeedsModelAndData();
    void aSessionGetsANameOfItsOwn();
    void aLongComplaintIsShownWhole();
    void whatIsAdvancedIsFoldedUntilItDiffers();
    void aComputeThatTheCpuLacksCannotBeChosen();
    void exportNeedsAFolder();
    void exportOverFilesOfOthersIsRefused();
    void exportSaysWhatATargetCannotExpress();
    void exportOfAnotherSolutionMustBeChosen();
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
    QFile config(folder.filePath(QStringLiteral("config.json")));
    QVERIFY(!CalibrateDialog(CalibrateRequest{.modelPath = folder.path(), .dataPath = {}, .name = {}})
                 .problem()
                 .contains(QStringLiteral("calibration texts"))); // first there has to be a model
    QVERIFY(config.open(QIODevice::WriteOnly));
    QFile data(folder.filePath(QStringLiteral("texts.jsonl")));
    QVERIFY(data.open(QIODevice::WriteOnly));
    CalibrateDialog dialog(CalibrateRequest{.modelPath = folder.path(), .dataPath = {}, .name = {}});
    const QPushButton *accept = acceptButton(dialog, QStringLiteral("&Calibrate"));
    QVERIFY(!accept->isEnabled());
    QVERIFY(dialog.problem().contains(QStringLiteral("calibration texts")));
    auto *dataEdit = named<QLineEdit>(dialog, "Calibration data file");
    dataEdit->setText(folder.filePath(QStringLiteral("missing.jsonl")));
    QVERIFY(!accept->isEnabled());
    dataEdit->setText(data.fileName());
    QVERIFY(accept->isEnabled());
    QCOMPARE(dialog.request().dataPath, data.fileName());
}

void DialogsTest::aSessionGetsANameOfItsOwn()
{
    const QTemporaryDir folder;
    QFile config(folder.filePath(QStringLiteral("config.json")));
    QFile texts(folder.filePath(QStringLiteral("texts.jsonl")));
    QVERIFY(config.open(QIODevice::WriteOnly) && texts.open(QIODevice::WriteOnly));
    const QStringList taken{QStringLiteral("Nightly")};
    CalibrateDialog calibrate(CalibrateRequest{
        .modelPath = folder.path(), .dataPath = texts.fileName(), .name = QStringLiteral(" Nightly ")});
    QVERIFY(calibrate.problem().isEmpty());
    calibrate.setTakenNames(taken);
    QVERIFY(calibrate.problem().contains(QStringLiteral("has this name")));
    const QPushButton *accept = acceptButton(calibrate, QStringLiteral("&Calibrate"));
    QVERIFY(!accept->isEnabled());
    for (QLineEdit *edit : calibrate.findChildren<QLineEdit *>()) {
        if (edit->text() == QStringLiteral(" Nightly "))
            edit->clear(); // the model's folder and the time
    }
    QVERIFY(accept->isEnabled());

    const SessionDetails named{.name = "Nightly", .note = {}, .tags = {}};
    QVERIFY(!SessionDialog(named, taken).problem().isEmpty());
    QVERIFY(SessionDialog(named, {}).problem().isEmpty());
}

void DialogsTest::aLongComplaintIsShownWhole()
{
    const QTemporaryDir folder;
    QFile config(folder.filePath(QStringLiteral("config.json")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    QWidget host; // the offscreen platform warns of a window's least size
    CalibrateDialog dialog(CalibrateRequest{.modelPath = folder.path(), .dataPath = {}, .name = {}});
    dialog.setParent(&host, Qt::Widget);
    host.show();
    dialog.show();
    const auto *complaint = named<QLabel>(dialog, "What is missing");
    named<QLineEdit>(dialog, "Calibration data file")
        ->setText(folder.filePath(QString(60, QLatin1Char('a')) + QStringLiteral(" and some words more ")
                                  + QString(60, QLatin1Char('b'))));
    QVERIFY(dialog.problem().size() > 120);
    QTRY_VERIFY(complaint->height() >= complaint->heightForWidth(complaint->width()));
    QVERIFY(complaint->height() > 2 * complaint->fontMetrics().height());
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
    QVERIFY(ExportDialog(ExportRequest{"csv", folder.path(), false}).problem().isEmpty());
    QVERIFY(ExportDialog(ExportRequest{"inc", folder.filePath(QStringLiteral("new")), false})
                .problem()
                .isEmpty());
    QVERIFY(!ExportDialog(ExportRequest{"inc", folder.filePath(QStringLiteral("a/b")), false})
                 .problem()
                 .isEmpty());
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!ExportDialog(ExportRequest{"inc", file.fileName(), false}).problem().isEmpty());
    QCOMPARE(ExportDialog(ExportRequest{"csv", folder.path(), false}).request().target,
             QStringLiteral("csv"));
}

void DialogsTest::exportOverFilesOfOthersIsRefused()
{
    const QTemporaryDir folder;
    QFile recipe(folder.filePath(QStringLiteral("recipe.yaml")));
    QVERIFY(recipe.open(QIODevice::WriteOnly));
    ExportDialog dialog({"compressed-tensors", folder.path(), false});
    QVERIFY2(dialog.problem().contains(QStringLiteral("“recipe.yaml”")), qPrintable(dialog.problem()));
    auto *targets = dialog.findChild<QComboBox *>();
    targets->setCurrentIndex(targets->findData(QStringLiteral("torchao")));
    QVERIFY(dialog.problem().isEmpty());
    QFile readme(folder.filePath(QStringLiteral("README.txt")));
    QVERIFY(readme.open(QIODevice::WriteOnly));
    QVERIFY(dialog.problem().contains(QStringLiteral("“README.txt”")));
    readme.write(
        "Mixed precision, written by Halftone\n\nFiles\n  quantization_config.json\n  recipe.yaml\n");
    readme.close();
    QVERIFY(dialog.problem().isEmpty());
    targets->setCurrentIndex(targets->findData(QStringLiteral("compressed-tensors")));
    QVERIFY(dialog.problem().isEmpty());
}

void DialogsTest::exportSaysWhatATargetCannotExpress()
{
    const QTemporaryDir folder;
    for (const auto &target : exportTargets()) {
        const ExportDialog dialog(
            {QString::fromUtf8(target.name.data(), qsizetype(target.name.size())), folder.path(), false});
        const auto *combo = dialog.findChild<QComboBox *>();
        QCOMPARE(combo->count(), int(exportTargets().size()) + 2); // and json, csv
        QCOMPARE(dialog.request().target.toStdString(), std::string(target.name));
        QString limits;
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            if (label->text().contains(QChar(0x2022)))
                limits = label->text();
        }
        const auto inFiles = std::ranges::count(target.limits, '\n'); // README.txt has a line each
        QVERIFY2(limits.count(QChar(0x2022)) >= inFiles, qPrintable(limits));
        QCOMPARE(limits.contains(QStringLiteral("Matmuls of attention")), !target.hasMatmuls);
        QCOMPARE(limits.contains(QStringLiteral("Several formats")), target.hasOneLowFormat);
        QCOMPARE(limits.contains(QStringLiteral("Different formats for q, k and v")), target.fusesLayers);
    }
}

void DialogsTest::exportOfAnotherSolutionMustBeChosen()
{
    const QTemporaryDir folder;
    ExportDialog dialog({"inc-vllm", folder.path(), false});
    QVERIFY(dialog.problem().isEmpty());
    dialog.setOffer({"it fuses q, k, v", {}, {}});
    auto *again = dialog.findChild<QCheckBox *>();
    QVERIFY(!dialog.problem().isEmpty());
    QVERIFY(!again->isEnabled()); // its price is not known yet
    dialog.setOffer({"it fuses q, k, v", "costs 0.3 ms of gain", {}});
    QVERIFY(!dialog.problem().isEmpty());
    QVERIFY(again->text().contains("costs 0.3 ms of gain"));
    again->setChecked(true);
    QVERIFY(dialog.problem().isEmpty());
    QVERIFY(dialog.request().solvesAgain);
    dialog.setOffer({"it fuses q, k, v", {}, "q is pinned"});
    QVERIFY(!dialog.problem().isEmpty());
    QVERIFY(!dialog.request().solvesAgain);
    dialog.findChild<QComboBox *>()->setCurrentIndex(0);
    QVERIFY(dialog.problem().isEmpty());
}

QTEST_MAIN(DialogsTest)
#include "dialogs_test.moc"
