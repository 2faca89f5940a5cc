// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/device_quantization.h"

#include "core/base/number_text.h"

namespace halftone {

namespace {

std::string text(const HardwareScales &scales)
{
    return "2^" + std::to_string(scales.minExponent) + " to 2^" + std::to_string(scales.maxExponent)
        + " by 2^" + std::to_string(scales.step);
}

std::string pair(const std::string &what, const std::string &stored, const std::string &wanted)
{
    return what + " " + stored + ", here " + wanted;
}

} // namespace

Quantization deviceQuantization(const HardwareProfile &profile)
{
    Quantization quantization;
    const auto format = profile.numberFormat(Fp8E4M3.name);
    if (format && format->maxFinite > E4M3MaxGaudi2) {
        quantization.e4m3MaxFinite = E4M3MaxOcp;
        quantization.hardwareScales = Gaudi3Scales;
    }
    return quantization;
}

std::string difference(const Quantization &stored, const Quantization &wanted)
{
    if (stored.scaleMethod != wanted.scaleMethod)
        return pair("scale method", std::string(name(stored.scaleMethod)),
                    std::string(name(wanted.scaleMethod)));
    if (stored.activationBackOff != wanted.activationBackOff)
        return pair("activation back-off", exactText(stored.activationBackOff),
                    exactText(wanted.activationBackOff));
    if (stored.weightBackOff != wanted.weightBackOff)
        return pair("weight back-off", exactText(stored.weightBackOff), exactText(wanted.weightBackOff));
    if (stored.perChannelWeights != wanted.perChannelWeights)
        return pair("weights", stored.perChannelWeights ? "per channel" : "per tensor",
                    wanted.perChannelWeights ? "per channel" : "per tensor");
    if (stored.e4m3MaxFinite != wanted.e4m3MaxFinite)
        return pair("E4M3 up to", exactText(stored.e4m3MaxFinite), exactText(wanted.e4m3MaxFinite));
    if (stored.hardwareScales != wanted.hardwareScales)
        return pair("hardware scales", text(stored.hardwareScales), text(wanted.hardwareScales));
    return {};
}

} // namespace halftone
