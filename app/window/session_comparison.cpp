// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_comparison.h"

#include "app/workflow/session_access.h"
#include "app/workflow/timing_job.h"

namespace halftone {

namespace {

Result<ComparedSessions> compareInLibrary(const Session &first, const std::vector<std::string> &others,
                                          const std::filesystem::path &library, const TaskContext &context)
{
    const auto profile = profileOf(first);
    if (!profile)
        return profile.error();
    SolveOptions options;
    options.stop = context.stop;
    ComparedSessions compared{first.graph, {first.name}, {}};
    for (const auto &other : others) {
        const auto opened = openSession(other, library);
        if (!opened)
            return opened.error();
        auto difference = compareSessions(first, opened->session, *profile, options);
        if (!difference)
            return difference.error();
        compared.names.push_back(opened->session.name);
        compared.differences.push_back(*std::move(difference));
    }
    return compared;
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

void SessionComparison::compare(std::shared_ptr<const Session> first, std::vector<std::string> others)
{
    m_task.emplace(runTask<ComparedSessions>(&m_pool,
                                             [first = std::move(first), others = std::move(others),
                                              library = m_library](const TaskContext &context) {
                                                 return compareInLibrary(*first, others, library, context);
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
