// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/command_list_model.h"

#include <functional>
#include <string>
#include <vector>

class QMenuBar;

namespace halftone {

class ChangesView;
class Exploration;
class SessionPanel;

/// What the command palette offers: every action of @p menus that can be chosen now, submenus too; then what
/// @p changes can compare with, the sessions of the library, and the layers of the one on screen. All arguments outlive the result. GUI thread.
std::vector<Command> windowCommands(const QMenuBar &menus, ChangesView *changes, SessionPanel *sessions,
                                    Exploration *exploration);

/// One for every session of the library but deleted ones and that on screen. All arguments outlive the result.
std::vector<Command> otherSessionCommands(const SessionPanel &sessions, const Exploration &exploration,
                                          const QString &purpose,
                                          const std::function<void(const std::string &)> &act);

} // namespace halftone
