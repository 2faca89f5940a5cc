// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_line.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <set>

namespace {

using Json = nlohmann::json;

constexpr double RelativeTolerance = 1e-9; // sums in another order

bool near(double a, double b)
{
    return std::abs(a - b) <= RelativeTolerance * std::max(std::abs(a), std::abs(b));
}

double number(const Json &json, const char *key)
{
    return json[key].get<double>();
}

QString text(double value)
{
    return QString::number(value, 'g', 17);
}

} // namespace

/// Thresholds, budgets, restrictions and explanations as people ask for them.
class SolveCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void biasAwareIsSolvedForItself();
    void driftIsSolvedForItself();
    void aLossMseIsAThreshold();
    void aPerplexityChangeIsAThreshold();
    void tiesHoldAndCostGain();
    void exclusionsHold();
    void memoryIsABudget();
    void timeIsABudgetForTheLeastLoss();
    void tooLittleMemoryAndTimeAreInfeasible();
    void infeasibilityNamesPinsAndRange();
    void pricesAreThoseOfPins();
    void pricesOfTheLeastLossAreThoseOfPins();
    void flipsAreWhereTheyAreSaidToBe();
    void frontierOfBiasAwareIsProven();
    void aTieAcrossManySubgraphsAddsLayersUp();
    void restrictionsWithoutAFormatAreInfeasible();
    void aProfileThatBrokeIsNotNeeded();
    void baselinesNeverBeatTheOptimum();
    void wrongUsageExitsWithTwo_data();
    void wrongUsageExitsWithTwo();

private:
    Outcome run(const QStringList &arguments)
    {
        return runCommand(arguments
                          + QStringList{QStringLiteral("--library"),
                                        m_folder.filePath(QStringLiteral("library.halftone"))});
    }
    /// `solve demo` with them.
    Json solve(const QStringList &arguments)
    {
        return jsonOf(run(QStringList{"solve", "demo", "--json"} + arguments));
    }
    /// The tau at which a share of the loss MSE of all layers in FP8 is allowed.
    QString tauFor(double share, const QString &noise = QStringLiteral("log-uniform"))
    {
        const auto all = solve({"--tau", "1e3", "--noise", noise, "--pin", ".=fp8_e4m3"});
        const double squared = number(all, "loss_mse_limit") / 1e6; // E[g^2]
        return text(std::sqrt(share * number(all, "loss_mse") / squared));
    }

    QTemporaryDir m_folder;
};

void SolveCommandTest::initTestCase()
{
    QCOMPARE(run({"calibrate", DemoModel, "--data", DemoTexts, "--samples", "2", "--sequence-length", "48",
                  "--noise", "measured-error,log-uniform", "--name", "demo"})
                 .status,
             0);
    QCOMPARE(run({"time", "demo", "--source", "gaudi2-model"}).status, 0);
    QCOMPARE(run({"calibrate", "demo", "--add", "bias-aware"}).status, 0);
    QCOMPARE(run({"calibrate", "demo", "--add", "drift"}).status, 0);
}

void SolveCommandTest::biasAwareIsSolvedForItself()
{
    for (const double share : {0.02, 0.2, 0.6}) {
        const auto tau = tauFor(share, "bias-aware");
        const auto solution = solve({"--tau", tau, "--noise", "bias-aware"});
        QCOMPARE(solution["status"].get<std::string>(), std::string("optimal"));
        QVERIFY(number(solution, "loss_mse") <= number(solution, "loss_mse_limit"));
        QVERIFY(
            near(number(solution, "loss_mse"), number(solution["predictions"]["bias-aware"], "loss_mse")));
        QCOMPARE(number(solution, "bound"), number(solution, "gain"));
        // What another model chooses is allowed, if this one allows it, and then gains no more.
        for (const char *noise : {"log-uniform", "measured-error"}) {
            const auto other = solve({"--tau", tau, "--noise", noise});
            if (number(other["predictions"]["bias-aware"], "loss_mse") <= number(solution, "loss_mse_limit"))
                QVERIFY(number(other, "gain") <= number(solution, "gain"));
        }
    }
}

