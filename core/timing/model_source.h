// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace halftone {

/// The source of a predicted timing: "gaudi2-model" on one device, "gaudi2-model:tp8" on eight that share the
/// model.
struct ModelSource
{
    std::string profile; ///< HardwareProfile::name
    std::int64_t devices = 1;

    [[nodiscard]] std::string text() const; ///< "gaudi2-model:tp2"
    /// Nothing for a source that is no model's. Thread-safe.
    static std::optional<ModelSource> parse(std::string_view text);

    bool operator==(const ModelSource &) const = default;
};

/// Whether the numbers of @p source come from a formula: "gaudi2-model:tp2", "theoretical:gaudi2". They are never
/// called measured, nor drawn like it. Thread-safe.
bool isModelled(std::string_view source);

} // namespace halftone
