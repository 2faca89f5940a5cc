// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/misfit.h"

#include "core/base/list_text.h"
#include "core/export/export_target.h"
#include "core/export/fused_layers.h"

#include <algorithm>
#include <string_view>

namespace halftone {

namespace {

constexpr std::size_t MostNamed = 4; // chosen: enough to see which kind of layer is meant

std::vector<std::string> layersIn(const std::string &format, std::span<const Layer> layers,
                                  std::span<const std::string> formats)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (formats[i] == format)
            names.push_back(layers[i].name);
    }
    return names;
}

std::optional<Misfit> unknownFormat(const ExportTarget &target, std::span<const Layer> layers,
                                    std::span<const std::string> formats)
{
    const auto unknown = std::ranges::find_if_not(
        formats, [&](const std::string &format) { return target.hasFormat(format); });
    if (unknown == formats.end())
        return std::nullopt;
    return Misfit{Misfit::Kind::UnknownFormat, layersIn(*unknown, layers, formats), {*unknown}};
}

std::optional<Misfit> severalLowFormats(const ExportTarget &target, std::span<const Layer> layers,
                                        std::span<const std::string> formats)
{
    auto low = lowFormats(formats);
    if (!target.hasOneLowFormat || low.size() < 2)
        return std::nullopt;
    std::ranges::stable_sort(low, {}, &FormatCount::layers);
    Misfit misfit{Misfit::Kind::SeveralLowFormats, layersIn(low.front().format, layers, formats), {}};
    for (const auto &[format, count] : low)
        misfit.formats.push_back(format);
    return misfit;
}

std::optional<Misfit> lowMatmuls(const ExportTarget &target, std::span<const Layer> layers,
                                 std::span<const std::string> formats)
{
    Misfit misfit{Misfit::Kind::LowMatmuls, {}, {}};
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (!target.hasMatmuls && layers[i].kind == LayerKind::Matmul && formats[i] != ExportBaseline)
            misfit.layers.push_back(layers[i].name);
    }
    return misfit.layers.empty() ? std::nullopt : std::optional(misfit);
}

std::optional<Misfit> dividedFusion(const ExportTarget &target, std::span<const Layer> layers,
                                    std::span<const std::string> formats)
{
    if (!target.fusesLayers)
        return std::nullopt;
    Misfit misfit{Misfit::Kind::DividedFusion, {}, {}};
    for (const auto &fused : fusedLayers(layers)) {
        const auto differs
            = [&](LayerId layer) { return formats[layer.value] != formats[fused.parts.front().value]; };
        if (std::ranges::none_of(fused.parts, differs))
            continue;
        for (const auto part : fused.parts)
            misfit.layers.push_back(layers[part.value].name);
    }
    return misfit.layers.empty() ? std::nullopt : std::optional(misfit);
}

std::string detailOf(const Misfit &misfit)
{
    const std::string layers = listText(misfit.layers, MostNamed);
    switch (misfit.kind) {
    case Misfit::Kind::UnknownFormat:
        return "it has no format " + misfit.formats.front() + ", which " + layers + " would need";
    case Misfit::Kind::SeveralLowFormats: {
        std::string formats;
        for (const auto &format : misfit.formats)
            formats += (formats.empty() ? "" : " and ") + format;
        return "it has one format for all layers below " + std::string(ExportBaseline)
            + ", and this choice has " + formats + "; in " + misfit.formats.front()
            + (misfit.layers.size() == 1 ? " is " : " are ") + layers;
    }
    case Misfit::Kind::LowMatmuls:
        return "it cannot quantize the matmuls " + layers;
    case Misfit::Kind::DividedFusion:
        return "it runs each of these together in one format, " + layers;
    }
    return {};
}

} // namespace

std::vector<FormatCount> lowFormats(std::span<const std::string> formats)
{
    std::vector<FormatCount> low;
    for (const auto &format : formats) {
        if (format == ExportBaseline)
            continue;
        const auto found = std::ranges::find(low, format, &FormatCount::format);
        if (found == low.end())
            low.push_back({format, 1});
        else
            ++found->layers;
    }
    return low;
}

std::optional<Misfit> misfitOf(const ExportTarget &target, std::span<const Layer> layers,
                               std::span<const std::string> formats)
{
    for (const auto find : {unknownFormat, severalLowFormats, lowMatmuls, dividedFusion}) {
        if (auto misfit = find(target, layers, formats))
            return misfit;
    }
    return std::nullopt;
}

Error misfitError(const ExportTarget &target, const Misfit &misfit)
{
    return {ErrorCode::Unsupported, std::string(target.name), detailOf(misfit)};
}

} // namespace halftone
