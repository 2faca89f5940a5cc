// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/exploration_fixture.h"

#include "core/timing/hardware_profile.h"

#include <QTest>

namespace halftone::test {

namespace {

constexpr int PatienceMs = 30'000; // a loaded machine; a solve takes milliseconds

} // namespace

std::unique_ptr<Exploration> makeExploration()
{
    auto profile = readHardwareProfile(HALFTONE_PROFILES "/gaudi2.json");
    if (!profile)
        return nullptr;
    return std::make_unique<Exploration>(std::make_shared<const HardwareProfile>(std::move(*profile)));
}

bool showAndSolve(Exploration &exploration, const SyntheticShape &shape)
{
    exploration.setSession(std::make_shared<const Session>(syntheticSession(shape)));
    return QTest::qWaitFor(
        [&] { return exploration.solution() && exploration.tradeOff() && !exploration.isSolving(); },
        PatienceMs);
}

bool waitUntilSolved(const Exploration &exploration)
{
    return QTest::qWaitFor([&] { return !exploration.isSolving(); }, PatienceMs);
}

void showOnStage(QWidget &widget)
{
    widget.window()->resize(widget.size());
    widget.window()->show();
}

} // namespace halftone::test
