// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/export_job.h"

#include "core/export/configuration_json.h"
#include "core/export/csv_export.h"
#include "core/export/export_target.h"
#include "core/export/own_readmes.h"
#include "core/io/atomic_write.h"
#include "core/numeric/sensitivity.h"
#include "core/session/gains_csv.h"

#include <ranges>

namespace halftone {

namespace {

using Files = std::vector<ExportFile>;

Result<Files> filesFor(const ExportTarget &target, const Session &session, const SessionProblem &problem,
                       const Configuration &formats)
{
    std::vector<std::string> names;
    for (const auto format : formats)
        names.emplace_back(problem.formats[format].name);
    return exportFor(target, session.graph.layers, names);
}

Result<Files> jsonFiles(const std::string &solutionJson)
{
    auto text = versionedConfiguration(solutionJson);
    if (!text)
        return text.error();
    return Files{{"configuration.json", *std::move(text)}, {"README.txt", configurationReadme()}};
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
        files.push_back({"gains.csv", gainsCsv(session, **timing)});
    }
    files.push_back({"README.txt", tablesReadme(files.size() > 1)});
    return files;
}

/// Files in a folder: unless keep() is called, those that were written into a new folder disappear again, with it.
class NewFiles
{
public:
    explicit NewFiles(std::filesystem::path folder) : m_folder(std::move(folder)) { }
    NewFiles(const NewFiles &) = delete;
    NewFiles &operator=(const NewFiles &) = delete;
    ~NewFiles()
    {
        std::error_code ignored;
        for (const auto &path : std::views::reverse(m_made))
            std::filesystem::remove(path, ignored); // of folders only empty ones
    }

    Result<void> makeFolder()
    {
        std::error_code error;
        std::filesystem::path part;
        for (const auto &name : std::filesystem::absolute(m_folder, error)) {
            part /= name;
            if (!error && std::filesystem::create_directory(part, error))
                m_made.push_back(part);
        }
        if (error)
            return Error{ErrorCode::Io, m_folder.string(), "the folder cannot be made: " + error.message()};
        return {};
    }

    Result<void> write(const ExportFile &file)
    {
        if (auto done = writeFileAtomically(m_folder / file.name, file.content); !done)
            return done;
        m_written.push_back(m_folder / file.name);
        if (!m_made.empty())
            m_made.push_back(m_written.back());
        return {};
    }

    std::vector<std::filesystem::path> keep()
    {
        m_made.clear();
        return std::move(m_written);
    }

private:
    std::filesystem::path m_folder;
    std::vector<std::filesystem::path> m_made; ///< each folder before what is in it
    std::vector<std::filesystem::path> m_written;
};

} // namespace

Result<std::vector<std::filesystem::path>>
exportConfiguration(const Session &session, const SessionProblem &problem, const Configuration &formats,
                    const std::string &target, const std::filesystem::path &folder,
                    const std::string &solutionJson)
{
    Result<Files> files = Files{};
    if (target == "csv") {
        files = csvFiles(session, problem, formats);
    } else if (target == "json") {
        files = jsonFiles(solutionJson);
    } else {
        const auto found = findExportTarget(target);
        if (!found)
            return found.error();
        files = filesFor(**found, session, problem, formats);
    }
    if (!files)
        return files.error();
    NewFiles made(folder);
    if (auto done = made.makeFolder(); !done)
        return done.error();
    for (const auto &file : *files) {
        if (auto done = made.write(file); !done)
            return done.error();
    }
    return made.keep();
}

} // namespace halftone
