// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/grammar.h"

#include <fstream>
#include <stdexcept>

namespace halftone::demo {

void Grammar::load(const std::string &path)
{
    std::ifstream file(path);
    if (!file)
        throw std::runtime_error("cannot read " + path);
    std::size_t lineNumber = 0;
    for (std::string line; std::getline(file, line);) {
        ++lineNumber;
        if (line.empty() || line.front() == '#')
            continue;
        const std::size_t colon = line.find(": ");
        if (colon == std::string::npos)
            throw std::runtime_error(path + ":" + std::to_string(lineNumber) + ": a rule needs \": \"");
        const std::size_t star = line.find('*');
        const bool weighted = star < colon;
        const std::size_t weight = weighted ? std::stoul(line.substr(star + 1, colon - star - 1)) : 1;
        Rule &rule = m_rules[line.substr(0, weighted ? star : colon)];
        rule.alternatives.push_back(line.substr(colon + 2));
        rule.weights.push_back(weight);
        rule.totalWeight += weight;
    }
}

const std::string &Grammar::pick(const std::string &rule, Random &random) const
{
    const auto found = m_rules.find(rule);
    if (found == m_rules.end())
        throw std::runtime_error("no rule and no variable named \"" + rule + "\"");
    std::size_t ticket = random.below(found->second.totalWeight);
    std::size_t index = 0;
    while (ticket >= found->second.weights[index])
        ticket -= found->second.weights[index++];
    return found->second.alternatives[index];
}

} // namespace halftone::demo
