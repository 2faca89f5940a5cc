// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/other_sessions.h"

#include "app/workflow/session_access.h"

#include <utility>

namespace halftone {

using Loaded = std::shared_ptr<const Session>;

OtherSessions::OtherSessions(std::filesystem::path library, QObject *parent)
    : QObject(parent), m_library(std::move(library))
{
}

OtherSessions::~OtherSessions()
{
    m_task.reset();
}

void OtherSessions::load(const std::string &id)
{
    m_wished = id;
    m_task.emplace(runTask<Loaded>(&m_pool, [id, library = m_library](const TaskContext &) -> Result<Loaded> {
        auto opened = openSession(id, library);
        if (!opened)
            return opened.error();
        return Loaded(std::make_shared<Session>(std::move(opened->session)));
    }));
    whenFinished(*m_task, this, [this, id](const Result<Loaded> &result) {
        if (id != m_wished)
            return; // late
        if (result)
            Q_EMIT loaded(*result);
        else
            Q_EMIT failed(result.error());
    });
}

} // namespace halftone
