// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window_actions.h"

#include "app/workflow/clock.h"
#include "app/workflow/resource_folder.h"
#include "widgets/exploration.h"
#include "widgets/graph/partition_view.h"

#include <QUndoStack>

namespace halftone {

namespace {

QAction *make(MainWindow *window, const QString &text, const QKeySequence &key, const QString &toolTip)
{
    auto *action = new QAction(text, window);
    action->setShortcut(key);
    const QString keyText = key.toString(QKeySequence::NativeText);
    action->setToolTip(keyText.isEmpty() ? toolTip : QStringLiteral("%1 (%2)").arg(toolTip, keyText));
    return action;
}

} // namespace

MainWindow::Actions::Actions(MainWindow *window, QUndoStack *undoStack)
    : openFolder(make(window, tr("Open model…"), QKeySequence::Open, tr("Open a Hugging Face model folder"))),
      openFile(make(window, tr("Open file…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                    tr("Open a TorchScript file or a .halftone session"))),
      openDemo(
          make(window, tr("Open demo"), {}, tr("Open the small model that comes with Halftone, calibrated"))),
      calibrate(make(window, tr("Calibrate…"), QKeySequence(Qt::CTRL | Qt::Key_R),
                     tr("Compute the sensitivity of every layer"))),
      timeGaudi2(make(window, tr("Predict times on Gaudi 2"), {},
                      tr("Predict the time gain of every configuration with the Gaudi 2 model"))),
      timeGaudi3(make(window, tr("Predict times on Gaudi 3"), {},
                      tr("Predict the time gain of every configuration with the Gaudi 3 model"))),
      keep(make(window, tr("Keep…"), QKeySequence(Qt::CTRL | Qt::Key_K),
                tr("Keep this solution under a name"))),
      exportSolution(make(window, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E),
                          tr("Write this configuration for Intel Neural Compressor, or as CSV"))),
      undo(undoStack->createUndoAction(window, tr("Undo"))),
      redo(undoStack->createRedoAction(window, tr("Redo"))),
      unpinAll(make(window, tr("Remove all pins"), {}, tr("Let the solver choose every layer's format"))),
      resetLayout(make(window, tr("Reset layout"), {}, tr("Put all panels back where they were"))),
      quit(make(window, tr("Quit"), QKeySequence::Quit, tr("Close the window; everything is saved"))),
      about(make(window, tr("About Halftone"), {}, tr("Version, method and licence")))
{
    undo->setIconText(tr("Undo")); // the tool bar keeps its width; menu and tooltip name the step
    redo->setIconText(tr("Redo"));
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcut(QKeySequence::Redo);
}

KeptConfiguration keptConfiguration(const Exploration &exploration, std::string name)
{
    const auto &problem = *exploration.problem();
    const auto &solution = *exploration.solution();
    const auto &layers = exploration.session()->graph.layers;
    KeptConfiguration kept;
    kept.name = std::move(name);
    kept.created = utcNow();
    kept.decisions = exploration.decisions();
    kept.lossMse = solution.choice.loss;
    kept.gain = solution.choice.gain;
    kept.gainUnit = problem.gainUnit;
    for (std::size_t i = 0; i < layers.size(); ++i)
        kept.formats[layers[i].name] = problem.formats[solution.formats[i]].name;
    return kept;
}

void linkPartition(PartitionView *view, Exploration *exploration)
{
    const auto showModel = [view, exploration] {
        const auto *session = exploration->session();
        view->setModel(session ? &session->graph : nullptr, session ? &session->partition : nullptr,
                       session ? session->calibration.sequenceLength : 0);
    };
    const auto showSensitivities = [view, exploration] {
        std::vector<double> totals;
        if (const auto *sensitivity = exploration->sensitivity()) {
            for (const auto &layer : sensitivity->layers)
                totals.push_back(layer.total);
        }
        view->setSensitivities(std::move(totals));
    };
    const auto showFormats = [view, exploration] {
        const auto *problem = exploration->problem();
        const auto *solution = exploration->solution();
        if (problem != nullptr && solution != nullptr)
            view->setFormats(problem->formats, solution->formats);
    };
    const auto showSelection = [view, exploration] {
        view->setSelection(exploration->selectedSubgraph(), exploration->selectedLayer());
    };
    QObject::connect(exploration, &Exploration::sessionChanged, view, showModel);
    QObject::connect(exploration, &Exploration::problemChanged, view, showSensitivities);
    QObject::connect(exploration, &Exploration::solutionChanged, view, showFormats);
    QObject::connect(exploration, &Exploration::selectionChanged, view, showSelection);
    QObject::connect(view, &PartitionView::layerActivated, exploration, &Exploration::selectLayer);
    QObject::connect(view, &PartitionView::subgraphActivated, exploration, &Exploration::selectSubgraph);
    showModel();
}

std::filesystem::path demoSessionFile()
{
    auto installed = resourceFolder() / "demo" / "demo.halftone";
    std::error_code ignored;
    return std::filesystem::exists(installed, ignored) ? installed
                                                       : std::filesystem::path(HALFTONE_BUILT_DEMO);
}

} // namespace halftone
