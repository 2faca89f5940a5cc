// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/bench.h"

#include "app/command/bench_budgets.h"
#include "app/command/bench_cbc.h"
#include "app/command/bench_clock.h"
#include "app/command/bench_instances.h"
#include "app/workflow/calibration_job.h"
#include "app/workflow/resource_folder.h"
#include "app/workflow/timing_job.h"
#include "core/optimize/choice_solver.h"
#include "core/optimize/frontier.h"
#include "core/optimize/glpk_alone.h"
#include "core/session/session_problem.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace halftone {

namespace {

constexpr int Thresholds = 100;

/// The limit at one of Thresholds places over three decades, in an order that visits all of them evenly.
double limitAt(const ChoiceProblem &problem, int place)
{
    const int scattered = place * 37 % Thresholds;
    return largestLoss(problem) * std::pow(10.0, -3.0 + 3.0 * scattered / Thresholds);
}

/// One threshold: what was shown in the frame, and the proof behind it.
struct Solved
{
    double frameMs = 0;
    double proofMs = 0;
    bool isProven = false;
    bool isByGlpk = false;
    bool wasOptimalInFrame = false;
};

Result<Solved> solveTwice(const ChoiceProblem &problem)
{
    constexpr double FrameSeconds = 0.014; // of 16 ms: what is left paints
    constexpr double ProofSeconds = 1.0; // the longest that is reported
    auto begin = BenchClock::now();
    const auto frame
        = solveChoiceProblem(problem, {.stop = {}, .timeLimitSeconds = FrameSeconds, .confirmSeconds = 0});
    const double frameMs = secondsSince(begin) * 1e3;
    begin = BenchClock::now();
    const auto proof = solveChoiceProblem(problem, {.stop = {}, .timeLimitSeconds = ProofSeconds});
    const double proofMs = secondsSince(begin) * 1e3;
    if (!frame || !proof)
        return !frame ? frame.error() : proof.error();
    constexpr double Equal = 1e-11; // of the gain: what "optimal" means
    return Solved{frameMs, proofMs, proof->status == SolveStatus::Optimal, proof->proof == Proof::Glpk,
                  frame->gain >= proof->gain - Equal * std::abs(proof->gain)};
}

/// Raw GLPK and CBC on a few of the thresholds, beside our own proof of the same ones.
struct Beside
{
    std::vector<double> ours; ///< ms
    std::vector<double> glpk; ///< ms, at most the time limit
    int glpkProven = 0;
    std::vector<double> cbc; ///< ms
    int cbcProven = 0;
};

Result<void> addBeside(const ChoiceProblem &problem, double ourMs, bool withCbc, Beside &beside)
{
    constexpr double Seconds = 1; // chosen: what the whole benchmark can afford
    const auto begin = BenchClock::now();
    const auto raw = solveByGlpkAlone(problem, {}, Seconds);
    beside.glpk.push_back(secondsSince(begin) * 1e3);
    beside.ours.push_back(ourMs);
    if (!raw
        && raw.error().code != ErrorCode::Internal) // Internal: GLPK gave up, as it does on near-equal groups
        return raw.error();
    beside.glpkProven += raw && raw->status == SolveStatus::Optimal ? 1 : 0;
    if (!withCbc)
        return {};
    const auto cbc = secondsOfCbc(problem, Seconds);
    beside.cbc.push_back(cbc.value_or(Seconds) * 1e3);
    beside.cbcProven += cbc ? 1 : 0;
    return {};
}

double share(std::span<const Solved> solved, const std::function<bool(const Solved &)> &holds)
{
    return static_cast<double>(std::ranges::count_if(solved, holds)) / static_cast<double>(solved.size());
}

std::vector<double> valuesOf(std::span<const Solved> solved, double Solved::*field)
{
    std::vector<double> values;
    for (const auto &one : solved)
        values.push_back(one.*field);
    return values;
}

BenchCase caseOf(const std::string &name, std::span<const Solved> solved, const Beside &beside)
{
    const auto frames = valuesOf(solved, &Solved::frameMs);
    const auto proofs = valuesOf(solved, &Solved::proofMs);
    const auto within
        = [](double ms) { return [ms](const Solved &one) { return one.isProven && one.proofMs <= ms; }; };
    BenchCase result{
        name,
        "ms",
        {{"p50", quantile(proofs, 0.5)},
         {"p99", quantile(proofs, 0.99)},
         {"worst", quantile(proofs, 1.0)},
         {"proven", share(solved, [](const Solved &one) { return one.isProven; })},
         {"proven_16ms", share(solved, within(16))},
         {"proven_100ms", share(solved, within(100))},
         {"proven_by_glpk", share(solved, [](const Solved &one) { return one.isByGlpk; })},
         {"frame_p50", quantile(frames, 0.5)},
         {"frame_p99", quantile(frames, 0.99)},
         {"frame_optimal", share(solved, [](const Solved &one) { return one.wasOptimalInFrame; })},
         {"thresholds", static_cast<double>(solved.size())}}};
    if (beside.glpk.empty())
        return result;
    const auto count = static_cast<double>(beside.glpk.size());
    result.figures.emplace_back("glpk_p50", quantile(beside.glpk, 0.5));
    result.figures.emplace_back("glpk_proven", beside.glpkProven / count);
    result.figures.emplace_back("glpk_thresholds", count);
    result.figures.emplace_back("ratio_to_glpk", quantile(beside.ours, 0.5) / quantile(beside.glpk, 0.5));
    result.figures.emplace_back("p99_ratio_to_glpk",
                                quantile(beside.ours, 0.99) / quantile(beside.glpk, 0.99));
    result.figures.emplace_back("worst_ratio_to_glpk",
                                quantile(beside.ours, 1.0) / quantile(beside.glpk, 1.0));
    if (!beside.cbc.empty()) {
        result.figures.emplace_back("cbc_p50", quantile(beside.cbc, 0.5));
        result.figures.emplace_back("cbc_proven", beside.cbcProven / static_cast<double>(beside.cbc.size()));
    }
    return result;
}

/// @param besides  how many thresholds GLPK gets at least; CBC gets the first
Result<BenchCase> benchFamily(BenchFamily family, int besides)
{
    constexpr double MostSeconds
        = 8; // chosen: of one family; the number of thresholds then says how far it came
    const auto problemAt = [&](int place) -> ChoiceProblem & {
        auto &problem = family.problems[static_cast<std::size_t>(place) % family.problems.size()];
        problem.limit = limitAt(problem, place);
        return problem;
    };
    const auto begin = BenchClock::now();
    std::vector<Solved> solved;
    for (int i = 0; i < Thresholds && (i < besides || secondsSince(begin) < MostSeconds); ++i) {
        const auto one = solveTwice(problemAt(i));
        if (!one)
            return one.error();
        solved.push_back(*one);
    }
    constexpr double BesideSeconds = 4; // chosen: where GLPK takes milliseconds it gets every threshold
    const auto besideBegin = BenchClock::now();
    Beside beside;
    for (int i = 0;
         i < static_cast<int>(solved.size()) && (i < besides || secondsSince(besideBegin) < BesideSeconds);
         ++i) {
        const double ourMs = solved[static_cast<std::size_t>(i)].proofMs;
        if (auto added = addBeside(problemAt(i), ourMs, i == 0 && hasCbc(), beside); !added)
            return added.error();
    }
    return caseOf(family.name, solved, beside);
}

/// The supported frontier of @p family's first problem, and 200 exact points over it, coarse to fine.
Result<BenchCase> benchFrontier(BenchFamily family)
{
    auto &problem = family.problems.front();
    constexpr int Repeats = 20;
    std::vector<double> frontiers;
    std::size_t points = 0;
    for (int i = 0; i < Repeats; ++i) {
        const auto begin = BenchClock::now();
        points = supportedFrontier(problem).size();
        frontiers.push_back(secondsSince(begin) * 1e3);
    }
    constexpr int Exact = 200;
    const auto begin = BenchClock::now();
    for (int i = 0; i < Exact; ++i) {
        problem.limit = largestLoss(problem) * std::pow(10.0, -3.0 + 3.0 * i / Exact);
        const auto solution = solveChoiceProblem(problem, {.stop = {}, .confirmSeconds = 0});
        if (!solution)
            return solution.error();
    }
    return BenchCase{family.name + "-frontier",
                     "ms",
                     {{"p50", quantile(frontiers, 0.5)},
                      {"p99", quantile(frontiers, 0.99)},
                      {"points", static_cast<double>(points)},
                      {"exact_200_points", secondsSince(begin) * 1e3}}};
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
    auto timing = modelledTiming(*session, ModelSource{"gaudi2"}, {});
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

Result<std::vector<BenchCase>> benchSolve(bool isQuick,
                                          const std::function<void(const BenchCase &)> &finished)
{
    auto demo = demoProblem();
    if (!demo)
        return demo.error();
    std::vector<BenchFamily> families{{"demo", {*std::move(demo)}}};
    for (auto &family : llamaFamilies()) {
        if (!isQuick || family.name.starts_with("8b"))
            families.push_back(std::move(family));
    }
    constexpr int Besides = 3; // chosen: with a second for each solver the whole takes some four minutes
    std::vector<BenchCase> cases;
    const auto add = [&](const Result<BenchCase> &one) -> Result<void> {
        if (!one)
            return one.error();
        cases.push_back(*one);
        finished(*one);
        return {};
    };
    for (const auto &family : families) {
        if (auto added = add(benchFamily(family, Besides)); !added)
            return added.error();
    }
    for (const auto &family : families) {
        const bool isLarge = isQuick || family.name.starts_with("70b") || family.name.starts_with("405b");
        if (!isLarge || family.name.ends_with("equal"))
            continue;
        if (auto added = add(benchFrontier(family)); !added)
            return added.error();
        for (const bool hasLoad : {false, true}) {
            if (auto added = add(benchBudgets(family, hasLoad)); !added)
                return added.error();
        }
    }
    return cases;
}

} // namespace halftone
