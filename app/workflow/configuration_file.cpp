// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/configuration_file.h"

#include "core/export/inc_read_back.h"
#include "core/session/session_json.h"

#include <fstream>
#include <iterator>

namespace halftone {

namespace {

using Names = std::map<std::string, std::string>;

Result<Names> namesFromNeuralCompressor(const std::string &text, const ModelGraph &graph)
{
    const auto formats = neuralCompressorFormats(text, graph.layers);
    if (!formats)
        return formats.error();
    Names names;
    for (std::size_t layer = 0; layer < formats->size(); ++layer)
        names[graph.layers[layer].name] = (*formats)[layer];
    return names;
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
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return Error{ErrorCode::NotFound,
                     {},
                     "cannot be read; give a configuration of Halftone or Intel Neural Compressor"};
    if (std::filesystem::file_size(file, error) > MostConfigurationBytes)
        return Error{ErrorCode::InvalidArgument, {}, "is larger than 64 MB; no configuration is"};
    return std::string{std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

Result<std::map<std::string, std::string>> readConfigurationFile(const std::filesystem::path &file,
                                                                 const ModelGraph &graph)
{
    const auto text = textOf(file);
    if (!text)
        return inFile(file, text.error());
    auto names = isNeuralCompressorFile(*text) ? namesFromNeuralCompressor(*text, graph)
                                               : configurationFromJson(*text);
    if (!names)
        return inFile(file, names.error());
    return names;
}

} // namespace halftone
