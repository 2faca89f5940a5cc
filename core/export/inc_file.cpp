// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/inc_file.h"

#include "core/base/json_document.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string_view>
#include <unordered_map>

namespace halftone {

namespace {

using Json = nlohmann::json;

// Chosen: twice the names of all experts of the largest models.
constexpr std::size_t MostTexts = 100'000;
constexpr std::size_t MostCompiledBytes = 128U << 20U; // of a list; chosen: 100,000 patterns of people

Error corrupt(std::string key, std::string detail)
{
    return {ErrorCode::Corrupt, std::move(key), std::move(detail)};
}

// The name that an anchored, escaped pattern stands for. Nothing if the pattern is anything more than that.
std::optional<std::string> literalOf(const std::string &pattern)
{
    if (pattern.size() < 2 || pattern.front() != '^' || pattern.back() != '$')
        return std::nullopt;
    std::string name;
    for (std::size_t i = 1; i + 1 < pattern.size(); ++i) {
        const auto isWord
            = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
        if (pattern[i] == '\\') {
            ++i;
            if (i + 1 >= pattern.size() || isWord(pattern[i]))
                return std::nullopt; // "\d" and its like, or an escaped end
        } else if (!isWord(pattern[i])) {
            return std::nullopt;
        }
        name += pattern[i];
    }
    return name.empty() ? std::nullopt : std::optional(name);
}

std::string upperCase(std::string text)
{
    for (char &c : text)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
}

Result<std::vector<std::string>> textsFrom(const Json &list, const std::string &key)
{
    if (!list.is_array())
        return corrupt(key, "it is not a list of texts");
    if (list.size() > MostTexts)
        return corrupt(key,
                       "it has more than " + std::to_string(MostTexts)
                           + " elements, write patterns that mean several modules");
    std::vector<std::string> texts;
    for (const auto &element : list) {
        if (!element.is_string())
            return corrupt(key + "[" + std::to_string(texts.size()) + "]", "it is not a text");
        texts.push_back(element.get<std::string>());
    }
    return texts;
}

Result<void> addNames(IncList &list, const std::vector<std::string> &names, const std::string &key)
{
    std::set<std::string_view> seen;
    std::size_t compiledBytes = 0;
    for (const auto &text : names) {
        if (!seen.insert(text).second)
            continue;
        IncList::Name name{text, literalOf(text).value_or(""), std::nullopt};
        if (name.literal.empty()) {
            auto expression = Regex::perl(text);
            if (!expression)
                return corrupt(key, "'" + text + "' is no regular expression: " + expression.error().detail);
            compiledBytes += expression->compiledBytes();
            if (compiledBytes > MostCompiledBytes)
                return corrupt(
                    key,
                    "its regular expressions take more than 128 MB of memory, write them with fewer "
                    "repetitions");
            name.expression = *std::move(expression);
        }
        list.names.push_back(std::move(name));
    }
    return {};
}

// As the file's first releases called it too.
Result<void> readList(const Json &json, const std::string &key, IncList &list)
{
    const auto found = json.find(key);
    if (found == json.end())
        return {};
    if (!found->is_object())
        return corrupt(key, "it is not an object of types and names");
    for (const auto &[part, value] : found->items()) {
        const std::string path = key + "." + part;
        if (part != "types" && part != "names")
            return corrupt(path, "there are only types and names");
        auto texts = textsFrom(value, path);
        if (!texts)
            return texts.error();
        if (part == "types")
            list.types = *std::move(texts);
        else if (auto added = addNames(list, *texts, path); !added)
            return added;
    }
    return {};
}

Result<std::string> wordAt(const Json &json, const std::string &key, const std::string &fallback)
{
    const auto found = json.find(key);
    if (found == json.end())
        return fallback;
    if (!found->is_string())
        return corrupt(key, "it is not a text such as \"" + fallback + "\"");
    return upperCase(found->get<std::string>());
}

Result<void> checkMode(const Json &json)
{
    const auto mode = wordAt(json, "mode", "QUANTIZE");
    if (!mode)
        return mode.error();
    if (*mode == "MEASURE" || *mode == "SHAPE")
        return corrupt("mode",
                       "the file measures and chooses no formats, give the QUANTIZE file that belongs to it");
    if (*mode != "QUANTIZE" && *mode != "LOAD")
        return corrupt("mode", "it is " + *mode + ", give a file whose mode is QUANTIZE");
    const auto dynamic = json.find("dynamic_quantization");
    if (dynamic != json.end() && *dynamic != false && upperCase(dynamic->dump()) != "\"FALSE\"")
        return Error{ErrorCode::Unsupported, "dynamic_quantization",
                     "which modules it leaves out depends on the release of Intel Neural Compressor, give a "
                     "file with static scales"};
    return {};
}

Result<std::string> formatFrom(const Json &json)
{
    const auto fp8 = wordAt(json, "fp8_config", "E4M3");
    if (!fp8)
        return fp8;
    if (*fp8 != "E4M3" && *fp8 != "E5M2")
        return corrupt("fp8_config", "it is " + *fp8 + ", which is neither E4M3 nor E5M2");
    return std::string(*fp8 == "E4M3" ? "fp8_e4m3" : "fp8_e5m2");
}

// Which of the modules a name of a list can be found in, before the regular expression itself is asked.
class ModuleIndex
{
public:
    explicit ModuleIndex(std::span<const IncModule> modules)
    {
        for (std::size_t i = 0; i < modules.size(); ++i) {
            m_all.push_back(i);
            m_byName.emplace(modules[i].name, i);
            for (const auto &digits : numbersIn(modules[i].name))
                m_byNumber[digits].push_back(i);
        }
    }
    [[nodiscard]] std::span<const std::size_t> candidates(const std::string &pattern) const
    {
        const auto digits = longestNumber(pattern);
        if (digits.empty())
            return m_all;
        const auto found = m_byNumber.find(digits);
        return found == m_byNumber.end() ? std::span<const std::size_t>() : found->second;
    }
    [[nodiscard]] std::optional<std::size_t> named(const std::string &name) const
    {
        const auto found = m_byName.find(name);
        return found == m_byName.end() ? std::nullopt : std::optional(found->second);
    }

private:
    static constexpr std::size_t MostDigits = 6; ///< chosen: no model has a million blocks

