// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/error_text.h"

#include <QTest>

using namespace halftone;

class ErrorTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasASentence();
    void namesTheSubjectAndKeepsTheDetailApart();
};

void ErrorTextTest::everyCodeHasASentence()
{
    QSet<QString> seen;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        for (const char *subject : {"", "model.safetensors"}) {
            const QString sentence = errorSentence({static_cast<ErrorCode>(code), subject, {}});
            QVERIFY(sentence.endsWith(QLatin1Char('.')));
            QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
            seen.insert(sentence);
        }
    }
}

void ErrorTextTest::namesTheSubjectAndKeepsTheDetailApart()
{
    const Error error{ErrorCode::Corrupt, "model.safetensors", "the header is larger than the file"};
    QVERIFY(errorSentence(error).contains(QStringLiteral("“model.safetensors”")));
    QVERIFY(!errorSentence(error).contains(QStringLiteral("header")));
    QCOMPARE(errorDetail(error), QStringLiteral("the header is larger than the file"));
}

QTEST_APPLESS_MAIN(ErrorTextTest)
#include "error_text_test.moc"
