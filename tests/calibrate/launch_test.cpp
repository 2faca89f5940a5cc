// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/launch.h"

#include <QTest>

#include <map>

using namespace halftone;

using Environment = std::map<std::string, std::string>;

namespace {

Result<std::optional<Launch>> launchOf(const Environment &environment)
{
    return launchFromEnvironment([&](const char *name) -> const char * {
        const auto found = environment.find(name);
        return found == environment.end() ? nullptr : found->second.c_str();
    });
}

} // namespace

class LaunchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEnvironments_data();
    void readsEnvironments();
    void refusesValues_data();
    void refusesValues();
    void firstHosts_data();
    void firstHosts();
};

void LaunchTest::readsEnvironments_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<bool>("isLaunched");
    QTest::addColumn<Launch>("expected");

    QTest::newRow("no launcher") << Environment{} << false << Launch{};
    QTest::newRow("a world of one") << Environment{{"RANK", "0"}, {"WORLD_SIZE", "1"}} << false << Launch{};
    QTest::newRow("plain variables") << Environment{{"RANK", "2"},
                                                    {"WORLD_SIZE", "4"},
                                                    {"MASTER_ADDR", "node7"},
                                                    {"MASTER_PORT", "1234"}}
                                     << true << Launch{2, 4, "node7", 1234, false, "0"};
    QTest::newRow("torchrun, whose agent keeps the store")
        << Environment{{"RANK", "0"},
                       {"WORLD_SIZE", "2"},
                       {"MASTER_ADDR", "127.0.0.1"},
                       {"MASTER_PORT", "29400"},
                       {"TORCHELASTIC_USE_AGENT_STORE", "True"},
                       {"TORCHELASTIC_RESTART_COUNT", "3"}}
        << true << Launch{0, 2, "127.0.0.1", 29400, true, "3"};
    QTest::newRow("a Slurm step of three tasks") << Environment{{"SLURM_PROCID", "1"},
                                                                {"SLURM_STEP_NUM_TASKS", "3"},
                                                                {"SLURM_STEP_NODELIST", "gaudi[03-05]"}}
                                                 << true << Launch{1, 3, "gaudi03", 29500, false, "0"};
    QTest::newRow("a Slurm batch script is on its own")
        << Environment{{"SLURM_PROCID", "0"}, {"SLURM_NTASKS", "8"}} << false << Launch{};
}

void LaunchTest::readsEnvironments()
{
    QFETCH(Environment, environment);
    QFETCH(bool, isLaunched);
    QFETCH(Launch, expected);

    const auto launch = launchOf(environment);
    QVERIFY(launch);
    QCOMPARE(launch->has_value(), isLaunched);
    if (isLaunched)
        QVERIFY(**launch == expected);
}

void LaunchTest::refusesValues_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("variable");

    QTest::newRow("a rank beyond the world")
        << Environment{{"RANK", "4"}, {"WORLD_SIZE", "4"}, {"MASTER_ADDR", "a"}} << "RANK";
    QTest::newRow("no rank") << Environment{{"WORLD_SIZE", "4"}, {"MASTER_ADDR", "a"}} << "RANK";
    QTest::newRow("a world that is no number")
        << Environment{{"RANK", "0"}, {"WORLD_SIZE", "4x"}} << "WORLD_SIZE";
    QTest::newRow("no address") << Environment{{"RANK", "0"}, {"WORLD_SIZE", "2"}} << "MASTER_ADDR";
    QTest::newRow("a port beyond 65535")
        << Environment{{"RANK", "0"}, {"WORLD_SIZE", "2"}, {"MASTER_ADDR", "a"}, {"MASTER_PORT", "65536"}}
        << "MASTER_PORT";
}

void LaunchTest::refusesValues()
{
    QFETCH(Environment, environment);
    QFETCH(QString, variable);

    const auto launch = launchOf(environment);
    QVERIFY(!launch);
    QCOMPARE(launch.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(QString::fromStdString(launch.error().subject), variable);
}

void LaunchTest::firstHosts_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("expected");

    QTest::newRow("one host") << "login"
                              << "login";
    QTest::newRow("hosts by name") << "a1,b2,c[1-3]"
                                   << "a1";
    QTest::newRow("a range keeps its zeros") << "gaudi[003-127]"
                                             << "gaudi003";
    QTest::newRow("numbers") << "n[9,11],m"
                             << "n9";
    QTest::newRow("a suffix behind the range") << "rack[2-3]-ib,login"
                                               << "rack2-ib";
}

void LaunchTest::firstHosts()
{
    QFETCH(QString, list);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(firstHost(list.toStdString())), expected);
}

QTEST_APPLESS_MAIN(LaunchTest)

#include "launch_test.moc"
