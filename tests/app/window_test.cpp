// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/appearance.h"
#include "app/window/demo_session.h"
#include "app/window/export_offers.h"
#include "app/window/kept_panel.h"
#include "app/window/message_bar.h"
#include "app/window/session_panel.h"
#include "app/window/session_shelf.h"
#include "app/window/settings.h"
#include "app/window/solution_output.h"
#include "core/export/inc_read_back.h"
#include "core/session/session_library.h"
#include "tests/app/window_stage.h"
#include "widgets/decision_steps.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/dialogs/kept_dialog.h"
#include "widgets/dialogs/session_dialog.h"
#include "widgets/exploration.h"
#include "widgets/graph/partition_view.h"
#include "widgets/layer_edits.h"
#include "widgets/pages/layer_table.h"
#include "widgets/pages/status_sentence.h"
#include "widgets/plots/heat_map.h"
#include "widgets/plots/heat_map_panel.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/threshold_control.h"
#include "widgets/plots/trade_off_plot.h"
#include "widgets/quantity_field.h"
#include "widgets/selection.h"
#include "widgets/theme.h"
#include "widgets/views/trade_off_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QTreeWidget>

using namespace halftone;
using test::LongMs;

namespace {

void drag(QWidget *plot, QPoint from, QPoint to)
{
    constexpr int Steps = 12;
    QTest::mousePress(plot, Qt::LeftButton, {}, from);
    for (int i = 1; i <= Steps; ++i) {
        QTest::mouseMove(plot, from + (to - from) * i / Steps);
        QTest::qWait(5);
    }
    QTest::mouseRelease(plot, Qt::LeftButton, {}, to);
}

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<test::WindowStage>(); }
    void cleanup() { m_stage.reset(); }

    void startsWithAnInvitation();
    void opensTheDemoCalibrated();
    void draggingTheLineChangesTheConfiguration();
    void aClickOnACellSelectsItEverywhere();
    void exportedFilesReadBackAsTheChosenConfiguration();
    void whatATargetCannotExpressIsOfferedWithItsPrice();
    void whatIsOfferedIsProvenToBeTheBest();
    void aDroppedSessionOpens();
    void whatIsKeptIsListedAndVisited();
    void aSessionThatIsKnownIsSaid();
    void aSessionIsRenamed();
    void noiseModelsWithoutDataSayHowToGetIt();
    void theWindowFitsSmallScreens();
    void shortcutsAreListed();
    void aDecisionIsStoredAtOnce();
    void appearanceIsSwitchedLiveAndKept();
    void coloursAndColumnsAreRemembered();
    void ownColoursAreReadable();

private:
    void openDemo()
    {
        m_stage->window().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().solution() != nullptr, LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().tradeOff() != nullptr, LongMs);
        QTRY_VERIFY(!m_stage->exploration().isSolving());
    }

    std::unique_ptr<test::WindowStage> m_stage;
};

void WindowTest::startsWithAnInvitation()
{
    QVERIFY(m_stage->exploration().session() == nullptr);
    QVERIFY(m_stage->child<QWidget>("tradeOff") != nullptr);
    QVERIFY(!m_stage->child<QWidget>("tradeOff")->isVisible());
}

void WindowTest::opensTheDemoCalibrated()
{
    openDemo();
    const auto *session = m_stage->exploration().session();
    QCOMPARE(session->graph.layers.size(), std::size_t(73)); // 8 blocks of 9 layers, and lm_head
    QCOMPARE(session->partition.subgraphs.size(), std::size_t(33)); // 4 per block, and {lm_head}
    QVERIFY(m_stage->exploration().tradeOff()->frontier.size() >= 20);
    QVERIFY(m_stage->child<StatusSentence>("status")->sentence().contains(QStringLiteral("73")));
}

void WindowTest::draggingTheLineChangesTheConfiguration()
{
    openDemo();
    auto *plot = m_stage->child<TradeOffPlot>("tradeOff");
    const auto before = m_stage->exploration().solution()->formats;
    const double tauBefore = m_stage->exploration().decisions().tau;
    const QPoint handle = plot->thresholdHandle();
    drag(plot->plot(), handle, handle - QPoint(plot->width() / 5, 0));
    QTRY_VERIFY(!m_stage->exploration().isSolving());
    const auto &exploration = m_stage->exploration();
    QVERIFY(exploration.decisions().tau < tauBefore);
    QVERIFY(exploration.solution()->formats != before);
    QVERIFY(exploration.solution()->choice.loss <= exploration.solution()->limit * (1 + 1e-12));
    QCOMPARE(exploration.solution()->choice.status, SolveStatus::Optimal);
    QCOMPARE(m_stage->child<ThresholdControl>("threshold")->field()->value(), exploration.decisions().tau);
    QCOMPARE(m_stage->exploration().undoStack()->count(), 1); // the whole drag is one step
    m_stage->exploration().undoStack()->undo();
    QTRY_VERIFY(m_stage->exploration().solution()->formats == before);
}

