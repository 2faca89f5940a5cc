// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/bench_memory.h"

#include "app/command/bench_clock.h"
#include "core/base/process_memory.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace halftone {

namespace {

/// Follows the anonymous memory of this process from a thread of its own.
class MemoryWatch
{
public:
    [[nodiscard]] std::int64_t peakBytes() const { return m_peak; }

private:
    void watch(const std::stop_token &stop)
    {
        constexpr auto Interval
            = std::chrono::milliseconds(2); // chosen: shorter than any step of a large model
        while (!stop.stop_requested()) {
            m_peak = std::max(m_peak.load(), anonymousMemoryBytes());
            std::this_thread::sleep_for(Interval);
        }
    }

    std::atomic<std::int64_t> m_peak = 0;
    std::jthread m_thread{[this](const std::stop_token &stop) { watch(stop); }};
};

Result<void> nowhere(const SampleSums &)
{
    return {};
}

/// Seconds that a calibration runs on after it is asked to stop @p delay seconds after its beginning; it must be longer.
Result<double> stopLatency(const Model &model, const CalibrationSample &sample,
                           const CalibrationOptions &options, double delay)
{
    std::stop_source stop;
    std::atomic<BenchClock::time_point> asked = BenchClock::time_point();
    const std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::duration<double>(delay));
        asked = BenchClock::now();
        stop.request_stop();
    });
    TaskContext context;
    context.stop = stop.get_token();
    const auto done = calibrate(model, {sample}, options, nowhere, context);
    if (!done && done.error().code != ErrorCode::Cancelled)
        return done.error();
    return done ? 0.0 : secondsSince(asked);
}

} // namespace

Result<BenchCase> benchMemory(const Model &model, const std::string &name, const CalibrationSample &sample)
{
    constexpr std::int64_t Budget = 3'000'000'000; // bytes; what a 1.2-billion-parameter model has to keep to
    CalibrationOptions options;
    options.memoryBytes = Budget - anonymousMemoryBytes();
    const auto begin = BenchClock::now();
    MemoryWatch memory;
    if (auto done = calibrate(model, {sample}, options, nowhere); !done)
        return done.error();
    const double seconds = secondsSince(begin);
    std::vector<double> latencies;
    constexpr int Stops = 4; // chosen: over the whole of a pass
    for (int i = 0; i < Stops; ++i) {
        const auto latency = stopLatency(model, sample, options, seconds * (i + 0.5) / Stops);
        if (!latency)
            return latency.error();
        latencies.push_back(*latency * 1e3);
    }
    return BenchCase{name + "-" + std::to_string(sample.tokens.size()) + "-tokens-memory",
                     "s, GB, ms",
                     {{"calibrate_seconds", seconds},
                      {"memory_budget_gb", static_cast<double>(Budget) / 1e9},
                      {"peak_anonymous_gb", static_cast<double>(memory.peakBytes()) / 1e9},
                      {"stop_ms_p50", quantile(latencies, 0.5)},
                      {"stop_ms_worst", quantile(latencies, 1.0)}}};
}

} // namespace halftone
