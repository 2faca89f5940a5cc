// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_actions.h"

#include <QUndoStack>
#include <QWhatsThis>
#include <QWidget>

namespace halftone {

namespace {

QAction *make(QWidget *window, const QString &text, const QKeySequence &key, const QString &toolTip)
{
    auto *action = new QAction(text, window);
    action->setShortcut(key);
    const QString keyText = key.toString(QKeySequence::NativeText);
    action->setToolTip(keyText.isEmpty() ? toolTip : QStringLiteral("%1 (%2)").arg(toolTip, keyText));
    return action;
}

/// The undo stack renames its actions with every step.
void nameKeyIn(QAction *action)
{
    action->setToolTip(
        QStringLiteral("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
}

} // namespace

WindowActions::WindowActions(QWidget *window, QUndoStack *undoStack)
    : openFolder(make(window, tr("Open model…"), QKeySequence::Open, tr("Open a Hugging Face model folder"))),
      openFile(make(window, tr("Open file…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                    tr("Open a TorchScript file or a .halftone session"))),
      openDemo(
          make(window, tr("Open demo"), {}, tr("Open the small model that comes with Halftone, calibrated"))),
      importSession(
          make(window, tr("Import sessions…"), {},
               tr("Copy the sessions of a .halftone file into the library; nothing is overwritten"))),
      importCopy(make(window, tr("Import as a copy"), {},
                      tr("Copy the session of the file under a name of its own"))),
      exportSession(make(window, tr("Export session…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                         tr("Write this session with all it holds into one .halftone file"))),
      calibrate(make(window, tr("Calibrate…"), QKeySequence(Qt::CTRL | Qt::Key_R),
                     tr("Compute the sensitivity of every layer"))),
      resume(make(window, tr("Resume calibration"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                  tr("Calibrate the samples that this session still lacks"))),
      validate(make(window, tr("Validate…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
                    tr("Run the model really quantized as the solution says, and measure the loss"))),
      measureShifts(
          make(window, tr("Measure layer shifts…"), {},
               tr("Run the model with one layer quantized at a time, for the noise model bias-aware; "
                  "takes one pass per layer, format and sample"))),
      measureDrift(
          make(window, tr("Measure drift"), {},
               tr("Run the model with every layer quantized on the calibration samples, for the noise "
                  "model drift"))),
      timeGaudi2(make(window, tr("Predict times on Gaudi 2"), {},
                      tr("Predict the time gain of every configuration with the Gaudi 2 model"))),
      timeGaudi3(make(window, tr("Predict times on Gaudi 3"), {},
                      tr("Predict the time gain of every configuration with the Gaudi 3 model"))),
      keep(make(window, tr("Keep…"), QKeySequence(Qt::CTRL | Qt::Key_D),
                tr("Keep this solution under a name; it is listed under Kept"))),
      importConfiguration(
          make(window, tr("Import configuration…"), {},
               tr("Put a configuration of Halftone or Intel Neural Compressor, such as the one that "
                  "serves today, beside the solutions that are kept"))),
      exportSolution(make(window, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E),
                          tr("Write this configuration for Intel Neural Compressor, or as CSV"))),
      report(make(
          window, tr("Report…"), QKeySequence(Qt::CTRL | Qt::Key_P),
          tr("Write what was done and what came out as one file to send around: HTML, PDF or Markdown"))),
      saveViews(make(window, tr("Save plots and tables…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                     tr("Save plots as SVG, PDF or PNG and tables as CSV"))),
      undo(undoStack->createUndoAction(window, tr("Undo"))),
      redo(undoStack->createRedoAction(window, tr("Redo"))),
      releaseAll(make(window, tr("Release all layers"), {},
                      tr("Remove every pin, exclusion and tie: the solver chooses every layer's format"))),
      tieAsVllm(make(window, tr("Tie layers as vLLM does"), {},
                     tr("Query, key and value projections of a block share one format, and so do gate and up "
                        "projections: vLLM joins their weights"))),
      palette(make(window, tr("Find a command…"), QKeySequence(Qt::CTRL | Qt::Key_K),
                   tr("Type a part of a command, a layer or a session"))),
      resetLayout(make(window, tr("Reset layout"), {}, tr("Put all panels back where they were"))),
      quit(make(window, tr("Quit"), QKeySequence::Quit, tr("Close the window; everything is saved"))),
      help(make(window, tr("Contents"), QKeySequence::HelpContents, tr("Read and search the documentation"))),
      shortcuts(make(window, tr("Keyboard shortcuts"), QKeySequence(Qt::CTRL | Qt::Key_Question),
                     tr("List what the keys do"))),
      whatsThis(QWhatsThis::createAction(window)),
      about(make(window, tr("About Halftone"), {}, tr("Version, method and licence")))
{
    undo->setIconText(tr("Undo")); // the tool bar keeps its width; menu and tooltip name the step
    redo->setIconText(tr("Redo"));
    undo->setShortcut(QKeySequence::Undo);
    auto redoKeys = QKeySequence::keyBindings(QKeySequence::Redo);
    if (const QKeySequence ofOthers(Qt::CTRL | Qt::Key_Y); !redoKeys.contains(ofOthers))
        redoKeys << ofOthers;
    redo->setShortcuts(redoKeys);
    nameKeyIn(undo);
    nameKeyIn(redo);
    QObject::connect(undoStack, &QUndoStack::undoTextChanged, undo, [action = undo] { nameKeyIn(action); });
    QObject::connect(undoStack, &QUndoStack::redoTextChanged, redo, [action = redo] { nameKeyIn(action); });
    whatsThis->setToolTip(tr("Press it, then what you want to know more about (%1)")
                              .arg(whatsThis->shortcut().toString(QKeySequence::NativeText)));
    tieAsVllm->setCheckable(true);
}

} // namespace halftone
