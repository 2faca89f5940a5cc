// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/safetensors.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <vector>

namespace halftone::demo {

namespace {

constexpr std::uint64_t HeaderAlignment = 8;

std::string headerOf(const TensorMap &tensors)
{
    nlohmann::ordered_json header;
    header["__metadata__"] = {{"format", "pt"}};
    std::uint64_t offset = 0;
    for (const auto &[name, tensor] : tensors) {
        const std::uint64_t end = offset + 2 * std::uint64_t(tensor.numel());
        header[name] = {{"dtype", "BF16"}, {"shape", tensor.sizes().vec()}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string text = header.dump();
    while (text.size() % HeaderAlignment != 0)
        text += ' ';
    return text;
}

void writeBytes(std::ofstream &file, const void *data, std::uint64_t size)
{
    file.write(static_cast<const char *>(data), std::streamsize(size));
}

} // namespace

void writeSafetensors(const std::string &path, const TensorMap &tensors)
{
    const std::string temporary = path + ".part";
    {
        std::ofstream file(temporary, std::ios::binary | std::ios::trunc);
        const std::string header = headerOf(tensors);
        const std::uint64_t headerSize = header.size();
        writeBytes(file, &headerSize, sizeof headerSize);
        writeBytes(file, header.data(), header.size());
        for (const auto &[name, tensor] : tensors) {
            const torch::Tensor rounded = tensor.detach().to(torch::kBFloat16).contiguous();
            writeBytes(file, rounded.data_ptr(), 2 * std::uint64_t(rounded.numel()));
        }
        if (!file.flush())
            throw std::runtime_error("cannot write " + temporary);
    }
    std::filesystem::rename(temporary, path);
}

TensorMap readSafetensors(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::uint64_t headerSize = 0;
    file.read(reinterpret_cast<char *>(&headerSize), sizeof headerSize);
    if (!file || headerSize > std::filesystem::file_size(path))
        throw std::runtime_error("cannot read the header of " + path);
    std::string text(headerSize, '\0');
    file.read(text.data(), std::streamsize(headerSize));
    const nlohmann::json header = nlohmann::json::parse(text);
    TensorMap tensors;
    for (const auto &[name, entry] : header.items()) {
        if (name == "__metadata__")
            continue;
        if (entry.at("dtype") != "BF16")
            throw std::runtime_error(path + ": " + name + " is not BF16");
        const auto shape = entry.at("shape").get<std::vector<std::int64_t>>();
        const auto offsets = entry.at("data_offsets").get<std::vector<std::uint64_t>>();
        torch::Tensor tensor = torch::empty(shape, torch::kBFloat16);
        if (offsets.at(1) - offsets.at(0) != 2 * std::uint64_t(tensor.numel()))
            throw std::runtime_error(path + ": " + name + " does not have the size its shape needs");
        file.seekg(std::streamoff(sizeof headerSize + headerSize + offsets[0]));
        file.read(static_cast<char *>(tensor.data_ptr()), std::streamsize(offsets[1] - offsets[0]));
        if (!file)
            throw std::runtime_error(path + ": the file ends inside " + name);
        tensors[name] = tensor.to(torch::kFloat);
    }
    return tensors;
}

} // namespace halftone::demo
