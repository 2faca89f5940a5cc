// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/demo_session.h"
#include "app/window/message_bar.h"
#include "app/window/session_filter_menu.h"
#include "app/window/session_panel.h"
#include "app/window/session_shelf.h"
#include "tests/app/window_stage.h"
#include "widgets/decision_steps.h"
#include "widgets/dialogs/comparison_dialog.h"
#include "widgets/dialogs/session_dialog.h"
#include "widgets/exploration.h"
#include "widgets/models/session_list_model.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTimer>
#include <QToolButton>

#include <sqlite3.h>

using namespace halftone;
using halftone::test::LongMs;

namespace {

// The first page of @p table becomes nonsense.
void overwriteTable(const QString &library, const char *table)
{
    constexpr int PageSize = 4096; // SQLite's default
    sqlite3 *database = nullptr;
    sqlite3_stmt *select = nullptr;
    QCOMPARE(sqlite3_open(library.toUtf8().constData(), &database), SQLITE_OK);
    sqlite3_prepare_v2(database, "SELECT rootpage FROM sqlite_schema WHERE name = ?", -1, &select, nullptr);
    sqlite3_bind_text(select, 1, table, -1, SQLITE_STATIC);
    QCOMPARE(sqlite3_step(select), SQLITE_ROW);
    const auto page = sqlite3_column_int64(select, 0);
    sqlite3_finalize(select);
    sqlite3_close(database);
    QFile file(library);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((page - 1) * PageSize));
    QCOMPARE(file.write(QByteArray(PageSize, '\xff')), qint64(PageSize));
}

} // namespace

