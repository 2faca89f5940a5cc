// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/weight_files.h"

#include "core/base/error_text.h"
#include "core/io/json_document.h"
#include "core/io/sha256_of_maps.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace halftone {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t MaxIndexBytes = 64U << 20U; // chosen: a trillion-parameter model's has 10 MB

bool isPlainShardName(std::string_view name)
{
    constexpr std::string_view Extension = ".safetensors";
    return name.size() > Extension.size() && name.ends_with(Extension)
        && name.find_first_of(std::string_view("/\\\0", 3)) == std::string_view::npos
        && name.find("..") == std::string_view::npos;
}

Error noWeights(const fs::path &folder)
{
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored))
        return Error{ErrorCode::NotFound, folder.string(), "is not a folder"};
    for (const char *pickled : {"pytorch_model.bin", "pytorch_model.bin.index.json"}) {
        if (fs::exists(folder / pickled, ignored))
            return Error{
                ErrorCode::Unsupported, folder.string(),
                std::string("has only pickled weights (") + pickled
                    + "), which are not opened because a pickle can run code; save the model as safetensors"};
    }
    return Error{ErrorCode::NotFound, folder.string(),
                 "holds neither model.safetensors nor model.safetensors.index.json"};
}

} // namespace

Result<WeightFiles> WeightFiles::open(const fs::path &folder)
{
    std::error_code ignored;
    if (fs::exists(folder / "model.safetensors", ignored))
        return openSingle(folder / "model.safetensors");
    const fs::path index = folder / "model.safetensors.index.json";
    if (!fs::exists(index, ignored))
        return noWeights(folder);
    const Result<Shards> shards = readIndex(index);
    if (!shards)
        return shards.error();
    return openShards(folder, *shards);
}

Result<WeightFiles::Shards> WeightFiles::readIndex(const fs::path &file)
{
    const Result<nlohmann::json> document = readJsonFile(file, MaxIndexBytes);
    if (!document)
        return document.error();
    const auto corrupt = [subject = file.string()](std::string detail) {
        return Error{ErrorCode::Corrupt, subject, std::move(detail)};
    };
    const nlohmann::json *weightMap = presentMember(*document, "weight_map");
    if (weightMap == nullptr || !weightMap->is_object() || weightMap->empty())
        return corrupt("has no \"weight_map\" that gives each tensor its file");
    Shards shards;
    for (const auto &[tensor, shard] : weightMap->items()) {
        if (!shard.is_string())
            return corrupt("gives the tensor " + inQuotes(tensor) + " something that is not a file name");
        const auto &name = shard.get_ref<const std::string &>();
        if (!isPlainShardName(name))
            return corrupt("gives the tensor " + inQuotes(tensor) + " the file " + inQuotes(name)
                           + ", which is not the plain name of a .safetensors file in the same folder");
        shards[name].push_back(tensor);
    }
    return shards;
}

Result<WeightFiles> WeightFiles::openSingle(const fs::path &file)
{
    Result<SafetensorsFile> opened = SafetensorsFile::open(file);
    if (!opened)
        return opened.error();
    WeightFiles weights;
    weights.m_tensors.assign(opened->tensors().begin(), opened->tensors().end());
    weights.m_files.push_back((*std::move(opened)).releaseFile());
    return weights;
}

Result<WeightFiles> WeightFiles::openShards(const fs::path &folder, const Shards &shards)
{
    WeightFiles weights;
    for (const auto &[fileName, tensors] : shards) {
        Result<SafetensorsFile> opened = SafetensorsFile::open(folder / fileName);
        if (!opened)
            return opened.error();
        for (const std::string &name : tensors) {
            const TensorView *tensor = opened->find(name);
            if (tensor == nullptr)
                return Error{ErrorCode::Corrupt, (folder / fileName).string() + ": " + shortened(name),
                             "is missing, although model.safetensors.index.json gives it to this file"};
            weights.m_tensors.push_back(*tensor);
        }
        weights.m_files.push_back((*std::move(opened)).releaseFile());
    }
    std::ranges::sort(weights.m_tensors, {}, &TensorView::name);
    return weights;
}

const TensorView *WeightFiles::find(std::string_view name) const
{
    const auto found = std::ranges::lower_bound(m_tensors, name, {}, &TensorView::name);
    return found != m_tensors.end() && found->name == name ? &*found : nullptr;
}

std::string WeightFiles::subjectOf(const TensorView &tensor) const
{
    const auto holds = [&](const MappedFile &file) {
        const std::byte *begin = file.bytes().data();
        const std::byte *data = tensor.data.data();
        return !std::less<>()(data, begin) && !std::less<>()(begin + file.bytes().size(), data);
    };
    const auto file = std::ranges::find_if(m_files, holds);
    return (file == m_files.end() ? "" : file->path().string() + ": ") + shortened(tensor.name);
}

std::uint64_t WeightFiles::totalBytes() const noexcept
{
    return std::transform_reduce(m_tensors.begin(), m_tensors.end(), std::uint64_t{0}, std::plus<>(),
                                 [](const TensorView &tensor) { return tensor.data.size(); });
}

Result<std::string> WeightFiles::fingerprint(const TaskContext &context) const
{
    return sha256OfMaps(m_files, context);
}

} // namespace halftone
