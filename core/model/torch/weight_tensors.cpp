// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/weight_tensors.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <optional>

namespace halftone {

namespace {

std::optional<at::ScalarType> weightType(ScalarType type)
{
    switch (type) {
    case ScalarType::F32:
        return at::kFloat;
    case ScalarType::F16:
        return at::kHalf;
    case ScalarType::BF16:
        return at::kBFloat16;
    default:
        return std::nullopt;
    }
}

std::string sizesText(const std::vector<std::int64_t> &sizes)
{
    std::string text;
    for (const auto size : sizes)
        text += (text.empty() ? "" : ", ") + std::to_string(size);
    return "[" + text + "]";
}

} // namespace

Result<at::Tensor> WeightTensors::tensor(const std::string &name,
                                         const std::vector<std::int64_t> &shape) const
{
    const TensorView *view = m_files->find(name);
    if (view == nullptr)
        return Error{
            ErrorCode::NotFound, name,
            "the weights have no tensor of this name, which config.json asks for; is the download complete?"};
    const auto type = weightType(view->dtype);
    if (!type)
        return Error{ErrorCode::Unsupported, m_files->subjectOf(*view),
                     "is of type " + std::string(nameOf(view->dtype))
                         + "; sensitivities need the weights before quantization, in F32, F16 or BF16"};
    if (view->shape != shape)
        return Error{ErrorCode::Corrupt, m_files->subjectOf(*view),
                     "has the shape " + sizesText(view->shape) + ", but config.json asks for "
                         + sizesText(shape)};
    if (const auto known = m_tensors.find(name); known != m_tensors.end())
        return known->second;
    // LibTorch wants a mutable pointer; nothing writes through it (the map itself is read-only).
    auto *data = const_cast<std::byte *>(view->data.data());
    auto tensor = at::from_blob(
        data, shape, [keep = m_files](void *) {}, at::TensorOptions().dtype(*type));
    const bool aligned = reinterpret_cast<std::uintptr_t>(data) % itemBytes(view->dtype) == 0;
    return m_tensors.emplace(name, aligned ? tensor : tensor.clone()).first->second;
}

} // namespace halftone
