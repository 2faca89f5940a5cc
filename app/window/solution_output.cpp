// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/solution_output.h"

#include "app/window/export_offers.h"
#include "app/window/job_board.h"
#include "app/window/solution_report.h"
#include "app/workflow/export_job.h"
#include "app/workflow/kept_configuration.h"
#include "core/base/date_text.h"
#include "core/session/session_json.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/dialogs/kept_dialog.h"
#include "widgets/error_text.h"
#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/task/run_task.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

#include <filesystem>

namespace halftone {

OutputSolution solutionOnScreen(const Exploration &exploration)
{
    const auto *kept = exploration.shownAsKept();
    return {exploration.sharedSession(), exploration.decisions(), *exploration.problem(),
            *exploration.solution(), kept != nullptr ? std::optional(kept->name) : std::nullopt};
}

KeptConfiguration keptNow(const OutputSolution &output, std::string name)
{
    return keptConfiguration(*output.session, output.decisions, output.problem, output.solution,
                             std::move(name));
}

SolutionOutput::SolutionOutput(Exploration *exploration, JobBoard *jobs, QWidget *window)
    : QObject(window), m_exploration(exploration), m_jobs(jobs), m_window(window),
      m_openFolder(new QAction(tr("Open folder"), this))
{
    connect(exploration, &Exploration::sessionChanged, this, [this] { m_reported.reset(); });
    connect(m_openFolder, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
}

void SolutionOutput::endWell(int job, const QString &folder, const QString &sentence)
{
    m_folder = folder;
    m_jobs->end(job, {JobState::Done, sentence, {}, {}});
    Q_EMIT wrote(sentence);
}

void SolutionOutput::endBadly(int job, const Error &error)
{
    m_jobs->end(job, {JobState::Failed, errorSentence(error), errorDetail(error), {}});
    Q_EMIT failed(error);
}

bool SolutionOutput::hasSolution() const
{
    return m_exploration->session() != nullptr && m_exploration->solution() != nullptr
        && m_exploration->problem() != nullptr;
}

void SolutionOutput::askKeep()
{
    if (!hasSolution())
        return;
    const auto name = tr("Kept %1").arg(QString::fromStdString(localNow())).toStdString();
    KeptDialog dialog(keptNow(solutionOnScreen(*m_exploration), name), m_exploration->session()->kept,
                      m_window);
    dialog.setWindowTitle(tr("Keep this solution"));
    const std::string id = m_exploration->session()->id;
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT kept(id, dialog.configuration());
}

void SolutionOutput::askExport()
{
    if (!hasSolution())
        return;
    ExportRequest initial;
    initial.folder = m_settings.exportFolder();
    initial.target = m_settings.exportTarget(initial.target);
    ExportDialog dialog(initial, m_window);
    ExportOffers offers(solutionOnScreen(*m_exploration), m_exploration->profile(), &dialog);
    offers.consider(dialog.request().target);
    connect(&dialog, &ExportDialog::targetChanged, &offers, &ExportOffers::consider);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const ExportRequest request = dialog.request();
    m_settings.setExportFolder(request.folder);
    m_settings.setExportTarget(request.target);
    write(request.solvesAgain ? *offers.offered() : offers.onScreen(), request.target, request.folder);
}

void SolutionOutput::exportTo(const QString &target, const QString &folder)
{
    if (hasSolution())
        write(solutionOnScreen(*m_exploration), target, folder);
}

void SolutionOutput::askImport()
{
    const QString file
        = QFileDialog::getOpenFileName(m_window, tr("Import a configuration"), m_settings.exportFolder(),
                                       tr("Configurations of Halftone and Intel Neural Compressor (*.json)"));
    if (!file.isEmpty())
        importFrom(file);
}

void SolutionOutput::importFrom(const QString &file)
{
    if (m_exploration->session() == nullptr || m_exploration->problem() == nullptr)
        return;
    auto task = runTask<KeptConfiguration>(
        &m_pool,
        [session = m_exploration->sharedSession(), decisions = m_exploration->decisions(),
         problem = *m_exploration->problem(), name = QFileInfo(file).fileName().toStdString(),
         path = std::filesystem::path(file.toStdString())](const TaskContext &) {
            return keptFromFile(path, *session, decisions, problem, name);
        });
    whenFinished(std::move(task), this,
                 [this, id = m_exploration->session()->id](const Result<KeptConfiguration> &imported) {
                     if (!imported) {
                         Q_EMIT failed(imported.error());
                         return;
                     }
                     Q_EMIT kept(id, *imported);
                     Q_EMIT said(
                         tr("%1 is kept: gain %2, loss MSE %3 nats², predicted under the present decisions. "
                            "The Changes panel "
                            "compares it with the solution.")
                             .arg(QString::fromStdString(imported->name),
                                  text::quantity(imported->gain, QString::fromStdString(imported->gainUnit)),
                                  text::number(imported->lossMse)));
                 });
}

void SolutionOutput::askReport()
{
    if (!hasSolution())
        return;
    const QString name
        = QString::fromStdString(m_exploration->session()->name).replace(QLatin1Char('/'), QLatin1Char('-'));
    QFileDialog dialog(m_window, tr("Write a report"), m_settings.reportFolder());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(
        {tr("Web page, one file (*.html)"), tr("PDF (*.pdf)"), tr("Markdown with figures beside it (*.md)")});
    dialog.setDefaultSuffix(QStringLiteral("html"));
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString &filter) {
        dialog.setDefaultSuffix(filter.section(QLatin1String("*."), 1).chopped(1));
    });
    dialog.selectFile(name);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString file = dialog.selectedFiles().first();
    m_settings.setReportFolder(QFileInfo(file).absolutePath());
    reportTo(file);
}

