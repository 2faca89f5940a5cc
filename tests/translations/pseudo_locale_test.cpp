// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/command_palette.h"
#include "app/window/help_texts.h"
#include "app/window/help_window.h"
#include "app/window/saved_views.h"
#include "app/window/shortcuts_dialog.h"
#include "app/window/window_commands.h"
#include "app/window/workspace.h"
#include "core/session/session_edit.h"
#include "tests/app/window_stage.h"
#include "tests/translations/clipped_texts.h"
#include "tests/translations/pseudo_translator.h"
#include "widgets/dialogs/additivity_dialog.h"
#include "widgets/dialogs/calibrate_dialog.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/dialogs/import_gains_dialog.h"
#include "widgets/dialogs/kept_dialog.h"
#include "widgets/dialogs/measure_dialog.h"
#include "widgets/dialogs/model_timing_dialog.h"
#include "widgets/dialogs/save_views_dialog.h"
#include "widgets/dialogs/session_dialog.h"
#include "widgets/dialogs/validate_dialog.h"
#include "widgets/exploration.h"

#include <QDockWidget>
#include <QMenuBar>

using namespace halftone;
using halftone::test::clippedTexts;
using halftone::test::LongMs;
using halftone::test::pseudoText;

/// Everything that can be seen in a language that is longer than English: nothing is clipped. With
/// HALFTONE_PSEUDO_PICTURES=FOLDER what was looked at is saved there, to be looked at by people.
class PseudoLocaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_pseudo); }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_pseudo); }

    void textsAreLongerAndKeepTheirPlaceholders()
    {
        QCOMPARE(pseudoText(QStringLiteral("Sessions")), QStringLiteral("[Séśśíóńś ~~]"));
        QCOMPARE(pseudoText(QStringLiteral("&File")), QStringLiteral("[&Fílé ~]"));
        const QString text = pseudoText(QStringLiteral("<b>%n file(s)</b> written to %1."));
        QVERIFY(text.contains(QStringLiteral("%1")) && text.contains(QStringLiteral("<b>%n ")));
    }

    void theStartPageIsNotClipped()
    {
        test::WindowStage stage;
        look(&stage.window(), "start");
    }

    void theWindowIsNotClipped_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("small") << QSize(1024, 640);
        QTest::newRow("usual") << QSize(1600, 970);
    }

    void theWindowIsNotClipped()
    {
        QFETCH(QSize, size);
        test::WindowStage stage;
        openDemo(stage, size);
        look(&stage.window(), QTest::currentDataTag());
        for (auto *panel : stage.window().findChildren<QDockWidget *>()) {
            panel->show();
            panel->raise();
            look(&stage.window(), QByteArray(QTest::currentDataTag()) + "-" + panel->objectName().toUtf8());
        }
    }

    void dialogsAreNotClipped_data()
    {
        QTest::addColumn<int>("number");
        const std::array names{"calibrate",    "export",   "export-offer", "import-gains", "measure",
                               "model-timing", "validate", "session",      "kept",         "additivity",
                               "shortcuts",    "palette",  "help",         "save-views"};
        for (std::size_t i = 0; i < names.size(); ++i)
            QTest::newRow(names[i]) << static_cast<int>(i);
    }

    void dialogsAreNotClipped()
    {
        test::WindowStage stage;
        openDemo(stage, {1600, 970});
        const std::unique_ptr<QWidget> dialog(made(QTest::currentDataTag(), stage));
        QVERIFY(dialog != nullptr);
        dialog->show();
        look(dialog.get(), QTest::currentDataTag());
    }

private:
    static void openDemo(test::WindowStage &stage, QSize size)
    {
        stage.window().resize(size);
        stage.window().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(stage.exploration().solution() != nullptr, LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.exploration().isSolving(), LongMs);
    }

    static QWidget *made(const QByteArray &name, test::WindowStage &stage)
    {
        auto &window = stage.window();
        const Session &session = *stage.exploration().session();
        if (name == "calibrate")
            return new CalibrateDialog(test::demoRequest(16, QStringLiteral("demo")));
        if (name == "export")
            return new ExportDialog({QStringLiteral("inc"), stage.path(""), false});
        if (name == "export-offer") {
            auto *dialog = new ExportDialog({QStringLiteral("inc-vllm"), stage.path(""), false});
            dialog->setOffer({pseudoText(QStringLiteral("it fuses q, k and v of every block into one")),
                              pseudoText(QStringLiteral("costs 0.3 ms of gain")),
                              {}});
            return dialog;
        }
        if (name == "import-gains")
            return new ImportGainsDialog(stage.path("gains.csv"));
        if (name == "measure")
            return new MeasureDialog({});
        if (name == "model-timing")
            return new ModelTimingDialog({QStringLiteral("gaudi2"), QStringLiteral("gaudi3")});
        if (name == "validate")
            return new ValidateDialog({}, test::DemoTexts);
        if (name == "session")
            return new SessionDialog(SessionDetails{.name = "demo", .note = {}, .tags = {}});
        if (name == "kept")
            return new KeptDialog(KeptConfiguration{}, session.kept);
        if (name == "additivity")
            return new AdditivityDialog({}, QStringLiteral("host"), false);
        if (name == "shortcuts")
            return new ShortcutsDialog(&window);
        if (name == "palette")
            return new CommandPalette(
                windowCommands(*window.menuBar(), stage.child<Workspace>()->sessions(), &stage.exploration()),
                &window);
        if (name == "save-views")
            return new SaveViewsDialog(savableViews(window, stage.exploration()), QStringLiteral("demo"),
                                       stage.path(""), nullptr);
        if (name == "help") {
            auto *help = new HelpWindow(nullptr);
            help->setAttribute(Qt::WA_DeleteOnClose, false);
            help->open(HelpStart);
            return help;
        }
        return nullptr;
    }

    static void look(QWidget *window, const QByteArray &name)
    {
        QVERIFY(QTest::qWaitForWindowExposed(window));
        QCoreApplication::processEvents();
        if (const QString folder = qEnvironmentVariable("HALFTONE_PSEUDO_PICTURES"); !folder.isEmpty())
            window->grab().save(folder + QLatin1Char('/') + QString::fromUtf8(name) + QStringLiteral(".png"));
        const QStringList clipped = clippedTexts(*window);
        QVERIFY2(clipped.isEmpty(),
                 qPrintable(QString::fromUtf8(name) + QLatin1Char('\n') + clipped.join(QLatin1Char('\n'))));
    }

    test::PseudoTranslator m_pseudo;
};

QTEST_MAIN(PseudoLocaleTest)
#include "pseudo_locale_test.moc"
