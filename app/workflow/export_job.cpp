// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/export_job.h"

#include "core/export/csv_export.h"
#include "core/export/inc_export.h"
#include "core/io/atomic_write.h"
#include "core/numeric/sensitivity.h"
#include "core/session/rounded_timing.h"

namespace halftone {

namespace {

using Files = std::vector<ExportFile>;

Result<Files> incFiles(const Session &session, const SessionProblem &problem, const Configuration &formats)
{
    std::vector<std::string> names;
    for (const auto format : formats)
        names.emplace_back(problem.formats[format].name);
    return exportForNeuralCompressor(session.graph.layers, names);
}

Result<Files> csvFiles(const Session &session, const SessionProblem &problem, const Configuration &formats)
{
    std::vector<LayerChoice> choices;
    for (std::size_t layer = 0; layer < formats.size(); ++layer) {
        choices.push_back({std::string(problem.formats[formats[layer]].name),
                           problem.sensitivity.layers[layer].total,
                           problem.problem.input.losses[layer][formats[layer]]});
    }
    auto configuration = configurationCsv(session.graph, session.partition, choices);
    if (!configuration)
        return configuration.error();
    Files files{{"configuration.csv", *std::move(configuration)}};
    if (problem.objective == "empirical-time") {
        const auto timing = findTiming(session, problem.source);
        if (!timing)
            return timing.error();
        auto gains = gainsCsv(session.partition, roundedToResolution(**timing));
        if (!gains)
            return gains.error();
        files.push_back({"gains.csv", *std::move(gains)});
    }
    return files;
}

} // namespace

Result<std::vector<std::filesystem::path>>
exportConfiguration(const Session &session, const SessionProblem &problem, const Configuration &formats,
                    const std::string &target, const std::filesystem::path &folder,
                    const std::string &solutionJson)
{
    Result<Files> files
        = Error{ErrorCode::InvalidArgument, target, "is not an export target; there are inc, csv, json"};
    if (target == "inc")
        files = incFiles(session, problem, formats);
    else if (target == "csv")
        files = csvFiles(session, problem, formats);
    else if (target == "json")
        files = Files{{"configuration.json", solutionJson + "\n"}};
    if (!files)
        return files.error();
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return Error{ErrorCode::Io, folder.string(), "the folder cannot be made: " + error.message()};
    std::vector<std::filesystem::path> written;
    for (const auto &file : *files) {
        if (auto done = writeFileAtomically(folder / file.name, file.content); !done)
            return done.error();
        written.push_back(folder / file.name);
    }
    return written;
}

} // namespace halftone
