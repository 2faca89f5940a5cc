// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosttiming/host_runner.h"

#include "core/base/process_memory.h"
#include "core/hosttiming/host_visitor.h"
#include "core/timing/paired_times.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <chrono>
#include <limits>

namespace halftone {

namespace {

/// Steps [begin, end) of the plan.
struct Span
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

using Entry = std::vector<std::pair<Slot, c10::IValue>>; ///< values from before a span

Result<std::vector<Span>> spansOf(const ExecutionPlan &plan, const Partition &partition)
{
    std::vector<Span> spans;
    std::size_t begin = 0;
    for (const auto &subgraph : partition.subgraphs) {
        std::size_t first = plan.steps.size();
        std::size_t end = 0;
        for (const auto layer : subgraph.layers) {
            const auto step = plan.layers[layer.value].step;
            first = std::min(first, step);
            end = std::max(end, step + 1);
        }
        if (first < begin)
            return Error{ErrorCode::Unsupported, subgraph.name,
                         "its layers run among those of another sub-graph, it cannot be timed by itself"};
        spans.push_back({begin, end});
        begin = end;
    }
    if (!spans.empty())
        spans.back().end = plan.steps.size();
    return spans;
}

/// Made up, and the same every time: what is timed does not depend on them.
at::Tensor madeUpIds(std::int64_t tokens, std::int64_t vocabulary)
{
    constexpr std::int64_t Stride = 7919; // chosen: a prime, so that neighbours differ
    return at::arange(tokens, at::kLong).mul(Stride).remainder(vocabulary).unsqueeze(0);
}

Result<void> checkMemory(const Model &model, HostFormat baseline)
{
    const std::int64_t bytesEach = baseline == HostFormat::Float32 ? 4 : 2;
    const std::int64_t needed = model.parameters() * bytesEach;
    const std::int64_t available = availableMemoryBytes();
    if (available == 0 || needed <= available)
        return {};
    constexpr std::int64_t Megabyte = 1'000'000;
    return Error{ErrorCode::Unsupported, model.path().string(),
                 "its weights take " + std::to_string(needed / Megabyte) + " MB at the baseline and "
                     + std::to_string(available / Megabyte) + " MB of memory are free; choose bf16 as the "
                     + "baseline, or a smaller model"};
}

} // namespace

struct HostRunner::Content
{
    Content(const Model &m, std::vector<Span> s, const std::vector<std::string> &wanted, std::int64_t tokens)
        : model(m), plan(model.plan()), spans(std::move(s)), names(wanted),
          baseline(*hostFormatNamed(wanted.front())), ids(madeUpIds(tokens, model.vocabularySize())),
          parameters(plan.program.parameters, std::numeric_limits<std::int64_t>::max()),
          executor(plan, parameters), visitor(plan, parameters)
    {
    }

    [[nodiscard]] std::vector<HostFormat> formatsOf(const HostChoice &choice) const
    {
        std::vector<HostFormat> formats(plan.layers.size(), HostFormat::Float32);
        for (std::size_t layer = 0; layer < formats.size(); ++layer) {
            if (visitor.canTake(layer, baseline))
                formats[layer] = baseline;
        }
        for (const auto &[layer, name] : choice)
            formats[layer.value] = *hostFormatNamed(name);
        return formats;
    }

    /// Runs @p span from @p entry. @return its seconds
    double run(Span span, const Entry &entry, const std::vector<HostFormat> &formats,
               const std::stop_token &stop, const std::function<bool()> &isPaused = {})
    {
        const at::NoGradGuard noGradients;
        executor.begin(ids);
        for (const auto &[slot, value] : entry)
            executor.setValue(slot, value);
        visitor.begin(formats, stop, isPaused);
        const auto begin = std::chrono::steady_clock::now();
        executor.runSteps(span.begin, span.end, visitor);
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    }

    /// What is there now and does not come from the model's file.
    [[nodiscard]] Entry entryNow() const
    {
        Entry entry;
        for (Slot slot = 0; slot < plan.constants.size(); ++slot) {
            if (plan.constants[slot].isNone() && slot != plan.ids && !executor.value(slot).isNone())
                entry.emplace_back(slot, executor.value(slot));
        }
        return entry;
    }

    template <typename Work>
    auto guarded(Work work) -> decltype(work())
    {
        try {
            return work();
        } catch (const StopRequested &) {
            return measurementCancelled();
        } catch (const std::exception &e) {
            const std::string message = e.what();
            return Error{ErrorCode::Internal, model.path().string(), message.substr(0, message.find('\n'))};
        }
    }

