// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/command_palette.h"
#include "app/window/demo_session.h"
#include "app/window/kept_panel.h"
#include "app/window/message_bar.h"
#include "app/window/session_panel.h"
#include "app/window/session_shelf.h"
#include "app/window/settings.h"
#include "app/window/solution_output.h"
#include "tests/app/window_stage.h"
#include "widgets/decision_steps.h"
#include "widgets/dialogs/comparison_dialog.h"
#include "widgets/dialogs/kept_dialog.h"
#include "widgets/exploration.h"
#include "widgets/layer_edits.h"
#include "widgets/pages/changes_view.h"
#include "widgets/plots/trade_off_plot.h"
#include "widgets/selection.h"
#include "widgets/trade_off_overlays.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace halftone;
using halftone::test::LongMs;

/// What looks at a session from aside, in the window.
namespace {

/// Takes every key for itself, as fields take Ctrl+K on X11.
class GreedyField : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride)
            event->accept();
        return event->type() == QEvent::ShortcutOverride || QLineEdit::event(event);
    }
};

} // namespace

class WindowToolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<test::WindowStage>();
        m_stage->window().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().solution() != nullptr, LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_stage->exploration().isSolving(), LongMs);
    }
    void cleanup() { m_stage.reset(); }

    void theToolBarUndoesAndRedoes()
    {
        const auto *bar = m_stage->child<QToolBar>("mainToolBar");
        const auto button = [&](const QString &name) -> QAction * {
            const auto actions = bar->actions();
            const auto found = std::ranges::find(actions, name, &QAction::iconText);
            return found == actions.end() ? nullptr : *found;
        };
        QAction *undo = button(QStringLiteral("Undo"));
        QAction *redo = button(QStringLiteral("Redo"));
        QVERIFY(undo != nullptr && redo != nullptr);
        QVERIFY(!undo->isEnabled() && !redo->isEnabled());
        auto &exploration = m_stage->exploration();
        const auto before = exploration.decisions();
        pinLayers(exploration, {LayerId{3}}, "bf16");
        QVERIFY(undo->isEnabled());
        QTRY_COMPARE(undo->toolTip(), m_stage->window().actions().undo->toolTip()); // a moment later
        undo->trigger();
        QCOMPARE(exploration.decisions(), before);
        QVERIFY(!undo->isEnabled() && redo->isEnabled());
        redo->trigger();
        QVERIFY(exploration.decisions() != before);
    }

    void thePaletteFindsLayersAndPanels()
    {
        runCommand("down_proj 3");
        QTRY_VERIFY(m_stage->exploration().selection()->layer().has_value());
        const auto layer = *m_stage->exploration().selection()->layer();
        QCOMPARE(m_stage->exploration().session()->graph.layer(layer).name,
                 std::string("model.layers.3.mlp.down_proj"));

        auto *panel = m_stage->child<QDockWidget>("changesDock");
        QVERIFY(panel->widget()->visibleRegion().isEmpty()); // behind the partition
        runCommand("changes");
        QTRY_VERIFY(!panel->widget()->visibleRegion().isEmpty());
        runCommand("changes"); // open already: it stays
        QTest::qWait(50);
        QVERIFY(!panel->widget()->visibleRegion().isEmpty());
    }

    void thePaletteComparesWithAStrategy()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().tradeOff() != nullptr, LongMs);
        runCommand("compare prefix");
        const auto *changes = m_stage->child<ChangesView>();
        QTRY_VERIFY(!changes->visibleRegion().isEmpty());
        QVERIFY(changes->reference()->currentText().contains(QStringLiteral("prefix")));
        QVERIFY2(changes->summary().contains(QStringLiteral("Here the model gains")),
                 qPrintable(changes->summary()));
    }

    void keysOfTheWindowWorkWhileAFieldHasTheFocus()
    {
        GreedyField field(QStringLiteral("0.5"), &m_stage->window());
        field.show();
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("5")); // can be undone in the field
        const QSignalSpy undone(m_stage->window().actions().undo, &QAction::triggered);
        QTest::keyClick(&field, Qt::Key_Z, Qt::ControlModifier); // people edit with it
        QCOMPARE(undone.count(), 0);
        QVERIFY(m_stage->child<CommandPalette>() == nullptr);
        QTest::keyClick(&field, Qt::Key_K, Qt::ControlModifier);
        auto *palette = m_stage->child<CommandPalette>();
        QVERIFY(palette != nullptr);
        const QSignalSpy gone(palette, &QObject::destroyed);
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Escape);
        QTRY_COMPARE(gone.count(), 1);
    }

    void thePaletteRunsActionsAndLeavesOutWhatCannotBeDone()
    {
        QVERIFY(!m_stage->window().actions().resume->isEnabled());
        auto *palette = openPalette("resume calibration");
        QCOMPARE(palette->findChild<QListView *>()->model()->rowCount(), 0);
        const QSignalSpy gone(palette, &QObject::destroyed);
        palette->reject();
        QTRY_COMPARE(gone.count(), 1);
        const double before = m_stage->exploration().decisions().tau;
        setTau(m_stage->exploration(), before * 2);
        m_stage->exploration().finishThresholdChange();
        runCommand("undo");
        QTRY_COMPARE(m_stage->exploration().decisions().tau, before);
    }

    void aKeptConfigurationIsRenamedDeletedAndBack()
    {
        QTimer::singleShot(0, this, [] {
            qobject_cast<KeptDialog *>(QApplication::activeModalWidget())
                ->accept(); // under the proposed name
        });
        m_stage->window().actions().keep->trigger();
        auto *view = m_stage->child<KeptPanel>()->view();
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, LongMs);
        m_stage->child<QDockWidget>("keptDock")->raise();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(view->model()->index(0, 0)).center());
        QTimer::singleShot(0, this, [] {
            auto *dialog = qobject_cast<KeptDialog *>(QApplication::activeModalWidget());
            dialog->findChild<QLineEdit *>()->setText(QString());
            QVERIFY(!dialog->problem().isEmpty());
            dialog->findChild<QLineEdit *>()->setText(QStringLiteral("serves"));
            dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("since May"));
            dialog->accept();
        });
        view->actions().constFirst()->trigger();
        const auto name = [&] { return view->model()->index(0, 0).data().toString(); };
        QTRY_COMPARE_WITH_TIMEOUT(name(), QStringLiteral("serves"), LongMs);
        QVERIFY(view->model()
                    ->index(0, 0)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("since May")));

        view->setCurrentIndex(view->model()->index(0, 0));
        view->actions().constLast()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 0, LongMs);
        auto *undo = m_stage->child<MessageBar>()->findChild<QToolButton *>(QStringLiteral("next"));
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, LongMs);
        QCOMPARE(name(), QStringLiteral("serves"));
    }

    void reportsAreWrittenInThreeForms()
    {
        for (const char *name : {"report.html", "report.pdf", "report.md"}) {
            const QSignalSpy reported(m_stage->window().output(), &SolutionOutput::reported);
            m_stage->window().output()->reportTo(m_stage->path(name));
            QTRY_COMPARE_WITH_TIMEOUT(reported.count(), 1, LongMs);
            QFile file(m_stage->path(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            if (QByteArray(name).endsWith("pdf"))
                QVERIFY(text.startsWith("%PDF-"));
            else
                QVERIFY2(text.contains("halftone-cli report ") && text.contains("--tau"), name);
        }
        // One solution, kept once: it says how the report is made again.
        QTRY_COMPARE(m_stage->exploration().session()->kept.size(), std::size_t(1));
        QVERIFY(m_stage->exploration().session()->kept.front().name.starts_with("Reported "));
    }

    void aReportThatCannotBeWrittenIsSaid()
    {
        QSignalSpy failed(m_stage->window().output(), &SolutionOutput::failed);
        const QSignalSpy kept(m_stage->window().output(), &SolutionOutput::kept);
        m_stage->window().output()->reportTo(m_stage->path("nowhere/report.pdf"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, LongMs);
        QCOMPARE(kept.count(), 0);
    }

    void aConfigurationFromElsewhereIsKept()
    {
        const QSignalSpy exported(m_stage->window().output(), &SolutionOutput::exported);
        m_stage->window().output()->exportTo("json", m_stage->path("export"));
        QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, LongMs);
        QTRY_COMPARE(m_stage->exploration().session()->kept.size(), std::size_t(1));
        const auto chosen = m_stage->exploration().session()->kept.front();
        setTau(m_stage->exploration(), chosen.decisions.tau / 10);
        QTRY_VERIFY_WITH_TIMEOUT(!m_stage->exploration().isSolving(), LongMs);
        m_stage->window().output()->importFrom(m_stage->path("export/configuration.json"));
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->exploration().session()->kept.size(), std::size_t(2), LongMs);
        const auto &imported = m_stage->exploration().session()->kept.back();
        QCOMPARE(imported.name, std::string("configuration.json"));
        QVERIFY(imported.formats == chosen.formats);
        QCOMPARE(imported.lossMse, chosen.lossMse);
        QCOMPARE(imported.gain, chosen.gain);

        m_stage->window().output()->importFrom(m_stage->path("nowhere.json"));
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->child<MessageBar>()->text().contains("nowhere.json"), LongMs);
    }

    void anImportedConfigurationIsVisitedAndExportedAsItIs()
    {
        const auto &layers = m_stage->exploration().session()->graph.layers;
        QJsonObject formats;
        for (std::size_t i = 0; i < layers.size(); ++i) // what no solution is
            formats[QString::fromStdString(layers[i].name)] = i % 2 == 0 ? "bf16" : "fp8_e4m3";
        QFile file(m_stage->path("today.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{"configuration", formats}}).toJson());
        file.close();
        m_stage->window().output()->importFrom(file.fileName());
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->exploration().session()->kept.size(), std::size_t(1), LongMs);
        const auto imported = m_stage->exploration().session()->kept.front();
        m_stage->exploration().visit(imported);
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().shownAsKept() != nullptr, LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_stage->exploration().isSolving(), LongMs);
        QCOMPARE(m_stage->exploration().solution()->choice.gain, imported.gain);

        const QSignalSpy exported(m_stage->window().output(), &SolutionOutput::exported);
        m_stage->window().output()->exportTo("json", m_stage->path("export"));
        QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, LongMs);
        QFile written(m_stage->path("export/configuration.json"));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(written.readAll())["configuration"].toObject(), formats);
        const QSignalSpy reported(m_stage->window().output(), &SolutionOutput::reported);
        m_stage->window().output()->reportTo(m_stage->path("today.md"));
        QTRY_COMPARE_WITH_TIMEOUT(reported.count(), 1, LongMs);
        QFile report(m_stage->path("today.md"));
        QVERIFY(report.open(QIODevice::ReadOnly));
        const auto text = report.readAll();
        QVERIFY(text.contains("the one kept as today.json"));
        QVERIFY2(text.contains(" --name today.json --configuration "), text.constData());
        QVERIFY2(text.contains(" --library " + m_stage->path("sessions.halftone").toUtf8()),
                 text.constData());
    }

    void twoSessionsAreCompared()
    {
        const QString file = m_stage->path("copy.halftone");
        const auto id = m_stage->exploration().session()->id;
        QSignalSpy exported(m_stage->window().shelf(), &SessionShelf::sessionsExported);
        m_stage->window().shelf()->exportFiles({{id, file.toStdString()}}, ExistingFile::Refuse);
        QTRY_COMPARE_WITH_TIMEOUT(exported.count(), 1, LongMs);
        m_stage->window().shelf()->importCopies(file.toStdString());
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().session()->id != id, LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_stage->exploration().isSolving(), LongMs);
        Q_EMIT m_stage->child<SessionPanel>()->comparisonWished({QString::fromStdString(id)});
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->child<ComparisonDialog>() != nullptr, LongMs);
        QCOMPARE(m_stage->child<ComparisonDialog>()->windowTitle(),
                 QStringLiteral("Demo compared with Demo 2"));
    }

    void anotherSessionLiesOverTheTradeOffAndIsComparedWith()
    {
        const std::string first = m_stage->exploration().session()->id;
        const QString file = m_stage->path("demo.halftone");
        QVERIFY(QFile::copy(QString::fromStdString(demoSessionFile().string()), file));
        m_stage->window().shelf()->importCopies(file.toStdString());
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().session()->id != first, LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_stage->exploration().isSolving(), LongMs);

        QTRY_COMPARE_WITH_TIMEOUT(m_stage->child<SessionPanel>()->sessions().size(), std::size_t(2), LongMs);

        auto *plot = m_stage->child<TradeOffPlot>("tradeOff");
        Q_EMIT plot->menu()->overlaySessionWished(); // there is one other: Enter takes it
        QTest::keyClick(m_stage->child<CommandPalette>()->findChild<QLineEdit *>(), Qt::Key_Return);
        auto *overlays = m_stage->child<TradeOffOverlays>();
        QTRY_COMPARE_WITH_TIMEOUT(overlays->overlays().size(), std::size_t(1), LongMs);
        QVERIFY(overlays->overlays().front().name.startsWith(QStringLiteral("Demo · ")));
        QVERIFY(!overlays->overlays().front().frontier.empty());
        Q_EMIT plot->menu()->overlaysCleared();
        QVERIFY(overlays->overlays().empty());
        Q_EMIT m_stage->child<SessionPanel>()->overlayWished(QString::fromStdString(first));
        QTRY_COMPARE_WITH_TIMEOUT(overlays->overlays().size(), std::size_t(1), LongMs);

        auto *changes = m_stage->child<ChangesView>();
        Q_EMIT changes->sessionWished();
        QTest::keyClick(m_stage->child<CommandPalette>()->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(changes->reference()->currentText().contains(QStringLiteral("“Demo”")),
                                 LongMs); // before, the summary is that of the baseline
        QTRY_VERIFY_WITH_TIMEOUT(changes->summary().contains(QStringLiteral("differ.")), LongMs);
    }

    void overlaysAreRememberedBetweenStarts()
    {
        const std::string first = m_stage->exploration().session()->id;
        const QString file = m_stage->path("demo.halftone");
        QVERIFY(QFile::copy(QString::fromStdString(demoSessionFile().string()), file));
        m_stage->window().shelf()->importCopies(file.toStdString());
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().session()->id != first, LongMs);
        const std::string second = m_stage->exploration().session()->id;
        Q_EMIT m_stage->child<SessionPanel>()->overlayWished(QString::fromStdString(first));
        Q_EMIT m_stage->child<TradeOffPlot>("tradeOff")->menu()->overlayToggled("objective:memory");
        const auto count = [&] { return m_stage->child<TradeOffOverlays>()->overlays().size(); };
        QTRY_COMPARE_WITH_TIMEOUT(count(), std::size_t(2), LongMs);
        m_stage->open();
        QCOMPARE(count(), std::size_t(0));
        m_stage->window().shelf()->load(second);
        QTRY_COMPARE_WITH_TIMEOUT(count(), std::size_t(2), LongMs);
        m_stage->child<TradeOffOverlays>()->clear();
        m_stage->open();
        QVERIFY(m_stage->child<TradeOffOverlays>()->shown().isEmpty());
    }

    void anOverlayOfASessionThatIsGoneIsForgotten()
    {
        Settings().setTradeOffOverlays({QStringLiteral("session:gone"), QStringLiteral("objective:memory")});
        m_stage->open();
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->child<TradeOffOverlays>()->shown(),
                                  QStringList{QStringLiteral("objective:memory")}, LongMs);
        QVERIFY(!m_stage->child<MessageBar>()->isVisible());
    }

    void theAxesAreRememberedBetweenStarts()
    {
        m_stage->child<TradeOffPlot>("tradeOff")
            ->setOptions({.lossAxis = LossAxis::Tau, .isLogarithmic = false, .isShare = true});
        m_stage->open();
        const auto &options = m_stage->child<TradeOffPlot>("tradeOff")->options();
        QCOMPARE(options.lossAxis, LossAxis::Tau);
        QVERIFY(!options.isLogarithmic && options.isShare);
    }

private:
    CommandPalette *openPalette(const QString &typed)
    {
        m_stage->window().actions().palette->trigger();
        auto *palette = m_stage->child<CommandPalette>();
        QTest::keyClicks(palette->findChild<QLineEdit *>(), typed);
        return palette;
    }

    void runCommand(const QString &typed)
    {
        auto *palette = openPalette(typed);
        const QSignalSpy gone(palette, &QObject::destroyed);
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(gone.count(), 1);
    }

    std::unique_ptr<test::WindowStage> m_stage;
};

QTEST_MAIN(WindowToolsTest)
#include "window_tools_test.moc"
