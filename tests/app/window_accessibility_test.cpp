// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/appearance.h"
#include "app/window/command_palette.h"
#include "app/window/dark_marks_style.h"
#include "app/window/language.h"
#include "app/window/message_bar.h"
#include "app/window/shortcuts_dialog.h"
#include "tests/app/window_stage.h"
#include "tests/app/window_walk.h"
#include "widgets/dialogs/calibrate_dialog.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/dialogs/import_gains_dialog.h"
#include "widgets/dialogs/kept_dialog.h"
#include "widgets/dialogs/measure_dialog.h"
#include "widgets/dialogs/model_timing_dialog.h"
#include "widgets/dialogs/session_dialog.h"
#include "widgets/dialogs/shifts_dialog.h"
#include "widgets/dialogs/validate_dialog.h"
#include "widgets/exploration.h"
#include "widgets/selection.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QImage>
#include <QMenu>
#include <QMenuBar>
#include <QScopeGuard>
#include <QSet>
#include <QShortcut>
#include <QTreeWidget>

#include <map>

using namespace halftone;
using test::LongMs;

namespace {

/// What a letter with Alt reaches in @p window, but for its menus.
QStringList textsWithKeys(const QWidget &window)
{
    QStringList texts;
    for (const auto *label : window.findChildren<QLabel *>()) {
        if (label->buddy() != nullptr && label->isVisibleTo(&window))
            texts << label->text();
    }
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(&window))
            texts << button->text();
    }
    return texts;
}

/// "WHERE: &Save, &Send" for each key that several of @p texts have.
QStringList sharedKeys(const QString &where, const QStringList &texts)
{
    std::map<QString, QStringList> byKey;
    for (const auto &text : texts) {
        const auto key = QKeySequence::mnemonic(text).toString();
        if (!key.isEmpty())
            byKey[key] << text;
    }
    QStringList shared;
    for (const auto &[key, having] : byKey) {
        if (having.size() > 1)
            shared << where + QStringLiteral(": ") + having.join(QStringLiteral(", "));
    }
    return shared;
}

} // namespace

/// The window through the eyes of who uses it without a mouse, without seeing it, or with weak eyes.
class WindowAccessibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<test::WindowStage>();
        m_stage->window().resize(1600, 1000);
    }
    void cleanup() { m_stage.reset(); }

    void everyControlHasAName();
    void everyControlOfADialogHasAName();
    void plotsTellWhatTheyShow();
    void theTabKeyReachesEverything();
    void textsAreReadable_data();
    void textsAreReadable();
    void marksFollowTheAppearance();
    void everyKeyIsListed();
    void noKeyIsUsedTwice();
    void noAccessKeyIsUsedTwice_data();
    void noAccessKeyIsUsedTwice();
    void tooltipsNameTheKey();

private:
    void openDemo()
    {
        m_stage->window().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().solution() != nullptr, LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_stage->exploration().isSolving(), LongMs);
        m_stage->exploration().selection()->selectLayer(LayerId{30});
        m_stage->child<MessageBar>()->showError({ErrorCode::Io, "first", "a detail"});
        m_stage->child<MessageBar>()->showError({ErrorCode::Io, "second", "a detail"});
    }

    /// Calls @p look with every panel in front once.
    template <typename Look>
    void raiseEach(Look look)
    {
        look();
        for (auto *dock : m_stage->window().findChildren<QDockWidget *>()) {
            dock->show();
            dock->raise();
            QTest::qWait(20);
            look();
        }
    }

    /// Every dialog that can be had without a job.
    std::vector<std::unique_ptr<QDialog>> dialogs()
    {
        auto *window = &m_stage->window();
        const auto &session = *m_stage->exploration().session();
        std::vector<std::unique_ptr<QDialog>> all;
        all.push_back(
            std::make_unique<CalibrateDialog>(test::demoRequest(8, QStringLiteral("name")), true, window));
        all.push_back(std::make_unique<ExportDialog>(ExportRequest{}, window));
        all.push_back(std::make_unique<ImportGainsDialog>(QStringLiteral("gains.csv"), window));
        all.push_back(std::make_unique<KeptDialog>(KeptConfiguration{}, session.kept, window));
        all.push_back(std::make_unique<MeasureDialog>(MeasureRequest{}, window));
        all.push_back(std::make_unique<ModelTimingDialog>(QStringList{QStringLiteral("gaudi2")}, window));
        all.push_back(std::make_unique<SessionDialog>(SessionDetails{}, QStringList(), window));
        all.push_back(std::make_unique<ShiftsDialog>(
            ShiftsEffort{62, {QStringLiteral("FP8 E4M3")}, {62, 3, 0, 0}}, window));
        all.push_back(std::make_unique<ValidateDialog>(ValidateRequest{}, QStringLiteral("texts"), window));
        all.push_back(std::make_unique<ShortcutsDialog>(window));
        return all;
    }

    static QStringList namelessIn(const QWidget &window)
    {
        QStringList nameless;
        for (auto *control : test::controlsOf(window)) {
            if (test::accessibleText(control, QAccessible::Name).trimmed().isEmpty())
                nameless << test::nameOf(*control);
        }
        return nameless;
    }

    static QStringList unreadableIn(const QWidget &window)
    {
        constexpr double Readable = 4.5; // WCAG 2.1, 1.4.3
        QStringList found;
        for (const auto *text : test::textsOf(window)) {
            const double ratio = theme::contrastRatio(text->palette().color(text->foregroundRole()),
                                                      test::backgroundOf(*text));
            if (ratio < Readable)
                found << QStringLiteral("%1: %2").arg(test::nameOf(*text)).arg(ratio);
        }
        return found;
    }

    /// Those of menus, panels and dialogs that have keys.
    QList<QAction *> actionsWithKeys()
    {
        QList<QAction *> actions;
        for (auto *action : m_stage->window().findChildren<QAction *>()) {
            if (!action->shortcut().isEmpty())
                actions << action;
        }
        return actions;
    }

    std::unique_ptr<test::WindowStage> m_stage;
};

