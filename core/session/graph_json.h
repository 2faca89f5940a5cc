// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/model_graph.h"
#include "core/partition/partition.h"

#include <string>
#include <string_view>

namespace halftone {

/// The graph and partition columns of a library, as docs/formats.md specifies them. Thread-safe.
std::string graphToJson(const ModelGraph &graph);
std::string partitionToJson(const Partition &partition);

/// Inverse of the above. Corrupt if the text is no such document or breaks the rules of ModelGraph or
/// Partition: an id out of range, an input that does not precede its node. The subject is left empty for the
/// caller to fill.
Result<ModelGraph> graphFromJson(std::string_view text);
Result<Partition> partitionFromJson(std::string_view text, const ModelGraph &graph);

} // namespace halftone
