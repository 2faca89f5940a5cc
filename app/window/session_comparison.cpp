// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_comparison.h"

#include "app/workflow/session_access.h"
#include "app/workflow/timing_job.h"

namespace halftone {

namespace {

Result<ComparedSessions> compareInLibrary(const Session &first, const std::string &second,
                                          const std::filesystem::path &library, const TaskContext &context)
{
    const auto opened = openSession(second, library);
    if (!opened)
        return opened.error();
    const auto profile = profileOf(first);
    if (!profile)
        return profile.error();
    SolveOptions options;
    options.stop = context.stop;
    auto difference = compareSessions(first, opened->session, *profile, options);
    if (!difference)
        return difference.error();
    return ComparedSessions{first.name, opened->session.name, *std::move(difference)};
}

} // namespace

SessionComparison::SessionComparison(std::filesystem::path library, QObject *parent)
    : QObject(parent), m_library(std::move(library))
{
}

SessionComparison::~SessionComparison()
{
    m_task.reset();
}

void SessionComparison::compare(std::shared_ptr<const Session> first, const std::string &second)
{
    m_task.emplace(runTask<ComparedSessions>(
        &m_pool, [first = std::move(first), second, library = m_library](const TaskContext &context) {
            return compareInLibrary(*first, second, library, context);
        }));
    whenFinished(*m_task, this, [this](const Result<ComparedSessions> &result) { receive(result); });
}

void SessionComparison::receive(const Result<ComparedSessions> &result)
{
    if (result)
        Q_EMIT compared(*result);
    else if (result.error().code != ErrorCode::Cancelled)
        Q_EMIT failed(result.error());
}

} // namespace halftone
