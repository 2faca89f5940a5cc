// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/model_source.h"

#include <charconv>

namespace halftone {

namespace {

constexpr std::string_view ModelSuffix = "-model";
constexpr std::string_view DevicesMark = ":tp";

} // namespace

std::string ModelSource::text() const
{
    std::string text = profile + std::string(ModelSuffix);
    if (devices > 1)
        text += std::string(DevicesMark) + std::to_string(devices);
    return text;
}

std::optional<ModelSource> ModelSource::parse(std::string_view text)
{
    ModelSource source;
    if (const auto mark = text.find(DevicesMark); mark != std::string_view::npos) {
        const std::string_view digits = text.substr(mark + DevicesMark.size());
        const auto *end = digits.data() + digits.size();
        const auto read = std::from_chars(digits.data(), end, source.devices);
        if (read.ec != std::errc{} || read.ptr != end || source.devices < 2)
            return std::nullopt;
        text = text.substr(0, mark);
    }
    if (!text.ends_with(ModelSuffix) || text.size() == ModelSuffix.size())
        return std::nullopt;
    source.profile = text.substr(0, text.size() - ModelSuffix.size());
    return source;
}

bool isModelled(std::string_view source)
{
    return ModelSource::parse(source).has_value() || source.starts_with("theoretical:");
}

} // namespace halftone