void SolveCommandTest::driftIsSolvedForItself()
{
    const auto solution = solve({"--tau", tauFor(0.3, "drift"), "--noise", "drift"});
    QCOMPARE(solution["status"].get<std::string>(), std::string("optimal"));
    QVERIFY(number(solution, "loss_mse") <= number(solution, "loss_mse_limit"));
    QVERIFY(near(number(solution, "loss_mse"), number(solution["predictions"]["drift"], "loss_mse")));
}

void SolveCommandTest::aLossMseIsAThreshold()
{
    for (const char *noise : {"log-uniform", "drift", "bias-aware"}) {
        const auto byTau = solve({"--tau", tauFor(0.3, noise), "--noise", noise});
        const auto byLoss
            = solve({"--loss-mse-at-most", text(number(byTau, "loss_mse_limit")), "--noise", noise});
        QVERIFY(near(number(byLoss, "tau"), number(byTau, "tau")));
        QVERIFY(byLoss["configuration"] == byTau["configuration"]);
    }
}

void SolveCommandTest::aPerplexityChangeIsAThreshold()
{
    const auto all = solve({"--tau", "1e3", "--noise", "bias-aware", "--pin", ".=fp8_e4m3"});
    for (const char *noise : {"bias-aware", "drift"}) {
        // In so short a calibration of either sign, or none with drift: whatever is asked for is a limit all the same.
        const double most = std::abs(number(all["predictions"][noise], "perplexity_change"));
        if (most == 0) {
            QCOMPARE(noise, "drift");
            const auto refused = run({"solve", "demo", "--perplexity-change-at-most", "1", "--noise", noise});
            QCOMPARE(refused.status, 2);
            QVERIFY2(refused.errors.contains("not seen to drift"), refused.errors.constData());
            continue;
        }
        const auto solution = solve(
            {"--perplexity-change-at-most", text(most / 2), "--noise", noise, "--objective", "memory"});
        QCOMPARE(solution["status"].get<std::string>(), std::string("optimal"));
        const double change = number(solution["predictions"][noise], "perplexity_change");
        QVERIFY(change <= most / 2 * (1 + RelativeTolerance));
        QVERIFY(near(number(solution, "perplexity_change"), change));
        QVERIFY(near(number(solution, "perplexity_change_at_most"), most / 2));
        const auto bytes
            = (number(solve({"--tau", "1e3", "--pin", ".=bf16", "--memory-at-most", "1e12"}), "memory_bytes")
               + number(solve({"--tau", "1e3", "--objective", "memory", "--memory-at-most", "1e12"}),
                        "memory_bytes"))
            / 2;
        const auto lighter = solve({"--perplexity-change-at-most", text(most * 0.9), "--noise", noise,
                                    "--memory-at-most", text(bytes)});
        QCOMPARE(lighter["status"].get<std::string>(), std::string("optimal"));
        QVERIFY(number(lighter, "memory_bytes") <= bytes);
        QCOMPARE(number(lighter, "memory_at_most"), bytes);
        QVERIFY(number(lighter["predictions"][noise], "perplexity_change")
                <= most * 0.9 * (1 + RelativeTolerance));
    }
    const auto refused = run({"solve", "demo", "--perplexity-change-at-most", "0.01"});
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.errors.contains("bias-aware"));
}

