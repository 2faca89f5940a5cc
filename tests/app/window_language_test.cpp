// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/language.h"
#include "app/window/settings.h"
#include "app/window/window_host.h"
#include "core/numeric/loss_prediction.h"
#include "tests/app/window_stage.h"
#include "widgets/decision_steps.h"
#include "widgets/exploration.h"
#include "widgets/selection.h"
#include "widgets/views/noise_text.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QGroupBox>
#include <QLabel>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>

using namespace halftone;
using halftone::test::LongMs;

namespace {

/// Asked last: what no other translator knows.
class MissingTexts : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *source, const char * /*comment*/,
                                    int /*n*/) const override
    {
        if (context[0] != 'Q') // Qt's own
            missing.insert(QStringLiteral("%1: %2").arg(QLatin1String(context), QString::fromUtf8(source)));
        return {};
    }
    [[nodiscard]] bool isEmpty() const override { return false; }

    mutable QSet<QString> missing;
};

/// Marks every text that goes through translation.
class Marks : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char * /*context*/, const char *source, const char * /*comment*/,
                                    int /*n*/) const override
    {
        return QStringLiteral("⟦%1⟧").arg(QString::fromUtf8(source));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

QStringList textsIn(const QWidget &window)
{
    QStringList texts;
    for (const auto *action : window.findChildren<QAction *>())
        texts << action->text() << action->toolTip();
    for (const auto *label : window.findChildren<QLabel *>())
        texts << label->text();
    for (const auto *button : window.findChildren<QAbstractButton *>())
        texts << button->text() << button->toolTip();
    for (const auto *panel : window.findChildren<QDockWidget *>())
        texts << panel->windowTitle();
    for (const auto *group : window.findChildren<QGroupBox *>())
        texts << group->title();
    return texts;
}

/// Names of layers, formats, sessions and noise models, numbers and signs: the same in every language.
bool isSameEverywhere(const QString &text)
{
    static const QRegularExpression Data(QStringLiteral(
        R"(^(<[^>]*>)*([^a-zA-Z]*|Demo.*|.*(model\.layers|lm_head|_proj|matmul_).*|BF16|FP8.*|○.*|halftone|English|Français|Deutsch|Light|Dark|Measured-error|Bias-aware|Drift|Log-uniform|Upper-bound|&?[0-9].*)(<[^>]*>)*$)"));
    return text.contains(QStringLiteral("⟦")) || Data.match(text).hasMatch();
}

} // namespace

class WindowLanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyLanguage(QStringLiteral("en")); }

    void everyTextAskedForIsTranslated_data()
    {
        QTest::addColumn<QString>("code");
        for (const auto &language : languages()) {
            if (QLatin1String(language.code) != QLatin1String("en"))
                QTest::newRow(language.code) << QString::fromLatin1(language.code);
        }
    }

    void everyTextAskedForIsTranslated()
    {
        QFETCH(QString, code);
        MissingTexts missing;
        QCoreApplication::installTranslator(&missing);
        applyLanguage(code);
        QCOMPARE(QLocale().name().section('_', 0, 0), code.section('_', 0, 0));
        QCOMPARE(QApplication::layoutDirection(), code == "he" ? Qt::RightToLeft : Qt::LeftToRight);
        {
            test::WindowStage stage;
            stage.window().openDemo();
            QTRY_VERIFY_WITH_TIMEOUT(stage.exploration().solution() != nullptr, LongMs);
            QTRY_VERIFY_WITH_TIMEOUT(!stage.exploration().isSolving(), LongMs);
        }
        QCoreApplication::removeTranslator(&missing);
        QVERIFY2(missing.missing.isEmpty(), qPrintable(QStringList(missing.missing.values()).join('\n')));
    }

    void noTextGoesAroundTheTranslation()
    {
        Marks marks;
        QCoreApplication::installTranslator(&marks);
        QStringList around;
        {
            test::WindowStage stage;
            stage.window().openDemo();
            QTRY_VERIFY_WITH_TIMEOUT(stage.exploration().solution() != nullptr, LongMs);
            for (const auto &text : textsIn(stage.window())) {
                if (!isSameEverywhere(text))
                    around << text;
            }
        }
        QCoreApplication::removeTranslator(&marks);
        QVERIFY2(around.isEmpty(), qPrintable(around.join('\n')));
    }

    void whatNoiseModelsAssumeIsSaidAsInCore()
    {
        for (const NoiseModel model : AllNoiseModels) {
            const std::string_view said = assumption(model);
            QCOMPARE(noiseAssumption(model).toStdString(), std::string(said));
        }
    }

    void englishHasPluralForms()
    {
        applyLanguage(QStringLiteral("en"));
        const auto files = [](int n) {
            return QCoreApplication::translate("halftone::WindowTools", "%Ln file(s) written to %1.", nullptr,
                                               n)
                .arg("x");
        };
        QCOMPARE(files(1), QStringLiteral("1 file written to x."));
        QCOMPARE(files(3), QStringLiteral("3 files written to x."));
    }

    void aWishedLanguageIsFoundAndAnUnknownOneIsNot()
    {
        QCOMPARE(languageFor("zh_CN"), QStringLiteral("zh_CN"));
        QVERIFY(languageFor("tlh") != "tlh");
        QCOMPARE(languageFor("tlh"), languageFor({}));
    }

    void theLanguageIsSwitchedWithoutARestart()
    {
        const QTemporaryDir folder;
        qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
        qputenv("XDG_STATE_HOME", folder.path().toUtf8());
        Settings().setLanguage("en");
        LogBook log;
        WindowHost host(folder.filePath("sessions.halftone").toStdString(),
                        std::make_shared<const HardwareProfile>(*namedProfile("gaudi2")), &log);
        host.window().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(host.window().exploration()->session() != nullptr, LongMs);
        const auto id = host.window().exploration()->session()->id;
        const QPointer<MainWindow> english(&host.window());
        QCOMPARE(titleOfFirstMenu(host.window()), QStringLiteral("&File"));

        const double before = host.window().exploration()->decisions().tau;
        setTau(*host.window().exploration(), 0.004);
        host.window().exploration()->finishThresholdChange();
        host.window().exploration()->selection()->selectLayer(LayerId{3});
        setTau(*host.window().exploration(), 0.0123); // in the middle of a drag, not stored yet
        action(host.window(), "Deutsch")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(english.isNull(), LongMs);
        QCOMPARE(titleOfFirstMenu(host.window()), QStringLiteral("&Datei"));
        QTRY_VERIFY_WITH_TIMEOUT(host.window().exploration()->session() != nullptr, LongMs);
        QCOMPARE(host.window().exploration()->session()->id, id);
        QCOMPARE(host.window().exploration()->decisions().tau, 0.0123);
        auto &exploration = *host.window().exploration();
        QTRY_COMPARE(exploration.undoStack()->count(), 2);
        QCOMPARE(exploration.selection()->layer().value_or(LayerId{0}).value, 3U);
        exploration.undoStack()->undo();
        QCOMPARE(exploration.decisions().tau, 0.004);
        exploration.undoStack()->undo();
        QCOMPARE(exploration.decisions().tau, before);
        exploration.undoStack()->redo();
        QCOMPARE(exploration.decisions().tau, 0.004);
        QVERIFY(action(host.window(), "Deutsch")->isChecked());
        QCOMPARE(Settings().language(), QStringLiteral("de"));
    }

private:
    static QString titleOfFirstMenu(const MainWindow &window)
    {
        return window.menuBar()->actions().first()->text();
    }

    static QAction *action(const MainWindow &window, const char *text)
    {
        for (auto *each : window.findChildren<QAction *>()) {
            if (each->text() == QLatin1String(text))
                return each;
        }
        return nullptr;
    }
};

QTEST_MAIN(WindowLanguageTest)
#include "window_language_test.moc"
