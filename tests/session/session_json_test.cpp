// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/configuration_json.h"
#include "core/session/rounded_timing.h"
#include "core/session/session_json.h"
#include "tests/session/random_session.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <clocale>
#include <cmath>
#include <limits>

using namespace halftone;
using Json = nlohmann::ordered_json;

namespace {

// Two layers in one sub-graph, all numbers chosen to be seen again.
Session smallSession()
{
    Session session;
    session.id = "0a1b2c3d";
    session.name = "demo";
    session.created = "2026-11-22T20:00:00Z";
    session.model = {"/models/demo", "LlamaForCausalLM", "sha256:ab", 260'000, 5};
    session.calibration = {"texts.jsonl", "sha256:cd", 4, 100, "none", "float32", "0.1.0"};
    Node source;
    source.name = "source";
    session.graph.nodes = {source, source, source};
    Layer q;
    q.name = "model.layers.0.self_attn.q_proj";
    q.role = "q_proj";
    q.block = 0;
    q.parameters = 4096;
    q.gemm = {{1, 0}, {0, 1}, {64, 0}, {64, 0}};
    q.node = NodeId{1};
    Layer qk = q;
    qk.name = "model.layers.0.self_attn.matmul_qk";
    qk.kind = LayerKind::Matmul;
    qk.role = "matmul_qk";
    qk.parameters = 0;
    qk.gemm = {{8, 0}, {0, 1}, {8, 0}, {0, 1}};
    qk.node = NodeId{2};
    session.graph.layers = {q, qk};
    session.partition = {{{"attention", {LayerId{0}, LayerId{1}}, ClassId{0}, NodeId{2}}}, 1};
    session.samples = {{0, 100, 1.0, {{{{0.25, 0, 0, 0}, {0.5, 0, 0, 0}}}, {{{0, 0, 0, 0}, {1, 0, 0, 0}}}}},
                       {1, 100, 2.0, {{{{0.75, 0, 0, 0}, {0.5, 0, 0, 0}}}, {{{0, 0, 0, 0}, {1, 0, 0, 0}}}}}};
    Timing timing;
    timing.source = "gaudi2-model";
    timing.formats = {"bf16", "fp8_e4m3"};
    timing.baselineSeconds = 0.1;
    timing.resolutionSeconds = 1e-6;
    timing.gains = {{{0, 4.04e-5, 1e-5, 6e-5}, {0, 2e-6, 0, 0}}};
    session.timings = {timing};
    return session;
}

SessionProblem smallProblem(const Session &session)
{
    SessionProblem problem;
    problem.formats = {Bf16, Fp8E4M3};
    problem.sensitivity = averageSensitivity(session.samples);
    problem.objective = "empirical-time";
    problem.source = "gaudi2-model";
    problem.noise = "log-uniform";
    problem.gainUnit = "s";
    return problem;
}

QStringList keysOf(const Json &json)
{
    QStringList keys;
    for (const auto &[key, value] : json.items())
        keys << QString::fromStdString(key);
    return keys;
}

bool startsWith(const QStringList &keys, const QStringList &start)
{
    return keys.mid(0, start.size()) == start;
}

} // namespace

class SessionJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryKeyOfTheContract()
    {
        const Json json = Json::parse(sessionToJson(smallSession()));
        QVERIFY(startsWith(
            keysOf(json),
            {"schema", "id", "name", "created", "model", "calibration", "layers", "subgraphs", "timings"}));
        QCOMPARE(keysOf(json["model"]),
                 (QStringList{"path", "architecture", "parameters", "blocks", "fingerprint"}));
        QVERIFY(startsWith(keysOf(json["calibration"]),
                           {"samples", "sequence_length", "mean_loss", "mean_squared_loss", "fingerprint"}));
        QVERIFY(startsWith(keysOf(json["layers"][0]),
                           {"name", "kind", "role", "block", "parameters", "macs_per_token", "sensitivity",
                            "sensitivity_operands", "sensitivity_standard_error"}));
        QVERIFY(startsWith(keysOf(json["subgraphs"][0]), {"index", "name", "class", "layers"}));
        const QStringList timing{"source", "batch", "sequence_length", "phase", "baseline_seconds", "gains"};
        for (const QString &key : timing)
            QVERIFY(json["timings"][0].contains(key.toStdString()));
        QVERIFY(startsWith(keysOf(json["timings"][0]["gains"][0]),
                           {"subgraph", "formats", "gain_seconds", "spread_seconds"}));
    }

