// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

/// A safetensors file in memory: the length of @p header in 8 bytes, the header, the data.
inline std::string safetensorsBytes(std::string_view header, std::string_view data)
{
    std::string file;
    for (unsigned i = 0; i < 8; ++i)
        file += static_cast<char>((std::uint64_t{header.size()} >> (8 * i)) & 0xFFU);
    file += header;
    file += data;
    return file;
}

inline std::span<const std::byte> asBytes(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

/// One entry of a header: "NAME":{"dtype":"DTYPE","shape":SHAPE,"data_offsets":OFFSETS}.
inline std::string tensorEntry(const std::string &name, const std::string &dtype, const std::string &shape,
                               const std::string &offsets)
{
    return "\"" + name + "\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets
        + "}";
}
