// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/kept_validation.h"

#include "app/command/progress_line.h"
#include "core/base/number_text.h"
#include "core/session/session_json.h"
#include "core/session/session_prediction.h"

#include <algorithm>

namespace halftone {

namespace {

/// Under which @p name was kept.
Decisions decisionsOf(const Session &session, const std::string &name)
{
    const auto *kept = keptNamed(session, name);
    return kept != nullptr ? kept->decisions : Decisions{};
}

std::vector<NamedValidation> namedValidations(const Session &session, KeptValidations all)
{
    std::vector<NamedValidation> named;
    for (auto &[name, validation, isNew] : all.finished) {
        const auto configuration
            = namedConfiguration(session.graph, validation.formats, baselineOf(decisionsOf(session, name)));
        auto predictions = configuration
            ? predictLossMse(session, configuration->formats, configuration->configuration)
            : std::vector<LossPrediction>();
        named.push_back({std::move(name), std::move(validation), std::move(predictions), {}});
    }
    for (auto &[name, error] : all.failed)
        named.push_back({std::move(name), {}, {}, describe(error)});
    return named;
}

/// "daily: predicted 1.2e-05 (log-uniform), measured 1.4e-05 nats^2 (95 %: 1.1e-05 to 1.8e-05), measured / predicted 1.17"
std::string lineOf(const NamedValidation &one, const std::string &noise)
{
    if (!one.failure.empty())
        return one.name + ": " + one.failure;
    const auto measured = measureLoss(one.validation.samples);
    const auto prediction = std::ranges::find(
        one.predictions, noise, [](const LossPrediction &each) { return std::string(name(each.model)); });
    const bool isKnown = prediction != one.predictions.end() && prediction->lossMse;
    std::string line = one.name + ": predicted "
        + (isKnown ? shortText(*prediction->lossMse) + " (" + noise + ")" : noise + " not known")
        + ", measured " + shortText(measured.lossMse) + " nats^2";
    line += measured.samples > 1
        ? " (95 %: " + shortText(measured.lossMseLow) + " to " + shortText(measured.lossMseHigh) + ")"
        : " (one sample: no interval)";
    if (isKnown && *prediction->lossMse > 0)
        line += ", measured / predicted " + shortText(measured.lossMse / *prediction->lossMse);
    return line;
}

void printForPeople(const Session &session, const std::vector<NamedValidation> &named)
{
    for (const auto &one : named)
        print(lineOf(one, decisionsOf(session, one.name).noise));
}

std::string countText(std::size_t count, std::size_t of)
{
    return std::to_string(count) + " of " + std::to_string(of) + " kept configurations ";
}

int statusOf(const KeptValidations &all, std::size_t count)
{
    if (all.isCancelled)
        return fail({ErrorCode::Cancelled, "validate",
                     "cancelled; " + countText(all.finished.size(), count)
                         + "are finished and stored, the same command goes on with the rest"});
    if (!all.failed.empty())
        return fail(
            {ErrorCode::Corrupt, "validate", countText(all.failed.size(), count) + "could not be validated"});
    return Done;
}

} // namespace

bool asksForAllKept(const Arguments &arguments, const Session &session)
{
    return arguments.value("--kept") == std::string(AllKept) && keptNamed(session, AllKept) == nullptr;
}

int validateAllKept(const Invocation &invocation, OpenedSession &opened, const ValidationRequest &request)
{
    const Session &session = opened.session;
    std::vector<std::string> names;
    for (const auto &kept : session.kept)
        names.push_back(kept.name);
    if (names.empty())
        return fail({ErrorCode::NotFound, session.name,
                     "no configuration is kept in this session; keep one with halftone-cli keep"});
    std::string current;
    std::string detail;
    ProgressLine progress("validating");
    KeptValidationEvents events;
    events.warning = warn;
    events.begins = [&](const std::string &name, std::size_t number, std::size_t count) {
        current = name + " (" + std::to_string(number) + " of " + std::to_string(count) + ")";
    };
    events.progress = [&](std::int64_t done, std::int64_t samples) {
        detail = current + ", " + std::to_string(done) + " of " + std::to_string(samples) + " samples";
    };
    const TaskContext context{invocation.stop, [&](double fraction) { progress.update(fraction, detail); }};
    const auto all = validateKept(session, names, request, opened.library, events, context);
    if (!all)
        return fail(all.error());
    for (const auto &one : all->finished) {
        if (!one.isNew)
            note(one.name + " was validated so before, " + one.validation.created);
    }
    const auto named = namedValidations(session, *all);
    if (invocation.arguments.has("--json"))
        print(keptValidationsToJson(named, all->isCancelled));
    else
        printForPeople(session, named);
    return statusOf(*all, names.size());
}

} // namespace halftone
