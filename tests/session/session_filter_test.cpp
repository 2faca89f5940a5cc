// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_filter.h"
#include "core/session/session_tags.h"

#include <QTest>

using namespace halftone;

namespace {

SessionSummary llama()
{
    SessionSummary session;
    session.id = "0a1b2c3d";
    session.name = "Llama for the shop";
    session.created = "2026-11-22T23:30:00Z";
    session.modelPath = "/srv/models/Meta-Llama-3.1-8B/";
    session.architecture = "LlamaForCausalLM";
    session.timingSources = {"gaudi2-model", "host:Xeon"};
    session.note = "Second attempt, with longer texts";
    session.tags = {"8b", "prod-eu"};
    return session;
}

} // namespace

class SessionFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");

        QTest::newRow("nothing fits all") << "" << true;
        QTest::newRow("blanks alone fit all") << " \t " << true;
        QTest::newRow("a part of the name in other case") << "SHOP" << true;
        QTest::newRow("a part of the model's folder") << "3.1-8b" << true;
        QTest::newRow("not of the folders above it") << "models" << false;
        QTest::newRow("a part of the note") << "attempt" << true;
        QTest::newRow("the beginning of a tag") << "prod" << true;
        QTest::newRow("not a later part of a tag") << "eu" << false;
        QTest::newRow("the month") << "2026-11" << true;
        QTest::newRow("another month") << "2026-12" << false;
        QTest::newRow("the beginning of the id") << "0a1b" << true;
        QTest::newRow("a timing source") << "xeon" << true;
        QTest::newRow("the architecture") << "causallm" << true;
        QTest::newRow("all of several words") << "llama tag:prod 2026-11" << true;
        QTest::newRow("not one of several words") << "llama tag:prod 2025" << false;
        QTest::newRow("a name by its field") << "name:llama" << true;
        QTest::newRow("the model is no name") << "name:meta" << false;
        QTest::newRow("a model by its field") << "model:meta" << true;
        QTest::newRow("the name is no model") << "model:shop" << false;
        QTest::newRow("a tag by its field") << "TAG:8B" << true;
        QTest::newRow("a word of the note is no tag") << "tag:second" << false;
        QTest::newRow("any tag, while it is typed") << "tag:" << true;
        QTest::newRow("quotes hold words together") << "name:\"for the shop\"" << true;
        QTest::newRow("quoted words in another order") << "name:\"the for\"" << false;
        QTest::newRow("a quote that is not closed yet") << "name:\"for the" << true;
        QTest::newRow("quotes around nothing") << "\"\"" << true;
        QTest::newRow("a note by its field") << "note:longer" << true;
        QTest::newRow("a tag is no note") << "note:prod" << false;
        QTest::newRow("a day by its field") << "date:2026-11-22" << true;
        QTest::newRow("not the middle of a day") << "date:11-22" << false;
        QTest::newRow("an unknown field is a word") << "host:xe" << true;
    }
    void findsWhatIsTyped()
    {
        QFETCH(QString, text);
        QFETCH(bool, fits);
        QCOMPARE(SessionFilter(text.toStdString()).fits(llama()), fits);
    }

    void withoutTagsNoTagFits()
    {
        auto session = llama();
        session.tags.clear();
        QVERIFY(!SessionFilter("tag:").fits(session));
    }

    void changesOneTerm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("changed");

        QTest::newRow("behind what is typed") << "llama"
                                              << "prod"
                                              << "llama tag:prod";
        QTest::newRow("instead of another") << "tag:old  llama TAG:x"
                                            << "prod"
                                            << "llama tag:prod";
        QTest::newRow("none") << "tag:old llama"
                              << ""
                              << "llama";
        QTest::newRow("with blanks, quoted") << ""
                                             << "my tag"
                                             << "tag:\"my tag\"";
        QTest::newRow("what is quoted stays whole") << "name:\"a tag:b\" tag:c"
                                                    << "d"
                                                    << "name:\"a tag:b\" tag:d";
    }
    void changesOneTerm()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        QFETCH(QString, changed);
        const auto next = withTerm(text.toStdString(), "tag", word.toStdString());
        QCOMPARE(QString::fromStdString(next), changed);
        QCOMPARE(hasTerm(next, "tag", word.toStdString()), !word.isEmpty());
    }

    void saysWhetherItIsEmpty()
    {
        QVERIFY(SessionFilter(" ").isEmpty());
        QVERIFY(!SessionFilter("x").isEmpty());
    }

    void readsTags_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tags");

        QTest::newRow("none") << ""
                              << "";
        QTest::newRow("blanks and commas separate") << " prod,8b\tnew, ,last\n"
                                                    << "8b|last|new|prod";
        QTest::newRow("each once") << "a b a"
                                   << "a|b";
        QTest::newRow("beyond ASCII") << "prüfung"
                                      << "prüfung";
    }
    void readsTags()
    {
        QFETCH(QString, text);
        QFETCH(QString, tags);
        QStringList read;
        for (const auto &tag : tagsOf(text.toStdString()))
            read << QString::fromStdString(tag);
        QCOMPARE(read.join(QLatin1Char('|')), tags);
    }

    void knowsATag_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("is");

        QTest::newRow("a word") << "prod" << true;
        QTest::newRow("of 64 bytes") << QString(64, 'x') << true;
        QTest::newRow("of 65 bytes") << QString(65, 'x') << false;
        QTest::newRow("nothing") << "" << false;
        QTest::newRow("with a blank") << "a b" << false;
        QTest::newRow("with a comma") << "a,b" << false;
        QTest::newRow("with a line feed") << "a\nb" << false;
    }
    void knowsATag()
    {
        QFETCH(QString, text);
        QFETCH(bool, is);
        QCOMPARE(isTag(text.toStdString()), is);
    }
};

QTEST_APPLESS_MAIN(SessionFilterTest)
#include "session_filter_test.moc"
