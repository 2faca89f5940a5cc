// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QCoreApplication>

class QUndoStack;

namespace halftone {

/// The window's actions: texts, keys and tooltips. What they do is connected by the window.
struct WindowActions
{
    Q_DECLARE_TR_FUNCTIONS(WindowActions)

public:
    /// @param window  becomes the parent of every action
    WindowActions(QWidget *window, QUndoStack *undoStack);

    QAction *openFolder;
    QAction *openFile;
    QAction *openDemo;
    QAction *importSession;
    QAction *importCopy; ///< in no menu: offered where a session is here already
    QAction *exportSession;
    QAction *calibrate;
    QAction *resume;
    QAction *validate;
    QAction *measureShifts;
    QAction *measureDrift;
    QAction *timeGaudi2;
    QAction *timeGaudi3;
    QAction *keep;
    QAction *importConfiguration;
    QAction *exportSolution;
    QAction *report;
    QAction *saveViews;
    QAction *undo;
    QAction *redo;
    QAction *releaseAll;
    QAction *tieAsVllm;
    QAction *palette;
    QAction *resetLayout;
    QAction *quit;
    QAction *help;
    QAction *shortcuts;
    QAction *whatsThis;
    QAction *about;
};

} // namespace halftone
