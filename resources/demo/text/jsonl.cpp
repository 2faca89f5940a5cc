// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/jsonl.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <stdexcept>

namespace halftone::demo {

std::vector<std::string> readTexts(const std::string &path)
{
    std::ifstream file(path);
    if (!file)
        throw std::runtime_error("cannot read " + path);
    std::vector<std::string> texts;
    for (std::string line; std::getline(file, line);)
        texts.push_back(nlohmann::json::parse(line).at("text").get<std::string>());
    return texts;
}

} // namespace halftone::demo
