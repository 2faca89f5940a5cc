// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/torch/program.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace halftone {

/// Gives the tensor of a name, of exactly this shape, or says why there is none; the same one for a second request.
using TensorSource
    = std::function<Result<at::Tensor>(const std::string &name, const std::vector<std::int64_t> &shape)>;

/// Writes a Program operation by operation, for architectures that Halftone builds itself.
///
/// A missing or wrong tensor does not stop the writing: the first such error is kept and finish() returns it.
class ProgramBuilder
{
public:
    using Value = torch::jit::Value;

    explicit ProgramBuilder(TensorSource tensors);

    [[nodiscard]] Value *ids() const { return m_ids; }
    /// A parameter of this name and shape. @p file  the tensor's name in the files, where it differs (tied weights)
    Value *parameter(const std::string &name, const std::vector<std::int64_t> &shape,
                     const std::string &file = {});
    /// A table that is computed, not loaded, such as rotary frequencies.
    Value *table(const std::string &name, at::Tensor values);

    /// Appends an operator; arguments may be values or literals.
    Value *operator()(const char *operation, std::initializer_list<torch::jit::NamedValue> arguments,
                      std::initializer_list<torch::jit::NamedValue> options = {});
    /// A list of tensors, as an argument of an operator.
    Value *list(std::initializer_list<Value *> elements);
    /// Names the layer that @p product computes.
    void nameLayer(Value *product, std::string name);
    /// Operations appended from now on belong to this module.
    void enterModule(std::string path) { m_module = std::move(path); }

    /// Whether a tensor was missing or wrong: what is written from now on is in vain.
    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }

    Result<Program> finish(Value *output) &&;

private:
    TensorSource m_tensors;
    Program m_program;
    Value *m_ids = nullptr;
    std::string m_module;
    std::optional<Error> m_error;
};

} // namespace halftone
