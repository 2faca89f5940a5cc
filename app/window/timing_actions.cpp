// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/timing_actions.h"

#include "app/window/timing_rows.h"
#include "app/workflow/journal_files.h"
#include "app/workflow/timing_job.h"
#include "app/workflow/token_limit.h"
#include "core/session/session_problem.h"
#include "widgets/decision_steps.h"
#include "widgets/dialogs/import_gains_dialog.h"
#include "widgets/exploration.h"
#include "widgets/views/source_text.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace halftone {

namespace {

QStringList textsOf(const std::vector<std::string> &words)
{
    QStringList texts;
    for (const auto &word : words)
        texts << QString::fromStdString(word);
    return texts;
}

bool confirmRemoval(const TimingRow &row, QWidget *window)
{
    QMessageBox box(QMessageBox::Question, TimingActions::tr("Remove timing"),
                    TimingActions::tr("Remove the gains “%1”, %2?")
                        .arg(sourceText(row.source), workloadText(row.workload)),
                    QMessageBox::Cancel, window);
    if (row.state == TimingState::Measured || row.state == TimingState::Unfinished)
        box.setInformativeText(
            TimingActions::tr("They were measured; to have them again takes the device again."));
    auto *yes = box.addButton(TimingActions::tr("Remove"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == yes;
}

} // namespace

TimingActions::TimingActions(Exploration *exploration, TimingControl *control, TimingQueue *queue,
                             TimingWork *work, QWidget *window)
    : QObject(window),
      predict(add("timingPredict", tr("Predict…"), tr("Add gains that a model of a device predicts"))),
      measure(add("timingMeasure", tr("Measure…"),
                  tr("Measure the gains with workers, where the devices are, or on this computer"))),
      importGains(add("timingImport", tr("Import…"), tr("Read gains from a CSV file"))),
      exportGains(add("timingExport", tr("Export…"), tr("Write the selected gains to a CSV file"))),
      use(add("timingUse", tr("Use"), tr("Solve with the selected gains; can be undone"))),
      resume(add("timingContinue", tr("Continue…"), tr("Measure what the selected timing still lacks"))),
      compare(add(
          "timingCompare", tr("Whole models…"),
          tr("Measure more mixed configurations of the whole model, to see how well the gains add up; the "
             "selected gains are kept"))),
      remove(add("timingRemove", tr("Remove…"), tr("Remove the selected gains from the session"))),
      m_exploration(exploration), m_control(control), m_queue(queue), m_work(work), m_window(window)
{
    connect(predict, &QAction::triggered, this, &TimingActions::askPrediction);
    connect(measure, &QAction::triggered, this, [this] {
        askMeasurement({m_settings.workerCommands(), m_settings.workerModel(), {}, workloadInUse()});
    });
    connect(resume, &QAction::triggered, this, [this] {
        askMeasurement({m_settings.workerCommands(), m_settings.workerModel(), textsOf(m_selected->formats),
                        m_selected->workload, isHostSource(m_selected->source)});
    });
    connect(compare, &QAction::triggered, this, &TimingActions::askWholeModels);
    connect(importGains, &QAction::triggered, this, &TimingActions::askImport);
    connect(exportGains, &QAction::triggered, this, &TimingActions::askExport);
    connect(use, &QAction::triggered, this, &TimingActions::useSelected);
    connect(remove, &QAction::triggered, this, &TimingActions::askRemoval);
    connect(exploration, &Exploration::sessionChanged, this, &TimingActions::refresh);
    connect(control, &TimingControl::changed, this, &TimingActions::refresh);
    refresh();
}

QAction *TimingActions::add(const char *name, const QString &text, const QString &toolTip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setToolTip(toolTip);
    return action;
}

void TimingActions::setSelected(const std::optional<TimingRow> &row)
{
    m_selected = row;
    refresh();
}

void TimingActions::refresh()
{
    const bool hasSession = m_exploration->session() != nullptr;
    const auto *timing = selectedTiming();
    const bool isPart = m_selected && m_selected->state == TimingState::Unfinished;
    const bool isMeasuring = m_selected && m_selected->state == TimingState::Running;
    predict->setEnabled(hasSession);
    measure->setEnabled(hasSession);
    importGains->setEnabled(hasSession);
    exportGains->setEnabled(timing != nullptr && !isPart && !isMeasuring);
    use->setEnabled(timing != nullptr && !m_selected->isUsed);
    resume->setVisible(isPart);
    resume->setEnabled(isPart);
    compare->setVisible(timing != nullptr && m_selected->state == TimingState::Measured);
    remove->setEnabled(m_selected && !isMeasuring);
}

const Timing *TimingActions::selectedTiming() const
{
    const auto *session = m_exploration->session();
    return session != nullptr && m_selected ? timingOf(*session, *m_selected) : nullptr;
}

Workload TimingActions::workloadInUse() const
{
    const auto timing = findTiming(*m_exploration->session(), m_exploration->decisions().source);
    Workload workload = timing ? (*timing)->workload : Workload{};
    workload.phase = Phase::Prefill; // workers measure nothing else
    return workload;
}

void TimingActions::useSelected()
{
    const auto *timing = selectedTiming();
    if (timing == nullptr)
        return;
    if (m_exploration->decisions().objective != "empirical-time")
        setObjective(*m_exploration, "empirical-time");
    setSource(*m_exploration, timingName(*m_exploration->session(), *timing));
}

void TimingActions::askPrediction()
{
    const auto about = m_exploration->sharedSession();
    ModelTimingDialog dialog(textsOf(profileNames()), m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_work->predict(about, dialog.request());
}

void TimingActions::askMeasurement(MeasureRequest initial)
{
    const auto about = m_exploration->sharedSession();
    MeasureDialog dialog(initial, m_window);
    if (const auto most = mostTokensOf(*about); most && !initial.isExtension)
        dialog.setMostTokens(*most);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto request = dialog.request();
    if (!request.isOnThisComputer) {
        m_settings.setWorkerCommands(request.commands);
        m_settings.setWorkerModel(request.modelPath);
    }
    m_queue->add({about->id, QString::fromStdString(about->name), request});
}

/// Offers as many as make the plot of sums against whole models readable.
void TimingActions::askWholeModels()
{
    constexpr int Readable = 24; // chosen; the dialog says "from 20 on"
    const auto *timing = selectedTiming();
    if (timing == nullptr)
        return;
    MeasureRequest request{m_settings.workerCommands(), m_settings.workerModel(), textsOf(timing->formats),
                           timing->workload, isHostSource(timing->source)};
    const int present = static_cast<int>(timing->wholeModel.size());
    request.wholeModel = std::min(std::max(Readable, present + 1), MostWholeModelConfigurations);
    request.isExtension = true;
    askMeasurement(request);
}

void TimingActions::askImport()
{
    const auto about = m_exploration->sharedSession();
    const QString file
        = QFileDialog::getOpenFileName(m_window, tr("Import gains"), {}, tr("Gains (*.csv);;All files (*)"));
    if (file.isEmpty())
        return;
    ImportGainsDialog dialog(QFileInfo(file).fileName(), m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_work->importFrom(about, file, {{}, dialog.request().workload, dialog.request().baselineSeconds});
}

void TimingActions::askExport()
{
    const auto about = m_exploration->sharedSession();
    const auto *timing = selectedTiming();
    if (timing == nullptr)
        return;
    const Timing wanted = *timing; // the session may change while the dialog is open
    const QString file = QFileDialog::getSaveFileName(m_window, tr("Export gains"),
                                                      QStringLiteral("gains.csv"), tr("Gains (*.csv)"));
    if (!file.isEmpty())
        m_work->exportTo(about, wanted, file);
}

void TimingActions::askRemoval()
{
    const auto about = m_exploration->sharedSession();
    const auto row = *m_selected;
    if (!confirmRemoval(row, m_window))
        return;
    if (row.state == TimingState::Unfinished)
        return discard(row);
    const auto *timing = timingOf(*about, row);
    if (timing == nullptr)
        return;
    const auto used = findTiming(*about, m_exploration->decisions().source);
    if (used && *used == timing && m_exploration->session()->id == about->id)
        setSource(*m_exploration, {}); // the newest of those that stay
    m_work->remove(about, *timing);
}

void TimingActions::discard(const TimingRow &row)
{
    discardUnfinished(*m_exploration->session(), {row.formats, row.workload, row.source, row.device, 0},
                      m_control->journals());
    m_control->forget();
    Q_EMIT unfinishedChanged();
}

} // namespace halftone
