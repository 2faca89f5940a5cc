// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/demo_session.h"
#include "app/window/message_bar.h"
#include "app/window/session_panel.h"
#include "app/window/session_shelf.h"
#include "tests/app/window_stage.h"
#include "widgets/exploration.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QListView>
#include <QMimeData>
#include <QTimer>
#include <QToolButton>

using namespace halftone;
using halftone::test::LongMs;

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
        m_stage->exploration().setTau(0.0123); // decided a moment ago, not saved yet
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

private:
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
