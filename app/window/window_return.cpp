// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_return.h"

#include "app/window/log_file.h"
#include "app/window/main_window.h"
#include "app/window/message_bar.h"
#include "app/window/session_on_screen.h"
#include "app/window/session_shelf.h"
#include "widgets/exploration.h"
#include "widgets/selection.h"

#include <QDir>

namespace halftone {

WindowReturn::WindowReturn(WindowMemory *memory, std::string library, MainWindow *window)
    : QObject(window), m_memory(memory), m_library(std::move(library)), m_window(window)
{
    constexpr int SettledMs = 250; // chosen: walking through layers is one write
    m_later.setSingleShot(true);
    m_later.setInterval(SettledMs);
    connect(&m_later, &QTimer::timeout, this, &WindowReturn::remember);
    connect(window->onScreen(), &SessionOnScreen::shown, this, &WindowReturn::remember);
    connect(window, &MainWindow::calibrationInterrupted, this, &WindowReturn::rememberInterrupted);
    connect(window->exploration()->selection(), &Selection::changed, &m_later, qOverload<>(&QTimer::start));
}

void WindowReturn::remember()
{
    const auto &exploration = *m_window->exploration();
    WindowScene scene;
    scene.library = m_library;
    if (const auto *session = exploration.session())
        scene.sessionId = session->id;
    if (const auto layer = exploration.selection()->layer())
        scene.layer = layer->value;
    if (const auto subgraph = exploration.selection()->subgraph())
        scene.subgraph = subgraph->value;
    m_memory->remember(scene);
}

/// The window is being closed: nothing is remembered after this.
void WindowReturn::rememberInterrupted(const std::string &sessionId)
{
    m_later.stop();
    disconnect(m_window->onScreen(), nullptr, this, nullptr);
    disconnect(m_window->exploration()->selection(), nullptr, &m_later, nullptr);
    m_memory->remember({m_library, sessionId, {}, {}, true});
}

void WindowReturn::comeBack()
{
    const auto left = m_memory->takeLeft(m_library);
    if (!left)
        return;
    connect(
        m_window->onScreen(), &SessionOnScreen::shown, this, [this, scene = *left] { select(scene); },
        Qt::SingleShotConnection);
    m_window->shelf()->load(left->sessionId);
}

void WindowReturn::select(const WindowScene &scene)
{
    auto &exploration = *m_window->exploration();
    const auto *session = exploration.session();
    if (session == nullptr || session->id != scene.sessionId)
        return;
    if (scene.layer && *scene.layer < session->graph.layers.size())
        exploration.selection()->selectLayer(LayerId{*scene.layer});
    else if (scene.subgraph && *scene.subgraph < session->partition.subgraphs.size())
        exploration.selection()->selectSubgraph(SubgraphId{*scene.subgraph});
    auto *messages = m_window->findChild<MessageBar *>();
    const QString sentence = sentenceAbout(scene);
    if (m_window->actions().resume->isEnabled())
        messages->showOffer(sentence, m_window->actions().resume);
    else
        messages->showNote(sentence);
}

QString WindowReturn::sentenceAbout(const WindowScene &scene)
{
    if (scene.isInterrupted)
        return tr("The window was closed during this calibration; the samples that were finished are kept.");
    return tr("Halftone ended unexpectedly. The session is shown as it was; the log of that run is in %1.")
        .arg(QString::fromStdString(LogFile::defaultPath().string()));
}

} // namespace halftone
