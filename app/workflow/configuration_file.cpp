// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/configuration_file.h"

#include "core/export/configuration_json.h"
#include "core/export/inc_read_back.h"
#include "core/io/mapped_file.h"

namespace halftone {

namespace {

Result<ConfigurationFile> fromNeuralCompressor(const std::string &text, const ModelGraph &graph)
{
    auto imported = importNeuralCompressor(text, graph.layers);
    if (!imported)
        return imported.error();
    ConfigurationFile file{{}, std::move(imported->remarks)};
    for (std::size_t layer = 0; layer < graph.layers.size(); ++layer)
        file.formats[graph.layers[layer].name] = imported->formats[layer];
    return file;
}

Result<ConfigurationFile> fromHalftone(const std::string &text)
{
    auto formats = configurationFromJson(text);
    if (!formats)
        return formats.error();
    return ConfigurationFile{*std::move(formats), {}};
}

Error inFile(const std::filesystem::path &file, Error error)
{
    error.subject = file.string() + (error.subject.empty() ? "" : ": " + error.subject);
    return error;
}

Result<std::string> textOf(const std::filesystem::path &file)
{
    std::error_code error;
    if (std::filesystem::is_directory(file, error))
        return Error{ErrorCode::Io, {}, "is a folder; give a file in it"};
    const auto mapped = MappedFile::open(file);
    if (!mapped)
        return Error{mapped.error().code, {}, mapped.error().detail};
    if (mapped->text().size() > MostConfigurationBytes)
        return Error{ErrorCode::InvalidArgument, {}, "is larger than 64 MB; no configuration is"};
    return std::string(mapped->text());
}

} // namespace

Result<ConfigurationFile> readConfigurationFile(const std::filesystem::path &file, const ModelGraph &graph)
{
    const auto text = textOf(file);
    if (!text)
        return inFile(file, text.error());
    auto read = isNeuralCompressorFile(*text) ? fromNeuralCompressor(*text, graph) : fromHalftone(*text);
    if (!read)
        return inFile(file, read.error());
    return read;
}

} // namespace halftone