void WindowTest::aClickOnACellSelectsItEverywhere()
{
    openDemo();
    constexpr LayerId Layer{30};
    auto *heatMap = m_stage->child<HeatMap>("heatMap");
    QTest::mouseClick(heatMap, Qt::LeftButton, {}, heatMap->cellRect(Layer).center());
    QCOMPARE(m_stage->exploration().selection()->layer().value_or(LayerId{0}).value, Layer.value);
    const auto *partition = m_stage->child<PartitionView>("partition");
    QCOMPARE(partition->selectedLayer().value_or(LayerId{0}).value, Layer.value);
}

void WindowTest::exportedFilesReadBackAsTheChosenConfiguration()
{
    openDemo();
    QSignalSpy exported(m_stage->window().output(), &SolutionOutput::exported);
    m_stage->window().output()->exportTo(QStringLiteral("inc"), m_stage->path("export"));
    QTRY_COMPARE(exported.count(), 1);
    QFile file(m_stage->path("export") + QStringLiteral("/inc_quantize.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto &layers = m_stage->exploration().session()->graph.layers;
    const auto read = neuralCompressorFormats(file.readAll().toStdString(), layers);
    QVERIFY(read);
    const auto &problem = *m_stage->exploration().problem();
    const auto &formats = m_stage->exploration().solution()->formats;
    for (std::size_t i = 0; i < layers.size(); ++i)
        QCOMPARE((*read)[i], std::string(problem.formats[formats[i]].name));
}

void WindowTest::whatATargetCannotExpressIsOfferedWithItsPrice()
{
    openDemo();
    const auto before = *m_stage->exploration().solution();
    const QString folder = m_stage->path("vllm");
    QSignalSpy exported(m_stage->window().output(), &SolutionOutput::exported);
    QTimer::singleShot(0, this, [folder] {
        auto *dialog = qobject_cast<ExportDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        auto *targets = dialog->findChild<QComboBox *>();
        targets->setCurrentIndex(targets->findData(QStringLiteral("compressed-tensors")));
        dialog->findChild<QLineEdit *>()->setText(folder);
        auto *again = dialog->findChild<QCheckBox *>();
        QVERIFY(!dialog->problem().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(again->isEnabled(), LongMs);
        QVERIFY2(again->text().contains(QStringLiteral(" of gain (")), again->text().toUtf8());
        again->setChecked(true);
        dialog->accept();
    });
    m_stage->window().actions().exportSolution->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, LongMs);
    QVERIFY(QFile::exists(folder + QStringLiteral("/recipe.yaml")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_stage->exploration().isSolving(), LongMs);
    QCOMPARE(m_stage->exploration().solution()->formats, before.formats); // what is on screen stays
    QTRY_VERIFY_WITH_TIMEOUT(!m_stage->exploration().session()->kept.empty(), LongMs); // stored, then told
    const auto &kept = m_stage->exploration().session()->kept.back();
    QVERIFY(kept.gain < before.choice.gain);
    QVERIFY(!kept.decisions.ties.empty());
}

void WindowTest::whatIsOfferedIsProvenToBeTheBest()
{
    openDemo();
    ExportDialog dialog({});
    ExportOffers offers(solutionOnScreen(m_stage->exploration()), m_stage->exploration().profile(), &dialog);
    offers.consider(QStringLiteral("compressed-tensors"));
    QTRY_VERIFY_WITH_TIMEOUT(offers.offered().has_value(), LongMs);
    const auto &choice = offers.offered()->solution.choice;
    QCOMPARE(choice.status, SolveStatus::Optimal);
    QCOMPARE(choice.bound, choice.gain);
}

void WindowTest::aDroppedSessionOpens()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(demoSessionFile().string()))});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&m_stage->window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&m_stage->window(), &drop);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().session() != nullptr, LongMs);
    QCOMPARE(m_stage->exploration().session()->name, std::string("Demo"));
}

