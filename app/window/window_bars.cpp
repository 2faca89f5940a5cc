// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_bars.h"

#include "app/window/appearance.h"
#include "app/window/decision_bar.h"
#include "app/window/job_bar.h"
#include "app/window/language.h"
#include "app/window/window_actions.h"
#include "app/window/workspace.h"
#include "widgets/pages/status_sentence.h"
#include "widgets/views/layer_actions.h"
#include "widgets/views/link.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

namespace halftone {

namespace {

struct WindowBars
{
    Q_DECLARE_TR_FUNCTIONS(WindowBars)
};

} // namespace

QMenu *makeMenus(QMainWindow *window, const WindowActions &actions, const Workspace &workspace,
                 Settings *settings, std::function<void()> languageChanged)
{
    auto *bar = window->menuBar();
    auto *file = bar->addMenu(WindowBars::tr("&File"));
    file->addActions({actions.openFolder, actions.openFile});
    auto *recent = file->addMenu(WindowBars::tr("Open &recent"));
    file->addAction(actions.openDemo);
    file->addSeparator();
    file->addActions({actions.importSession, actions.exportSession});
    file->addSeparator();
    file->addActions({actions.keep, actions.importConfiguration, actions.exportSolution, actions.report,
                      actions.saveViews});
    file->addSeparator();
    file->addAction(actions.quit);
    auto *edit = bar->addMenu(WindowBars::tr("&Edit"));
    edit->addActions({actions.undo, actions.redo});
    edit->addSeparator();
    edit->addActions({actions.tieAsVllm, actions.releaseAll});
    bar->addMenu(workspace.layerActions()->menu());
    auto *run = bar->addMenu(WindowBars::tr("&Run"));
    run->addActions({actions.calibrate, actions.resume});
    run->addSeparator();
    run->addActions({actions.validate, actions.measureShifts, actions.measureDrift});
    run->addSeparator();
    run->addActions({actions.timeGaudi2, actions.timeGaudi3});
    auto *view = bar->addMenu(WindowBars::tr("&View"));
    workspace.fillViewMenu(view);
    view->addSeparator();
    fillAppearanceMenu(view->addMenu(WindowBars::tr("&Appearance")), settings);
    fillLanguageMenu(view->addMenu(WindowBars::tr("&Language")), settings, std::move(languageChanged));
    view->addAction(actions.resetLayout);
    bar->addMenu(WindowBars::tr("&Help"))
        ->addActions({actions.help, actions.palette, actions.shortcuts, actions.whatsThis, actions.about});
    return recent;
}

namespace {

/// A copy of @p action for a tool bar, whose name follows 200 ms after the last change: each change lays out the window, and
/// while the threshold is dragged there is one every frame.
QAction *settled(QAction *action, QObject *parent)
{
    constexpr int SettledMs = 200; // chosen
    auto *copy = new QAction(action->iconText(), parent);
    auto *later = new QTimer(copy);
    later->setSingleShot(true);
    later->setInterval(SettledMs);
    const auto rename = [=] {
        copy->setText(action->text()); // in the menu of what has no room
        copy->setIconText(action->iconText());
        copy->setToolTip(action->toolTip());
    };
    QObject::connect(later, &QTimer::timeout, copy, rename);
    QObject::connect(action, &QAction::changed, copy, [=] { later->start(); });
    QObject::connect(action, &QAction::enabledChanged, copy, &QAction::setEnabled);
    QObject::connect(copy, &QAction::triggered, action, &QAction::trigger);
    copy->setEnabled(action->isEnabled());
    rename();
    return copy;
}

} // namespace

void makeToolBar(QMainWindow *window, const WindowActions &actions, Exploration *exploration,
                 const LayerActions &layers)
{
    auto *bar = window->addToolBar(WindowBars::tr("Main tool bar"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->addActions({actions.openFolder, actions.calibrate, actions.keep, actions.exportSolution});
    bar->addSeparator();
    bar->addWidget(new DecisionBar(exploration, bar));
    bar->addSeparator();
    bar->addActions({settled(actions.undo, bar), settled(actions.redo, bar)});
    bar->addSeparator();
    bar->addWidget(layers.makeButton(bar));
}

void makeStatusBar(QMainWindow *window, Exploration *exploration, JobBar *job)
{
    auto *sentence = new StatusSentence(window);
    sentence->setObjectName(QStringLiteral("status"));
    link(sentence, exploration);
    window->statusBar()->addWidget(sentence, 1);
    window->statusBar()->addPermanentWidget(job);
}

void showAbout(QWidget *window)
{
    QMessageBox::about(
        window, WindowBars::tr("About Halftone"),
        WindowBars::tr(
            "<b>Halftone %1</b><p>Explores automatic mixed precision for neural networks after "
            "S. Markovich-Golan et al., arXiv:2505.13060.</p><p>Time gains of the Gaudi models are "
            "predicted, not measured; measuring on Gaudi and on CUDA devices is untested on "
            "hardware.</p><p>Free software under the GNU General Public License, "
            "version 3 or later.</p>")
            .arg(QStringLiteral(HALFTONE_VERSION)));
}

} // namespace halftone