    static bool isDigit(char c) { return c >= '0' && c <= '9'; }

    // Every part, up to MostDigits long, of every number in the name: "117" has 1, 11, 117, 17 and 7.
    static std::set<std::string> numbersIn(const std::string &name)
    {
        std::set<std::string> numbers;
        for (std::size_t begin = 0; begin < name.size(); ++begin) {
            for (std::size_t end = begin; end < name.size() && isDigit(name[end]) && end - begin < MostDigits;
                 ++end)
                numbers.insert(name.substr(begin, end - begin + 1));
        }
        return numbers;
    }

    // Of a pattern of plain characters and dots, escaped or not: digits that must stand in what it finds. Else nothing.
    static std::string longestNumber(const std::string &pattern)
    {
        std::string longest;
        std::string run;
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            const char c = pattern[i];
            const bool isEscapedDot = c == '\\' && i + 1 < pattern.size() && pattern[i + 1] == '.';
            const bool isAnchor = (c == '^' && i == 0) || (c == '$' && i + 1 == pattern.size());
            const bool isPlain = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.';
            if (!isEscapedDot && !isAnchor && !isPlain)
                return {};
            i += isEscapedDot ? 1 : 0;
            run = isDigit(c) ? run + c : std::string();
            if (run.size() > longest.size() && run.size() <= MostDigits)
                longest = run;
        }
        return longest;
    }

    std::vector<std::size_t> m_all;
    std::unordered_map<std::string, std::size_t> m_byName;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byNumber;
};

// Marks the modules in which @p name is found; whether there is one.
Result<bool> mark(const IncList::Name &name, const ModuleIndex &index, std::span<const IncModule> modules,
                  std::vector<bool> &marks)
{
    if (!name.expression) {
        const auto module = index.named(name.literal);
        if (module)
            marks[*module] = true;
        return module.has_value();
    }
    bool isFoundAnywhere = false;
    for (const auto module : index.candidates(name.text)) {
        const auto isFound = name.expression->isFoundIn(modules[module].name);
        if (!isFound)
            return isFound;
        if (*isFound)
            marks[module] = isFoundAnywhere = true;
    }
    return isFoundAnywhere;
}

// Which of the modules a list names, by class or by name; adds what names none to @p idle.
Result<std::vector<bool>> listed(const IncList &list, const ModuleIndex &index,
                                 std::span<const IncModule> modules, std::vector<std::string> &idle)
{
    std::vector<bool> marks(modules.size());
    const std::set<std::string_view> listedTypes(list.types.begin(), list.types.end());
    std::set<std::string> types;
    for (std::size_t i = 0; i < modules.size(); ++i) {
        types.insert(modules[i].type);
        marks[i] = listedTypes.contains(modules[i].type);
    }
    std::ranges::copy_if(list.types, std::back_inserter(idle),
                         [&](const auto &type) { return !types.contains(type); });
    for (const auto &name : list.names) {
        const auto isFound = mark(name, index, modules, marks);
        if (!isFound)
            return isFound.error();
        if (!*isFound)
            idle.push_back(name.text);
    }
    return marks;
}

} // namespace

Result<IncFile> IncFile::parse(std::string_view text)
{
    const auto json = parseJson(text, {});
    if (!json)
        return json.error();
    if (!json->is_object())
        return Error{ErrorCode::Corrupt, {}, "is not a JSON object"};
    if (auto checked = checkMode(*json); !checked)
        return checked.error();
    auto format = formatFrom(*json);
    if (!format)
        return format.error();
    IncFile file{*std::move(format), {}, {}};
    const std::array<std::pair<const char *, IncList *>, 4> lists{{{"blacklist", &file.block},
                                                                   {"blocklist", &file.block},
                                                                   {"whitelist", &file.allow},
                                                                   {"allowlist", &file.allow}}};
    for (const auto &[key, list] : lists) {
        if (auto done = readList(*json, key, *list); !done)
            return done.error();
    }
    return file;
}

Result<IncVerdict> IncFile::apply(std::span<const IncModule> modules) const
{
    const ModuleIndex index(modules);
    IncVerdict verdict;
    const auto blocked = listed(block, index, modules, verdict.idle);
    const auto allowed = listed(allow, index, modules, verdict.idle);
    if (!blocked || !allowed)
        return blocked ? allowed.error() : blocked.error();
    for (std::size_t i = 0; i < modules.size(); ++i)
        verdict.quantized.push_back(!(*blocked)[i] && (allow.isEmpty() || (*allowed)[i]));
    return verdict;
}

} // namespace halftone
