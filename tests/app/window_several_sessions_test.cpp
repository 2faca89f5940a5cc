// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/message_bar.h"
#include "app/window/session_panel.h"
#include "app/window/session_shelf.h"
#include "tests/app/window_stage.h"
#include "widgets/exploration.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QListView>
#include <QTimer>
#include <QToolButton>

using namespace halftone;
using halftone::test::LongMs;

/// What is done to several sessions of the list at once; undone in one step.
class WindowSeveralSessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<test::WindowStage>();
        m_stage->window().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().session() != nullptr, LongMs);
        auto copy = *stored().load("Demo");
        for (const char *name : {"Second", "with/slash"}) {
            copy.name = name;
            QVERIFY(stored().create(copy));
        }
        m_stage->window().shelf()->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, LongMs);
    }
    void cleanup() { m_stage.reset(); }

    void severalAreDeletedAndComeBackInOneStep()
    {
        view()->selectAll();
        action(QStringLiteral("Delete 3 sessions"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, LongMs);
        QVERIFY(m_stage->exploration().session() == nullptr);
        QCOMPARE(bar()->text(), QStringLiteral("3 sessions are deleted. They can be restored for 30 days."));
        bar()->findChild<QToolButton *>(QStringLiteral("next"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, LongMs);
        QVERIFY(stored().listDeleted()->empty());
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().session() != nullptr, LongMs);
    }

    void deletedOnesAreRestoredTogether()
    {
        view()->selectAll();
        action(QStringLiteral("Delete 3 sessions"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, LongMs);
        action(QStringLiteral("Show deleted sessions"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, LongMs);
        view()->selectAll();
        QVERIFY(!action(QStringLiteral("Archive session"))->isEnabled());
        action(QStringLiteral("Restore 3 sessions"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(bar()->text(), QStringLiteral("3 sessions are restored."), LongMs);
        QVERIFY(stored().listDeleted()->empty());
    }

    void theArchiveTakesThoseThatItLacks()
    {
        select({0});
        action(QStringLiteral("Archive session"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, LongMs);
        action(QStringLiteral("Show archived sessions"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, LongMs);
        view()->selectAll();
        action(QStringLiteral("Archive 2 sessions"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(archived(), 3, LongMs);
        QTRY_COMPARE(bar()->text(), QStringLiteral("2 sessions are archived."));
        bar()->findChild<QToolButton *>(QStringLiteral("next"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(archived(), 1, LongMs); // the first one stays
        for (const char *name : {"Demo", "Second", "with/slash"})
            QVERIFY(stored().setArchived(name, true));
        m_stage->window().shelf()->refresh();
        QTRY_VERIFY(isListedAsArchived());
        view()->selectAll();
        action(QStringLiteral("Take 3 sessions out of the archive"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(archived(), 0, LongMs);
    }

    void severalAreExportedIntoAFolder()
    {
        const QDir folder(m_stage->path("out"));
        QVERIFY(folder.mkpath(QStringLiteral(".")));
        QFile taken(folder.filePath(QStringLiteral("Second.halftone")));
        QVERIFY(taken.open(QIODevice::WriteOnly)); // stays as it is
        taken.close();
        QTimer::singleShot(0, this, [&] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            dialog->setDirectory(folder);
            dialog->selectFile(folder.path());
            QMetaObject::invokeMethod(dialog, "accept");
        });
        view()->selectAll();
        action(QStringLiteral("Export 3 sessions…"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(bar()->text().startsWith(QStringLiteral("3 sessions are written to ")),
                                 LongMs);
        QCOMPARE(
            folder.entryList({QStringLiteral("*.halftone")}, QDir::Files, QDir::Name),
            (QStringList{"Demo.halftone", "Second 2.halftone", "Second.halftone", "with-slash.halftone"}));
        QCOMPARE(QFileInfo(taken).size(), 0);
        auto written
            = SessionLibrary::open(folder.filePath(QStringLiteral("with-slash.halftone")).toStdString());
        QVERIFY(written);
        QVERIFY(written->idOf("with/slash"));
    }

private:
    [[nodiscard]] QListView *view() const { return m_stage->child<SessionPanel>()->view(); }
    [[nodiscard]] int rows() const { return view()->model()->rowCount(); }
    [[nodiscard]] MessageBar *bar() const { return m_stage->child<MessageBar>(); }
    /// The library, beside the window.
    [[nodiscard]] SessionLibrary stored() const
    {
        return *SessionLibrary::open(m_stage->path("sessions.halftone").toStdString());
    }
    [[nodiscard]] int archived() const
    {
        const auto sessions = stored().list();
        return static_cast<int>(std::ranges::count_if(
            *sessions, [](const SessionSummary &session) { return !session.archived.empty(); }));
    }
    [[nodiscard]] bool isListedAsArchived() const
    {
        const auto &sessions = m_stage->child<SessionPanel>()->sessions();
        return std::ranges::none_of(sessions, [](const auto &session) { return session.archived.empty(); });
    }
    void select(std::initializer_list<int> wanted) const
    {
        view()->clearSelection();
        for (const int row : wanted)
            view()->selectionModel()->select(view()->model()->index(row, 0), QItemSelectionModel::Select);
    }
    [[nodiscard]] QAction *action(const QString &text) const
    {
        for (auto *action : view()->actions()) {
            if (action->text() == text)
                return action;
        }
        qFatal("no action %s", qPrintable(text));
    }

    std::unique_ptr<test::WindowStage> m_stage;
};

QTEST_MAIN(WindowSeveralSessionsTest)
#include "window_several_sessions_test.moc"