    void showsTheRightValues()
    {
        const Json json = Json::parse(sessionToJson(smallSession()));
        QVERIFY(json["schema"] == 1);
        QVERIFY(json["id"] == "0a1b2c3d");
        QVERIFY(json["model"]["parameters"] == 260'000);
        QVERIFY(json["calibration"]["samples"] == 2); // finished ones
        QVERIFY(json["calibration"]["mean_loss"] == 1.5);
        QVERIFY(json["calibration"]["mean_squared_loss"] == 2.5);
        const Json &q = json["layers"][0];
        QVERIFY(q["kind"] == "linear" && q["block"] == 0 && q["parameters"] == 4096);
        QVERIFY(q["macs_per_token"] == 4096);
        QVERIFY(q["sensitivity"] == 1.0 && q["sensitivity_operands"] == Json({0.5, 0.5}));
        QVERIFY(q["sensitivity_standard_error"] == 0.25); // values 0.75 and 1.25
        const Json &qk = json["layers"][1];
        QVERIFY(qk["kind"] == "matmul" && qk["parameters"] == 0);
        QVERIFY(qk["macs_per_token"] == 8 * 8 * 100); // at the calibration length
        QVERIFY(json["subgraphs"][0]["layers"] == Json({q["name"], qk["name"]}));
        const Json &gains = json["timings"][0]["gains"];
        QCOMPARE(gains.size(), std::size_t(4));
        QVERIFY(gains[1]["formats"] == Json({"bf16", "fp8_e4m3"}));
        QVERIFY(gains[1]["gain_seconds"] == 40 * 1e-6); // the problem's
        QVERIFY(gains[1]["unrounded_gain_seconds"] == 4.04e-5);
        QVERIFY(gains[1]["spread_seconds"] == 2e-6);
        QVERIFY(json["timings"][0]["phase"] == "prefill");
    }

    void averagesOfNoSampleAreNull()
    {
        Session session = smallSession();
        session.samples.clear();
        const Json json = Json::parse(sessionToJson(session));
        QVERIFY(json["calibration"]["samples"] == 0);
        QVERIFY(json["calibration"]["mean_loss"].is_null());
        QVERIFY(json["layers"][0]["sensitivity"].is_null());
    }

    void numbersComeBackExactlyInAnyLocale()
    {
        std::mt19937 random(20250519); // fixed, chosen
        const Session session = randomSession(random, {4, 3, 1, {"bf16", "fp8_e4m3"}});
        const std::string inC = sessionToJson(session);
        const char *const comma = std::setlocale(LC_ALL, "de_DE.UTF-8");
        QCOMPARE(sessionToJson(session), inC);
        std::setlocale(LC_ALL, "C");
        if (comma == nullptr)
            qInfo("no locale with a decimal comma is installed");

        const Json json = Json::parse(inC);
        std::size_t row = 0;
        for (const auto &subgraph : session.timings[0].gains) {
            for (std::size_t p = 0; p < subgraph.gainSeconds.size(); ++p, ++row) {
                const Json &gain = json["timings"][0]["gains"][row];
                QVERIFY(gain["unrounded_gain_seconds"].get<double>() == subgraph.gainSeconds[p]);
            }
        }
        QCOMPARE(row, json["timings"][0]["gains"].size());
    }

    void pathsThatAreNoTextDoNotBreakTheDocument()
    {
        Session session = smallSession();
        session.model.path = "/models/\xff\xfe";
        QVERIFY(Json::accept(sessionToJson(session)));
    }

    void listsSessions()
    {
        const Json json = Json::parse(summariesToJson(std::vector<SessionSummary>{
            {"0a1b2c3d", "demo", "2026", "/m", "LlamaForCausalLM", 46, 3, 32, {"a", "b"}}}));
        QVERIFY(json["sessions"].size() == 1);
        QVERIFY(json["sessions"][0]["samples"] == 3);
        QVERIFY(json["sessions"][0]["timings"] == Json({"a", "b"}));
    }

    void aSolutionHasEveryKeyOfTheContract()
    {
        const Session session = smallSession();
        const SessionProblem problem = smallProblem(session);
        SessionSolution solution;
        solution.choice = {SolveStatus::Optimal, Proof::Glpk, {1}, 0.25, 1e-5, 0.25, 0.0007};
        solution.tau = 0.01;
        solution.limit = 2.5e-4;
        solution.formats = {0, 1};
        const Json json = Json::parse(solutionToJson(session.graph, problem, solution));
        QCOMPARE(keysOf(json),
                 (QStringList{"status", "proof", "objective", "source", "noise", "tau", "loss_mse_limit",
                              "loss_mse", "gain", "gain_unit", "bound", "solve_seconds", "configuration"}));
        QVERIFY(json["status"] == "optimal" && json["proof"] == "glpk" && json["tau"] == 0.01);
        QVERIFY(json["gain"] == 0.25 && json["loss_mse"] == 1e-5 && json["loss_mse_limit"] == 2.5e-4);
        QCOMPARE(keysOf(json["configuration"]),
                 (QStringList{"model.layers.0.self_attn.q_proj", "model.layers.0.self_attn.matmul_qk"}));
        QVERIFY(json["configuration"]["model.layers.0.self_attn.matmul_qk"] == "fp8_e4m3");

        const auto read = configurationFromJson(solutionToJson(session.graph, problem, solution));
        QVERIFY(read);
        const auto formats = configurationOf(session.graph, problem.formats, *read);
        QVERIFY(formats && *formats == solution.formats);
    }

    void anInfeasibleProblemSaysWhyAndWhatWouldDo()
    {
        const Session session = smallSession();
        SessionProblem problem = smallProblem(session);
        problem.problem.input.pins = {{LayerId{0}, 1}, {LayerId{1}, 0}};
        problem.problem.input.losses = {{0, 1e-3}, {0, 1}};
        problem.problem.input.names = {"first", "second"};
        SessionSolution solution;
        solution.obstacle = Obstacle::Loss;
        solution.choice.loss = 1e-3;
        solution.tau = 0.01;
        solution.limit = problem.limit(solution.tau);
        const Json json = Json::parse(solutionToJson(session.graph, problem, solution));
        QCOMPARE(keysOf(json),
                 (QStringList{"status", "reason", "least_loss_mse", "least_tau", "blocking", "achievable"}));
        QVERIFY(json["status"] == "infeasible" && json["least_loss_mse"] == 1e-3);
        const double leastTau = json["least_tau"].get<double>();
        QVERIFY(problem.limit(leastTau) >= 1e-3); // who sets it gets a solution
        QVERIFY(problem.limit(std::nextafter(leastTau, 0.0)) < 1e-3);
        const QString reason = QString::fromStdString(json["reason"].get<std::string>());
        QVERIFY2(reason.startsWith("with first pinned to fp8_e4m3 the least")
                     && reason.contains("raise tau to at least 0.02"),
                 qPrintable(reason)); // sqrt(1e-3 / 2.5) = 0.02
    }

    void aFrontierHasItsPointsAndBaselines()
    {
        const std::vector<SolvedThreshold> points{{0.01, 1e-4, 0.5, true}, {0.02, 2e-4, 0.6, false}};
        const std::vector<Baseline> baselines{{"all-bf16", {{0, 0}}, {}, {}},
                                              {"prefix", {{0, 0}, {1, 2}}, {}, {}}};
        QCOMPARE(frontierToJson(points, baselines),
                 std::string(R"({"points":[{"tau":0.01,"loss_mse":0.0001,"gain":0.5,"proven":true},)"
                             R"({"tau":0.02,"loss_mse":0.0002,"gain":0.6,"proven":false}],)"
                             R"("baselines":{"all-bf16":[{"loss_mse":0.0,"gain":0.0}],)"
                             R"("prefix":[{"loss_mse":0.0,"gain":0.0},{"loss_mse":1.0,"gain":2.0}]}})"));
        QCOMPARE(frontierToJson({}, {}), std::string(R"({"points":[]})"));
    }

    void configurationsMustFitTheModel_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("subject");

        const char *const q = R"("model.layers.0.self_attn.q_proj": "bf16")";
        const char *const qk = R"("model.layers.0.self_attn.matmul_qk": "int8")";
        QTest::newRow("a layer without a format")
            << QString("{%1}").arg(q) << "model.layers.0.self_attn.matmul_qk";
        QTest::newRow("a format that the problem lacks")
            << QString("{%1, %2}").arg(q, qk) << "model.layers.0.self_attn.matmul_qk";
        QTest::newRow("a layer that the model does not have")
            << QString("{%1, %2, \"other\": \"bf16\"}").arg(q, QString(qk).replace("int8", "fp8_e4m3"))
            << "other";
        QTest::newRow("a misspelt layer") << QString("{%1, \"misspelt\": \"bf16\"}").arg(q) << "misspelt";
    }

