// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QMainWindow;
class QMenu;
class QWidget;

namespace halftone {

class Exploration;
class JobBar;
class LayerActions;
class Settings;
class Workspace;
struct WindowActions;

/// @param settings  keep what is chosen in the menus; outlive the window
/// @param languageChanged  called when another language is chosen
/// @return the menu of recent models, still empty
QMenu *makeMenus(QMainWindow *window, const WindowActions &actions, const Workspace &workspace,
                 Settings *settings, std::function<void()> languageChanged);
/// @param layers  what can be decided about the selected layers
void makeToolBar(QMainWindow *window, const WindowActions &actions, Exploration *exploration,
                 const LayerActions &layers);
/// The result in one sentence, and @p job beside it.
void makeStatusBar(QMainWindow *window, Exploration *exploration, JobBar *job);
void showAbout(QWidget *window); ///< returns when it is closed

} // namespace halftone
