// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/quantization_options.h"

#include "app/workflow/device_quantization.h"
#include "app/workflow/timing_job.h"

namespace halftone {

namespace {

Result<double> backOffOf(const std::string &text)
{
    const auto value = parseNumber(text, "--back-off");
    if (value && !(*value > 0 && *value <= 1))
        return Error{ErrorCode::InvalidArgument, "--back-off",
                     "must be two numbers above 0 and at most 1, for activations and weights: 0.25,0.5"};
    return value;
}

} // namespace

Result<Quantization> quantizationOf(const Arguments &arguments, Quantization start)
{
    if (const auto name = arguments.value("--profile")) {
        const auto profile = namedProfile(*name);
        if (!profile)
            return profile.error();
        const auto device = deviceQuantization(*profile);
        start.e4m3MaxFinite = device.e4m3MaxFinite;
        start.hardwareScales = device.hardwareScales;
    }
    if (const auto word = arguments.value("--scale-method")) {
        const auto method = scaleMethodNamed(*word);
        if (!method)
            return Error{ErrorCode::InvalidArgument, "--scale-method",
                         "must be maxabs_hw, maxabs_pow2 or maxabs_arbitrary"};
        start.scaleMethod = *method;
    }
    if (const auto text = arguments.value("--back-off")) {
        const auto words = splitAtCommas(*text);
        const auto activation = backOffOf(words.front());
        const auto weight = backOffOf(words.back());
        if (words.size() != 2 || !activation || !weight)
            return !activation ? activation.error() : backOffOf(words.size() == 2 ? words[1] : "2").error();
        start.activationBackOff = *activation;
        start.weightBackOff = *weight;
    }
    return start;
}

Result<ScaleSource> scaleSourceOf(const Arguments &arguments)
{
    const auto scale = scaleSourceNamed(arguments.valueOr("--scale", "static"));
    if (!scale)
        return Error{ErrorCode::InvalidArgument, "--scale", "must be static or dynamic"};
    return *scale;
}

std::vector<std::string> loweredFormatsOf(const Arguments &arguments, std::vector<std::string> fallback)
{
    const auto text = arguments.value("--formats");
    auto formats = text ? splitAtCommas(*text) : std::move(fallback);
    std::erase(formats, std::string(knownFormats().front().name));
    return formats;
}

} // namespace halftone
