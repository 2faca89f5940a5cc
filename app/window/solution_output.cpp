// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/solution_output.h"

#include "app/window/export_offers.h"
#include "app/workflow/clock.h"
#include "app/workflow/export_job.h"
#include "core/session/session_json.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/exploration.h"
#include "widgets/task/run_task.h"

#include <QDir>
#include <QInputDialog>

#include <filesystem>

namespace halftone {

OutputSolution solutionOnScreen(const Exploration &exploration)
{
    return {exploration.sharedSession(), exploration.decisions(), *exploration.problem(),
            *exploration.solution()};
}

KeptConfiguration keptConfiguration(const OutputSolution &output, std::string name)
{
    const auto &layers = output.session->graph.layers;
    KeptConfiguration kept;
    kept.name = std::move(name);
    kept.created = utcNow();
    kept.decisions = output.decisions;
    kept.lossMse = output.problem.lossMse(output.solution.choice.loss);
    kept.gain = output.solution.choice.gain;
    kept.gainUnit = output.problem.gainUnit;
    for (std::size_t i = 0; i < layers.size(); ++i)
        kept.formats[layers[i].name] = output.problem.formats[output.solution.formats[i]].name;
    return kept;
}

SolutionOutput::SolutionOutput(Exploration *exploration, QWidget *window)
    : QObject(window), m_exploration(exploration), m_window(window)
{
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
    bool accepted = false;
    const QString name
        = QInputDialog::getText(m_window, tr("Keep this solution"), tr("Name"), QLineEdit::Normal,
                                tr("Kept %1").arg(QString::fromStdString(localNow())), &accepted);
    if (accepted && !name.trimmed().isEmpty() && hasSolution())
        Q_EMIT kept(m_exploration->session()->id,
                    keptConfiguration(solutionOnScreen(*m_exploration), name.trimmed().toStdString()));
}

void SolutionOutput::askExport()
{
    if (!hasSolution())
        return;
    ExportRequest initial;
    initial.folder = m_settings.exportFolder();
    ExportDialog dialog(initial, m_window);
    ExportOffers offers(solutionOnScreen(*m_exploration), m_exploration->profile(), &dialog);
    offers.consider(dialog.request().target);
    connect(&dialog, &ExportDialog::targetChanged, &offers, &ExportOffers::consider);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const ExportRequest request = dialog.request();
    m_settings.setExportFolder(request.folder);
    write(request.solvesAgain ? *offers.offered() : offers.onScreen(), request.target, request.folder);
}

void SolutionOutput::exportTo(const QString &target, const QString &folder)
{
    if (hasSolution())
        write(solutionOnScreen(*m_exploration), target, folder);
}

void SolutionOutput::write(const OutputSolution &output, const QString &target, const QString &folder)
{
    using Files = std::vector<std::filesystem::path>;
    const auto task
        = runTask<Files>(&m_pool,
                         [output, target = target.toStdString(),
                          folder = std::filesystem::path(folder.toStdString())](const TaskContext &) {
                             const auto &[session, decisions, problem, solution] = output;
                             return exportConfiguration(*session, problem, solution.formats, target, folder,
                                                        solutionToJson(session->graph, problem, solution));
                         });
    auto configuration = keptConfiguration(output, "Exported " + target.toStdString() + " " + localNow());
    const auto receive = [this, folder, id = output.session->id,
                          configuration = std::move(configuration)](const Result<Files> &files) {
        if (!files) {
            Q_EMIT failed(files.error());
            return;
        }
        Q_EMIT kept(id, configuration);
        QStringList names;
        for (const auto &file : *files)
            names << QString::fromStdString(file.string());
        Q_EMIT said(tr("%n file(s) written to %1; README.txt says how to use them.", nullptr,
                       static_cast<int>(names.size()))
                        .arg(QDir::toNativeSeparators(folder)));
        Q_EMIT exported(names);
    };
    whenFinished(task, this, receive);
}

} // namespace halftone
