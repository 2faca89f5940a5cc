// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csv_export.h"

#include "core/base/number_text.h"

#include <initializer_list>
#include <string_view>
#include <vector>

namespace halftone {

namespace {

std::string row(std::initializer_list<std::string_view> values)
{
    std::string line;
    for (const auto value : values)
        line += csvField(value) + ',';
    line.back() = '\n';
    return line;
}

} // namespace

std::string csvField(std::string_view value)
{
    if (value.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(value);
    std::string quoted = "\"";
    for (const char c : value)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

Result<std::string> configurationCsv(const ModelGraph &graph, const Partition &partition,
                                     std::span<const LayerChoice> choices)
{
    if (choices.size() != graph.layers.size())
        return Error{ErrorCode::InvalidArgument, "choices", "there must be one choice for each layer"};
    std::vector<std::string> subgraphOf(graph.layers.size());
    for (std::size_t j = 0; j < partition.subgraphs.size(); ++j) {
        for (const LayerId layer : partition.subgraphs[j].layers)
            subgraphOf[layer.value] = std::to_string(j);
    }
    std::string text = "layer,kind,role,block,subgraph,format,sensitivity,loss_mse\n";
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Layer &layer = graph.layers[i];
        text += row({layer.name, layer.kind == LayerKind::Linear ? "linear" : "matmul", layer.role,
                     layer.block < 0 ? "" : std::to_string(layer.block), subgraphOf[i], choices[i].format,
                     exactText(choices[i].sensitivity), exactText(choices[i].lossMse)});
    }
    return text;
}

} // namespace halftone
