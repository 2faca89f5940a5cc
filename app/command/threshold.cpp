// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/threshold.h"

#include "app/command/solve_request.h"

namespace halftone {

namespace {

Error wrong(std::string_view option, std::string detail)
{
    return {ErrorCode::InvalidArgument, std::string(option), std::move(detail)};
}

Threshold::Kind kindOf(std::string_view option)
{
    if (option == "--tau")
        return Threshold::Kind::Tau;
    if (option == "--loss-mse-at-most")
        return Threshold::Kind::LossMse;
    return option == "--time-at-most" ? Threshold::Kind::Time : Threshold::Kind::PerplexityChange;
}

} // namespace

Result<Threshold> thresholdOf(const Arguments &arguments)
{
    std::string_view given;
    for (const auto &spec : ThresholdOptionSpecs) {
        if (!arguments.has(spec.name))
            continue;
        if (!given.empty())
            return wrong(spec.name, "cannot stand beside " + std::string(given));
        given = spec.name;
    }
    if (given.empty() && arguments.has("--memory-at-most"))
        return Threshold{Threshold::Kind::Memory};
    if (given.empty())
        return wrong("--tau", "is needed: a fraction such as 0.005");
    if (given == "--time-at-most" && arguments.has("--memory-at-most"))
        return wrong(given, "cannot stand beside --memory-at-most");
    constexpr double Most = 1e100; // chosen: its square, times any loss, is still finite
    const auto text = arguments.valueOr(given, "");
    const auto value = parseNumber(text, given);
    if (!value || *value < 0 || *value > Most)
        return wrong(given, "'" + text + "' is not a number from 0 to 1e100, such as 0.005");
    return Threshold{kindOf(given), *value};
}

std::vector<OptionSpec> solveOptions(std::initializer_list<OptionSpec> more)
{
    std::vector<OptionSpec> options(ThresholdOptionSpecs.begin(), ThresholdOptionSpecs.end());
    options.insert(options.end(), ProblemOptionSpecs.begin(), ProblemOptionSpecs.end());
    options.insert(options.end(), more);
    return options;
}

} // namespace halftone
