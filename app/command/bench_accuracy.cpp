// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/accuracy_study.h"
#include "app/command/bench.h"
#include "app/command/progress_line.h"
#include "app/workflow/resource_folder.h"
#include "core/io/atomic_write.h"

#include <algorithm>

namespace halftone {

namespace {

BenchCase caseOf(const AccuracyStudy &study, NoiseModel model)
{
    const auto [random, solved] = ratiosOf(study, model);
    auto all = random;
    all.insert(all.end(), solved.begin(), solved.end());
    BenchCase one{study.model + "-" + std::string(name(model)),
                  "share within 0.67-1.5",
                  {{"random", shareWithin(random)},
                   {"solver", shareWithin(solved)},
                   {"all", shareWithin(all)},
                   {"configurations", static_cast<double>(all.size())}}};
    if (!all.empty()) {
        one.figures.emplace_back("median_ratio", quantile(all, 0.5));
        one.figures.emplace_back("least_ratio", std::ranges::min(all));
        one.figures.emplace_back("largest_ratio", std::ranges::max(all));
    }
    return one;
}

Result<void> write(const AccuracyStudy &study, const std::filesystem::path &folder)
{
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    const auto file = [&](const char *ending) { return folder / (study.model + ending); };
    if (auto written = writeFileAtomically(file(".md"), markdownOf(study)); !written)
        return written;
    if (auto written = writeFileAtomically(file(".csv"), csvOf(study)); !written)
        return written;
    return writeFileAtomically(file(".svg"), svgOf(study));
}

} // namespace

Result<std::vector<BenchCase>> benchAccuracy(const AccuracyBench &bench, const std::stop_token &stop)
{
    AccuracyOptions options;
    options.model = bench.model.value_or(resourceFolder() / "demo" / "model");
    options.data = bench.data.value_or(resourceFolder() / "demo" / "calibration.jsonl");
    options.samples = bench.samples;
    ProgressLine progress("studying " + options.model.string());
    const TaskContext context{stop, [&](double fraction) { progress.update(fraction); }};
    const auto study = studyAccuracy(options, context);
    if (!study)
        return study.error();
    if (bench.output) {
        if (auto written = write(*study, *bench.output); !written)
            return written.error();
    }
    std::vector<BenchCase> cases;
    for (const auto model : AllNoiseModels)
        cases.push_back(caseOf(*study, model));
    return cases;
}

} // namespace halftone