void SolveCommandTest::tiesHoldAndCostGain()
{
    const auto tau = tauFor(0.1);
    const auto free = solve({"--tau", tau});
    const auto tied = solve({"--tau", tau, "--tie", "vllm"});
    const auto &formats = tied["configuration"];
    for (int block = 0; block < 8; ++block) {
        const std::string prefix = "model.layers." + std::to_string(block);
        QVERIFY(formats[prefix + ".self_attn.q_proj"] == formats[prefix + ".self_attn.k_proj"]);
        QVERIFY(formats[prefix + ".self_attn.q_proj"] == formats[prefix + ".self_attn.v_proj"]);
        QVERIFY(formats[prefix + ".mlp.gate_proj"] == formats[prefix + ".mlp.up_proj"]);
    }
    QCOMPARE(tied["status"].get<std::string>(), std::string("optimal"));
    QVERIFY(number(tied, "gain") <= number(free, "gain"));
    // The user's own, over sub-graphs: o and down projections of one block.
    const auto own = solve({"--tau", tau, "--tie", "layers\\.3\\..*(o_proj|down_proj)$"});
    QVERIFY(own["configuration"]["model.layers.3.self_attn.o_proj"]
            == own["configuration"]["model.layers.3.mlp.down_proj"]);
    QVERIFY(number(own, "gain") <= number(free, "gain"));
}

void SolveCommandTest::exclusionsHold()
{
    const auto solution
        = solve({"--tau", "1e3", "--objective", "theoretical-time", "--exclude", "q_proj=fp8_e4m3"});
    int kept = 0;
    for (const auto &[layer, format] : solution["configuration"].items())
        kept += format == "bf16" ? 1 : 0;
    QCOMPARE(kept, 8); // of every block the query projection
}

void SolveCommandTest::memoryIsABudget()
{
    const auto tau = tauFor(0.5);
    const auto free = solve({"--tau", tau});
    const auto memory = solve({"--tau", tau, "--objective", "memory"}); // the most bytes that can be saved
    const auto all = solve({"--memory-at-most", "1T"}); // nothing is needed: the least loss is that of BF16
    QCOMPARE(number(all, "loss_mse"), 0.0);
    const double baseline = number(all, "memory_bytes");
    const double limit = baseline - 0.9 * number(memory, "gain");
    const auto solution = solve({"--tau", tau, "--memory-at-most", text(std::ceil(limit))});
    QCOMPARE(solution["status"].get<std::string>(), std::string("optimal"));
    QVERIFY(number(solution, "memory_bytes") <= std::ceil(limit));
    QVERIFY(number(solution, "loss_mse") <= number(solution, "loss_mse_limit"));
    QVERIFY(number(solution, "gain") <= number(free, "gain"));
    QVERIFY(
        near(number(solution, "gain") + number(solution, "gain_lost_to_memory_limit"), number(free, "gain")));
    QVERIFY(number(solution, "gain_lost_to_loss_limit") >= 0);
    QVERIFY(!free.contains("gain_lost_to_memory_limit"));
    const auto said = run({"solve", "demo", "--tau", tau, "--memory-at-most", text(std::ceil(limit))});
    const bool binds = number(solution, "gain_lost_to_memory_limit") > 0;
    QVERIFY2(said.output.contains(binds ? "the limit of the memory binds: costs "
                                        : "the limit of the memory does not bind; "),
             said.output.constData());
    const auto least = solve({"--memory-at-most", text(std::ceil(limit))});
    QCOMPARE(least["goal"].get<std::string>(), std::string("least-loss"));
    QVERIFY(number(least, "loss_mse") <= number(solution, "loss_mse"));
    QVERIFY(number(least, "memory_bytes") <= std::ceil(limit));
}

void SolveCommandTest::timeIsABudgetForTheLeastLoss()
{
    for (const char *noise : {"log-uniform", "bias-aware"}) {
        const auto bySum = solve({"--tau", tauFor(0.3, noise), "--noise", noise});
        const auto timing = jsonOf(run({"sessions", "show", "demo", "--json"}))["timings"][0];
        const double seconds = number(timing, "baseline_seconds") - number(bySum, "gain");
        const auto least = solve({"--time-at-most", text(seconds * (1 + 1e-12)), "--noise", noise});
        QCOMPARE(least["status"].get<std::string>(), std::string("optimal"));
        QVERIFY(number(least, "time_seconds") <= seconds * (1 + RelativeTolerance));
        // As fast as the other direction's optimum, for no more loss.
        QVERIFY(number(least, "gain") >= number(bySum, "gain") * (1 - RelativeTolerance));
        QVERIFY(number(least, "loss_mse") <= number(bySum, "loss_mse") * (1 + RelativeTolerance));
        QVERIFY(near(number(least, "bound"), number(least, "loss_mse")));
    }
}