void WindowAccessibilityTest::everyControlHasAName()
{
    QSet<QString> nameless;
    const auto look = [&] {
        for (const auto &each : namelessIn(m_stage->window()))
            nameless << each;
    };
    look(); // the start page
    openDemo();
    raiseEach(look);
    QVERIFY2(nameless.isEmpty(), qPrintable(QStringList(nameless.values()).join(QLatin1Char('\n'))));
}

void WindowAccessibilityTest::everyControlOfADialogHasAName()
{
    openDemo();
    QStringList nameless;
    for (const auto &dialog : dialogs()) {
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        for (const auto &each : namelessIn(*dialog))
            nameless << dialog->windowTitle() + QStringLiteral(": ") + each;
        QVERIFY2(!dialog->windowTitle().isEmpty(), dialog->metaObject()->className());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void WindowAccessibilityTest::plotsTellWhatTheyShow()
{
    openDemo();
    m_stage->child<QDockWidget>("configurationsDock")->raise();
    m_stage->child<QDockWidget>("partitionDock")->raise();
    QTest::qWait(50);
    for (const char *name : {"tradeOff", "heatMap", "configurations", "partition"}) {
        auto *view = m_stage->child<QWidget>(name);
        QVERIFY2(view != nullptr, name);
        // The view itself, or the part of it that takes the focus.
        QList<QWidget *> parts{view};
        parts += view->findChildren<QWidget *>();
        const bool isTold = std::ranges::any_of(parts, [](QWidget *part) {
            return part->focusPolicy() != Qt::NoFocus
                && !test::accessibleText(part, QAccessible::Name).isEmpty()
                && !test::accessibleText(part, QAccessible::Description).isEmpty();
        });
        QVERIFY2(isTold, name);
    }
}

void WindowAccessibilityTest::theTabKeyReachesEverything()
{
    openDemo();
    auto &window = m_stage->window();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QStringList missed;
    raiseEach([&] {
        QSet<QWidget *> reached;
        QStringList last; // where Tab goes round
        const auto controls = test::controlsOf(window);
        controls.front()->setFocus();
        for (int step = 0; step < 3 * static_cast<int>(controls.size()); ++step) {
            auto *focused = QApplication::focusWidget();
            QVERIFY(focused != nullptr);
            if (!test::isOnScreen(*focused))
                missed << QStringLiteral("is not seen, and has the focus: ") + test::nameOf(*focused);
            reached << focused;
            last = (QStringList{test::nameOf(*focused)} + last).mid(0, 3);
            QTest::keyClick(focused, Qt::Key_Tab);
        }
        for (auto *control : controls) {
            if (!reached.contains(control))
                missed << QStringLiteral("is not reached: ") + test::nameOf(*control)
                        + QStringLiteral(", Tab ends at ") + last.join(QStringLiteral(" < "));
        }
    });
    missed.removeDuplicates();
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QLatin1Char('\n'))));
}

void WindowAccessibilityTest::textsAreReadable_data()
{
    QTest::addColumn<int>("appearance");
    QTest::newRow("light") << static_cast<int>(Appearance::Light);
    QTest::newRow("dark") << static_cast<int>(Appearance::Dark);
}

void WindowAccessibilityTest::textsAreReadable()
{
    QFETCH(int, appearance);
    apply(static_cast<Appearance>(appearance));
    openDemo();
    QStringList unreadable;
    raiseEach([&] { unreadable += unreadableIn(m_stage->window()); });
    for (const auto &dialog : dialogs()) {
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        unreadable += unreadableIn(*dialog);
    }
    apply(Appearance::System);
    unreadable.removeDuplicates();
    QVERIFY2(unreadable.isEmpty(), qPrintable(unreadable.join(QLatin1Char('\n'))));
}

