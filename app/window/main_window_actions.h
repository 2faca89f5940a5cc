// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/main_window.h"
#include "core/session/session.h"

#include <QAction>

class QUndoStack;

namespace halftone {

class PartitionView;

/// The window's actions: texts, keys and tooltips. What they do is connected by the window.
struct MainWindow::Actions
{
    Actions(MainWindow *window, QUndoStack *undoStack);

    QAction *openFolder; // children of the window
    QAction *openFile;
    QAction *openDemo;
    QAction *calibrate;
    QAction *timeGaudi2;
    QAction *timeGaudi3;
    QAction *keep;
    QAction *exportSolution;
    QAction *undo;
    QAction *redo;
    QAction *unpinAll;
    QAction *resetLayout;
    QAction *quit;
    QAction *about;
    QMenu *viewMenu = nullptr;
};

/// The solution on screen under a name. There must be one.
KeptConfiguration keptConfiguration(const Exploration &exploration, std::string name);

/// Joins the partition view with the exploration, as link() does for the other views.
void linkPartition(PartitionView *view, Exploration *exploration);

/// The calibrated demo that comes with the program.
std::filesystem::path demoSessionFile();

} // namespace halftone
