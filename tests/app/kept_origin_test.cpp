// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/kept_origin.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace halftone;

class KeptOriginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Libraries hold these sentences: they may not change.
    void notesAreWhatTheyWere()
    {
        QCOMPARE(givenByFile("a b.json"), std::string("given by a b.json"));
        QCOMPARE(keptAs("daily"), std::string("the one kept as daily"));
        QCOMPARE(fileWithRemarks("/a/b.json", std::array<std::string, 2>{"one", "two"}),
                 std::string("/a/b.json; one; two"));
    }

    void theFileIsReadBack()
    {
        QCOMPARE(fileGivenIn(givenByFile("a; b.json")), std::optional<std::string>("a; b.json"));
        const QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("b.json")).toStdString();
        QVERIFY(!fileGivenIn(path)); // not there yet: perhaps the user's own words
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(fileGivenIn(fileWithRemarks(path, {})), std::optional(path));
        QCOMPARE(fileGivenIn(fileWithRemarks(path, std::array<std::string, 1>{"odd"})), std::optional(path));
    }

    void otherNotesNameNone()
    {
        for (const char *note : {"", "given by ", "for the shop", "the one kept as given by a.json", "/"})
            QVERIFY2(!fileGivenIn(note), note);
    }
};

QTEST_APPLESS_MAIN(KeptOriginTest)
#include "kept_origin_test.moc"
