// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/additivity_study.h"
#include "app/command/bench.h"
#include "app/command/progress_line.h"
#include "app/workflow/resource_folder.h"
#include "core/io/atomic_write.h"

namespace halftone {

namespace {

Result<void> write(const AdditivityStudy &study, const std::filesystem::path &folder)
{
    std::error_code failed; // writing says what is wrong
    std::filesystem::create_directories(folder, failed);
    if (auto written = writeFileAtomically(folder / "additivity.md", markdownOf(study)); !written)
        return written;
    if (auto written = writeFileAtomically(folder / "additivity.csv", csvOf(study)); !written)
        return written;
    return writeFileAtomically(folder / "additivity.svg", svgOf(study));
}

BenchCase caseOf(const std::string &name, const AdditivityStudy &study, const Agreement &agreement)
{
    return {study.model + "-" + name,
            "of gains summed over " + name,
            {{"r_squared", agreement.rSquared},
             {"median_relative_error", agreement.medianRelativeError},
             {"configurations", static_cast<double>(study.points.size())}}};
}

} // namespace

Result<std::vector<BenchCase>> benchAdditivity(const AdditivityBench &bench, const std::stop_token &stop)
{
    AdditivityOptions options;
    options.model = bench.model.value_or(resourceFolder() / "demo" / "model");
    options.sequenceLength = bench.sequenceLength;
    if (!bench.formats.empty())
        options.formats = bench.formats;
    options.configurations = static_cast<std::size_t>(bench.configurations);
    options.effort.budgetSeconds = static_cast<double>(bench.budgetSeconds);
    ProgressLine progress("measuring " + options.model.string());
    const TaskContext context{stop, [&](double fraction) { progress.update(fraction); }};
    const auto study = studyAdditivity(options, context);
    if (!study && study.error().code == ErrorCode::Cancelled)
        return Error{ErrorCode::Cancelled, {}, "cancelled, nothing is kept"};
    if (!study)
        return study.error();
    if (bench.output) {
        if (auto written = write(*study, *bench.output); !written)
            return written.error();
    }
    return std::vector{caseOf("subgraphs", *study, subgraphAgreement(*study)),
                       caseOf("layers", *study, layerAgreement(*study))};
}

} // namespace halftone
