// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/model.h"
#include "core/partition/partition.h"
#include "core/timing/paired_times.h"
#include "core/timing/worker_protocol.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace halftone {

/// Formats of some layers; all others are at the baseline.
using HostChoice = std::map<LayerId, std::string>;

/// Runs a model or one of its sub-graphs on this CPU with every layer in a chosen format, and times it: the executor of
/// the calibration, with real products in float32, BF16 and INT8. One prompt, time to the first token.
///
/// A sub-graph is what the executor runs after the last layer of the sub-graph before it, up to and with its own last
/// layer: so all of them together are the model. It is run on the activations of the model at the baseline.
/// Not thread-safe; one at a time per process, as LibTorch has its own threads.
class HostRunner
{
public:
    /// @param partition  of model.graph()
    /// @param formats    that will be asked for, the baseline first; checkHostFormats() holds
    /// @param tokens     of the prompt, made up
    /// @return InvalidArgument if the model cannot take so many tokens; Unsupported if its weights do not fit
    ///         into memory, or sub-graphs overlap in the order of execution
    static Result<HostRunner> open(const Model &model, const Partition &partition,
                                   const std::vector<std::string> &formats, std::int64_t tokens);
    HostRunner(HostRunner &&) noexcept;
    HostRunner &operator=(HostRunner &&) noexcept;
    ~HostRunner();

    /// Which of the formats each layer has products in.
    [[nodiscard]] PossibleFormats possible() const;

    /// Runs the model once at the baseline and keeps what each of @p subgraphs starts from.
    /// @param isPaused  asked before each operation, as stop is; may be empty
    /// @return Cancelled of a stop and of a pause, after which it can be called again; Internal with LibTorch's message
    Result<void> prepare(const std::vector<SubgraphId> &subgraphs, const std::stop_token &stop,
                         const std::function<bool()> &isPaused = {});

    /// A pass of a prepared sub-graph (std::out_of_range for another one), or of the whole model, which needs
    /// no prepare(); to be called any number of times while this lives. Gives seconds. The first call makes
    /// the weights ready. Stop and pause are heard before each operation. Errors as prepare().
    TimedPass subgraphPass(SubgraphId subgraph, const HostChoice &choice, std::stop_token stop,
                           std::function<bool()> isPaused = {});
    TimedPass modelPass(const HostChoice &choice, std::stop_token stop, std::function<bool()> isPaused = {});

    /// Forgets the weights that are not in the baseline's format.
    void release();

    /// The logits of the last position, [vocabulary], for comparisons. Cannot be stopped. Internal with
    /// LibTorch's message.
    Result<std::vector<float>> logits(const HostChoice &choice);

private:
    struct Content;
    explicit HostRunner(std::unique_ptr<Content> content);
    std::unique_ptr<Content> m_content;
};

} // namespace halftone
