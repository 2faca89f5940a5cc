// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/bench.h"

#include "app/command/bench_clock.h"
#include "app/workflow/calibration_job.h"
#include "app/workflow/resource_folder.h"
#include "app/workflow/timing_job.h"
#include "core/optimize/choice_solver.h"
#include "core/session/session_problem.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>
#include <random>

namespace halftone {

namespace {

/// Shaped like a Llama: per block sub-graphs of 5, 1, 2 and 1 layers, then lm_head; gains of one block shared by
/// all, as one member of each class is timed; log-normal sensitivities. Two formats.
ChoiceProblem llamaShaped(int blocks, double spread)
{
    std::mt19937_64 random(2505); // chosen: any seed, fixed
    std::lognormal_distribution<double> sensitivity(0.0, spread);
    std::uniform_real_distribution<double> gain(0.2, 1.0);
    const std::vector<std::size_t> sizes{5, 1, 2, 1};
    std::vector<std::vector<double>> classGains;
    for (const auto size : sizes) {
        auto &gains = classGains.emplace_back(std::size_t{1} << size, 0.0);
        for (std::size_t i = 1; i < gains.size(); ++i)
            gains[i] = std::round(gain(random) * 1e3 * std::popcount(i)) * 1e-9; // seconds, to a nanosecond
    }
    ChoiceProblem problem;
    for (int block = 0; block < blocks; ++block) {
        for (std::size_t kind = 0; kind < sizes.size(); ++kind) {
            std::vector<double> losses(sizes[kind]);
            std::ranges::generate(losses, [&] { return 1e-6 * sensitivity(random); });
            auto &group = problem.groups.emplace_back();
            for (std::size_t i = 0; i < classGains[kind].size(); ++i) {
                double loss = 0;
                for (std::size_t bit = 0; bit < losses.size(); ++bit)
                    loss += (i >> bit & 1) != 0 ? losses[bit] : 0.0;
                group.push_back({classGains[kind][i], loss});
            }
        }
    }
    problem.groups.push_back({{0, 0}, {1e-6, 2e-6 * sensitivity(random)}});
    return problem;
}

Result<BenchCase> timeSolves(std::string name, ChoiceProblem problem)
{
    constexpr int Thresholds = 100;
    double everything = 0;
    for (const auto &group : problem.groups)
        everything += std::ranges::max_element(group, {}, &Choice::loss)->loss;
    std::vector<double> milliseconds;
    int proven = 0;
    for (int i = 0; i < Thresholds; ++i) {
        problem.limit = everything * std::pow(10.0, -3.0 + 3.0 * i / Thresholds);
        const auto begin = BenchClock::now();
        const auto solution = solveChoiceProblem(problem);
        if (!solution)
            return solution.error();
        milliseconds.push_back(secondsSince(begin) * 1e3);
        proven += solution->status == SolveStatus::Optimal ? 1 : 0;
    }
    return BenchCase{std::move(name),
                     "ms",
                     {{"p50", quantile(milliseconds, 0.5)},
                      {"p99", quantile(milliseconds, 0.99)},
                      {"worst", quantile(milliseconds, 1.0)},
                      {"proven", static_cast<double>(proven) / Thresholds}}};
}

/// The demo's own problem, from a short calibration.
Result<ChoiceProblem> demoProblem()
{
    const auto file = std::filesystem::temp_directory_path()
        / ("halftone-bench-" + std::to_string(BenchClock::now().time_since_epoch().count()) + ".halftone");
    auto library = SessionLibrary::open(file);
    if (!library)
        return library.error();
    CalibrationRequest request;
    request.model = resourceFolder() / "demo" / "model";
    request.data = resourceFolder() / "demo" / "calibration.jsonl";
    request.samples = 8;
    request.sequenceLength = 128;
    const auto id = calibrateIntoNewSession(request, *library, {}, {});
    auto session = id ? library->load(*id) : Result<Session>(id.error());
    for (const char *suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(file.string() + suffix);
    if (!session)
        return session.error();
    auto timing = modelledTiming(*session, "gaudi2-model", {});
    const auto profile = namedProfile("gaudi2");
    if (!timing || !profile)
        return !timing ? timing.error() : profile.error();
    session->timings.push_back(*std::move(timing));
    auto problem = makeSessionProblem(*session, session->decisions, *profile);
    if (!problem)
        return problem.error();
    return std::move(problem->problem.choices);
}

} // namespace

double quantile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::max<std::size_t>(rank, 1) - 1];
}

Result<std::vector<BenchCase>> benchSolve()
{
    auto demo = demoProblem();
    if (!demo)
        return demo.error();
    constexpr int BlocksOf8B = 32;
    std::vector<std::pair<std::string, ChoiceProblem>> problems;
    problems.emplace_back("demo", *std::move(demo));
    problems.emplace_back("8b-2-formats-shared", llamaShaped(BlocksOf8B, 1.5));
    problems.emplace_back("8b-2-formats-shared-nearly-equal", llamaShaped(BlocksOf8B, 0.01));
    std::vector<BenchCase> cases;
    for (auto &[name, problem] : problems) {
        const auto one = timeSolves(name, std::move(problem));
        if (!one)
            return one.error();
        cases.push_back(*one);
    }
    return cases;
}

} // namespace halftone
