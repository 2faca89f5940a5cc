// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/launch.h"

#include <charconv>
#include <limits>
#include <string_view>

namespace halftone {

namespace {

constexpr int DefaultPort = 29500; // torchrun's
constexpr int LargestWorld = 4096; // chosen

class Variables
{
public:
    explicit Variables(const EnvironmentLookup &lookup) : m_lookup(lookup) { }

    [[nodiscard]] std::optional<std::string> text(const char *name) const
    {
        const char *value = m_lookup(name);
        return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>(value);
    }

    [[nodiscard]] Result<int> number(const char *name, int least, int most) const
    {
        const std::string value = text(name).value_or("");
        int number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc{} || end != value.data() + value.size() || number < least || number > most)
            return Error{ErrorCode::InvalidArgument, name,
                         "the launcher's variable holds '" + value + "' where a number from "
                             + std::to_string(least) + " to " + std::to_string(most) + " is needed"};
        return number;
    }

private:
    const EnvironmentLookup &m_lookup;
};

/// The names under which one launcher tells rank and number of processes.
struct LauncherNames
{
    const char *rank;
    const char *worldSize;
};

Result<std::optional<Launch>> readLaunch(const Variables &variables, const LauncherNames &names,
                                         std::optional<std::string> address)
{
    const auto worldSize = variables.number(names.worldSize, 1, LargestWorld);
    if (!worldSize)
        return worldSize.error();
    if (*worldSize == 1)
        return std::optional<Launch>();
    const auto rank = variables.number(names.rank, 0, *worldSize - 1);
    if (!rank)
        return rank.error();
    if (!address)
        return Error{ErrorCode::InvalidArgument, "MASTER_ADDR",
                     "several processes were launched, but the host of rank 0 is not given; set MASTER_ADDR"};
    Launch launch;
    launch.rank = *rank;
    launch.worldSize = *worldSize;
    launch.address = *std::move(address);
    launch.port = DefaultPort;
    if (variables.text("MASTER_PORT")) {
        const auto port = variables.number("MASTER_PORT", 1, std::numeric_limits<std::uint16_t>::max());
        if (!port)
            return port.error();
        launch.port = static_cast<std::uint16_t>(*port);
    }
    launch.launcherKeepsStore = variables.text("TORCHELASTIC_USE_AGENT_STORE") == "True";
    launch.attempt = variables.text("TORCHELASTIC_RESTART_COUNT").value_or("0");
    return std::optional(std::move(launch));
}

} // namespace

std::string firstHost(const std::string &nodeList)
{
    const auto bracket = nodeList.find('[');
    const auto comma = nodeList.find(',');
    if (bracket == std::string::npos || comma < bracket)
        return nodeList.substr(0, comma);
    const auto end = nodeList.find_first_of(",-]", bracket);
    if (end == std::string::npos)
        return nodeList.substr(0, bracket);
    const auto close = nodeList.find(']', end);
    const auto rest = close == std::string::npos ? nodeList.size() : close + 1;
    return nodeList.substr(0, bracket) + nodeList.substr(bracket + 1, end - bracket - 1)
        + nodeList.substr(rest, nodeList.find(',', rest) - rest);
}

Result<std::optional<Launch>> launchFromEnvironment(const EnvironmentLookup &lookup)
{
    const Variables variables(lookup);
    const auto address = variables.text("MASTER_ADDR");
    if (variables.text("WORLD_SIZE"))
        return readLaunch(variables, {"RANK", "WORLD_SIZE"}, address);
    // Set for the tasks of a step alone; a batch script has a SLURM_PROCID too, but runs by itself.
    if (!variables.text("SLURM_STEP_NUM_TASKS") || !variables.text("SLURM_PROCID"))
        return std::optional<Launch>();
    const auto nodes = variables.text("SLURM_STEP_NODELIST");
    return readLaunch(variables, {"SLURM_PROCID", "SLURM_STEP_NUM_TASKS"},
                      address || !nodes ? address : std::optional(firstHost(*nodes)));
}

} // namespace halftone
