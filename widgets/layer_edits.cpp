// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layer_edits.h"

#include "core/session/session_restrictions.h"
#include "widgets/exploration.h"
#include "widgets/layer_restriction.h"
#include "widgets/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace halftone {

namespace {

struct LayerEdit
{
    Q_DECLARE_TR_FUNCTIONS(LayerEdit)
};

using Names = std::vector<std::string>;

Names namesOf(const Exploration &exploration, const std::vector<LayerId> &layers)
{
    Names names;
    const Session *session = exploration.session();
    for (const LayerId layer : layers) {
        if (session != nullptr && layer.value < session->graph.layers.size())
            names.push_back(session->graph.layer(layer).name);
    }
    return names;
}

/// "lm_head", or "12 layers"; for the undo stack.
QString subjectOf(const Names &names)
{
    return names.size() == 1 ? QString::fromStdString(names.front())
                             : LayerEdit::tr("%Ln layers", nullptr, static_cast<int>(names.size()));
}

void allow(Decisions &decisions, const std::string &name, const std::string &format)
{
    const auto excluded = decisions.excluded.find(name);
    if (excluded == decisions.excluded.end())
        return;
    std::erase(excluded->second, format);
    if (excluded->second.empty())
        decisions.excluded.erase(excluded);
}

void forbid(Decisions &decisions, const std::string &name, const std::string &format)
{
    const auto known = decisions.excluded.find(name);
    Names excluded = known == decisions.excluded.end() ? Names() : known->second;
    if (std::ranges::find(excluded, format) == excluded.end())
        excluded.push_back(format);
    const bool isAnyLeft = std::ranges::any_of(decisions.formats, [&](const std::string &open) {
        return std::ranges::find(excluded, open) == excluded.end();
    });
    if (!isAnyLeft)
        return;
    const auto pin = decisions.pins.find(name);
    if (pin != decisions.pins.end() && pin->second == format)
        decisions.pins.erase(pin);
    decisions.excluded[name] = std::move(excluded);
}

void untie(Decisions &decisions, const Names &names)
{
    const std::set<std::string> untied(names.begin(), names.end());
    for (auto &tie : decisions.ties)
        std::erase_if(tie, [&](const std::string &name) { return untied.contains(name); });
    std::erase_if(decisions.ties, [](const Names &tie) { return tie.size() < 2; });
}

void tie(Decisions &decisions, Names names)
{
    const auto joins = [&](const Names &other) {
        return std::ranges::any_of(
            other, [&](const auto &name) { return std::ranges::find(names, name) != names.end(); });
    };
    const auto joined
        = std::stable_partition(decisions.ties.begin(), decisions.ties.end(), std::not_fn(joins));
    for (auto other = joined; other != decisions.ties.end(); ++other) {
        for (const auto &name : *other) {
            if (std::ranges::find(names, name) == names.end())
                names.push_back(name);
        }
    }
    decisions.ties.erase(joined, decisions.ties.end());
    decisions.ties.push_back(std::move(names));
}

Names vllmNames(const Session &session)
{
    Names names;
    for (const Names &tie : vllmTies(session.graph))
        names.insert(names.end(), tie.begin(), tie.end());
    return names;
}

} // namespace

void pinLayers(Exploration &exploration, const std::vector<LayerId> &layers,
               const std::optional<std::string> &format)
{
    const Names names = namesOf(exploration, layers);
    Decisions next = exploration.decisions();
    for (const auto &name : names) {
        if (format) {
            next.pins[name] = *format;
            allow(next, name, *format);
        } else {
            next.pins.erase(name);
        }
    }
    const QString subject = subjectOf(names);
    exploration.decide(std::move(next),
                       format ? LayerEdit::tr("Pin %1 to %2").arg(subject, theme::formatLabel(*format))
                              : LayerEdit::tr("Unpin %1").arg(subject));
}

void allowFormat(Exploration &exploration, const std::vector<LayerId> &layers, const std::string &format,
                 bool isAllowed)
{
    const Names names = namesOf(exploration, layers);
    Decisions next = exploration.decisions();
    for (const auto &name : names)
        (isAllowed ? allow : forbid)(next, name, format);
    const QString text = isAllowed ? LayerEdit::tr("Allow %2 for %1") : LayerEdit::tr("Exclude %2 from %1");
    exploration.decide(std::move(next), text.arg(subjectOf(names), theme::formatLabel(format)));
}

void tieLayers(Exploration &exploration, const std::vector<LayerId> &layers)
{
    const Names names = namesOf(exploration, layers);
    if (names.size() < 2)
        return;
    Decisions next = exploration.decisions();
    tie(next, names);
    exploration.decide(std::move(next), LayerEdit::tr("Tie %1").arg(subjectOf(names)));
}

void untieLayers(Exploration &exploration, const std::vector<LayerId> &layers)
{
    const Names names = namesOf(exploration, layers);
    Decisions next = exploration.decisions();
    untie(next, names);
    exploration.decide(std::move(next), LayerEdit::tr("Untie %1").arg(subjectOf(names)));
}

void tieAsVllm(Exploration &exploration, bool isTied)
{
    if (exploration.session() == nullptr)
        return;
    Decisions next = exploration.decisions();
    if (isTied) {
        for (const Names &names : vllmTies(exploration.session()->graph))
            tie(next, names);
    } else {
        untie(next, vllmNames(*exploration.session()));
    }
    exploration.decide(std::move(next),
                       isTied ? LayerEdit::tr("Tie layers as vLLM does")
                              : LayerEdit::tr("Untie the layers that vLLM joins"));
}

bool isTiedAsVllm(const Exploration &exploration)
{
    if (exploration.session() == nullptr || exploration.decisions().ties.empty())
        return false;
    const auto joined = vllmTies(exploration.session()->graph);
    const auto isTied = [&](const Names &names) {
        return std::ranges::any_of(exploration.decisions().ties, [&](const Names &tie) {
            return std::ranges::all_of(
                names, [&](const auto &name) { return std::ranges::find(tie, name) != tie.end(); });
        });
    };
    return !joined.empty() && std::ranges::all_of(joined, isTied);
}

void releaseAllLayers(Exploration &exploration)
{
    Decisions next = exploration.decisions();
    next.pins.clear();
    next.excluded.clear();
    next.ties.clear();
    exploration.decide(std::move(next), LayerEdit::tr("Release all layers"));
}

} // namespace halftone