void WindowTest::whatIsKeptIsListedAndVisited()
{
    openDemo();
    const double tau = m_stage->exploration().decisions().tau;
    QTimer::singleShot(0, this, [] {
        auto *dialog = qobject_cast<KeptDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral("favourite"));
        dialog->accept();
    });
    m_stage->window().actions().keep->trigger();
    auto *list = m_stage->child<KeptPanel>()->view();
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, LongMs);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("favourite"));
    auto *plot = m_stage->child<TradeOffPlot>("tradeOff");
    const auto point = tradeOffOf(m_stage->exploration()).kept.front().point;
    QTRY_VERIFY(plot->toolTipAt(plot->pixelOf(point)).startsWith(QStringLiteral("favourite"))
                || plot->toolTipAt(plot->pixelOf(point)).startsWith(QStringLiteral("Threshold")));

    setTau(m_stage->exploration(), tau / 3);
    QTRY_VERIFY(!m_stage->exploration().isSolving());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(m_stage->exploration().decisions().tau, tau);
    QVERIFY(list->selectionModel()->hasSelection());
    setTau(m_stage->exploration(), tau / 3);
    QVERIFY(!list->currentIndex().isValid()); // it is not where one is
    const auto isBold = [&] { return list->model()->index(0, 0).data(Qt::FontRole).value<QFont>().bold(); };
    QVERIFY(!isBold());
    m_stage->exploration().undoStack()->undo();
    QCOMPARE(list->currentIndex().row(), 0);
    QVERIFY(isBold());
    m_stage->exploration().undoStack()->redo();
    QTRY_VERIFY(!m_stage->exploration().isSolving());
    QTest::mouseClick(plot->plot(), Qt::LeftButton, {}, plot->pixelOf(point));
    QCOMPARE(m_stage->exploration().decisions().tau, tau);
}

void WindowTest::aSessionThatIsKnownIsSaid()
{
    const QString file = m_stage->path("mine.halftone");
    QVERIFY(QFile::copy(QString::fromStdString(demoSessionFile().string()), file));
    m_stage->window().openPath(file);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().session() != nullptr, LongMs);
    QVERIFY(!m_stage->child<MessageBar>()->isVisible());
    m_stage->window().openPath(file);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->child<MessageBar>()->isVisible(), LongMs);
    QVERIFY(
        m_stage->child<MessageBar>()->text().contains(QStringLiteral("in your library already, as “Demo”")));
}

void WindowTest::aSessionIsRenamed()
{
    openDemo();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->child<SessionPanel>()->view()->model()->rowCount(), 1, LongMs);
    m_stage->child<SessionPanel>()->setCurrent(QString::fromStdString(m_stage->exploration().session()->id));
    for (auto *action : m_stage->child<SessionPanel>()->view()->actions()) {
        if (action->shortcut() != QKeySequence(Qt::Key_F2))
            continue;
        QTimer::singleShot(0, this, [] {
            auto *dialog = qobject_cast<SessionDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            dialog->findChild<QLineEdit *>()->setText(QStringLiteral("Reviewed"));
            dialog->accept();
        });
        action->trigger();
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->window().windowTitle().startsWith(QStringLiteral("Reviewed")), LongMs);
    QTRY_COMPARE(m_stage->child<SessionPanel>()->view()->model()->index(0, 0).data().toString(),
                 QStringLiteral("Reviewed"));
}

void WindowTest::noiseModelsWithoutDataSayHowToGetIt()
{
    openDemo();
    const QComboBox *noise = nullptr;
    for (const auto *box : m_stage->window().findChildren<QComboBox *>()) {
        if (box->accessibleName() == QStringLiteral("Noise"))
            noise = box;
    }
    QVERIFY(noise != nullptr);
    QCOMPARE(noise->count(), static_cast<int>(AllNoiseModels.size()));
    const auto flags = [&](const char *model) {
        return noise->model()->index(noise->findData(QLatin1String(model)), 0).flags();
    };
    QVERIFY(flags("log-uniform").testFlag(Qt::ItemIsEnabled));
    QVERIFY(flags("upper-bound").testFlag(Qt::ItemIsEnabled));
    if (m_stage->exploration().session()->calibration.measuredFormats.empty()) {
        QVERIFY(!flags("measured-error").testFlag(Qt::ItemIsEnabled));
        const int row = noise->findData(QStringLiteral("measured-error"));
        QVERIFY(
            noise->itemData(row, Qt::ToolTipRole).toString().contains(QStringLiteral("when you calibrate")));
    }
}

void WindowTest::theWindowFitsSmallScreens()
{
    openDemo();
    constexpr QSize Small(1024, 640);
    auto &window = m_stage->window();
    window.resize(Small);
    QTRY_COMPARE(window.size(), Small);
    const auto *heatMap = m_stage->child<HeatMap>("heatMap");
    QVERIFY(heatMap->height() >= heatMap->minimumSizeHint().height());
    QVERIFY(window.rect().contains(QRect(heatMap->mapTo(&window, QPoint()), heatMap->size())));
}

