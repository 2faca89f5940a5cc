// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/grammar.h"
#include "text/random.h"

#include <map>
#include <string>

namespace halftone::demo {

/// Composes one text from a grammar; remembers what it named, so that later sentences can refer back.
///
///     {name}          value of the variable `name` if bound, else an expansion of the rule `name`
///     {x=rule}        expands, binds and writes; {x:=rule} does not write
///     {x=rule!y!z}    the same, different from the values of y and z
///     {x:=range 3 9}  a number from 3 to 9 (`range 3 9!y`: not that of y); also `add a b`, `sub a b`, `mul a
///     b`, `div a b`, `mod a b` {x:=more a b p q}  the value of p if a > b, else that of q {x.1} {x.cap}
///     {x.a} {x.words}   second field (fields are separated by ~); capital; article; in words <a|b|c> one of
///     these [a]             a or nothing \n              a line end
class TemplateText
{
public:
    TemplateText(const Grammar &grammar, Random &random) : m_grammar(grammar), m_random(random) { }

    /// Throws std::runtime_error on an unknown rule or a bracket without its pair.
    std::string expand(const std::string &text);

private:
    std::string action(const std::string &body);
    std::string reference(const std::string &body);
    std::string bind(const std::string &name, const std::string &source);
    std::string computed(const std::string &source) const;
    std::string picked(const std::string &source);
    std::string pickedDistinct(const std::string &source);
    std::string choice(const std::string &body);
    long number(const std::string &word) const;

    const Grammar &m_grammar;
    Random &m_random;
    std::map<std::string, std::string> m_variables;
};

} // namespace halftone::demo
