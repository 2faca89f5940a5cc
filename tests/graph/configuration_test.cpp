// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/configuration.h"

#include <QTest>

#include <cstdint>
#include <limits>
#include <set>

using namespace halftone;

class ConfigurationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void numbersByTheFirstLayerFirst_data();
    void numbersByTheFirstLayerFirst();
    void numberingIsABijection();
};

void ConfigurationTest::counts_data()
{
    QTest::addColumn<std::size_t>("layers");
    QTest::addColumn<std::size_t>("formats");
    QTest::addColumn<std::size_t>("cap");
    QTest::addColumn<std::size_t>("count");
    const auto row = [](const char *name, std::size_t layers, std::size_t formats, std::size_t cap,
                        std::size_t count) { QTest::newRow(name) << layers << formats << cap << count; };
    constexpr auto Largest = std::numeric_limits<std::size_t>::max();
    row("attention's five layers in two formats are 32", 5, 2, 4096, 32);
    row("in three formats they are 243", 5, 3, 4096, 243);
    row("no layers leave one configuration", 0, 2, 4096, 1);
    row("one format leaves one configuration", 1000, 1, 4096, 1);
    row("the cap itself is allowed", 12, 2, 4096, 4096);
    row("one above the cap is none", 12, 2, 4095, 0);
    row("no formats leave nothing", 2, 0, 4096, 0);
    row("a count beyond the largest number is none", 64, 2, Largest, 0);
    row("the largest power of two is still counted", 63, 2, Largest, std::size_t{1} << 63U);
}

void ConfigurationTest::counts()
{
    QFETCH(std::size_t, layers);
    QFETCH(std::size_t, formats);
    QFETCH(std::size_t, cap);
    QFETCH(std::size_t, count);
    QCOMPARE(configurationCount(layers, formats, cap), count);
}

void ConfigurationTest::numbersByTheFirstLayerFirst_data()
{
    QTest::addColumn<std::size_t>("number");
    QTest::addColumn<std::size_t>("formats");
    QTest::addColumn<QList<int>>("digits");
    QTest::newRow("zero is the baseline") << std::size_t{0} << std::size_t{2} << QList<int>{0, 0, 0, 0, 0};
    QTest::newRow("one lowers the last layer")
        << std::size_t{1} << std::size_t{2} << QList<int>{0, 0, 0, 0, 1};
    QTest::newRow("sixteen lowers the first")
        << std::size_t{16} << std::size_t{2} << QList<int>{1, 0, 0, 0, 0};
    QTest::newRow("five in three formats is 012") << std::size_t{5} << std::size_t{3} << QList<int>{0, 1, 2};
    QTest::newRow("a sub-graph without layers") << std::size_t{0} << std::size_t{2} << QList<int>{};
}

void ConfigurationTest::numbersByTheFirstLayerFirst()
{
    QFETCH(std::size_t, number);
    QFETCH(std::size_t, formats);
    QFETCH(QList<int>, digits);
    const Configuration configuration(digits.begin(), digits.end());
    QCOMPARE(configurationAt(number, configuration.size(), formats), configuration);
    QCOMPARE(configurationIndex(configuration, formats), number);
}

void ConfigurationTest::numberingIsABijection()
{
    for (const std::size_t formats : {1, 2, 3, 5}) {
        for (std::size_t layers = 0; layers <= 5; ++layers) {
            std::set<Configuration> seen;
            const auto count = configurationCount(layers, formats);
            for (std::size_t number = 0; number < count; ++number) {
                const auto configuration = configurationAt(number, layers, formats);
                QCOMPARE(configurationIndex(configuration, formats), number);
                seen.insert(configuration);
            }
            QCOMPARE(seen.size(), count);
        }
    }
}

QTEST_APPLESS_MAIN(ConfigurationTest)
#include "configuration_test.moc"