void WindowTest::shortcutsAreListed()
{
    QStringList keys;
    QTimer::singleShot(0, this, [&] {
        auto *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog != nullptr);
        const auto *tree = dialog->findChild<QTreeWidget *>();
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
                keys << tree->topLevelItem(i)->child(j)->text(1);
        }
        dialog->close();
    });
    m_stage->window().actions().shortcuts->trigger();
    QVERIFY(keys.contains(QStringLiteral("Ctrl+E")));
    QVERIFY(keys.contains(QStringLiteral("F2")));
}

/// No event is handled between the decision and its row in the library: no timer has to elapse first.
void WindowTest::aDecisionIsStoredAtOnce()
{
    m_stage->window().openDemo();
    auto &exploration = m_stage->exploration();
    QTRY_VERIFY_WITH_TIMEOUT(exploration.solution() != nullptr, LongMs);
    auto library = SessionLibrary::open(m_stage->path("sessions.halftone").toStdString());
    const auto isStored = [&](const auto &decisions) {
        QElapsedTimer since;
        since.start();
        while (since.elapsed() < LongMs) {
            if (library->load(exploration.session()->id)->decisions == decisions)
                return true;
            QThread::msleep(5);
        }
        return false;
    };
    pinLayers(exploration, {LayerId{3}}, "bf16");
    QVERIFY(isStored(exploration.decisions()));
    setTau(exploration, 0.002);
    exploration.finishThresholdChange();
    QVERIFY(isStored(exploration.decisions()));
    exploration.undoStack()->undo();
    exploration.undoStack()->undo();
    QVERIFY(isStored(exploration.decisions()));
    QVERIFY(library->load(exploration.session()->id)->decisions.pins.empty());
}

void WindowTest::appearanceIsSwitchedLiveAndKept()
{
    const auto choose = [&](const QString &text) {
        for (QAction *action : m_stage->window().findChildren<QAction *>()) {
            if (action->text() == text)
                action->trigger();
        }
    };
    const auto *heatMap = m_stage->child<HeatMap>("heatMap");
    choose(QStringLiteral("Dark"));
    QTRY_VERIFY(theme::isDark(heatMap->palette()));
    QCOMPARE(Settings().appearance(), name(Appearance::Dark));
    choose(QStringLiteral("Light"));
    QTRY_VERIFY(!theme::isDark(heatMap->palette()));
    choose(QStringLiteral("As the system"));
    QCOMPARE(Settings().appearance(), name(Appearance::System));
    QCOMPARE(appearanceNamed(QStringLiteral("sepia")), Appearance::System);
}

void WindowTest::coloursAndColumnsAreRemembered()
{
    openDemo();
    const auto *panel = m_stage->child<HeatMapPanel>("heatMapPanel");
    for (QAction *action : panel->scaleMenu()->actions()) {
        if (action->text().contains(QStringLiteral("Cividis"))
            || action->text().contains(QStringLiteral("inear")))
            action->trigger();
    }
    const auto *table = m_stage->child<LayerTable>("layers");
    table->columnMenu()->actions()[LayerTableModel::KindColumn]->trigger();
    m_stage->window().close();
    m_stage->open();
    QCOMPARE(m_stage->child<HeatMapPanel>("heatMapPanel")->map()->style(),
             (ColorScaleStyle{ColorMap::Cividis, true}));
    const auto *again = m_stage->child<LayerTable>("layers");
    QVERIFY(!again->view()->isColumnHidden(LayerTableModel::KindColumn));
    QVERIFY(again->view()->isColumnHidden(LayerTableModel::ParametersColumn));
}

void WindowTest::ownColoursAreReadable()
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        const QPalette palette = paletteOf(appearance);
        QCOMPARE(theme::isDark(palette), appearance == Appearance::Dark);
        const auto contrast = [&](QPalette::ColorRole text, QPalette::ColorRole background) {
            return theme::contrastRatio(palette.color(text), palette.color(background));
        };
        QVERIFY(contrast(QPalette::WindowText, QPalette::Window) >= 7);
        QVERIFY(contrast(QPalette::Text, QPalette::Base) >= 7);
        QVERIFY(contrast(QPalette::Text, QPalette::AlternateBase) >= 7);
        QVERIFY(contrast(QPalette::ButtonText, QPalette::Button) >= 7);
        QVERIFY(contrast(QPalette::HighlightedText, QPalette::Highlight) >= 4.5);
        QVERIFY(contrast(QPalette::Link, QPalette::Window) >= 4.5);
    }
}

QTEST_MAIN(WindowTest)
#include "window_test.moc"
