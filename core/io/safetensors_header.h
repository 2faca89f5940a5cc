// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/safetensors.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Private to io.
namespace halftone {

/// One entry of the header, well-formed in itself but not yet compared with the file.
struct TensorEntry
{
    std::string name;
    ScalarType dtype = ScalarType::F32;
    std::vector<std::int64_t> shape; ///< none negative
    std::uint64_t begin = 0; ///< offset of the first byte in the data that follow the header
    std::uint64_t end = 0; ///< offset behind the last byte
};

/// Reads the header's JSON text, in the order of the file. Repeated names are still in it.
Result<std::vector<TensorEntry>> readSafetensorsHeader(std::string_view json, const std::string &fileName);

} // namespace halftone
