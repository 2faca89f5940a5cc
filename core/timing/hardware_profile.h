// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/numeric/number_format.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// What a device does with one number format.
struct FormatSupport
{
    std::string name; ///< as in knownFormats(): "fp8_e4m3"
    double rate = 1; ///< multiply-accumulates per cycle, relative to the baseline
    float maxFinite = 0; ///< of this device's dialect

    bool operator==(const FormatSupport &) const = default;
};

/// Size of the output tile that the matrix engine accumulates at once.
struct TileGeometry
{
    std::int64_t columns = 0;
    std::int64_t rows = 0;

    bool operator==(const TileGeometry &) const = default;
};

/// The constants of an accelerator with a matrix engine (MME) and vector engines (TPC), read from a JSON file
/// in which every one names its source (resources/profiles, docs/formats.md). A plain value.
struct HardwareProfile
{
    std::string name; ///< "gaudi2"; its timings come from "gaudi2-model"
    std::string label; ///< for people: "Intel Gaudi 2"
    std::vector<FormatSupport> formats; ///< the baseline, with rate 1, first

    double mmeClockHz = 0;
    double mmeMacsPerCycle = 0; ///< of the whole device at rate 1
    double mmeEfficiency = 1; ///< share of the formula's cycles per second that real products reach; (0, 1]
    std::vector<TileGeometry> mmeTiles; ///< all engines on one product
    double mmeEngines = 1; ///< that may each take a product of a batch
    std::vector<TileGeometry> mmeEngineTiles; ///< of one engine
    double mmeRollUpCycles = 0; ///< an output tile takes at least this long

    double sramBytes = 0; ///< on-chip memory for the operands of the matrix engine
    double spilledEfficiency = 1; ///< further factor where both operands' slices do not fit there twice

    /// What real kernels reach, not the data sheet's peak.
    double hbmBytesPerSecond = 0;
    double hbmBytes = 0; ///< memory of one device; 0: the profile does not say

    /// Tensor elements read plus written by element-wise and reduction kernels.
    double tpcElementsPerSecond = 0;
    double tpcSoftmaxElementsPerSecond = 0; ///< likewise by softmax

    /// Pieces into which a bundle of linear layers is cut to overlap MME and TPC; 1: no overlap.
    double linearSlices = 1;
    double graphEfficiency = 1; ///< further factor of the matrix engine inside a model's graph; (0, 1]
    double prefillOverheadSeconds = 0; ///< per bundle and forward pass; decode does not pay it
    double launchSeconds = 0; ///< of one product on its own, outside of a graph

    double linkBytesPerSecond = 0; ///< between any two devices of a box, in each direction
    double collectiveLatencySeconds = 0; ///< of one all-reduce, whatever its size
    double mostDevices = 1; ///< that share one model

    bool operator==(const HardwareProfile &) const = default;

    /// The entry of a format; null if this device lacks it.
    [[nodiscard]] const FormatSupport *format(std::string_view formatName) const;
    /// The known format in this device's dialect (Gaudi 2 ends E4M3 at 240); nothing if the device lacks it.
    [[nodiscard]] std::optional<NumberFormat> numberFormat(std::string_view formatName) const;
    /// Largest multiply-accumulates a second at @p format.
    [[nodiscard]] double peakMacsPerSecond(const FormatSupport &format) const
    {
        return mmeClockHz * mmeMacsPerCycle * format.rate;
    }
};

/// Reads a profile. The file is not trusted: any content gives a profile that the model can use, or an error.
/// @param name  that it must have; empty: any
/// @return NotFound, Io, or Corrupt with the line and the key that is wrong and what it must be. Any thread.
Result<HardwareProfile> readHardwareProfile(const std::filesystem::path &path, const std::string &name = {});

} // namespace halftone