void SolveCommandTest::tooLittleMemoryAndTimeAreInfeasible()
{
    for (const QStringList &limit :
         {QStringList{"--memory-at-most", "1K"}, QStringList{"--time-at-most", "1e-9"}}) {
        const auto outcome = run(QStringList{"solve", "demo", "--json"} + limit);
        QCOMPARE(outcome.status, 3);
        const auto json = Json::parse(outcome.output.toStdString());
        QCOMPARE(json["status"].get<std::string>(), std::string("infeasible"));
        QVERIFY(json["achievable"]["loss_mse"][0].get<double>() == 0);
        // What is said to be the least is enough.
        const double least = number(json, "least_of_budget") * (1 + 1e-12);
        QCOMPARE(
            run({"solve", "demo", limit[0], text(limit[0] == "--memory-at-most" ? std::ceil(least) : least)})
                .status,
            0);
    }
}

void SolveCommandTest::infeasibilityNamesPinsAndRange()
{
    const auto outcome = run(
        {"solve", "demo", "--tau", "1e-7", "--json", "--pin", "^lm_head$=fp8_e4m3", "--pin", "q_proj$=bf16"});
    QCOMPARE(outcome.status, 3);
    const auto json = Json::parse(outcome.output.toStdString());
    QVERIFY(json["blocking"] == Json::array({"lm_head pinned to fp8_e4m3"}));
    QVERIFY(outcome.errors.contains("with lm_head pinned to fp8_e4m3 the least loss MSE is "));
    QVERIFY(number(json, "least_loss_mse") == json["achievable"]["loss_mse"][0].get<double>());
    QVERIFY(json["achievable"]["gain"][0].get<double>() <= json["achievable"]["gain"][1].get<double>());
}

void SolveCommandTest::pricesAreThoseOfPins()
{
    for (const char *noise : {"log-uniform", "bias-aware"}) {
        const QStringList asked{"--tau", tauFor(0.1, noise), "--noise", noise};
        const auto solution = solve(asked + QStringList{"--explain"});
        QCOMPARE(solution["prices"].size(), std::size_t{73});
        for (const char *layer :
             {"model.layers.0.mlp.down_proj", "model.layers.5.self_attn.q_proj", "lm_head"}) {
            const bool isLowered = solution["configuration"][layer] == "fp8_e4m3";
            const char *other = isLowered ? "bf16" : "fp8_e4m3";
            const auto &price = solution["prices"][layer][other];
            const QString pin = QStringLiteral("^%1$=%2").arg(layer, other);
            const auto outcome = run(QStringList{"solve", "demo", "--json", "--pin", pin} + asked);
            if (price["status"] == "infeasible") {
                QCOMPARE(outcome.status, 3);
                continue;
            }
            const auto pinned = jsonOf(outcome);
            const double lost = number(solution, "gain") - number(pinned, "gain");
            QVERIFY(std::abs(number(price, "gain_lost") - lost)
                    <= RelativeTolerance * number(solution, "gain"));
            QVERIFY(number(price, "gain_lost") >= 0);
        }
    }
}