    void configurationsMustFitTheModel()
    {
        QFETCH(QString, text);
        QFETCH(QString, subject);

        const auto read = configurationFromJson("{\"configuration\": " + text.toStdString() + "}");
        QVERIFY(read);
        const auto formats = configurationOf(smallSession().graph, std::array{Bf16, Fp8E4M3}, *read);
        QVERIFY(!formats);
        QCOMPARE(formats.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(QString::fromStdString(formats.error().subject), subject);
    }

    void gainsAreRoundedToTheResolution()
    {
        Timing timing;
        timing.resolutionSeconds = 0.5;
        timing.gains = {{{0, 0.74, 0.76, -0.3}, {0.6, 0.6, 0.6, 0.6}}};
        QVERIFY((roundedToResolution(timing).gains[0].gainSeconds == std::vector<double>{0, 0.5, 1, -0.5}));
        QVERIFY(roundedToResolution(timing).gains[0].spreadSeconds == timing.gains[0].spreadSeconds);
        timing.resolutionSeconds = 20; // where this sub-graph alone is known to 1
        timing.gains[0] = {{0, 9.3, 12.6, -0.4}, {0, 1, 0.5, 3}};
        QVERIFY((roundedToResolution(timing).gains[0].gainSeconds == std::vector<double>{0, 9, 13, 0}));
        timing.gains[0].spreadSeconds = {0, 50, 60, 70};
        QVERIFY((roundedToResolution(timing).gains[0].gainSeconds == std::vector<double>{0, 0, 20, 0}));
        timing.resolutionSeconds = 0;
        QVERIFY(roundedToResolution(timing) == timing);
    }
};

QTEST_APPLESS_MAIN(SessionJsonTest)
#include "session_json_test.moc"
