// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_target.h"

#include "core/export/fused_layers.h"
#include "core/export/misfit.h"
#include "core/export/name_patterns.h"
#include "core/export/target_entries.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace halftone {

namespace {

ExportFile readme(const ExportTarget &target, std::span<const Layer> layers,
                  std::span<const std::string> formats, const std::vector<ExportFile> &files)
{
    const auto baseline = std::ranges::count(formats, ExportBaseline);
    std::string text = "Mixed precision for " + std::string(target.program) + ", written by Halftone\n\n";
    text += std::to_string(static_cast<std::ptrdiff_t>(layers.size()) - baseline) + " of "
        + std::to_string(layers.size()) + " layers are quantized, the others stay in BF16.\n\nFiles\n";
    for (const auto &file : files)
        text += "  " + file.name + "\n";
    text += "\nHow to use them\n" + std::string(target.usage) + "\nSpecified for\n  "
        + std::string(target.specifiedFor)
        + "\n  The files were read back by the matching rules of that version; the program itself was not "
          "run.\n"
          "\nWhat these files cannot express\n"
        + std::string(target.limits);
    return {"README.txt", text};
}

} // namespace

bool ExportTarget::hasFormat(std::string_view format) const
{
    return format == ExportBaseline || std::ranges::find(formats, format) != formats.end();
}

std::span<const ExportTarget> exportTargets()
{
    static const std::vector<ExportTarget> Targets{
        incTarget(),         incVllmTarget(), compressedTensorsTarget(), modelOptTarget(),
        tensorRtLlmTarget(), quarkTarget(),   torchAoTarget(),
    };
    return Targets;
}

Result<const ExportTarget *> findExportTarget(std::string_view name)
{
    std::string known;
    for (const auto &target : exportTargets()) {
        if (target.name == name)
            return &target;
        known += std::string(target.name) + ", ";
    }
    return Error{ErrorCode::InvalidArgument, std::string(name),
                 "is not an export target; there are " + known + "csv, json"};
}

TargetRestrictions restrictionsOf(const ExportTarget &target, std::span<const Layer> layers)
{
    TargetRestrictions restrictions;
    for (const auto &layer : layers) {
        if (!target.hasMatmuls && layer.kind == LayerKind::Matmul)
            restrictions.baselineOnly.push_back(layer.name);
    }
    if (!target.fusesLayers)
        return restrictions;
    for (const auto &fused : fusedLayers(layers)) {
        if (fused.parts.size() == 1)
            continue;
        auto &tie = restrictions.ties.emplace_back();
        for (const auto part : fused.parts)
            tie.push_back(layers[part.value].name);
    }
    return restrictions;
}

std::string solveOptionsFor(const TargetRestrictions &restrictions)
{
    std::string options = restrictions.ties.empty() ? "" : "--tie vllm";
    for (const auto &pattern : regexesFor(restrictions.baselineOnly))
        options += (options.empty() ? "" : " ") + ("--pin '^" + pattern + "$=bf16'");
    return options;
}

std::vector<std::string> formatsToSolveWith(const ExportTarget &target,
                                            std::span<const std::string> usedFormats)
{
    auto low = lowFormats(usedFormats);
    const auto known
        = std::erase_if(low, [&](const auto &one) { return !target.hasFormat(one.format); }) == 0;
    if (known && (!target.hasOneLowFormat || low.size() < 2))
        return {};
    std::vector<std::string> formats{std::string(ExportBaseline)};
    if (target.hasOneLowFormat && !low.empty())
        formats.push_back(std::ranges::max_element(low, {}, &FormatCount::layers)->format);
    else if (target.hasOneLowFormat)
        formats.emplace_back(target.formats.front());
    else
        formats.insert(formats.end(), target.formats.begin(), target.formats.end());
    return formats;
}

std::string solveOptionsFor(const ExportTarget &target, std::span<const Layer> layers,
                            std::span<const std::string> formats)
{
    std::string options;
    for (const auto &format : formats)
        options += (options.empty() ? "--formats " : ",") + format;
    const auto more = solveOptionsFor(restrictionsOf(target, layers));
    return options + (options.empty() || more.empty() ? "" : " ") + more;
}

Result<std::vector<ExportFile>> exportFor(const ExportTarget &target, std::span<const Layer> layers,
                                          std::span<const std::string> formats)
{
    if (layers.size() != formats.size())
        return Error{ErrorCode::InvalidArgument, "formats", "there must be one format for each layer"};
    if (const auto misfit = misfitOf(target, layers, formats)) {
        Error error = misfitError(target, *misfit);
        error.detail
            += ", solve with " + solveOptionsFor(target, layers, formatsToSolveWith(target, formats));
        return error;
    }
    auto files = target.write(layers, formats);
    if (!files)
        return files;
    if (auto done = checkExport(target, *files, layers, formats); !done)
        return done.error();
    if (std::ranges::find(*files, "README.txt", &ExportFile::name) == files->end())
        files->push_back(readme(target, layers, formats, *files));
    return files;
}

Result<void> checkExport(const ExportTarget &target, std::span<const ExportFile> files,
                         std::span<const Layer> layers, std::span<const std::string> formats)
{
    const auto read = target.read(files, layers);
    if (!read)
        return Error{ErrorCode::Internal, read.error().subject, read.error().detail};
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if ((*read)[i] != formats[i])
            return Error{ErrorCode::Internal, layers[i].name,
                         "read back, the files for " + std::string(target.name) + " make it " + (*read)[i]
                             + " instead of " + formats[i] + ", do not use them"};
    }
    return {};
}

std::vector<std::string> linearsIn(std::span<const Layer> layers, std::span<const std::string> formats,
                                   bool baseline)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (layers[i].kind == LayerKind::Linear && (formats[i] == ExportBaseline) == baseline)
            names.push_back(layers[i].name);
    }
    return names;
}

Result<std::string> contentOf(std::span<const ExportFile> files, std::string_view name)
{
    const auto found = std::ranges::find(files, name, &ExportFile::name);
    if (found == files.end())
        return Error{ErrorCode::Corrupt, std::string(name), "the file is missing"};
    return found->content;
}

std::string textOf(const nlohmann::ordered_json &json)
{
    return json.dump(4, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace halftone
