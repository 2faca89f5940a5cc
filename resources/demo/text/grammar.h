// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/random.h"

#include <map>
#include <string>
#include <vector>

namespace halftone::demo {

/// The alternatives of every rule of a grammar.
///
/// Files hold one alternative a line, `rule: template` or `rule*weight: template`; lines that start with `#`
/// and empty lines are skipped. What a template may hold is said at expandTemplate().
class Grammar
{
public:
    /// Adds the rules of a file. Throws std::runtime_error naming file and line.
    void load(const std::string &path);

    bool contains(const std::string &rule) const { return m_rules.contains(rule); }

    /// One alternative of @p rule by weight. Throws std::runtime_error when there is no such rule.
    const std::string &pick(const std::string &rule, Random &random) const;

private:
    struct Rule
    {
        std::vector<std::string> alternatives;
        std::vector<std::size_t> weights;
        std::size_t totalWeight = 0;
    };

    std::map<std::string, Rule> m_rules;
};

} // namespace halftone::demo
