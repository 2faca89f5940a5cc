// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_edit.h"
#include "tests/session/earlier_library.h"
#include "tests/session/random_session.h"

#include <QTemporaryDir>
#include <QTest>

using namespace halftone;

namespace {

using Words = std::vector<std::string>;

template <typename T>
ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

/// Note, tags, archive and deletion of sessions.
class SessionMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_random.seed(20250519); // fixed, chosen
        m_file = m_folder->filePath("sessions.halftone");
        m_library = std::make_unique<SessionLibrary>(*SessionLibrary::open(m_file.toStdString()));
        m_session = randomSession(m_random);
        m_session.name = "first";
        m_session.id = *m_library->create(m_session);
    }

    void aNoteIsStored()
    {
        QVERIFY(m_library->setNote("first", "two\nlines ü"));
        QCOMPARE(m_library->load("first")->note, std::string("two\nlines ü"));
        QCOMPARE(m_library->list()->front().note, std::string("two\nlines ü"));
        QVERIFY(m_library->setNote("first", ""));
        QCOMPARE(m_library->load("first")->note, std::string());
    }

    void tagsAreASet()
    {
        QVERIFY(m_library->changeTags("first", {}, m_session.tags));
        QVERIFY(m_library->changeTags("first", Words{"prod", "8b", "prod"}, Words{"never"}));
        QCOMPARE(m_library->load("first")->tags, (Words{"8b", "prod"}));
        QCOMPARE(m_library->list()->front().tags, (Words{"8b", "prod"}));
        QVERIFY(m_library->changeTags("first", Words{"PROD"}, {})); // the same tag
        QCOMPARE(m_library->load("first")->tags, (Words{"8b", "prod"}));
        QVERIFY(m_library->changeTags("first", Words{"Prod"}, Words{"prod"})); // in other letters now
        QCOMPARE(m_library->load("first")->tags, (Words{"8b", "Prod"}));
    }

    void whatIsNoTagIsRefusedAndChangesNothing()
    {
        QCOMPARE(codeOf(m_library->changeTags("first", Words{"good", "two words"}, m_session.tags)),
                 ErrorCode::InvalidArgument);
        QCOMPARE(m_library->load("first")->tags, m_session.tags);
        m_session.name = "second";
        m_session.tags = {""};
        QCOMPARE(codeOf(m_library->create(m_session)), ErrorCode::InvalidArgument);
        QCOMPARE(m_library->list()->size(), std::size_t(1));
    }

    void archivedSessionsAreListedWithTheTime()
    {
        QVERIFY(m_library->list()->front().archived.empty());
        QVERIFY(m_library->setArchived("first", true));
        QCOMPARE(m_library->list()->front().archived.size(), std::string("2026-11-22T20:00:00Z").size());
        QVERIFY(m_library->load("first"));
        setTime("archived", "2026-01-01T00:00:00Z");
        QVERIFY(m_library->setArchived("first", true));
        QCOMPARE(m_library->list()->front().archived, std::string("2026-01-01T00:00:00Z"));
        QVERIFY(m_library->setArchived("first", false));
        QVERIFY(m_library->list()->front().archived.empty());
    }

    void aDeletedSessionIsNowhereButAmongTheDeleted()
    {
        QVERIFY(m_library->remove("first"));
        QVERIFY(m_library->list()->empty());
        for (const std::string &key : {m_session.id, m_session.name}) {
            QCOMPARE(codeOf(m_library->load(key)), ErrorCode::NotFound);
            QCOMPARE(codeOf(m_library->idOf(key)), ErrorCode::NotFound);
            QCOMPARE(codeOf(m_library->setNote(key, "x")), ErrorCode::NotFound);
            QCOMPARE(codeOf(m_library->remove(key)), ErrorCode::NotFound);
        }
        QCOMPARE(m_library->listDeleted()->size(), std::size_t(1));
        QVERIFY(!m_library->listDeleted()->front().deleted.empty());
    }

    void aRestoredSessionIsWhole()
    {
        QVERIFY(m_library->remove("first"));
        const auto restored = m_library->restore("first");
        QVERIFY(restored);
        QCOMPARE(*restored, (ImportedSession{m_session.id, "first"}));
        QVERIFY(*m_library->load(m_session.id) == m_session);
        QVERIFY(m_library->listDeleted()->empty());
        QCOMPARE(codeOf(m_library->restore("first")), ErrorCode::NotFound);
    }

    void theNameOfADeletedSessionIsFree()
    {
        QVERIFY(m_library->remove("first"));
        auto second = randomSession(m_random);
        second.name = "first";
        const auto id = m_library->create(second);
        QVERIFY(id && *id != m_session.id);
        const auto restored = m_library->restore("first");
        QVERIFY(restored);
        QCOMPARE(*restored, (ImportedSession{m_session.id, "first 2"}));
        QCOMPARE(*m_library->idOf("first"), *id);
    }

    void theIdOfADeletedSessionIsNot()
    {
        QVERIFY(m_library->remove("first"));
        auto again = m_session;
        again.name = "other";
        QVERIFY(*m_library->create(again) != m_session.id);
        again.name = m_session.id;
        QCOMPARE(codeOf(m_library->create(again)), ErrorCode::Conflict);
        QCOMPARE(codeOf(m_library->rename("other", m_session.id)), ErrorCode::Conflict);
    }

    void ofTwoDeletedWithOneNameTheLastIsRestored()
    {
        QVERIFY(m_library->remove("first"));
        setTime("deleted", "2026-11-01T00:00:00Z");
        auto second = randomSession(m_random);
        second.name = "first";
        second.id = *m_library->create(second);
        runSql(m_file, "UPDATE session SET deleted = '2026-11-02T00:00:00Z' WHERE id = '" + second.id + "'");
        QCOMPARE(m_library->restore("first")->id, second.id);
        QCOMPARE(m_library->restore(m_session.id)->name, std::string("first 2"));
    }

    void afterThirtyDaysTheNextDeletionIsForGood()
    {
        QVERIFY(m_library->remove("first"));
        setTime("deleted", "2020-01-01T00:00:00Z");
        auto second = randomSession(m_random);
        second.name = "second";
        QVERIFY(m_library->create(second));
        QCOMPARE(m_library->listDeleted()->size(), std::size_t(1)); // nothing else purges
        QVERIFY(m_library->remove("second"));
        const auto left = m_library->listDeleted();
        QCOMPARE(left->size(), std::size_t(1));
        QCOMPARE(left->front().name, std::string("second"));
        QCOMPARE(codeOf(m_library->restore("first")), ErrorCode::NotFound);
        QVERIFY(m_library->restore("second"));
    }

    void purgingLeavesNoRowOfIt()
    {
        auto second = randomSession(m_random);
        second.name = "second";
        second.id = *m_library->create(second);
        QVERIFY(m_library->remove("first"));
        QCOMPARE(*m_library->purge(std::chrono::hours(1)), std::int64_t(0));
        QCOMPARE(*m_library->purge(std::chrono::seconds(0)), std::int64_t(1));
        for (const char *table : {"session", "model_graph", "sample", "timing", "kept", "validation", "tag"})
            QCOMPARE(runSql(m_file,
                            std::string("SELECT DISTINCT ")
                                + (std::string(table) == "session" ? "id" : "session") + " FROM " + table),
                     second.id + "\n");
        QCOMPARE(runSql(m_file, "PRAGMA foreign_key_check"), std::string());
        QVERIFY(*m_library->load("second") == second);
    }

    void anImportTakesNoDeletedOnesAndNoArchive()
    {
        auto second = randomSession(m_random);
        second.name = "second";
        second.id = *m_library->create(second);
        QVERIFY(m_library->setArchived("second", true));
        QVERIFY(m_library->remove("first"));
        auto other = SessionLibrary::open(m_folder->filePath("other.halftone").toStdString());
        QCOMPARE(other->importFrom(m_file.toStdString())->size(), std::size_t(1));
        QVERIFY(*other->load("second") == second); // with note and tags
        QVERIFY(other->list()->front().archived.empty());
    }

    void anEditIsUndoneByItsInverse()
    {
        const auto before = m_library->list()->front();
        SessionEdit edit{m_session.id, detailsOf(before), detailsOf(before)};
        edit.to = {"second", "other", {"8b", "new"}, true, true};
        QVERIFY(applyEdit(*m_library, edit));
        const auto deleted = m_library->listDeleted()->front();
        QVERIFY(detailsOf(deleted) == edit.to);
        QVERIFY(applyEdit(*m_library, inverse(edit)));
        QVERIFY(m_library->list()->front() == before);
        QVERIFY(*m_library->load(m_session.id) == m_session);
    }

    void anEditLeavesWhatIsNotInIt()
    {
        const auto details = detailsOf(m_library->list()->front());
        SessionEdit edit{m_session.id, details, details};
        edit.to.tags.emplace_back("zz");
        QVERIFY(m_library->setNote("first", "by another window"));
        QVERIFY(m_library->changeTags("first", Words{"theirs"}, {}));
        QVERIFY(applyEdit(*m_library, edit));
        QCOMPARE(m_library->load("first")->note, std::string("by another window"));
        QCOMPARE(m_library->load("first")->tags.size(), m_session.tags.size() + 2);
    }

    void anUndoneDeletionSaysANewName()
    {
        const auto details = detailsOf(m_library->list()->front());
        SessionEdit edit{m_session.id, details, details};
        edit.to.isDeleted = true;
        QVERIFY(applyEdit(*m_library, edit));
        auto second = randomSession(m_random);
        second.name = "first";
        QVERIFY(m_library->create(second));
        const auto undone = applyEdit(*m_library, inverse(edit));
        QVERIFY(undone);
        QCOMPARE(undone->to.name, std::string("first 2"));
    }

    void aKeptConfigurationIsChangedAndUndone()
    {
        auto later = m_session.kept.front();
        later.name = "later";
        later.created = "2026-11-23T08:00:00Z";
        QVERIFY(m_library->keep(m_session.id, later));
        const auto before = m_library->load(m_session.id)->kept;
        QVERIFY(before.size() > 1);
        auto changed = before.front();
        changed.name = "serves since May";
        changed.note = "two lines\nof a note";
        for (const KeptEdit &edit :
             {KeptEdit{m_session.id, before.front(), changed}, KeptEdit{m_session.id, before.back(), {}}}) {
            auto expected = before;
            applyEdit(expected, edit);
            QVERIFY(expected != before);
            QVERIFY(applyEdit(*m_library, edit));
            QVERIFY(m_library->load(m_session.id)->kept == expected);
            QVERIFY(applyEdit(*m_library, inverse(edit)));
            QVERIFY(m_library->load(m_session.id)->kept == before);
        }
    }

    void aKeptConfigurationNeedsANameOfItsOwn()
    {
        auto other = m_library->load(m_session.id)->kept.front();
        const std::string first = other.name;
        other.name = "other";
        QVERIFY(m_library->keep(m_session.id, other));
        QCOMPARE(m_library->changeKept(m_session.id, "other", first, "").error().code, ErrorCode::Conflict);
        QCOMPARE(m_library->changeKept(m_session.id, "none", "new", "").error().code, ErrorCode::NotFound);
        QCOMPARE(m_library->removeKept(m_session.id, "none").error().code, ErrorCode::NotFound);
        QVERIFY(m_library->removeKept(m_session.id, "other"));
    }

    void anEditToATakenNameChangesNothing()
    {
        auto second = randomSession(m_random);
        second.name = "second";
        QVERIFY(m_library->create(second));
        SessionEdit edit{
            m_session.id, detailsOf(m_library->list()->back()), {"second", "new", {}, true, false}};
        QCOMPARE(codeOf(applyEdit(*m_library, edit)), ErrorCode::Conflict);
        QVERIFY(*m_library->load(m_session.id) == m_session);
    }

    void anEditThatFailsAtItsEndChangesNothing()
    {
        const auto details = detailsOf(m_library->list()->back());
        SessionEdit edit{m_session.id, details, details};
        edit.to.name = "renamed";
        edit.to.note = "new";
        edit.to.tags = {std::string(65, 'x')}; // the last step
        QCOMPARE(codeOf(applyEdit(*m_library, edit)), ErrorCode::InvalidArgument);
        QVERIFY(*m_library->load(m_session.id) == m_session);
        QVERIFY(m_library->remove("first"));
        edit.from.isDeleted = true;
        QCOMPARE(codeOf(applyEdit(*m_library, edit)), ErrorCode::InvalidArgument);
        QCOMPARE(m_library->listDeleted()->size(), std::size_t(1)); // not restored either
    }

private:
    void setTime(const std::string &column, const std::string &time)
    {
        runSql(m_file,
               "UPDATE session SET " + column + " = '" + time + "' WHERE id = '" + m_session.id + "'");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SessionLibrary> m_library;
    std::mt19937 m_random;
    QString m_file;
    Session m_session;
};

QTEST_APPLESS_MAIN(SessionMarksTest)
#include "session_marks_test.moc"
