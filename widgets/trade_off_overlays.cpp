// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trade_off_overlays.h"

#include "core/session/session_problem.h"
#include "core/timing/model_source.h"
#include "widgets/error_text.h"
#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/views/source_text.h"
#include "widgets/views/trade_off_view.h"

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

const QString SourcePrefix = QStringLiteral("source:");
const QString ObjectivePrefix = QStringLiteral("objective:");
const QString SessionPrefix = QStringLiteral("session:");
const std::string TimedObjective = "empirical-time";

QString idOf(const Session &session)
{
    return SessionPrefix + QString::fromStdString(session.id);
}

QString objectiveName(const std::string &objective)
{
    return objective == "memory" ? TradeOffOverlays::tr("Memory")
                                 : TradeOffOverlays::tr("Time by MAC counts");
}

/// @p decisions with the gains of @p timing, in its own formats if it lacks one of theirs.
Decisions withTiming(Decisions decisions, const Session &session, const Timing &timing)
{
    const auto has = [&](const std::string &format) {
        return std::ranges::find(timing.formats, format) != timing.formats.end();
    };
    decisions.objective = TimedObjective;
    decisions.source = timingName(session, timing);
    if (!std::ranges::all_of(decisions.formats, has))
        decisions.formats = timing.formats;
    std::erase_if(decisions.pins, [&](const auto &pin) { return !has(pin.second); });
    return decisions;
}

/// A frontier knows none: what the user limits recomputes nothing.
void takeLimitsAway(Decisions &decisions)
{
    decisions.tau = 0;
    decisions.otherThreshold.reset();
    decisions.memoryAtMost.reset();
}

/// The timing that gives the gains on screen; null if none does.
const Timing *timingInUse(const Exploration &exploration)
{
    const SessionProblem *problem = exploration.problem();
    if (problem == nullptr || problem->objective != TimedObjective)
        return nullptr;
    const auto used = usedTiming(*exploration.session(), exploration.decisions(), problem->formats);
    return used ? *used : nullptr;
}

std::vector<OverlayChoice> timingChoices(const Exploration &exploration)
{
    const Session &session = *exploration.session();
    const Timing *inUse = timingInUse(exploration);
    std::vector<OverlayChoice> choices;
    for (const Timing &timing : session.timings) {
        if (&timing != inUse)
            choices.push_back({SourcePrefix + QString::fromStdString(timingName(session, timing)),
                               TradeOffOverlays::tr("%1, %2", "source of gains, workload")
                                   .arg(sourceText(timing.source), workloadText(timing.workload))});
    }
    return choices;
}

} // namespace

TradeOffOverlays::TradeOffOverlays(Exploration *exploration, QObject *parent)
    : QObject(parent), m_exploration(exploration)
{
    for (const auto signal : {&Exploration::sessionChanged, &Exploration::problemChanged})
        connect(exploration, signal, this, &TradeOffOverlays::refresh);
}

TradeOffOverlays::~TradeOffOverlays()
{
    m_task.reset();
}

std::vector<OverlayChoice> TradeOffOverlays::choices() const
{
    const Session *open = m_exploration->session();
    const SessionProblem *problem = m_exploration->problem();
    if (open == nullptr || problem == nullptr)
        return {};
    auto choices = timingChoices(*m_exploration);
    for (const std::string objective : {"theoretical-time", "memory"}) {
        if (problem->objective != objective)
            choices.push_back(
                {ObjectivePrefix + QString::fromStdString(objective), objectiveName(objective)});
    }
    for (const auto &session : m_sessions) {
        if (session->id != open->id)
            choices.push_back({idOf(*session), QString::fromStdString(session->name)});
    }
    for (OverlayChoice &choice : choices)
        choice.isShown = m_shown.contains(choice.id);
    return choices;
}

