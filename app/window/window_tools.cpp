// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_tools.h"

#include "app/window/command_palette.h"
#include "app/window/help_page.h"
#include "app/window/help_window.h"
#include "app/window/message_bar.h"
#include "app/window/other_sessions.h"
#include "app/window/saved_views.h"
#include "app/window/session_comparison.h"
#include "app/window/session_panel.h"
#include "app/window/shortcuts_dialog.h"
#include "app/window/window_actions.h"
#include "app/window/window_bars.h"
#include "app/window/window_commands.h"
#include "app/window/window_keys.h"
#include "app/window/workspace.h"
#include "widgets/dialogs/comparison_dialog.h"
#include "widgets/exploration.h"
#include "widgets/pages/changes_view.h"
#include "widgets/plots/trade_off_plot.h"
#include "widgets/trade_off_overlays.h"

#include <QDir>
#include <QMainWindow>
#include <QMenuBar>

namespace halftone {

WindowTools::WindowTools(QMainWindow *window, Exploration *exploration, Workspace *workspace,
                         const WindowActions &actions, const std::filesystem::path &library)
    : QObject(window), m_window(window), m_exploration(exploration), m_workspace(workspace),
      m_library(library), m_comparison(new SessionComparison(library, this)),
      m_overlay(new OtherSessions(library, this)), m_reference(new OtherSessions(library, this))
{
    new WindowKeys(window);
    connect(actions.help, &QAction::triggered, this, &WindowTools::showHelp);
    connect(actions.palette, &QAction::triggered, this, &WindowTools::findCommand);
    connect(actions.saveViews, &QAction::triggered, this, &WindowTools::saveViews);
    connect(actions.about, &QAction::triggered, this, [this] { showAbout(m_window); });
    connect(actions.shortcuts, &QAction::triggered, this, [this] { ShortcutsDialog(m_window).exec(); });
    connect(workspace->sessions(), &SessionPanel::comparisonWished, this, &WindowTools::compareWith);
    connect(m_comparison, &SessionComparison::failed, workspace->messages(), &MessageBar::showError);
    connect(m_comparison, &SessionComparison::compared, this, &WindowTools::showComparison);
    connectOthers();
    restoreOverlays();
}

void WindowTools::connectOthers()
{
    for (auto *reader : {m_overlay, m_reference})
        connect(reader, &OtherSessions::failed, m_workspace->messages(), &MessageBar::showError);
    connect(m_overlay, &OtherSessions::loaded, m_workspace->overlays(), &TradeOffOverlays::addSession);
    connect(m_reference, &OtherSessions::loaded, m_workspace->changes(), &ChangesView::compareWith);
    connect(m_workspace->sessions(), &SessionPanel::overlayWished, this,
            [this](const QString &id) { m_overlay->load(id.toStdString()); });
    connect(m_workspace->tradeOff()->menu(), &TradeOffMenu::overlaySessionWished, this,
            [this] { chooseOther(tr("Overlay on the trade-off plot"), m_overlay); });
    connect(m_workspace->changes(), &ChangesView::sessionWished, this,
            [this] { chooseOther(tr("Compare its solution with the one on screen"), m_reference); });
}

/// As they were when the last window closed; a session that is gone by now is left out without a word.
void WindowTools::restoreOverlays()
{
    auto *overlays = m_workspace->overlays();
    overlays->setShown(m_settings.tradeOffOverlays());
    for (const QString &id : overlays->missingSessions()) {
        auto *reader = new OtherSessions(m_library, this);
        connect(reader, &OtherSessions::loaded, overlays, &TradeOffOverlays::addSession);
        connect(reader, &OtherSessions::loaded, reader, &QObject::deleteLater);
        connect(reader, &OtherSessions::failed, reader, &QObject::deleteLater);
        connect(reader, &OtherSessions::failed, overlays, [overlays, id] { overlays->forgetSession(id); });
        reader->load(id.toStdString());
    }
    connect(overlays, &TradeOffOverlays::shownChanged, this,
            [this, overlays] { m_settings.setTradeOffOverlays(overlays->shown()); });
}

void WindowTools::chooseOther(const QString &purpose, OtherSessions *reader)
{
    auto commands = otherSessionCommands(*m_workspace->sessions(), *m_exploration, purpose,
                                         [reader](const std::string &id) { reader->load(id); });
    if (commands.empty())
        return m_workspace->messages()->showNote(tr("There is no other session in the library."));
    auto *palette = new CommandPalette(std::move(commands), m_window);
    palette->setPurpose(tr("Another session"), purpose);
    palette->open();
}

void WindowTools::showHelp()
{
    if (m_help == nullptr)
        m_help = new HelpWindow(m_window);
    m_help->open(m_help->page()->source().isEmpty() ? HelpStart : m_help->page()->source());
}

void WindowTools::findCommand()
{
    auto commands = windowCommands(*m_window->menuBar(), m_workspace->changes(), m_workspace->sessions(),
                                   m_exploration);
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
            tr("%Ln file(s) written to %1.", nullptr, files).arg(QDir::toNativeSeparators(folder)));
    });
    dialog.exec();
}

void WindowTools::compareWith(const QStringList &sessionIds)
{
    if (m_exploration->session() == nullptr)
        return;
    auto session = std::make_shared<Session>(*m_exploration->session());
    session->decisions = m_exploration->decisions(); // a drag may not be stored yet
    std::vector<std::string> others;
    for (const auto &id : sessionIds)
        others.push_back(id.toStdString());
    m_comparison->compare(std::move(session), std::move(others));
}

void WindowTools::showComparison(const ComparedSessions &compared)
{
    (new ComparisonDialog(compared, m_window))->show();
}

} // namespace halftone
