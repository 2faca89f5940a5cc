// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/session_location.h"

#include "app/command/progress_line.h"
#include "app/workflow/moved_files.h"
#include "app/workflow/resource_folder.h"
#include "app/workflow/session_access.h"
#include "core/session/session_json.h"

namespace halftone {

namespace {

std::optional<std::filesystem::path> pathOf(const Arguments &arguments, std::string_view option)
{
    const auto value = arguments.value(option);
    return value ? std::optional(std::filesystem::path(*value)) : std::nullopt;
}

Result<void> locate(OpenedSession &opened, const Arguments &arguments, const TaskContext &context)
{
    auto &[library, session] = opened;
    const auto model = pathOf(arguments, "--model");
    const auto data = pathOf(arguments, "--data");
    const auto tokenizer = pathOf(arguments, "--tokenizer");
    auto done = model ? relocateModel(session, *model, library, context)
                      : followModel(session, library, note, context);
    if (!done)
        return done;
    if (model)
        session.model.path = model->string();
    return data ? relocateData(session, *data, tokenizer, library, context)
                : followData(session, tokenizer, library, note, context);
}

void printPlaces(const Session &session, bool asJson)
{
    const auto model = whereItIsNow(session.model.path).string();
    const auto data = whereItIsNow(session.calibration.dataPath).string();
    if (asJson) {
        print(placesToJson(model, data));
        return;
    }
    print("model  " + model);
    print("data   " + data);
}

} // namespace

int locateSession(const Invocation &invocation, std::span<const std::string> words)
{
    auto opened = openSession(words[0], invocation.library);
    if (!opened)
        return fail(opened.error());
    ProgressLine progress("reading the model");
    const TaskContext context{invocation.stop, [&](double fraction) { progress.update(fraction); }};
    const auto located = locate(*opened, invocation.arguments, context);
    const auto stored = opened->library.load(opened->session.id); // the model may be found, the texts not
    if (stored)
        printPlaces(*stored, invocation.arguments.has("--json"));
    return located ? Done : fail(located.error());
}

} // namespace halftone
