// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/fixtures.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace halftone::test {

std::filesystem::path fixture(const std::string &fileName)
{
    return std::filesystem::path(HALFTONE_MODEL_FIXTURES) / fileName;
}

Reference readReference(const std::string &fileName)
{
    std::ifstream stream(fixture(fileName));
    const auto document = nlohmann::json::parse(stream);
    Reference reference{document.at("ids"), document.at("loss"), {}};
    for (const auto &layer : document.at("layers")) {
        ReferenceLayer entry{layer.at("name"), {}};
        for (std::size_t which = 0; which < entry.sums.size(); ++which) {
            const auto &sums = layer.at("operands").at(which);
            entry.sums[which] = {sums.at("sensitivity"), sums.at("valueSquares"), sums.at("gradientSquares"),
                                 sums.at("maxAbs")};
        }
        reference.layers.push_back(std::move(entry));
    }
    return reference;
}

} // namespace halftone::test