void SolveCommandTest::pricesOfTheLeastLossAreThoseOfPins()
{
    const auto timing = jsonOf(run({"sessions", "show", "demo", "--json"}))["timings"][0];
    const QStringList asked{"--time-at-most", text(0.97 * number(timing, "baseline_seconds"))};
    const auto solution = solve(asked + QStringList{"--explain", "--baselines"});
    QVERIFY(number(solution["baselines"]["prefix"], "loss_mse")
            <= number(solution, "loss_mse") * (1 + RelativeTolerance));
    for (const char *layer : {"model.layers.0.mlp.down_proj", "model.layers.5.self_attn.q_proj"}) {
        const char *other = solution["configuration"][layer] == "fp8_e4m3" ? "bf16" : "fp8_e4m3";
        const auto &price = solution["prices"][layer][other];
        const auto pinned = solve(asked + QStringList{"--pin", QStringLiteral("^%1$=%2").arg(layer, other)});
        const double saved = number(solution, "loss_mse") - number(pinned, "loss_mse");
        QVERIFY(near(number(price, "loss_mse_saved"), saved));
        QVERIFY(saved <= 0);
    }
    const auto people = run(QStringList{"solve", "demo", "--explain"} + asked);
    QVERIFY2(people.output.contains(": costs ") && people.output.contains(" nats^2)"),
             people.output.constData());
}

void SolveCommandTest::flipsAreWhereTheyAreSaidToBe()
{
    const auto solution = solve({"--tau", tauFor(0.1), "--explain"});
    const std::string layer = solution["flips"].begin().key();
    const auto &flip = solution["flips"][layer][0];
    QVERIFY(solve({"--tau", text(number(flip, "tau_below"))})["configuration"][layer] == flip["from"]);
    QVERIFY(solve({"--tau", text(number(flip, "tau_above"))})["configuration"][layer] == flip["to"]);
}

void SolveCommandTest::frontierOfBiasAwareIsProven()
{
    const auto frontier = jsonOf(
        run({"frontier", "demo", "--noise", "bias-aware", "--points", "12", "--baselines", "--json"}));
    double gain = -1;
    for (const auto &point : frontier["points"]) {
        QVERIFY(point["proven"].get<bool>());
        QVERIFY(number(point, "gain") >= gain);
        gain = number(point, "gain");
    }
    const auto last = frontier["points"].back();
    const auto again = solve({"--loss-mse-at-most", text(number(last, "loss_mse")), "--noise", "bias-aware"});
    QVERIFY(near(number(again, "gain"), gain));
    const auto all = solve({"--tau", "1e3", "--noise", "bias-aware", "--pin", ".=fp8_e4m3"});
    QVERIFY(near(number(frontier["baselines"]["all-fp8_e4m3"][0], "loss_mse"), number(all, "loss_mse")));
}

/// 8 attention sub-graphs of 2^4 free choices each: their gains are those of single layers then, and that is said.
void SolveCommandTest::aTieAcrossManySubgraphsAddsLayersUp()
{
    const auto tied = solve({"--tau", "0.001", "--tie", "matmul_qk"});
    QCOMPARE(tied["approximated_subgraphs"].size(), std::size_t(8));
    std::set<std::string> formats;
    for (const auto &[layer, format] : tied["configuration"].items()) {
        if (layer.ends_with("matmul_qk"))
            formats.insert(format.get<std::string>());
    }
    QCOMPARE(formats.size(), std::size_t(1));
    const auto outcome = run({"solve", "demo", "--tau", "0.001", "--tie", "matmul_qk"});
    QVERIFY2(outcome.output.contains("layers are added up"), outcome.output.constData());
}

void SolveCommandTest::restrictionsWithoutAFormatAreInfeasible()
{
    const auto outcome = run({"solve", "demo", "--tau", "1", "--json", "--pin", "lm_head=fp8_e4m3",
                              "--exclude", "lm_head=fp8_e4m3"});
    QCOMPARE(outcome.status, 3);
    const auto json = Json::parse(outcome.output.toStdString());
    QCOMPARE(json["status"].get<std::string>(), std::string("infeasible"));
    QVERIFY(json["reason"].get<std::string>().starts_with("lm_head: "));
}

