// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/profile_json.h"

#include "core/base/json_document.h"
#include "core/base/number_text.h"
#include "core/timing/profile_lines.h"

#include <algorithm>

namespace halftone {

Result<ProfileObject> ProfileObject::parse(const std::string &text, std::string fileName)
{
    ProfileObject root;
    root.m_fileName = std::move(fileName);
    auto document = parseJson(text, root.m_fileName);
    if (!document)
        return Error{ErrorCode::Corrupt, root.m_fileName, "the hardware profile " + document.error().detail};
    root.m_document = std::make_shared<const nlohmann::json>(*std::move(document));
    if (!root.m_document->is_object())
        return Error{ErrorCode::Corrupt, root.m_fileName, "the hardware profile must be a JSON object"};
    root.m_object = root.m_document.get();
    root.m_asked = std::make_shared<std::set<std::string>>();
    root.m_text = std::make_shared<const std::string>(text);
    return root;
}

Error ProfileObject::wrong(const std::string &key, const std::string &requirement) const
{
    const auto lines = linesOfMembers(*m_text);
    auto line = lines.find(m_path + key);
    if (line == lines.end() && !m_path.empty())
        line = lines.find(m_path.substr(0, m_path.size() - 1)); // of the object, without the dot
    const std::size_t place = line == lines.end() ? 1 : line->second;
    return {ErrorCode::Corrupt, m_fileName,
            "line " + std::to_string(place) + ": \"" + m_path + key + "\" " + requirement};
}

const nlohmann::json *ProfileObject::member(const std::string &key) const
{
    m_asked->insert(m_path + key);
    const auto found = m_object->find(key);
    return found == m_object->end() ? nullptr : &*found;
}

Result<void> ProfileObject::nothingElse() const
{
    for (const auto &[key, value] : m_object->items()) {
        if (!m_asked->contains(m_path + key))
            return wrong(key, "is not a key of hardware profiles, see docs/formats.md");
        ProfileObject inner = *this;
        for (std::size_t i = 0; i < (value.is_array() ? value.size() : 1); ++i) {
            inner.m_object = value.is_array() ? &value[i] : &value;
            inner.m_path = m_path + key + (value.is_array() ? '[' + std::to_string(i) + "]." : ".");
            if (!inner.m_object->is_object())
                continue;
            if (auto known = inner.nothingElse(); !known)
                return known;
        }
    }
    return {};
}

Result<void> ProfileObject::version(const std::string &key, int known) const
{
    const auto *found = member(key);
    if (!found || !found->is_number_integer() || *found != known)
        return wrong(key, "must be " + std::to_string(known) + ", the only version that this program reads");
    return {};
}

Result<std::string> ProfileObject::text(const std::string &key) const
{
    const auto *found = member(key);
    if (!found || !found->is_string() || found->get_ref<const std::string &>().empty())
        return wrong(key, "must be a text");
    return found->get<std::string>();
}

Result<ProfileObject> ProfileObject::object(const std::string &key) const
{
    const auto *found = member(key);
    if (!found || !found->is_object())
        return wrong(key, "must be an object");
    ProfileObject inner = *this;
    inner.m_object = found;
    inner.m_path += key + '.';
    return inner;
}

Result<std::vector<ProfileObject>> ProfileObject::objects(const std::string &key, std::size_t most) const
{
    const auto *found = member(key);
    if (!found || !found->is_array() || found->empty() || found->size() > most)
        return wrong(key, "must be a list of 1 to " + std::to_string(most) + " objects");
    std::vector<ProfileObject> list;
    for (std::size_t index = 0; index < found->size(); ++index) {
        const std::string element = key + '[' + std::to_string(index) + ']';
        if (!(*found)[index].is_object())
            return wrong(element, "must be an object");
        ProfileObject inner = *this;
        inner.m_object = &(*found)[index];
        inner.m_path += element + '.';
        list.push_back(std::move(inner));
    }
    return list;
}

Result<ProfileObject> ProfileObject::constantObject(const std::string &key, const char *unit) const
{
    auto constant = object(key);
    if (!constant)
        return constant.error();
    const auto stated = constant->text("unit");
    if (!stated || *stated != unit)
        return constant->wrong("unit", std::string{"must be \""} + unit + '"');
    if (const auto source = constant->text("source"); !source)
        return constant->wrong("source", "must say where the value comes from");
    return constant;
}

Result<void> ProfileObject::constants(const std::vector<ProfileConstant> &wanted) const
{
    for (const ProfileConstant &want : wanted) {
        if (want.isOptional && !member(want.key))
            continue;
        const auto constant = constantObject(want.key, want.unit);
        if (!constant)
            return constant.error();
        const auto *value = constant->member("value");
        const double number = value && value->is_number() ? value->get<double>() : -1;
        if (!(number >= want.least && number <= want.most))
            return constant->wrong(
                "value", "must be a number from " + shortText(want.least) + " to " + shortText(want.most));
        *want.target = number;
    }
    return {};
}

Result<std::vector<std::pair<std::int64_t, std::int64_t>>>
ProfileObject::constantPairs(const std::string &key, const char *unit, double most) const
{
    const auto constant = constantObject(key, unit);
    if (!constant)
        return constant.error();
    const auto isSide = [&](const nlohmann::json &side) {
        return side.is_number_integer() && side.get<double>() >= 1 && side.get<double>() <= most;
    };
    const auto isPair = [&](const nlohmann::json &pair) {
        return pair.is_array() && pair.size() == 2 && std::ranges::all_of(pair, isSide);
    };
    const auto *value = constant->member("value");
    if (!value || !value->is_array() || value->empty() || value->size() > 64
        || !std::ranges::all_of(*value, isPair))
        return constant->wrong("value", "must be a list of pairs of positive whole numbers");
    std::vector<std::pair<std::int64_t, std::int64_t>> pairs;
    for (const auto &pair : *value)
        pairs.emplace_back(pair[0].get<std::int64_t>(), pair[1].get<std::int64_t>());
    return pairs;
}

} // namespace halftone