std::vector<TradeOffOverlays::Wish> TradeOffOverlays::wishes() const
{
    const auto &open = m_exploration->sharedSession();
    std::vector<Wish> wishes;
    for (const OverlayChoice &choice : choices()) {
        if (!choice.isShown)
            continue;
        Wish wish{choice.text, open, m_exploration->decisions()};
        if (choice.id.startsWith(SourcePrefix)) {
            const auto timing = findTiming(*open, choice.id.mid(SourcePrefix.size()).toStdString());
            if (!timing)
                continue;
            wish.decisions = withTiming(std::move(wish.decisions), *open, **timing);
        } else if (choice.id.startsWith(ObjectivePrefix)) {
            wish.decisions.objective = choice.id.mid(ObjectivePrefix.size()).toStdString();
        } else {
            wish.session = *std::ranges::find(m_sessions, choice.id,
                                              [](const auto &session) { return idOf(*session); });
            wish.decisions = wish.session->decisions;
            wish.ofOtherSession = true;
        }
        takeLimitsAway(wish.decisions);
        wishes.push_back(std::move(wish));
    }
    return wishes;
}

TradeOffOverlays::Overlays TradeOffOverlays::compute(const std::vector<Wish> &wishes,
                                                     const HardwareProfile &profile,
                                                     const std::stop_token &stop)
{
    Overlays overlays;
    for (const Wish &wish : wishes) {
        TradeOffOverlay overlay{.name = wish.name, .ofOtherSession = wish.ofOtherSession};
        if (stop.stop_requested())
            break;
        const auto problem = makeSessionProblem(*wish.session, wish.decisions, profile);
        if (problem) {
            if (wish.ofOtherSession)
                overlay.name += text::separator() + gainSourceText(*problem);
            overlay.frontier = modelFrontier(problem->problem);
            overlay.measure = measureOf(*problem);
            overlay.modelled = isModelled(problem->source);
        } else {
            overlay.measure = {};
            overlay.missing = errorSentence(problem.error());
        }
        overlays.push_back(std::move(overlay));
    }
    return overlays;
}

void TradeOffOverlays::refresh()
{
    Q_EMIT choicesChanged();
    auto next = wishes();
    if (next == m_wishes)
        return;
    m_wishes = std::move(next);
    if (m_wishes.empty()) {
        m_task.reset();
        return show({});
    }
    m_task.emplace(runTask<Overlays>(&m_pool,
                                     [wishes = m_wishes, profile = m_exploration->profile()](
                                         const TaskContext &context) -> Result<Overlays> {
                                         return compute(wishes, *profile, context.stop);
                                     }));
    whenFinished(*m_task, this, [this, wishes = m_wishes](const Result<Overlays> &result) {
        if (result && wishes == m_wishes && result->size() == m_wishes.size())
            show(*result);
    });
}

void TradeOffOverlays::show(Overlays overlays)
{
    if (overlays == m_overlays)
        return;
    m_overlays = std::move(overlays);
    Q_EMIT overlaysChanged();
}

void TradeOffOverlays::toggle(const QString &id)
{
    if (m_shown.removeAll(id) == 0)
        m_shown << id;
    else
        std::erase_if(m_sessions, [&](const auto &session) { return idOf(*session) == id; });
    refresh();
    Q_EMIT shownChanged();
}

void TradeOffOverlays::setShown(const QStringList &ids)
{
    m_shown = ids;
    m_shown.removeDuplicates();
    refresh();
}

QStringList TradeOffOverlays::missingSessions() const
{
    QStringList missing;
    for (const QString &id : m_shown) {
        const bool isThere
            = std::ranges::any_of(m_sessions, [&](const auto &session) { return idOf(*session) == id; });
        if (id.startsWith(SessionPrefix) && !isThere)
            missing << id.mid(SessionPrefix.size());
    }
    return missing;
}

void TradeOffOverlays::forgetSession(const QString &id)
{
    if (m_shown.contains(SessionPrefix + id))
        toggle(SessionPrefix + id);
}

void TradeOffOverlays::addSession(std::shared_ptr<const Session> session)
{
    const QString id = idOf(*session);
    std::erase_if(m_sessions, [&](const auto &other) { return other->id == session->id; });
    m_sessions.push_back(std::move(session));
    if (!m_shown.contains(id))
        m_shown << id;
    refresh();
    Q_EMIT shownChanged();
}

void TradeOffOverlays::clear()
{
    m_shown.clear();
    m_sessions.clear();
    refresh();
    Q_EMIT shownChanged();
}

} // namespace halftone
