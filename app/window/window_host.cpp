// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_host.h"

#include "app/window/language.h"
#include "app/window/main_window.h"
#include "app/window/session_on_screen.h"
#include "app/window/session_shelf.h"
#include "app/window/settings.h"
#include "app/window/window_return.h"
#include "widgets/decisions_command.h"
#include "widgets/exploration.h"
#include "widgets/selection.h"

namespace halftone {

WindowHost::WindowHost(std::filesystem::path library, std::shared_ptr<const HardwareProfile> profile,
                       LogBook *log)
    : m_library(std::move(library)), m_profile(std::move(profile)), m_log(log),
      m_memory(WindowMemory::defaultFolder())
{
    constexpr int LookMs = 200; // chosen: soon after a job has ended
    m_wait.setInterval(LookMs);
    connect(&m_wait, &QTimer::timeout, this, &WindowHost::renew);
    applyLanguage(Settings().language());
    open();
}

WindowHost::~WindowHost() = default;

void WindowHost::open()
{
    m_window = std::make_unique<MainWindow>(m_library, m_profile, m_log);
    m_return = new WindowReturn(&m_memory, m_library.string(), m_window.get());
    connect(m_window.get(), &MainWindow::languageChanged, &m_wait, qOverload<>(&QTimer::start));
    m_window->show();
}

void WindowHost::comeBack()
{
    m_return->comeBack();
}

void WindowHost::renew()
{
    if (m_window->isWorking())
        return;
    m_wait.stop();
    const auto *session = m_window->exploration()->session();
    const std::string id = session != nullptr ? session->id : std::string();
    const auto history = m_window->exploration()->history();
    const auto selected = m_window->exploration()->selection()->layers();
    const auto layer = m_window->exploration()->selection()->layer();
    m_window->close(); // saves the layout, and hands decisions to the library
    m_window.reset(); // waits until they are written
    applyLanguage(Settings().language());
    open();
    if (id.empty())
        return;
    auto *exploration = m_window->exploration();
    const auto goOn = [=] {
        exploration->restoreHistory(history);
        if (layer)
            exploration->selection()->selectLayers(selected, *layer);
    };
    connect(m_window->onScreen(), &SessionOnScreen::shown, exploration, goOn, Qt::SingleShotConnection);
    m_window->shelf()->load(id);
}

} // namespace halftone