void SolutionOutput::reportTo(const QString &file)
{
    if (!hasSolution())
        return;
    using Files = std::vector<std::filesystem::path>;
    auto output = solutionOnScreen(*m_exploration);
    output.library = m_library;
    auto configuration = keptNow(output, "Reported " + localNow());
    const auto *before = keptAlready(output);
    if (before == nullptr && m_reported && isSameChoice(*m_reported, configuration))
        before = &*m_reported;
    const auto toKeep = before == nullptr ? std::optional(configuration) : std::nullopt;
    if (before != nullptr)
        configuration = *before;
    const int job = m_jobs->begin(tr("Report"), QFileInfo(file).fileName(), {});
    auto task = runTask<Files>(&m_pool,
                               [output, name = configuration.name,
                                path = std::filesystem::path(file.toStdString())](const TaskContext &) {
                                   return writeSolutionReport(output, name, path);
                               });
    whenFinished(
        std::move(task), this, [this, job, toKeep, id = output.session->id](const Result<Files> &files) {
            if (!files)
                return endBadly(job, files.error());
            if (toKeep) {
                m_reported = toKeep;
                Q_EMIT kept(id, *toKeep); // the report names it
            }
            endWell(job, QString::fromStdString(files->front().parent_path().string()),
                    tr("The report is in %1.")
                        .arg(QDir::toNativeSeparators(QString::fromStdString(files->front().string()))));
            Q_EMIT reported(QString::fromStdString(files->front().string()));
        });
}

void SolutionOutput::write(const OutputSolution &output, const QString &target, const QString &folder)
{
    using Files = std::vector<std::filesystem::path>;
    const int job = m_jobs->begin(tr("Export"), target, {});
    auto task = runTask<Files>(&m_pool,
                               [output, target = target.toStdString(),
                                folder = std::filesystem::path(folder.toStdString())](const TaskContext &) {
                                   const auto &graph = output.session->graph;
                                   return exportConfiguration(
                                       *output.session, output.problem, output.solution.formats, target,
                                       folder, solutionToJson(graph, output.problem, output.solution));
                               });
    auto configuration = keptNow(output, "Exported " + target.toStdString() + " " + localNow());
    const auto receive = [this, job, folder, id = output.session->id,
                          configuration = std::move(configuration)](const Result<Files> &files) {
        if (!files)
            return endBadly(job, files.error());
        Q_EMIT kept(id, configuration);
        QStringList names;
        for (const auto &file : *files)
            names << QString::fromStdString(file.string());
        endWell(job, folder,
                tr("%Ln file(s) written to %1; README.txt says how to use them.", nullptr,
                   static_cast<int>(names.size()))
                    .arg(QDir::toNativeSeparators(folder)));
        Q_EMIT exported(names);
    };
    whenFinished(std::move(task), this, receive);
}

} // namespace halftone
