// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/command_palette.h"
#include "app/window/help_texts.h"
#include "app/window/help_window.h"
#include "app/window/language.h"
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
#include "widgets/dialogs/shifts_dialog.h"
#include "widgets/dialogs/validate_dialog.h"
#include "widgets/exploration.h"

#include <QDockWidget>
#include <QMenuBar>

#include <array>
#include <memory>

using namespace halftone;
using halftone::test::clippedTexts;
using halftone::test::LongMs;
using halftone::test::pseudoText;

namespace {

/// One that is longer than English; one that is longer in fact; one that is written from right to left.
constexpr std::array LanguagesLookedAt{"pseudo", "de", "he"};

/// The language of the application while it lives.
class InLanguage
{
public:
    explicit InLanguage(const QString &code)
    {
        if (code == QLatin1String("pseudo"))
            QCoreApplication::installTranslator(&m_pseudo);
        else
            applyLanguage(code);
    }
    ~InLanguage()
    {
        QCoreApplication::removeTranslator(&m_pseudo);
        applyLanguage(QStringLiteral("en"));
    }
    InLanguage(const InLanguage &) = delete;
    InLanguage &operator=(const InLanguage &) = delete;

private:
    test::PseudoTranslator m_pseudo;
};

} // namespace

/// Everything that can be seen, in languages longer than English and from right to left: nothing is clipped. With
/// HALFTONE_PSEUDO_PICTURES=FOLDER what was looked at is saved there, to be looked at by people.
class PseudoLocaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyLanguage(QStringLiteral("en")); }

    void textsAreLongerAndKeepTheirPlaceholders()
    {
        QCOMPARE(pseudoText(QStringLiteral("Sessions")), QStringLiteral("[Séśśíóńś ~~]"));
        QCOMPARE(pseudoText(QStringLiteral("&File")), QStringLiteral("[&Fílé ~]"));
        const QString text = pseudoText(QStringLiteral("<b>%Ln file(s)</b> written to %1."));
        QVERIFY(text.contains(QStringLiteral("%1")) && text.contains(QStringLiteral("<b>%Ln ")));
    }

    void theStartPageIsNotClipped_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : LanguagesLookedAt)
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    void theStartPageIsNotClipped()
    {
        QFETCH(QString, language);
        const InLanguage inLanguage(language);
        test::WindowStage stage;
        look(&stage.window(), "start");
    }

    void theWindowIsNotClipped_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const char *language : LanguagesLookedAt) {
            QTest::addRow("%s, small", language) << QString::fromLatin1(language) << QSize(1024, 640);
            QTest::addRow("%s, usual", language) << QString::fromLatin1(language) << QSize(1600, 970);
        }
    }

    void theWindowIsNotClipped()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        const InLanguage inLanguage(language);
        test::WindowStage stage;
        openDemo(stage, size);
        QCOMPARE(stage.window().size(), size);
        look(&stage.window(), "window");
        for (auto *panel : stage.window().findChildren<QDockWidget *>()) {
            panel->show();
            panel->raise();
            look(&stage.window(), panel->objectName().toUtf8());
        }
    }

    void dialogsAreNotClipped_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("name");
        const std::array names{"calibrate",    "export",   "export-offer", "import-gains", "measure",
                               "model-timing", "validate", "session",      "kept",         "additivity",
                               "shortcuts",    "palette",  "help",         "save-views",   "shifts"};
        for (const char *language : LanguagesLookedAt) {
            for (const char *name : names)
                QTest::addRow("%s, %s", language, name)
                    << QString::fromLatin1(language) << QString::fromLatin1(name);
        }
    }

    void dialogsAreNotClipped()
    {
        QFETCH(QString, language);
        QFETCH(QString, name);
        const InLanguage inLanguage(language);
        test::WindowStage stage;
        openDemo(stage, {1600, 970});
        const std::unique_ptr<QWidget> dialog(made(name, stage));
        QVERIFY(dialog != nullptr);
        dialog->show();
        look(dialog.get(), "dialog");
    }

