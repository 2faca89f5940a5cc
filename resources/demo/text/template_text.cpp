// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/template_text.h"

#include "text/numbers.h"

#include <cctype>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace halftone::demo {

namespace {

constexpr int DistinctAttempts = 200;

std::vector<std::string> split(const std::string &text, char separator)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

/// Index of the bracket that closes the one at @p open.
std::size_t closing(const std::string &text, std::size_t open, char left, char right)
{
    int depth = 0;
    for (std::size_t i = open; i < text.size(); ++i) {
        depth += int(text[i] == left) - int(text[i] == right);
        if (depth == 0)
            return i;
    }
    throw std::runtime_error("bracket without its pair in \"" + text + "\"");
}

std::string withArticle(const std::string &text)
{
    constexpr std::string_view Vowels = "aeiou";
    return (Vowels.find(text.front()) != std::string_view::npos ? "an " : "a ") + text;
}

std::string modified(const std::string &value, const std::string &modifier)
{
    std::string text = value.substr(0, value.find('~'));
    if (modifier == "cap") {
        text[0] = char(std::toupper(static_cast<unsigned char>(text[0])));
        return text;
    }
    if (modifier == "a")
        return withArticle(text);
    if (modifier == "words")
        return numberInWords(std::stol(text));
    return split(value, '~').at(std::stoul(modifier));
}

} // namespace

std::string TemplateText::expand(const std::string &text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '{' || c == '<' || c == '[') {
            const std::size_t end = closing(text, i, c, c == '{' ? '}' : c == '<' ? '>' : ']');
            const std::string body = text.substr(i + 1, end - i - 1);
            if (c == '{')
                result += action(body);
            else if (c == '<')
                result += choice(body);
            else if (m_random.below(2) == 0)
                result += expand(body);
            i = end;
        } else if (c == '\\' && i + 1 < text.size() && text[i + 1] == 'n') {
            result += '\n';
            ++i;
        } else {
            result += c;
        }
    }
    return result;
}

std::string TemplateText::action(const std::string &body)
{
    const std::size_t equals = body.find('=');
    if (equals == std::string::npos)
        return reference(body);
    const bool silent = body[equals - 1] == ':';
    const std::string value = bind(body.substr(0, silent ? equals - 1 : equals), body.substr(equals + 1));
    return silent ? std::string() : value.substr(0, value.find('~'));
}

std::string TemplateText::reference(const std::string &body)
{
    const std::vector<std::string> parts = split(body, '.');
    const auto variable = m_variables.find(parts[0]);
    std::string value
        = variable != m_variables.end() ? variable->second : expand(m_grammar.pick(parts[0], m_random));
    for (std::size_t i = 1; i < parts.size(); ++i)
        value = modified(value, parts[i]);
    return value.substr(0, value.find('~'));
}

std::string TemplateText::bind(const std::string &name, const std::string &source)
{
    const bool isComputed = source.find(' ') != std::string::npos && !source.starts_with("range ");
    return m_variables[name] = isComputed ? computed(source) : pickedDistinct(source);
}

std::string TemplateText::picked(const std::string &source)
{
    if (source.starts_with("range ")) {
        const auto words = split(source, ' ');
        const long low = number(words.at(1));
        return std::to_string(low + long(m_random.below(std::size_t(number(words.at(2)) - low + 1))));
    }
    const auto variable = m_variables.find(source);
    return variable != m_variables.end() ? variable->second : expand(m_grammar.pick(source, m_random));
}

std::string TemplateText::computed(const std::string &source) const
{
    const auto words = split(source, ' ');
    const long a = number(words.at(1));
    const long b = number(words.at(2));
    if (words[0] == "more")
        return m_variables.at(words.at(a > b ? 3 : 4));
    if (words[0] == "add")
        return std::to_string(a + b);
    if (words[0] == "sub")
        return std::to_string(a - b);
    if (words[0] == "mul")
        return std::to_string(a * b);
    if (words[0] == "div")
        return std::to_string(a / b);
    if (words[0] == "mod")
        return std::to_string(a % b);
    throw std::runtime_error("unknown computation \"" + source + "\"");
}

std::string TemplateText::pickedDistinct(const std::string &source)
{
    const auto words = split(source, '!');
    for (int attempt = 0; attempt < DistinctAttempts; ++attempt) {
        const std::string value = picked(words[0]);
        bool isDistinct = true;
        for (std::size_t i = 1; i < words.size(); ++i)
            isDistinct = isDistinct && m_variables.at(words[i]) != value;
        if (isDistinct)
            return value;
    }
    throw std::runtime_error("too few alternatives for \"" + source + "\"");
}

std::string TemplateText::choice(const std::string &body)
{
    std::vector<std::string> options(1);
    int depth = 0;
    for (const char c : body) {
        depth += int(c == '<' || c == '{' || c == '[') - int(c == '>' || c == '}' || c == ']');
        if (c == '|' && depth == 0)
            options.emplace_back();
        else
            options.back() += c;
    }
    return expand(options[m_random.below(options.size())]);
}

long TemplateText::number(const std::string &word) const
{
    const auto variable = m_variables.find(word);
    return std::stol(variable != m_variables.end() ? variable->second : word);
}

} // namespace halftone::demo
