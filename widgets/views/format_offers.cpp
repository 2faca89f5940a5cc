// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/format_offers.h"

#include "core/numeric/number_format.h"
#include "core/session/session_problem.h"
#include "core/timing/hardware_profile.h"
#include "widgets/exploration.h"
#include "widgets/views/noise_text.h"
#include "widgets/views/source_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace halftone {

namespace {

constexpr std::size_t MostFormats
    = 5; // chosen: configurations of a sub-graph grow as formats to the power of layers
constexpr std::size_t FewestFormats = 2; // the baseline and one to choose

struct FormatOffers
{
    Q_DECLARE_TR_FUNCTIONS(FormatOffers)
};

template <typename Range>
bool contains(const Range &range, const std::string &name)
{
    return std::ranges::find(range, name) != range.end();
}

QString timingProblem(const Session &session, const Decisions &decisions, const std::string &format)
{
    const auto isComplete = [&](const Timing &timing) {
        return std::ranges::all_of(decisions.formats,
                                   [&](const auto &one) { return contains(timing.formats, one); });
    };
    if (session.timings.empty())
        return FormatOffers::tr("there is no timing yet");
    if (decisions.source.empty()) {
        if (std::ranges::any_of(session.timings, isComplete))
            return {};
        const bool isAnywhere = std::ranges::any_of(
            session.timings, [&](const Timing &timing) { return contains(timing.formats, format); });
        return isAnywhere ? FormatOffers::tr("no timing has gains for it together with the others")
                          : FormatOffers::tr("no timing has gains for it");
    }
    const auto timing = findTiming(session, decisions.source);
    if (!timing || isComplete(**timing))
        return {};
    return FormatOffers::tr("%1 has no gains for it").arg(sourceText((*timing)->source));
}

QString gainProblem(const Exploration &exploration, const Decisions &decisions, const std::string &format)
{
    if (decisions.objective == "empirical-time")
        return timingProblem(*exploration.session(), decisions, format);
    const auto &profile = *exploration.profile();
    if (decisions.objective == "theoretical-time"
        && std::ranges::none_of(profile.formats, [&](const auto &support) { return support.name == format; }))
        return FormatOffers::tr("%1 has no rate for it").arg(QString::fromStdString(profile.label));
    return {};
}

QString additionProblem(const Exploration &exploration, const std::string &format)
{
    Decisions decisions = exploration.decisions();
    if (decisions.formats.size() >= MostFormats)
        return FormatOffers::tr("there are %Ln formats, the most that can be", nullptr,
                                static_cast<int>(MostFormats));
    decisions.formats.push_back(format);
    if (QString problem = gainProblem(exploration, decisions, format); !problem.isEmpty())
        return problem;
    const auto noise = noiseModelNamed(decisions.noise);
    return noise ? noiseProblem(*exploration.session(), decisions, *noise) : QString();
}

FormatOffer offerOf(const Exploration &exploration, const std::string &name)
{
    const auto &chosen = exploration.decisions().formats;
    FormatOffer offer{name, name == chosen.front(), contains(chosen, name), {}};
    if (offer.isBaseline)
        offer.problem = FormatOffers::tr("the baseline, that all gains and losses are against");
    else if (offer.isChosen && chosen.size() <= FewestFormats)
        offer.problem = FormatOffers::tr("one format besides the baseline is needed");
    else if (!offer.isChosen)
        offer.problem = additionProblem(exploration, name);
    return offer;
}

} // namespace

std::vector<FormatOffer> formatOffersOf(const Exploration &exploration)
{
    const auto &chosen = exploration.decisions().formats;
    if (exploration.session() == nullptr || chosen.empty())
        return {};
    std::vector<FormatOffer> offers{offerOf(exploration, chosen.front())};
    for (const auto &format : knownFormats()) {
        if (format.name != chosen.front())
            offers.push_back(offerOf(exploration, std::string(format.name)));
    }
    return offers;
}

std::vector<std::string> formatsWith(const Exploration &exploration, const std::string &format, bool isChosen)
{
    auto formats = exploration.decisions().formats;
    std::erase(formats, format);
    if (isChosen)
        formats.push_back(format);
    return formats;
}

} // namespace halftone
