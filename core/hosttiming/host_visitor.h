// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosttiming/host_products.h"
#include "core/model/torch/executor.h"
#include "core/model/torch/segments.h"

#include <exception>
#include <functional>
#include <map>
#include <stop_token>
#include <vector>

namespace halftone {

/// Thrown through LibTorch to end a pass that was asked to stop; never leaves core/hosttiming.
struct StopRequested : std::exception
{
};

/// Runs each layer of a plan in its format; what is between layers stays float32. Not thread-safe.
///
/// An activation that feeds several layers in BF16 in succession (queries, keys and values) is cast once. The output
/// layer computes the last position alone, as the first token needs no other.
class HostVisitor : public ExecutionVisitor
{
public:
    /// @param plan, parameters  outlive this
    HostVisitor(const ExecutionPlan &plan, ParameterStore &parameters);

    /// Whether @p layer has products in @p format.
    [[nodiscard]] bool canTake(std::size_t layer, HostFormat format) const;
    /// What the next pass does; @p formats outlives it. It ends with StopRequested when @p stop or @p isPaused says so.
    void begin(const std::vector<HostFormat> &formats, std::stop_token stop,
               std::function<bool()> isPaused = {});
    /// Prepares the weights of @p layer so that no pass has to.
    void prepare(std::size_t layer, HostFormat format);
    /// Forgets prepared weights but those of @p kept.
    void release(HostFormat kept);

    void beforeStep(std::size_t step) override;
    at::Tensor operand(std::size_t layer, std::size_t which, at::Tensor value) override;
    std::optional<at::Tensor> linear(std::size_t layer, const at::Tensor &input,
                                     const at::Tensor &bias) override;
    at::Tensor result(std::size_t layer, at::Tensor value) override;

private:
    [[nodiscard]] at::Tensor biasOf(std::size_t layer);
    at::Tensor bfloat16Of(const at::Tensor &input);

    const ExecutionPlan &m_plan;
    ParameterStore &m_parameters;
    std::optional<OutputHead> m_head;
    const std::vector<HostFormat> *m_formats = nullptr;
    std::stop_token m_stop;
    std::function<bool()> m_isPaused; ///< may be empty
    std::map<std::pair<std::size_t, HostFormat>, PreparedWeight> m_prepared;
    at::Tensor m_input; ///< the last one that was cast
    at::Tensor m_cast;
};

} // namespace halftone
