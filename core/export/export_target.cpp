// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_target.h"

#include "core/export/fused_layers.h"
#include "core/export/name_patterns.h"
#include "core/export/target_entries.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

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

// Formats below the baseline with how many layers are in them, in order of first use.
std::vector<std::pair<std::string, int>> lowFormats(std::span<const std::string> formats)
{
    std::vector<std::pair<std::string, int>> low;
    for (const auto &format : formats) {
        if (format == Baseline)
            continue;
        const auto found = std::ranges::find(low, format, &std::pair<std::string, int>::first);
        if (found == low.end())
            low.emplace_back(format, 1);
        else
            ++found->second;
    }
    return low;
}

Result<void> checkOneLowFormat(const ExportTarget &target, std::span<const Layer> layers,
                               std::span<const std::string> formats)
{
    const auto low = lowFormats(formats);
    if (!target.hasOneLowFormat || low.size() < 2)
        return {};
    const auto rarest = std::ranges::min_element(low, {}, &std::pair<std::string, int>::second);
    std::string words;
    for (const auto &[format, count] : low)
        words += (words.empty() ? "" : " and ") + format;
    std::vector<std::string> odd;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (formats[i] == rarest->first)
            odd.push_back(layers[i].name);
    }
    return Error{ErrorCode::Unsupported, std::string(target.name),
                 "it has one format for all layers below " + std::string(Baseline) + ", and this choice has "
                     + words + "; in " + rarest->first + " " + (odd.size() == 1 ? "is " : "are ")
                     + listed(odd)};
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

std::vector<std::string> formatsToSolveWith(const ExportTarget &target,
                                            std::span<const std::string> usedFormats)
{
    auto low = lowFormats(usedFormats);
    const auto known = std::erase_if(low, [&](const auto &one) { return !target.hasFormat(one.first); }) == 0;
    if (known && (!target.hasOneLowFormat || low.size() < 2))
        return {};
    std::vector<std::string> formats{std::string(Baseline)};
    if (target.hasOneLowFormat && !low.empty())
        formats.push_back(std::ranges::max_element(low, {}, &std::pair<std::string, int>::second)->first);
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

Result<void> checkExpressible(const ExportTarget &target, std::span<const Layer> layers,
                              std::span<const std::string> formats)
{
    if (layers.size() != formats.size())
        return Error{ErrorCode::InvalidArgument, "formats", "there must be one format for each layer"};
    if (auto done = checkFormats(target, layers, formats); !done)
        return done;
    if (auto done = checkOneLowFormat(target, layers, formats); !done)
        return done;
    return checkRestrictions(target, layers, formats);
}

Result<std::vector<ExportFile>> exportFor(const ExportTarget &target, std::span<const Layer> layers,
                                          std::span<const std::string> formats)
{
    if (auto done = checkExpressible(target, layers, formats); !done) {
        Error error = done.error();
        if (error.code == ErrorCode::Unsupported)
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
