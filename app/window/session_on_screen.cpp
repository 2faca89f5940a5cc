// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_on_screen.h"

#include "app/window/session_shelf.h"
#include "app/workflow/timing_job.h"
#include "widgets/exploration.h"
#include "widgets/exploration_work.h"
#include "widgets/selection.h"

#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

constexpr int SaveMs
    = 400; // chosen: what a crash in the middle of a drag may take; all else is written at once

} // namespace

SessionOnScreen::SessionOnScreen(Exploration *exploration, SessionShelf *shelf, QObject *parent)
    : QObject(parent), m_exploration(exploration), m_shelf(shelf)
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(SaveMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &SessionOnScreen::saveDecisions);
    connect(m_exploration, &Exploration::decisionsChanged, this, &SessionOnScreen::saveSoon);
    connect(m_exploration, &Exploration::decisionsChanged, this, &SessionOnScreen::adoptOtherProfile);
    connect(m_exploration, &Exploration::sessionChanged, this, &SessionOnScreen::adoptProfile);
    connect(m_exploration, &Exploration::thresholdSettled, this, &SessionOnScreen::saveDecisions);
    connect(m_shelf, &SessionShelf::failed, this,
            [this] { m_stored.reset(); }); // by the next decision, or at the end
}

Session SessionOnScreen::withDecisions() const
{
    Session session = *m_session;
    session.decisions = m_exploration->decisions();
    return session;
}

void SessionOnScreen::adoptProfile()
{
    const auto *session = m_exploration->session();
    if (session == nullptr)
        return;
    const std::string name = profileNameOf(*session, m_exploration->decisions().source);
    const bool isUsed = name == m_exploration->profile()->name;
    auto profile = isUsed ? Result<HardwareProfile>(*m_exploration->profile()) : namedProfile(name);
    if (!profile) {
        if (name != std::exchange(m_missingProfile, name))
            Q_EMIT profileMissing(profile.error());
        return;
    }
    m_missingProfile.clear();
    if (!isUsed)
        m_exploration->setProfile(std::make_shared<const HardwareProfile>(*std::move(profile)));
}

/// A drag takes many steps: one that is missing is not looked for in each.
void SessionOnScreen::adoptOtherProfile()
{
    const auto *session = m_exploration->session();
    if (session != nullptr && profileNameOf(*session, m_exploration->decisions().source) != m_missingProfile)
        adoptProfile();
}

void SessionOnScreen::saveSoon()
{
    if (!m_session || !m_stored || !differOnlyInThreshold(*m_stored, m_exploration->decisions()))
        saveDecisions();
    else if (!m_saveTimer.isActive()) // a drag without a pause is stored too
        m_saveTimer.start();
}

void SessionOnScreen::saveDecisions()
{
    m_saveTimer.stop();
    if (!m_session || m_stored == m_exploration->decisions())
        return;
    m_stored = m_exploration->decisions();
    m_shelf->saveDecisions(m_session->id, *m_stored);
}

void SessionOnScreen::leaveUnsaved()
{
    m_saveTimer.stop();
    m_stored = m_exploration->decisions();
}

void SessionOnScreen::show(std::shared_ptr<const Session> session)
{
    if (m_saveTimer.isActive() || !m_stored)
        saveDecisions();
    const bool isSame = session && is(session->id);
    auto before = std::exchange(m_session, std::move(session));
    if (!isSame) {
        m_before = before ? before->id : std::string();
        m_stored = m_session ? m_session->decisions : Decisions{};
    }
    m_exploration->setSession(m_session);
    if (m_session && !m_session->partition.subgraphs.empty() && !m_exploration->selection()->subgraph())
        m_exploration->selection()->selectSubgraph(SubgraphId{0});
    Q_EMIT shown();
    // To free thousands of layers takes milliseconds. Later: views that show another session by themselves still hold it.
    auto free = [freed = std::move(before)]() mutable {
        QThreadPool::globalInstance()->start([last = std::move(freed)] {});
    };
    QMetaObject::invokeMethod(this, std::move(free), Qt::QueuedConnection);
}

template <typename Change>
void SessionOnScreen::change(Change change)
{
    auto next = std::make_shared<Session>(*m_session);
    change(*next);
    m_session = std::move(next);
    m_exploration->setSession(m_session);
    Q_EMIT changed();
}

void SessionOnScreen::leave(const std::string &id)
{
    if (!is(id))
        return;
    leaveUnsaved();
    const auto before = m_before;
    show(nullptr);
    if (!before.empty())
        m_shelf->load(before);
}

void SessionOnScreen::reload(const std::string &id)
{
    if (is(id))
        m_shelf->reload(id);
}

void SessionOnScreen::renew(const std::shared_ptr<const Session> &session)
{
    if (is(session->id))
        show(session);
}

void SessionOnScreen::addSample(const std::string &id, const SampleSums &sample)
{
    if (!is(id))
        return; // another session is on screen; this one is complete in the library when it is opened
    change([&](Session &session) {
        auto &samples = session.samples; // by index; opened again meanwhile, it may be there already
        const auto place = std::ranges::lower_bound(samples, sample.index, {}, &SampleSums::index);
        if (place == samples.end() || place->index != sample.index)
            samples.insert(place, sample);
    });
}

void SessionOnScreen::addTiming(const std::string &id, const Timing &soFar)
{
    if (!is(id))
        return;
    change([&](Session &session) {
        std::erase_if(session.timings, [&](const Timing &timing) {
            const bool hasGrown = timing.source.starts_with("worker:")
                && soFar.source.starts_with(timing.source); // hosts join one after the other
            return timing.workload == soFar.workload && timing.formats == soFar.formats
                && (hasGrown || timing.source == soFar.source);
        });
        session.timings.push_back(soFar);
    });
}

void SessionOnScreen::addKept(const std::string &id, const KeptConfiguration &kept)
{
    if (is(id))
        change([&](Session &session) { session.kept.push_back(kept); });
}

void SessionOnScreen::follow(const KeptEdit &edit)
{
    if (is(edit.id))
        change([&](Session &session) { applyEdit(session.kept, edit); });
}

void SessionOnScreen::follow(const SessionEdit &edit)
{
    if (!m_session && edit.from.isDeleted)
        return m_shelf->load(edit.id);
    if (!is(edit.id))
        return;
    leaveUnsaved();
    if (edit.to.isDeleted)
        return show(nullptr);
    change([&](Session &session) {
        session.name = edit.to.name;
        session.note = edit.to.note;
        session.tags = edit.to.tags;
    });
}

void SessionOnScreen::follow(const std::vector<SessionSummary> &library)
{
    if (!m_session)
        return;
    const auto listed = std::ranges::find(library, m_session->id, &SessionSummary::id);
    if (listed != library.end() && listed->deleted.empty())
        return m_shelf->reload(m_session->id);
    const auto name = QString::fromStdString(m_session->name);
    leaveUnsaved();
    show(nullptr);
    Q_EMIT deletedElsewhere(name);
}

} // namespace halftone
