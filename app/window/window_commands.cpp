// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_commands.h"

#include "app/window/docks.h"
#include "app/window/session_panel.h"
#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/pages/changes_view.h"
#include "widgets/selection.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>

namespace halftone {

namespace {

struct WindowCommands
{
    Q_DECLARE_TR_FUNCTIONS(WindowCommands)
};

/// A panel's switch would hide the panel that is open already.
std::function<void()> doingOf(QAction *action)
{
    if (auto *panel = qobject_cast<QDockWidget *>(action->parent()))
        return [panel] { bringUp(panel); };
    return [action] { action->trigger(); };
}

void addActions(const QMenu &menu, const QString &path, std::vector<Command> &commands)
{
    for (auto *action : menu.actions()) {
        const QString name = action->iconText();
        if (const auto *inner = action->menu()) {
            addActions(*inner, path + QStringLiteral(" › ") + name, commands);
        } else if (!action->isSeparator() && action->isEnabled() && action->isVisible()) {
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            commands.push_back(
                {name, keys.isEmpty() ? path : path + text::separator() + keys, doingOf(action)});
        }
    }
}

/// What the Changes panel can compare the solution on screen with.
void addComparisons(ChangesView *changes, std::vector<Command> &commands)
{
    QComboBox *references = changes->reference();
    auto *panel = dockOf(changes);
    for (int i = 0; panel != nullptr && i < references->count(); ++i) {
        if (references->itemData(i).isValid()) // no separator
            commands.push_back({WindowCommands::tr("Compare with %1").arg(references->itemText(i)),
                                panel->windowTitle(), [=, reference = references->itemData(i)] {
                                    bringUp(panel);
                                    if (const int at = references->findData(reference); at >= 0)
                                        references->setCurrentIndex(at);
                                }});
    }
}

void addSessions(SessionPanel *panel, std::vector<Command> &commands)
{
    for (const auto &session : panel->sessions()) {
        if (session.deleted.empty())
            commands.push_back(
                {QString::fromStdString(session.name), WindowCommands::tr("Open this session"),
                 [panel, id = QString::fromStdString(session.id)] { Q_EMIT panel->opened(id); }});
    }
}

void addLayers(Exploration *exploration, std::vector<Command> &commands)
{
    if (exploration->session() == nullptr)
        return;
    const auto &layers = exploration->session()->graph.layers;
    for (std::uint32_t place = 0; place < layers.size(); ++place)
        commands.push_back(
            {QString::fromStdString(layers[place].name), WindowCommands::tr("Select this layer"),
             [exploration, layer = LayerId{place}] { exploration->selection()->selectLayer(layer); }});
}

} // namespace

std::vector<Command> otherSessionCommands(const SessionPanel &sessions, const Exploration &exploration,
                                          const QString &purpose,
                                          const std::function<void(const std::string &)> &act)
{
    const Session *open = exploration.session();
    std::vector<Command> commands;
    for (const auto &session : sessions.sessions()) {
        if (session.deleted.empty() && (open == nullptr || session.id != open->id))
            commands.push_back(
                {QString::fromStdString(session.name), purpose, [act, id = session.id] { act(id); }});
    }
    return commands;
}

std::vector<Command> windowCommands(const QMenuBar &menus, ChangesView *changes, SessionPanel *sessions,
                                    Exploration *exploration)
{
    std::vector<Command> commands;
    for (const auto *action : menus.actions()) {
        if (const auto *menu = action->menu())
            addActions(*menu, menu->title().remove(QLatin1Char('&')), commands);
    }
    if (exploration->solution() != nullptr)
        addComparisons(changes, commands);
    addSessions(sessions, commands);
    addLayers(exploration, commands);
    return commands;
}

} // namespace halftone