/// Sessions as files, in the window.
class WindowSessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<test::WindowStage>();
        m_stage->window().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().session() != nullptr, LongMs);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, LongMs);
    }
    void cleanup() { m_stage.reset(); }

    void aSessionIsExportedAndImported()
    {
        const QString file = m_stage->path("shared.halftone");
        setTau(m_stage->exploration(), 0.0123); // decided a moment ago, not saved yet
        inDialog([&](QFileDialog *dialog) {
            dialog->selectFile(file);
            QMetaObject::invokeMethod(dialog, "accept");
        });
        m_stage->window().actions().exportSession->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(bar()->text().contains(file), LongMs);

        m_stage->window().shelf()->importCopies(file.toStdString());
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, LongMs);
        QCOMPARE(bar()->text(), QStringLiteral("Imported as “Demo 2”."));
        QTRY_COMPARE(QString::fromStdString(m_stage->exploration().session()->name),
                     QStringLiteral("Demo 2"));
        QCOMPARE(m_stage->exploration().decisions().tau, 0.0123);
        QCOMPARE(m_stage->child<SessionPanel>()->names(m_stage->exploration().session()->id),
                 QStringList{QStringLiteral("Demo")});
    }

    void decisionsThatCouldNotBeSavedAreSavedWhenTheWindowCloses()
    {
        const QString library = QString::fromStdString(m_stage->window().shelf()->libraryPath().string());
        QVERIFY(QFile::rename(library, library + QStringLiteral(".away")));
        setTau(m_stage->exploration(), 0.0321);
        QTRY_VERIFY_WITH_TIMEOUT(bar()->text().contains(QStringLiteral("could not be read or written")),
                                 LongMs);
        QVERIFY(QFile::rename(library + QStringLiteral(".away"), library));
        m_stage->window().close();
        QTRY_COMPARE_WITH_TIMEOUT(stored()->load("Demo")->decisions.tau, 0.0321, LongMs);
    }

    void aDroppedSessionThatIsKnownCanBeCopied()
    {
        const QString file = m_stage->path("mine.halftone");
        QVERIFY(QFile::copy(QString::fromStdString(demoSessionFile().string()), file));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_stage->window(),
                                &enter); // what is dropped goes where the drag has entered
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_stage->window(), &drop);
        QTRY_VERIFY_WITH_TIMEOUT(bar()->text().contains(QStringLiteral("in your library already")), LongMs);
        m_stage->window().actions().importCopy->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, LongMs);
    }

    void aFileThatIsNoSessionIsSaid()
    {
        const QString path = m_stage->path("letter.halftone");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("Dear library, how are you?\n").repeated(100));
        file.close();
        m_stage->window().openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible(), LongMs);
        QVERIFY2(bar()->text().contains(QStringLiteral("letter.halftone")), qPrintable(bar()->text()));
        QCOMPARE(rows(), 1);
    }

    void aDamagedLibraryIsRecoveredFromItsMessage()
    {
        const QString library = m_stage->path("sessions.halftone");
        m_stage->close();
        overwriteTable(library, "timing");
        m_stage->open();
        QTRY_VERIFY_WITH_TIMEOUT(bar()->text().contains(QStringLiteral("is damaged")), LongMs);
        auto *next = bar()->findChild<QToolButton *>(QStringLiteral("next"));
        QCOMPARE(next->text(), QStringLiteral("Recover what is left"));
        QTest::mouseClick(next, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bar()->text().contains(QStringLiteral("sessions.damaged-1.halftone")),
                                 LongMs);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, LongMs);
        QVERIFY(QFile::exists(m_stage->path("sessions.damaged-1.halftone")));
        const auto *detail = bar()->findChild<QLabel *>(QStringLiteral("detail"));
        QVERIFY2(detail->text().contains(QStringLiteral("table timing: 0")), qPrintable(detail->text()));
    }

    void detailsAreEditedAndUndone()
    {
        editDetails([](QLineEdit *name, QLineEdit *tags, QPlainTextEdit *note) {
            name->setText(QStringLiteral("Reviewed"));
            tags->setText(QStringLiteral("prod, 8b"));
            note->setPlainText(QStringLiteral("for the shop"));
        });
        QTRY_COMPARE_WITH_TIMEOUT(bar()->text(), QStringLiteral("“Demo” is now called “Reviewed”."), LongMs);
        QTRY_COMPARE(nameAt(0), QStringLiteral("Reviewed"));
        QCOMPARE(stored()->list()->front().tags, (std::vector<std::string>{"8b", "prod"}));
        QCOMPARE(stored()->list()->front().note, std::string("for the shop"));
        search(QStringLiteral("tag:prod shop"));
        QCOMPARE(rows(), 1);
        search(QStringLiteral("tag:shop"));
        QCOMPARE(rows(), 0);
        search({});
        button(QStringLiteral("Undo"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(nameAt(0), QStringLiteral("Demo"), LongMs);
        QVERIFY(!bar()->isVisible());
        QVERIFY(m_stage->window().windowTitle().startsWith(QStringLiteral("Demo")));
        QVERIFY(stored()->list()->front().tags.empty());
        QVERIFY(stored()->list()->front().note.empty());
    }

    void aNameThatIsTakenIsSaid()
    {
        auto other = *stored()->load("Demo");
        other.name = "Taken";
        QVERIFY(stored()->create(other));
        editDetails([](QLineEdit *name, auto *, auto *) { name->setText(QStringLiteral("Taken")); });
        QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible(), LongMs);
        QVERIFY2(bar()->text().contains(QStringLiteral("Taken")), qPrintable(bar()->text()));
        QVERIFY(stored()->idOf("Demo"));
    }

    void anArchivedSessionIsListedOnDemand()
    {
        action(QStringLiteral("Archive session"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, LongMs);
        QVERIFY(m_stage->exploration().session() != nullptr); // it stays on screen
        action(QStringLiteral("Show archived sessions"))->trigger();
        QCOMPARE(rows(), 1);
        m_stage->child<SessionPanel>()->view()->setCurrentIndex(index(0));
        action(QStringLiteral("Take out of the archive"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(stored()->list()->front().archived.empty(), LongMs);
    }

    void aDeletedSessionComesBack()
    {
        setTau(m_stage->exploration(), 0.0123); // decided a moment ago, not saved yet
        action(QStringLiteral("Delete session"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().session() == nullptr, LongMs);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, LongMs);
        QVERIFY2(bar()->text().startsWith(QStringLiteral("“Demo” is deleted.")), qPrintable(bar()->text()));
        button(QStringLiteral("Undo"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().session() != nullptr, LongMs);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, LongMs);
        QCOMPARE(m_stage->exploration().decisions().tau, 0.0123);
    }

    void aDeletedSessionIsRestoredFromTheList()
    {
        action(QStringLiteral("Delete session"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, LongMs);
        m_stage->open(); // a new window: no offer to undo
        action(QStringLiteral("Show deleted sessions"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, LongMs);
        m_stage->child<SessionPanel>()->view()->setCurrentIndex(index(0));
        QVERIFY(!action(QStringLiteral("Archive session"))->isEnabled());
        Q_EMIT m_stage->child<SessionPanel>()->view()->activated(index(0)); // opens nothing
        action(QStringLiteral("Restore session"))->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(bar()->text(), QStringLiteral("“Demo” is restored."), LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().session() != nullptr, LongMs);
    }

    void theMenuOfFiltersWritesTheSearch()
    {
        auto other = *stored()->load("Demo");
        other.name = "Other";
        other.tags = {"prod"};
        other.model.path = "/srv/models/my model";
        QVERIFY(stored()->create(other));
        m_stage->window().shelf()->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 2, LongMs);
        auto *menu = m_stage->child<SessionFilterMenu>();
        const auto choose = [&](const QString &field, const QString &word) {
            Q_EMIT menu->aboutToShow();
            for (auto *action : menu->actions()) {
                if (action->menu() == nullptr || action->text() != field)
                    continue;
                for (auto *choice : action->menu()->actions()) {
                    if (choice->text() == word)
                        choice->trigger();
                }
            }
        };
        const auto *search = m_stage->child<SessionPanel>()->findChild<QLineEdit *>();
        choose("Tag", "prod");
        QCOMPARE(search->text(), QStringLiteral("tag:prod"));
        QCOMPARE(rows(), 1);
        QCOMPARE(nameAt(0), QStringLiteral("Other"));
        choose("Model", "my model");
        QCOMPARE(search->text(), QStringLiteral("tag:prod model:\"my model\""));
        QCOMPARE(rows(), 1);
        choose("Model", "model"); // the demo's folder: another one instead
        QCOMPARE(search->text(), QStringLiteral("tag:prod model:model"));
        choose("Tag", "prod"); // it was on
        QCOMPARE(search->text(), QStringLiteral("model:model"));
        QCOMPARE(rows(), 2); // "model" is a part of both names
    }

    void sessionsHaveThumbnailsOfTheirTradeOff()
    {
        const auto thumbnail
            = [&] { return index(0).data(SessionListModel::ThumbnailRole).value<SessionThumbnail>(); };
        QTRY_VERIFY_WITH_TIMEOUT(!thumbnail().curve.isEmpty(), LongMs);
        const auto before = thumbnail();
        QVERIFY(before.chosen);
        QCOMPARE(before.curve.last(), QPointF(1, 1));
        for (qsizetype i = 1; i < before.curve.size(); ++i)
            QVERIFY(before.curve[i].x() >= before.curve[i - 1].x()
                    && before.curve[i].y() >= before.curve[i - 1].y());
        QVERIFY(before.curve.contains(*before.chosen)
                || before.curve.size() >= 48); // else between two that are drawn
        const QDir cache(m_stage->path("halftone/trade-offs"));
        QCOMPARE(cache.entryList(QDir::Files).size(), 1);

        setTau(m_stage->exploration(), 1);
        m_stage->exploration().finishThresholdChange();
        QTRY_COMPARE_WITH_TIMEOUT(thumbnail().chosen.value_or(QPointF()), QPointF(1, 1), LongMs);
        QCOMPARE(thumbnail().curve, before.curve);
        QCOMPARE(cache.entryList(QDir::Files).size(), 1); // replaced
    }

    void severalSelectedSessionsAreCompared()
    {
        for (const char *name : {"Second", "Third"}) {
            auto other = *stored()->load("Demo");
            other.name = name;
            QVERIFY(stored()->create(other));
        }
        m_stage->window().shelf()->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, LongMs);
        m_stage->child<SessionPanel>()->view()->selectAll();
        QVERIFY(action(QStringLiteral("Delete 3 sessions"))->isEnabled());
        action(QStringLiteral("Compare 2 sessions with the open one"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->child<ComparisonDialog>() != nullptr, LongMs);
        QVERIFY(m_stage->child<ComparisonDialog>()->windowTitle().endsWith("compared with Demo"));
    }

    void aModelThatHasMovedIsAskedFor()
    {
        const QString folder = m_stage->path("elsewhere"); // near, but under a name that nothing hints at
        std::filesystem::copy(HALFTONE_RESOURCES "/demo/model", folder.toStdString(),
                              std::filesystem::copy_options::recursive);
        const auto id = m_stage->exploration().session()->id;
        const QString nowhere = QStringLiteral("/nonexistent/a/b/llama");
        QVERIFY(stored()->setModelPath(id, nowhere.toStdString()));
        m_stage->window().shelf()->load(id);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->exploration().session()->model.path, nowhere.toStdString(),
                                  LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->window().actions().measureDrift->isEnabled(), LongMs);
        m_stage->window().actions().measureDrift->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(bar()->text().contains(nowhere), LongMs);
        QVERIFY2(bar()->text().contains("no longer"), qPrintable(bar()->text()));
        inDialog([&](QFileDialog *dialog) {
            dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(folder);
            QMetaObject::invokeMethod(dialog, "accept");
        });
        button(QStringLiteral("Locate…"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(bar()->text().contains("is found again"), LongMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->exploration().session()->model.path, folder.toStdString(), LongMs);
    }

    void whatAnotherWindowChangesIsShown()
    {
        auto &exploration = m_stage->exploration();
        const auto id = exploration.session()->id;
        constexpr int OnceLookedMs = 1500; // the window has then seen the library as it is
        QTest::qWait(OnceLookedMs);
        setTau(exploration, 0.003);
        exploration.finishThresholdChange();
        const auto library = stored();
        QVERIFY(library->rename(id, "From elsewhere"));
        KeptConfiguration kept;
        kept.name = "theirs";
        kept.gainUnit = "s";
        for (const auto &layer : exploration.session()->graph.layers)
            kept.formats[layer.name] = "bf16";
        const auto isKept = library->keep(id, kept);
        QVERIFY2(isKept, isKept ? "" : describe(isKept.error()).c_str());
        QTRY_COMPARE_WITH_TIMEOUT(exploration.session()->kept.size(), std::size_t(1), LongMs);
        QCOMPARE(exploration.session()->name, std::string("From elsewhere"));
        QTRY_COMPARE_WITH_TIMEOUT(nameAt(0), QStringLiteral("From elsewhere"), LongMs);
        QCOMPARE(exploration.decisions().tau, 0.003); // this window's
        QVERIFY(library->remove(id));
        QTRY_VERIFY_WITH_TIMEOUT(exploration.session() == nullptr, LongMs);
        QVERIFY(bar()->text().contains(QStringLiteral("was deleted in another window")));
    }

private:
    [[nodiscard]] QModelIndex index(int row) const
    {
        return m_stage->child<SessionPanel>()->view()->model()->index(row, 0);
    }
    [[nodiscard]] QString nameAt(int row) const { return index(row).data().toString(); }
    /// The library, beside the window.
    [[nodiscard]] std::unique_ptr<SessionLibrary> stored() const
    {
        return std::make_unique<SessionLibrary>(
            *SessionLibrary::open(m_stage->path("sessions.halftone").toStdString()));
    }
    [[nodiscard]] QAction *action(const QString &text) const
    {
        for (auto *action : m_stage->child<SessionPanel>()->view()->actions()) {
            if (action->text() == text)
                return action;
        }
        qFatal("no action %s", qPrintable(text));
    }
    [[nodiscard]] QToolButton *button(const QString &text) const
    {
        for (auto *button : bar()->findChildren<QToolButton *>()) {
            if (button->text() == text)
                return button;
        }
        qFatal("no button %s", qPrintable(text));
    }
    void search(const QString &text)
    {
        m_stage->child<SessionPanel>()->findChild<QLineEdit *>()->setText(text);
    }
    /// Opens the dialog of the current session, and accepts what @p work enters.
    template <typename Work>
    void editDetails(Work work)
    {
        QTimer::singleShot(0, this, [work] {
            auto *dialog = qobject_cast<SessionDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            const auto lines = dialog->findChildren<QLineEdit *>();
            work(lines[0], lines[1], dialog->findChild<QPlainTextEdit *>());
            QVERIFY(dialog->problem().isEmpty());
            dialog->accept();
        });
        action(QStringLiteral("Name, tags and note…"))->trigger();
    }
    [[nodiscard]] MessageBar *bar() const { return m_stage->child<MessageBar>(); }
    [[nodiscard]] int rows() const { return m_stage->child<SessionPanel>()->view()->model()->rowCount(); }
    /// Runs @p work on the file dialog that opens next.
    template <typename Work>
    void inDialog(Work work)
    {
        QTimer::singleShot(0, this, [work] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            work(dialog);
        });
    }

    std::unique_ptr<test::WindowStage> m_stage;
};

QTEST_MAIN(WindowSessionsTest)
#include "window_sessions_test.moc"