    TimedPass pass(Span span, const Entry *entry, const HostChoice &choice, std::stop_token stop,
                   std::function<bool()> isPaused)
    {
        return [this, span, entry, formats = formatsOf(choice), stop = std::move(stop),
                isPaused = std::move(isPaused)]() -> Result<double> {
            return guarded([&]() -> Result<double> { return run(span, *entry, formats, stop, isPaused); });
        };
    }

    Model model;
    const ExecutionPlan &plan;
    std::vector<Span> spans; ///< [sub-graph]
    std::vector<std::string> names; ///< of the formats
    HostFormat baseline;
    at::Tensor ids;
    ParameterStore parameters;
    Executor executor;
    HostVisitor visitor;
    std::map<SubgraphId, Entry> entries;
    const Entry nothing;
};

Result<HostRunner> HostRunner::open(const Model &model, const Partition &partition,
                                    const std::vector<std::string> &formats, std::int64_t tokens)
{
    if (tokens < 1 || tokens > model.maximumTokens().value_or(tokens))
        return Error{ErrorCode::InvalidArgument, "sequence length " + std::to_string(tokens),
                     "the model takes at most " + std::to_string(model.maximumTokens().value_or(1))
                         + " tokens, choose a shorter sequence"};
    if (auto fits = checkMemory(model, *hostFormatNamed(formats.front())); !fits)
        return fits.error();
    auto spans = spansOf(model.plan(), partition);
    if (!spans)
        return spans.error();
    return HostRunner(std::make_unique<Content>(model, *std::move(spans), formats, tokens));
}

HostRunner::HostRunner(std::unique_ptr<Content> content) : m_content(std::move(content)) { }
HostRunner::HostRunner(HostRunner &&) noexcept = default;
HostRunner &HostRunner::operator=(HostRunner &&) noexcept = default;
HostRunner::~HostRunner() = default;

PossibleFormats HostRunner::possible() const
{
    PossibleFormats possible;
    const auto &layers = m_content->model.graph().layers;
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        for (const auto &name : m_content->names) {
            if (m_content->visitor.canTake(layer, *hostFormatNamed(name)))
                possible[layers[layer].name].push_back(name);
        }
    }
    return possible;
}

Result<void> HostRunner::prepare(const std::vector<SubgraphId> &subgraphs, const std::stop_token &stop,
                                 const std::function<bool()> &isPaused)
{
    auto &content = *m_content;
    return content.guarded([&]() -> Result<void> {
        const at::NoGradGuard noGradients;
        const auto formats = content.formatsOf({});
        content.executor.begin(content.ids);
        content.visitor.begin(formats, stop, isPaused);
        for (std::size_t i = 0; i < content.spans.size(); ++i) {
            const SubgraphId id{static_cast<std::uint32_t>(i)};
            if (std::ranges::find(subgraphs, id) != subgraphs.end())
                content.entries[id] = content.entryNow();
            content.executor.runSteps(content.spans[i].begin, content.spans[i].end, content.visitor);
        }
        return {};
    });
}

TimedPass HostRunner::subgraphPass(SubgraphId subgraph, const HostChoice &choice, std::stop_token stop,
                                   std::function<bool()> isPaused)
{
    return m_content->pass(m_content->spans[subgraph.value], &m_content->entries.at(subgraph), choice,
                           std::move(stop), std::move(isPaused));
}

TimedPass HostRunner::modelPass(const HostChoice &choice, std::stop_token stop,
                                std::function<bool()> isPaused)
{
    return m_content->pass({0, m_content->plan.steps.size()}, &m_content->nothing, choice, std::move(stop),
                           std::move(isPaused));
}

void HostRunner::release()
{
    m_content->visitor.release(m_content->baseline);
}

Result<std::vector<float>> HostRunner::logits(const HostChoice &choice)
{
    auto &content = *m_content;
    return content.guarded([&]() -> Result<std::vector<float>> {
        content.run({0, content.plan.steps.size()}, content.nothing, content.formatsOf(choice), {});
        const auto output = content.executor.finish(content.plan.output).to(at::kFloat).contiguous();
        const auto last = output.reshape({-1, output.size(-1)}).select(0, -1).contiguous();
        return std::vector<float>(last.data_ptr<float>(), last.data_ptr<float>() + last.numel());
    });
}

} // namespace halftone