/// The gains of a profile of the user are stored; only theoretical gains read it again.
void SolveCommandTest::aProfileThatBrokeIsNotNeeded()
{
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toUtf8());
    const auto restore = qScopeGuard([] { qunsetenv("XDG_DATA_HOME"); });
    const auto folder = m_folder.filePath(QStringLiteral("data/halftone/profiles"));
    QVERIFY(QDir().mkpath(folder));
    QFile shipped(QStringLiteral(HALFTONE_RESOURCES "/profiles/gaudi2.json"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QFile own(folder + QStringLiteral("/mine.json"));
    const auto write = [&](const QByteArray &content) {
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write(content);
        own.close();
    };
    write(shipped.readAll().replace("\"gaudi2\"", "\"mine\""));
    QCOMPARE(run({"calibrate", DemoModel, "--data", DemoTexts, "--samples", "1", "--sequence-length", "16",
                  "--name", "own"})
                 .status,
             0);
    QCOMPARE(run({"time", "own", "--source", "mine-model"}).status, 0);
    const auto before = jsonOf(run({"solve", "own", "--tau", "0.05", "--json"}));
    QCOMPARE(before["source"].get<std::string>(), std::string("mine-model"));
    write("{\"schema\": 1,\n\"name\": 3\n}\n");
    const auto outcome = run({"solve", "own", "--tau", "0.05", "--json"});
    const auto after = jsonOf(outcome);
    QVERIFY(after["configuration"] == before["configuration"] && after["gain"] == before["gain"]);
    QVERIFY2(outcome.errors.contains("warning: mine.json: line 2: \"name\" must be a text; what the session "
                                     "stores is enough to solve it."),
             outcome.errors.constData());
    const auto theory = run({"solve", "own", "--tau", "0.05", "--objective", "theoretical-time"});
    QCOMPARE(theory.status, 1);
    QVERIFY2(theory.errors.contains("mine.json: line 2: \"name\" must be a text"), theory.errors.constData());
}

void SolveCommandTest::baselinesNeverBeatTheOptimum()
{
    for (const char *noise : {"log-uniform", "bias-aware"}) {
        const auto solution = solve({"--tau", tauFor(0.3, noise), "--noise", noise, "--baselines"});
        for (const char *name : {"all-bf16", "all-fp8_e4m3", "prefix", "random", "greedy"}) {
            const auto &baseline = solution["baselines"][name];
            QVERIFY2(number(baseline, "gain_over") >= -RelativeTolerance * number(solution, "gain"), name);
            QVERIFY(near(number(baseline, "optimum_gain"),
                         number(solve({"--loss-mse-at-most", text(number(baseline, "loss_mse") * (1 + 1e-13)),
                                       "--noise", noise}),
                                "gain")));
        }
    }
}

void SolveCommandTest::wrongUsageExitsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("two thresholds") << QStringList{"--tau", "1", "--loss-mse-at-most", "1"}
                                    << QByteArray("--tau");
    QTest::newRow("time and memory") << QStringList{"--time-at-most", "1", "--memory-at-most", "1G"}
                                     << QByteArray("--memory-at-most");
    QTest::newRow("a time with an objective in bytes")
        << QStringList{"--time-at-most", "1", "--objective", "memory"} << QByteArray("objective in seconds");
    QTest::newRow("a time that is no number") << QStringList{"--time-at-most", "soon"} << QByteArray("soon");
    QTest::newRow("memory that is no number of bytes")
        << QStringList{"--memory-at-most", "much"} << QByteArray("--memory-at-most");
    QTest::newRow("an exclusion without a format")
        << QStringList{"--tau", "1", "--exclude", "lm_head"} << QByteArray("REGEX=FORMAT");
    QTest::newRow("a tie that matches nothing")
        << QStringList{"--tau", "1", "--tie", "zzz"} << QByteArray("zzz");
}

void SolveCommandTest::wrongUsageExitsWithTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    const auto outcome = run(QStringList{"solve", "demo"} + arguments);
    QVERIFY2(outcome.errors.contains(words), outcome.errors.constData());
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.output.isEmpty());
}

QTEST_GUILESS_MAIN(SolveCommandTest)
#include "solve_command_test.moc"
