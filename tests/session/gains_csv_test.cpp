// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/gains_csv.h"
#include "core/session/rounded_timing.h"
#include "tests/session/random_session.h"

#include <QtTest>

using namespace halftone;

namespace {

/// Two sub-graphs of one and of two layers.
Session smallSession()
{
    Session session;
    for (std::uint32_t i = 0; i < 3; ++i)
        session.graph.layers.push_back({});
    session.partition.subgraphs = {Subgraph{}, Subgraph{}};
    session.partition.subgraphs[0].layers = {LayerId{0}};
    session.partition.subgraphs[1].layers = {LayerId{1}, LayerId{2}};
    return session;
}

const std::string Header = "subgraph,formats,gain_seconds,spread_seconds\n";
const std::string First = "0,fp8_e4m3,0.5,0.25\n";
const std::string Second = "1,bf16+fp8_e4m3,0.125,0\n1,fp8_e4m3+bf16,-0.25,\n1,fp8_e4m3+fp8_e4m3,1e-3,0.5\n";

} // namespace

/// Reading and writing gains as CSV.
class GainsCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenReadsBack()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 20; ++round) {
            const Session session = randomSession(random);
            Timing timing = session.timings.front();
            for (auto &gains : timing.gains) {
                gains.gainSeconds.front() = gains.spreadSeconds.front() = 0;
                for (double &gain : gains.gainSeconds)
                    gain = std::remainder(gain, 1e6); // seconds beyond months are refused
                for (double &spread : gains.spreadSeconds)
                    spread = std::abs(std::remainder(spread, 1e6));
            }
            timing.resolutionSeconds = 0;
            const auto read = readGainsCsv(session, gainsCsv(session, timing),
                                           {timing.source, timing.workload, timing.baselineSeconds});
            QVERIFY2(read, read ? "" : describe(read.error()).c_str());
            QVERIFY(read->gains == timing.gains);
            QVERIFY(read->formats == timing.formats);
            QVERIFY(read->workload == timing.workload);
        }
    }

    void roundedGainsAreWritten()
    {
        const Session session = smallSession();
        Timing timing = *readGainsCsv(session, Header + First + Second, {"imported:x", {}, 1.0});
        QVERIFY(timing.resolutionSeconds == 0.375); // the middle of 0.25 and 0.5
        const std::string text = gainsCsv(session, timing);
        QVERIFY(text.starts_with(Header + "0,bf16,0,0\n0,fp8_e4m3,0.5,0.25\n")); // known to 0.25
        QVERIFY(text.find("1,fp8_e4m3+fp8_e4m3,0,0.5\n") != std::string::npos);
    }

    void linesMayEndAsElsewhere()
    {
        const Session session = smallSession();
        std::string text = "\xEF\xBB\xBF" + Header + First + "\n" + Second;
        const auto plain = readGainsCsv(session, text, {"imported:x", {}, 0});
        QString crlf = QString::fromStdString(text);
        crlf.replace(QStringLiteral("\n"), QStringLiteral("\r\n"));
        const auto other = readGainsCsv(session, crlf.toStdString(), {"imported:x", {}, 0});
        QVERIFY(plain && other);
        QVERIFY(*plain == *other);
        QVERIFY((plain->gains[1].gainSeconds == std::vector{0.0, 0.125, -0.25, 1e-3}));
    }

    void saysWhereItIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const std::string &text, const char *says) {
            QTest::newRow(name) << QString::fromStdString(text) << QString::fromUtf8(says);
        };
        row("an empty file", "", "line 1: the header must be subgraph,");
        row("another header", "a,b\n", "line 1: the header must be");
        row("another kind of file", std::string(1'000'000, '\n'), "line 1: the header must be");
        row("no rows", Header, "line 1: no gain follows");
        row("a header that nothing ends", Header.substr(0, Header.size() - 1), "line 1: no gain follows");
        row("empty lines count", Header + "\n\r\n" + "0,fp9,0,0\n", "line 4, column 2 (formats)");
        row("a missing column", Header + "0,bf16,0\n",
            "line 2: has 3 columns instead of the 4 of the header");
        row("a line that was cut off", Header + "0,bf16,0,0\n1",
            "line 3: the file is cut off here, after 1 column of 4");
        row("a last line that is cut off later", Header + "0,bf16,0,0\n0,fp8_e4m3,1e-",
            "line 3: the file is cut off here, after 3 columns of 4");
        row("a single column in the middle", Header + "0\n0,bf16,0,0\n",
            "line 2: has 1 column instead of the 4 of the header");
        row("a column too many", Header + "0,bf16,0,0,0\n", "line 2: has 5 columns");
        row("a million columns", Header + std::string(1'000'000, ','), "line 2: has 1000001 columns");
        row("no sub-graph", Header + First + "x,bf16,0,0\n",
            "line 3, column 1 (subgraph): \"x\" is no sub-graph");
        row("a sub-graph too many", Header + "2,bf16,0,0\n", "column 1 (subgraph)");
        row("a format too few", Header + "1,bf16,0,0\n",
            "line 2, column 2 (formats): names 1 format; this sub-graph has 2 layers");
        row("a million formats", Header + "1," + std::string(1'000'000, '+') + ",0,0\n",
            "line 2, column 2 (formats): names 1000001 formats; this sub-graph has 2 layers");
        row("an unknown format", Header + "0,fp9,0,0\n",
            "line 2, column 2 (formats): there is no format \"fp9\"");
        row("no number", Header + "0,fp8_e4m3,fast,0\n", "line 2, column 3 (gain_seconds): \"fast\"");
        row("an infinite gain", Header + "0,fp8_e4m3,inf,0\n", "column 3 (gain_seconds)");
        row("an absurd gain", Header + "0,fp8_e4m3,1e300,0\n", "column 3 (gain_seconds)");
        row("a negative spread", Header + "0,fp8_e4m3,1,-1\n", "line 2, column 4 (spread_seconds)");
        row("a baseline that gains", Header + "0,bf16,1,0\n" + First + Second,
            "line 2, column 3 (gain_seconds)");
        row("a row twice", Header + First + First,
            "line 3, column 2 (formats): this configuration stands in line 2");
        row("a missing row", Header + First,
            "line 2: the file ends without the gain of sub-graph 1 in bf16+fp8_e4m3");
        row("the baseline alone", Header + "0,bf16,0,0\n", "no format but the baseline");
    }
    void saysWhereItIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const auto read = readGainsCsv(smallSession(), text.toStdString(), {"imported:x", {}, 0});
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Corrupt);
        const auto said = QString::fromStdString(describe(read.error()));
        QVERIFY2(said.contains(says), qPrintable(said));
        QVERIFY(!said.contains(QLatin1Char('\n')));
    }

    void anImpossibleWorkloadIsRefused()
    {
        Workload workload;
        workload.batch = std::int64_t{1} << 40;
        const auto read = readGainsCsv(smallSession(), Header + First + Second, {"imported:x", workload, 0});
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(GainsCsvTest)
#include "gains_csv_test.moc"
