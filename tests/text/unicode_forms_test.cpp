// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/unicode_forms.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace halftone;

class UnicodeFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalFormsAreThoseOfQt_data()
    {
        QTest::addColumn<NormalForm>("form");
        QTest::addColumn<QString::NormalizationForm>("oracle");

        QTest::newRow("NFC") << NormalForm::Nfc << QString::NormalizationForm_C;
        QTest::newRow("NFD") << NormalForm::Nfd << QString::NormalizationForm_D;
        QTest::newRow("NFKC") << NormalForm::Nfkc << QString::NormalizationForm_KC;
        QTest::newRow("NFKD") << NormalForm::Nfkd << QString::NormalizationForm_KD;
    }

    void normalFormsAreThoseOfQt()
    {
        QFETCH(NormalForm, form);
        QFETCH(QString::NormalizationForm, oracle);

        // Letters with and without marks, marks that reorder and fall apart, Hangul, ligatures, wide forms.
        const QString alphabet
            = u"aeo\u00e9\u00c5\u0300\u0301\u0316\u0327\u0323\u0344\u0f71\u0f73\u0f75\u0f81\u0f40"
              u"\u1100\u1161\u11a8\uac00\ufb01\uff21\u00bd\u1e9b\u212b\u0958\u093c\u05d0\u05b7\u05bc"_qs;
        std::mt19937 random(3); // any fixed seed
        for (int round = 0; round < 5'000; ++round) {
            QString text;
            for (auto length = random() % 12; length > 0; --length)
                text
                    += alphabet[static_cast<qsizetype>(random() % static_cast<std::size_t>(alphabet.size()))];
            QCOMPARE(QString::fromStdString(inNormalForm(text.toStdString(), form)), text.normalized(oracle));
        }
    }

    void longRunsOfMarksAreNotQuadratic_data()
    {
        QTest::addColumn<QString>("marks");

        QTest::newRow("unordered marks") << u"\u0301\u0316"_qs;
        QTest::newRow("vowel signs that fall apart") << u"\u0f73"_qs;
    }

    void longRunsOfMarksAreNotQuadratic()
    {
        QFETCH(QString, marks);

        const std::string text = "a" + marks.repeated(250'000).toStdString();
        QElapsedTimer timer;
        timer.start();
        for (const NormalForm form : {NormalForm::Nfc, NormalForm::Nfd, NormalForm::Nfkc, NormalForm::Nfkd})
            QVERIFY(inNormalForm(text, form).size() >= text.size() - 2);
        // It takes half a second; inserting the marks one by one takes minutes.
        constexpr qint64 GenerousMilliseconds = 20'000;
        QVERIFY2(timer.elapsed() < GenerousMilliseconds, QByteArray::number(timer.elapsed()).constData());
    }

    void lowerCaseKnowsNoNeighbours()
    {
        QCOMPARE(inLowerCase("\u03a3\u0391\u03a3 \u0130I \u00c9 \u01c5 \U0001D400 a1"),
                 std::string("\u03c3\u03b1\u03c3 i\u0307i \u00e9 \u01c6 \U0001D400 a1"));
    }
};

QTEST_APPLESS_MAIN(UnicodeFormsTest)
#include "unicode_forms_test.moc"
