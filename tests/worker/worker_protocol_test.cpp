// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/worker_lines.h"
#include "core/timing/worker_protocol.h"
#include "tests/worker/worker_messages.h"

#include <QtTest>

#include <random>

using namespace halftone;
using namespace halftone::test;

class WorkerProtocolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryAnswer()
    {
        for (const auto &[line, expected] : specifiedAnswers()) {
            const auto answer = parseWorkerAnswer(line);
            QVERIFY2(answer && *answer == expected, line.c_str());
        }
    }

    void refusesWithOneSentence_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("says");

        for (const auto &[name, line, says] : brokenAnswers())
            QTest::newRow(name) << QByteArray::fromStdString(line) << QByteArray(says);
    }

    void refusesWithOneSentence()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, says);

        const auto answer = parseWorkerAnswer(line.toStdString());
        QVERIFY(!answer);
        const auto sentence = describe(answer.error());
        QVERIFY2(sentence.find(says.toStdString()) != std::string::npos, sentence.c_str());
        QVERIFY(sentence.find('\n') == std::string::npos && sentence.size() < 300);
    }

    void randomDamageNeverEndsTheProgram()
    {
        std::mt19937 random(7);
        for (int i = 0; i < 20000; ++i) {
            std::string line = i % 2 == 0 ? Hello : Measured;
            for (int edit = 0; edit < 3; ++edit)
                line[random() % line.size()] = static_cast<char>(random() % 256);
            if (const auto answer = parseWorkerAnswer(line); !answer)
                QVERIFY(!answer.error().detail.empty());
        }
    }

    void writesRequestsAsSpecified()
    {
        for (const auto &[request, expected] : specifiedRequests())
            QCOMPARE(request, expected + "\n");
        const auto odd = loadRequest("l", "\xff\n", {});
        QCOMPARE(std::ranges::count(odd, '\n'), 1);
    }

    void cutsLinesWhereverTheBytesAreSplit()
    {
        const std::string text = "one\r\n\ntwo\nthree";
        for (std::size_t first = 0; first <= text.size(); ++first) {
            for (std::size_t second = first; second <= text.size(); ++second) {
                WorkerLines lines;
                std::vector<std::string> found;
                for (const auto &part :
                     {text.substr(0, first), text.substr(first, second - first), text.substr(second)}) {
                    QVERIFY(lines.add(part));
                    while (auto line = lines.next())
                        found.push_back(*std::move(line));
                }
                QVERIFY((found == std::vector<std::string>{"one", "", "two"}));
            }
        }
    }

    void refusesALineThatIsTooLong()
    {
        const std::string megabyte(1 << 20, 'x');
        WorkerLines lines;
        for (int i = 0; i < 16; ++i)
            QVERIFY(lines.add(megabyte));
        QVERIFY(!lines.next());
        WorkerLines longer = lines;
        QVERIFY(!longer.add("x\n"));
        QVERIFY(lines.add("\n"));
        QCOMPARE(lines.next()->size(), WorkerLines::Longest);
    }
};

QTEST_APPLESS_MAIN(WorkerProtocolTest)
#include "worker_protocol_test.moc"
