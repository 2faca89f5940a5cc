// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/layer_names.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string_view>

namespace halftone {

namespace {

std::string moduleOf(const std::string &parameter)
{
    const auto dot = parameter.rfind('.');
    return dot == std::string::npos ? parameter : parameter.substr(0, dot);
}

/// Of a tied weight the module that computes with it, not the one under which the trace happened to find it.
std::string moduleOf(const Parameter &weight, const std::string &computedIn)
{
    for (const auto &name : weight.otherNames) {
        if (moduleOf(name) == computedIn)
            return computedIn;
    }
    return moduleOf(weight.name);
}

std::string baseName(const ExecutionPlan &plan, const PlannedLayer &layer)
{
    const auto &program = plan.program;
    const auto *node = plan.steps[layer.step].node;
    if (const auto known = program.layerNames.find(node); known != program.layerNames.end())
        return known->second;
    const auto found = program.modules.find(node);
    const std::string module = found == program.modules.end() ? std::string() : found->second;
    if (const auto parameter = layer.operands[1].parameter)
        return moduleOf(program.parameters[*parameter], module);
    return module.empty() ? "matmul" : module + ".matmul";
}

std::vector<std::string> components(std::string_view name)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= name.size();) {
        const auto end = std::min(name.find('.', begin), name.size());
        parts.emplace_back(name.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

/// The number of the first component that is one, up to nine digits; -1 for none.
int blockOf(const std::vector<std::string> &parts)
{
    for (const auto &part : parts) {
        int number = -1;
        const auto *end = part.data() + part.size();
        if (const auto parsed = std::from_chars(part.data(), end, number);
            parsed.ec == std::errc{} && parsed.ptr == end && number >= 0)
            return number;
    }
    return -1;
}

std::string lastComponents(const std::vector<std::string> &parts, std::size_t count)
{
    std::string role;
    for (std::size_t i = parts.size() - std::min(count, parts.size()); i < parts.size(); ++i)
        role += (role.empty() ? "" : ".") + parts[i];
    return role;
}

/// Lengthens roles that occur twice in one block, for all blocks alike, until they differ.
void makeRolesDistinct(ModelGraph &graph, const std::vector<std::vector<std::string>> &parts)
{
    constexpr std::size_t MostComponents = 4; // chosen: longer roles are unreadable
    for (std::size_t length = 2; length <= MostComponents; ++length) {
        std::set<std::pair<int, std::string>> seen;
        std::set<std::string> repeated;
        for (const auto &layer : graph.layers) {
            if (!seen.emplace(layer.block, layer.role).second)
                repeated.insert(layer.role);
        }
        for (std::size_t i = 0; i < graph.layers.size(); ++i) {
            if (repeated.contains(graph.layers[i].role))
                graph.layers[i].role = lastComponents(parts[i], length);
        }
    }
}

} // namespace

void nameLayers(const ExecutionPlan &plan, ModelGraph &graph)
{
    std::set<std::string> names;
    std::vector<std::vector<std::string>> parts;
    for (std::size_t i = 0; i < graph.layers.size(); ++i) {
        auto &layer = graph.layers[i];
        const std::string base = baseName(plan, plan.layers[i]);
        layer.name = base;
        for (int repeat = 1; !names.insert(layer.name).second; ++repeat)
            layer.name = base + "_" + std::to_string(repeat);
        parts.push_back(components(layer.name));
        layer.block = blockOf(parts.back());
        layer.role = parts.back().back();
    }
    makeRolesDistinct(graph, parts);
}

} // namespace halftone
