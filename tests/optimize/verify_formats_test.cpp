// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/verify_formats.h"

#include <QTest>

#include <functional>

using namespace halftone;

namespace {

/// What is checked, right until a row changes it.
struct Claim
{
    MixedPrecisionInput input;
    LoadBudget budget;
    Configuration formats;
    StatedSums stated;
};
using Change = std::function<void(Claim &)>;

/// Two sub-graphs of two layers and one: formats {1, 1, 0} gain 7 and lose 3 + (0.5)^2.
Claim rightClaim()
{
    Claim claim;
    claim.input.subgraphs = {{LayerId{0}, LayerId{1}}, {LayerId{2}}};
    claim.input.losses = {{0, 1}, {0, 2}, {0, 4}};
    claim.input.drifts = {{0, 0.25}, {0, 0.25}, {0, 1}};
    claim.input.gains = {{0, 3, 5, 7}, {0, 9}};
    claim.input.names = {"a", "b", "c"};
    claim.input.pins = {{LayerId{0}, 1}};
    claim.input.candidates = {{LayerId{2}, {0}}};
    claim.input.ties = {{"ab", {LayerId{0}, LayerId{1}}}};
    claim.budget = {Budget::LayerLoads, {{8, 4}, {8, 4}, {8, 4}}, 16};
    claim.formats = {1, 1, 0};
    claim.stated = {7, 3.25, 16};
    return claim;
}

Result<void> verify(const Claim &claim)
{
    return verifyFormats(claim.input, claim.budget, claim.formats, claim.stated);
}

} // namespace

Q_DECLARE_METATYPE(Change)

class VerifyFormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatIsTrue_data();
    void acceptsWhatIsTrue();
    void refusesWhatIsNot_data();
    void refusesWhatIsNot();
};

void VerifyFormatsTest::acceptsWhatIsTrue_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("weights as the load") << Change([](Claim &) {});
    QTest::newRow("no load") << Change([](Claim &c) {
        c.budget = {};
        c.stated.load = 0;
    });
    QTest::newRow("drifts as the load") << Change([](Claim &c) {
        c.budget = {Budget::Drifts, {}, 1};
        c.stated.load = 0.5;
    });
    QTest::newRow("a time as the load") << Change([](Claim &c) {
        c.budget = {Budget::NegativeGains, {}, 1};
        c.stated.load = -7;
    });
}

void VerifyFormatsTest::acceptsWhatIsTrue()
{
    QFETCH(Change, change);
    auto claim = rightClaim();
    change(claim);
    const auto checked = verify(claim);
    QVERIFY2(checked, checked ? "" : describe(checked.error()).c_str());
}

void VerifyFormatsTest::refusesWhatIsNot_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, const char *subject, const Change &change) {
        QTest::newRow(name) << change << QString(subject);
    };
    row("a layer without a format", "solution", [](Claim &c) { c.formats.pop_back(); });
    row("a format that is not there", "solution", [](Claim &c) { c.formats[1] = 2; });
    row("a pin that is not kept", "a", [](Claim &c) { c.input.pins[LayerId{0}] = 0; });
    row("an excluded format", "c", [](Claim &c) { c.input.candidates[LayerId{2}] = {1}; });
    row("a tie that is not kept", "c", [](Claim &c) { c.input.ties[0].layers.push_back(LayerId{2}); });
    row("a layer in two sub-graphs", "a", [](Claim &c) { c.input.subgraphs[1] = {LayerId{0}}; });
    row("a layer in no sub-graph", "c", [](Claim &c) { c.input.subgraphs[1].clear(); });
    row("a gain that is not the sum", "solution", [](Claim &c) { c.stated.gain = 7.000001; });
    row("a loss without its drift", "solution", [](Claim &c) { c.stated.loss = 3; });
    row("a load that is not the sum", "solution", [](Claim &c) { c.stated.load = 15.9999; });
    row("the load of another budget", "solution", [](Claim &c) { c.budget.kind = Budget::Drifts; });
}

void VerifyFormatsTest::refusesWhatIsNot()
{
    QFETCH(Change, change);
    QFETCH(QString, subject);
    auto claim = rightClaim();
    change(claim);
    const auto checked = verify(claim);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::Internal);
    QCOMPARE(QString::fromStdString(checked.error().subject), subject);
}

QTEST_APPLESS_MAIN(VerifyFormatsTest)
#include "verify_formats_test.moc"