void WindowAccessibilityTest::marksFollowTheAppearance()
{
    QApplication::setStyle(new DarkMarksStyle);
    openDemo();
    const auto *button = m_stage->child<QDockWidget>("keptDock")
                             ->findChild<QAbstractButton *>(QStringLiteral("qt_dockwidget_closebutton"));
    QVERIFY(button != nullptr);
    const auto lightness = [button] {
        const QImage mark = button->icon().pixmap(16).toImage().convertToFormat(QImage::Format_ARGB32);
        double sum = 0;
        double weight = 0;
        for (int y = 0; y < mark.height(); ++y) {
            for (int x = 0; x < mark.width(); ++x) {
                const QColor pixel = mark.pixelColor(x, y);
                sum += pixel.alphaF() * pixel.lightnessF();
                weight += pixel.alphaF();
            }
        }
        return sum / weight;
    };
    apply(Appearance::Dark);
    QTRY_VERIFY(lightness() > 0.7);
    apply(Appearance::Light);
    QTRY_VERIFY(lightness() < 0.5);
    apply(Appearance::Dark);
    QTRY_VERIFY(lightness() > 0.7);
    apply(Appearance::System);
}

void WindowAccessibilityTest::everyKeyIsListed()
{
    openDemo();
    const ShortcutsDialog dialog(&m_stage->window());
    QStringList listed;
    const auto *tree = dialog.findChild<QTreeWidget *>();
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j) {
            const auto *item = tree->topLevelItem(i)->child(j);
            listed << item->text(0) + QStringLiteral(" = ") + item->text(1);
        }
    }
    const auto actions = actionsWithKeys();
    QVERIFY(actions.size() > 20);
    for (const auto *action : actions) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        const auto isThis = [&](const QString &line) {
            return line.startsWith(action->iconText() + QStringLiteral(" = ")) && line.contains(key);
        };
        QVERIFY2(std::ranges::any_of(listed, isThis),
                 qPrintable(action->text() + QStringLiteral(", ") + key));
    }
}

/// Keys of the whole window once; those of a single widget once in it, and not those of the window.
void WindowAccessibilityTest::noKeyIsUsedTwice()
{
    openDemo();
    std::map<QString, QList<const QObject *>> ofWindow;
    std::map<const QObject *, QStringList> ofWidgets;
    for (const auto *action : actionsWithKeys()) {
        for (const auto &key : action->shortcuts()) {
            if (action->shortcutContext() == Qt::WindowShortcut
                || action->shortcutContext() == Qt::ApplicationShortcut)
                ofWindow[key.toString()] << action;
            else
                for (const auto *object : action->associatedObjects())
                    ofWidgets[object] << key.toString();
        }
    }
    for (const auto *button : m_stage->window().findChildren<QAbstractButton *>()) {
        if (const QString key = button->shortcut().toString();
            !key.isEmpty() && !key.startsWith(QStringLiteral("Alt+")))
            ofWindow[key] << button;
    }
    for (const auto *shortcut : m_stage->window().findChildren<QShortcut *>())
        ofWindow[shortcut->key().toString()] << shortcut;
    for (const auto &[key, users] : ofWindow)
        QVERIFY2(users.size() == 1, qPrintable(key));
    for (auto &[widget, keys] : ofWidgets) {
        QCOMPARE(keys.removeDuplicates(), 0);
        for (const auto &key : keys)
            QVERIFY2(!ofWindow.contains(key), qPrintable(key));
    }
}

/// Alt and a letter: menus, and labels of what is always on screen.
void WindowAccessibilityTest::noAccessKeyIsUsedTwice_data()
{
    QTest::addColumn<QString>("code");
    for (const auto &language : languages())
        QTest::newRow(language.code) << QString::fromLatin1(language.code);
}

void WindowAccessibilityTest::noAccessKeyIsUsedTwice()
{
    QFETCH(QString, code);
    applyLanguage(code);
    const auto english = qScopeGuard([] { applyLanguage(QStringLiteral("en")); });
    m_stage->open();
    openDemo();
    auto &window = m_stage->window();
    QStringList menuBar = textsWithKeys(window);
    QVERIFY(menuBar.size() > 3);
    for (const auto *action : window.menuBar()->actions())
        menuBar << action->text();
    QStringList twice = sharedKeys(QStringLiteral("window"), menuBar);
    for (const auto *menu : window.findChildren<QMenu *>()) {
        QStringList texts;
        for (const auto *action : menu->actions()) {
            if (action->isVisible())
                texts << action->text();
        }
        twice << sharedKeys(QStringLiteral("menu ") + menu->title(), texts);
    }
    for (const auto &dialog : dialogs())
        twice << sharedKeys(QLatin1String(dialog->metaObject()->className()), textsWithKeys(*dialog));
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(QLatin1Char('\n'))));
}

/// Of buttons and the tool bar; a context menu shows the key beside the text.
void WindowAccessibilityTest::tooltipsNameTheKey()
{
    openDemo();
    QStringList silent;
    for (const auto *action : actionsWithKeys()) {
        if (action->shortcutContext() == Qt::WindowShortcut
            && !action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)))
            silent << action->text() + QStringLiteral(": ") + action->toolTip();
    }
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QLatin1Char('\n'))));
}

QTEST_MAIN(WindowAccessibilityTest)
#include "window_accessibility_test.moc"
