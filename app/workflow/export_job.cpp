// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/export_job.h"

#include "core/export/configuration_json.h"
#include "core/export/csv_export.h"
#include "core/export/export_folder.h"
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

/// Conflict where a file of somebody else would be replaced.
Result<void> checkFolder(const std::filesystem::path &folder, const Files &files)
{
    std::vector<std::string> names;
    for (const auto &file : files)
        names.push_back(file.name);
    const auto foreign = foreignFile(folder, names);
    if (!foreign)
        return {};
    return Error{ErrorCode::Conflict, (folder / *foreign).string(),
                 "nothing there says that Halftone wrote it, and the export would replace it; choose another "
                 "folder, or move it away"};
}

/// Files in a folder: unless keep() is called, those that were not there before disappear again, with a new folder.
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
        const auto path = m_folder / file.name;
        std::error_code ignored; // then it is not removed
        const bool isNew
            = std::filesystem::symlink_status(path, ignored).type() == std::filesystem::file_type::not_found;
        if (auto done = writeFileAtomically(path, file.content); !done)
            return done;
        m_written.push_back(path);
        if (isNew)
            m_made.push_back(path);
        return {};
    }

    std::vector<std::filesystem::path> keep()
    {
        m_made.clear();
        return std::move(m_written);
    }

private:
    std::filesystem::path m_folder;
    std::vector<std::filesystem::path> m_made; ///< were not there before; each folder before what is in it
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
    if (auto isFree = checkFolder(folder, *files); !isFree)
        return isFree.error();
    for (auto &file : *files) {
        if (file.name == "README.txt")
            file.content = withEarlierFiles(std::move(file.content), folder);
    }
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
