// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_target.h"

#include "core/export/fused_layers.h"
#include "core/export/name_patterns.h"
#include "core/export/target_entries.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace halftone {

namespace {

constexpr std::string_view Baseline = "bf16";
constexpr std::size_t NamesInAnError = 4; // chosen: enough to see which kind of layer is meant

std::string listed(const std::vector<std::string> &names)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), NamesInAnError); ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > NamesInAnError)
        text += " and " + std::to_string(names.size() - NamesInAnError) + " more";
    return text;
}

Result<void> checkFormats(const ExportTarget &target, std::span<const Layer> layers,
                          std::span<const std::string> formats)
{
    std::vector<std::string> wrong;
    std::string format;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (target.hasFormat(formats[i]))
            continue;
        wrong.push_back(layers[i].name);
        format = formats[i];
    }
    if (wrong.empty())
        return {};
    return Error{ErrorCode::Unsupported, std::string(target.name),
                 "it has no format " + format + ", which " + listed(wrong) + " would need"};
}

Result<void> checkRestrictions(const ExportTarget &target, std::span<const Layer> layers,
                               std::span<const std::string> formats)
{
    std::vector<std::string> wrong;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (!target.hasMatmuls && layers[i].kind == LayerKind::Matmul && formats[i] != Baseline)
            wrong.push_back(layers[i].name);
    }
    if (!wrong.empty())
        return Error{ErrorCode::Unsupported, std::string(target.name),
                     "it cannot quantize the matmuls " + listed(wrong)};
    if (!target.fusesLayers)
        return {};
    for (const auto &fused : fusedLayers(layers)) {
        const auto differs
            = [&](LayerId layer) { return formats[layer.value] != formats[fused.parts.front().value]; };
        if (std::ranges::any_of(fused.parts, differs)) {
            for (const auto part : fused.parts)
                wrong.push_back(layers[part.value].name);
        }
    }
    if (wrong.empty())
        return {};
    return Error{ErrorCode::Unsupported, std::string(target.name),
                 "it runs each of these together in one format, " + listed(wrong)};
}

ExportFile readme(const ExportTarget &target, std::span<const Layer> layers,
                  std::span<const std::string> formats, const std::vector<ExportFile> &files)
{
    const auto baseline = std::ranges::count(formats, Baseline);
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
    return format == Baseline || std::ranges::find(formats, format) != formats.end();
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

std::string solveOptionsFor(const ExportTarget &target, std::span<const Layer> layers,
                            std::span<const std::string> usedFormats)
{
    const auto isKnown = [&](const std::string &format) { return target.hasFormat(format); };
    std::string options;
    if (!std::ranges::all_of(usedFormats, isKnown)) {
        options = "--formats " + std::string(Baseline);
        for (const auto &name : target.formats)
            options += "," + std::string(name);
    }
    const auto more = solveOptionsFor(restrictionsOf(target, layers));
    return options + (options.empty() || more.empty() ? "" : " ") + more;
}

Result<void> checkExpressible(const ExportTarget &target, std::span<const Layer> layers,
                              std::span<const std::string> formats)
{
    if (layers.size() != formats.size())
        return Error{ErrorCode::InvalidArgument, "formats", "there must be one format for each layer"};
    if (auto done = checkFormats(target, layers, formats); !done)
        return done;
    return checkRestrictions(target, layers, formats);
}

Result<std::vector<ExportFile>> exportFor(const ExportTarget &target, std::span<const Layer> layers,
                                          std::span<const std::string> formats)
{
    if (auto done = checkExpressible(target, layers, formats); !done) {
        Error error = done.error();
        if (error.code == ErrorCode::Unsupported)
            error.detail += ", solve with " + solveOptionsFor(target, layers, formats);
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
        if (layers[i].kind == LayerKind::Linear && (formats[i] == Baseline) == baseline)
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
