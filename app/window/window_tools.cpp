// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_tools.h"

#include "app/window/command_palette.h"
#include "app/window/message_bar.h"
#include "app/window/saved_views.h"
#include "app/window/session_comparison.h"
#include "app/window/session_panel.h"
#include "app/window/shortcuts_dialog.h"
#include "app/window/window_actions.h"
#include "app/window/window_bars.h"
#include "app/window/window_commands.h"
#include "app/window/workspace.h"
#include "widgets/dialogs/comparison_dialog.h"
#include "widgets/exploration.h"

#include <QDir>
#include <QMainWindow>
#include <QMenuBar>

namespace halftone {

WindowTools::WindowTools(QMainWindow *window, Exploration *exploration, Workspace *workspace,
                         const WindowActions &actions, const std::filesystem::path &library)
    : QObject(window), m_window(window), m_exploration(exploration), m_workspace(workspace),
      m_comparison(new SessionComparison(library, this))
{
    connect(actions.palette, &QAction::triggered, this, &WindowTools::findCommand);
    connect(actions.saveViews, &QAction::triggered, this, &WindowTools::saveViews);
    connect(actions.about, &QAction::triggered, this, [this] { showAbout(m_window); });
    connect(actions.shortcuts, &QAction::triggered, this, [this] { ShortcutsDialog(m_window).exec(); });
    connect(workspace->sessions(), &SessionPanel::comparisonWished, this, &WindowTools::compareWith);
    connect(m_comparison, &SessionComparison::failed, workspace->messages(), &MessageBar::showError);
    connect(m_comparison, &SessionComparison::compared, this, &WindowTools::showComparison);
}

void WindowTools::findCommand()
{
    auto commands = windowCommands(*m_window->menuBar(), m_workspace->sessions(), m_exploration);
    (new CommandPalette(std::move(commands), m_window))->open();
}

void WindowTools::saveViews()
{
    if (m_exploration->session() == nullptr)
        return;
    SaveViewsDialog dialog(savableViews(*m_window, *m_exploration),
                           QString::fromStdString(m_exploration->session()->name), m_settings.pictureFolder(),
                           m_window);
    connect(&dialog, &SaveViewsDialog::saved, this, [this](int files, const QString &folder) {
        m_settings.setPictureFolder(folder);
        m_workspace->messages()->showNote(
            tr("%n file(s) written to %1.", nullptr, files).arg(QDir::toNativeSeparators(folder)));
    });
    dialog.exec();
}

void WindowTools::compareWith(const QString &sessionId)
{
    if (m_exploration->session() == nullptr)
        return;
    auto session = std::make_shared<Session>(*m_exploration->session());
    session->decisions = m_exploration->decisions(); // a drag may not be stored yet
    m_comparison->compare(std::move(session), sessionId.toStdString());
}

void WindowTools::showComparison(const ComparedSessions &compared)
{
    auto *dialog = new ComparisonDialog(compared.difference, QString::fromStdString(compared.first),
                                        QString::fromStdString(compared.second), m_window);
    dialog->show();
}

} // namespace halftone
