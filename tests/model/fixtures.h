// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/sensitivity.h"

#include <filesystem>
#include <string>
#include <vector>

/// The TorchScript files that make_fixtures.py wrote.
namespace halftone::test {

std::filesystem::path fixture(const std::string &fileName);

struct ReferenceLayer
{
    std::string name;
    LayerSums sums;
};

/// What make_fixtures.py found for one model in float64, without gradients.
struct Reference
{
    std::vector<std::int64_t> ids;
    double loss = 0;
    std::vector<ReferenceLayer> layers; ///< in the order in which they run
};

Reference readReference(const std::string &fileName);

} // namespace halftone::test