private:
    static void openDemo(test::WindowStage &stage, QSize size)
    {
        stage.window().resize(size);
        stage.window().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(stage.exploration().solution() != nullptr, LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.exploration().isSolving(), LongMs);
    }

    static QWidget *made(const QString &name, test::WindowStage &stage)
    {
        auto &window = stage.window();
        const Session &session = *stage.exploration().session();
        if (name == QLatin1String("calibrate"))
            return new CalibrateDialog(test::demoRequest(16, QStringLiteral("demo")));
        if (name == QLatin1String("export"))
            return new ExportDialog({QStringLiteral("inc"), stage.path(""), false});
        if (name == QLatin1String("export-offer")) {
            auto *dialog = new ExportDialog({QStringLiteral("inc-vllm"), stage.path(""), false});
            dialog->setOffer({pseudoText(QStringLiteral("it fuses q, k and v of every block into one")),
                              pseudoText(QStringLiteral("costs 0.3 ms of gain")),
                              {}});
            return dialog;
        }
        if (name == QLatin1String("import-gains"))
            return new ImportGainsDialog(stage.path("gains.csv"));
        if (name == QLatin1String("measure"))
            return new MeasureDialog({});
        if (name == QLatin1String("model-timing"))
            return new ModelTimingDialog({QStringLiteral("gaudi2"), QStringLiteral("gaudi3")});
        if (name == QLatin1String("shifts"))
            return new ShiftsDialog({62, {QStringLiteral("FP8 E4M3")}, {62, 3, 0, 0}});
        if (name == QLatin1String("validate"))
            return new ValidateDialog({}, test::DemoTexts);
        if (name == QLatin1String("session"))
            return new SessionDialog(SessionDetails{.name = "demo", .note = {}, .tags = {}}, QStringList());
        if (name == QLatin1String("kept"))
            return new KeptDialog(KeptConfiguration{}, session.kept);
        if (name == QLatin1String("additivity"))
            return new AdditivityDialog({}, QStringLiteral("host"), false);
        if (name == QLatin1String("shortcuts"))
            return new ShortcutsDialog(&window);
        if (name == QLatin1String("palette"))
            return new CommandPalette(windowCommands(*window.menuBar(), stage.child<Workspace>()->changes(),
                                                     stage.child<Workspace>()->sessions(),
                                                     &stage.exploration()),
                                      &window);
        if (name == QLatin1String("save-views"))
            return new SaveViewsDialog(savableViews(window, stage.exploration()), QStringLiteral("demo"),
                                       stage.path(""), nullptr);
        if (name == QLatin1String("help")) {
            auto *help = new HelpWindow(nullptr);
            help->setAttribute(Qt::WA_DeleteOnClose, false);
            help->open(HelpStart);
            return help;
        }
        return nullptr;
    }

    static QString pictureName(const QByteArray &name)
    {
        QString picture
            = QString::fromUtf8(QTest::currentDataTag()) + QLatin1Char('-') + QString::fromUtf8(name);
        picture.remove(QLatin1Char(',')).replace(QLatin1Char(' '), QLatin1Char('-'));
        return picture + QStringLiteral(".png");
    }

    static void look(QWidget *window, const QByteArray &name)
    {
        QVERIFY(QTest::qWaitForWindowExposed(window));
        QCoreApplication::processEvents();
        if (const QString folder = qEnvironmentVariable("HALFTONE_PSEUDO_PICTURES"); !folder.isEmpty())
            window->grab().save(folder + QLatin1Char('/') + pictureName(name));
        const QStringList clipped = clippedTexts(*window);
        QVERIFY2(clipped.isEmpty(),
                 qPrintable(QString::fromUtf8(name) + QLatin1Char('\n') + clipped.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(PseudoLocaleTest)
#include "pseudo_locale_test.moc"
