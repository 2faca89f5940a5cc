// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/moved_files.h"

#include "app/workflow/nearby_files.h"
#include "app/workflow/prepared_samples.h"
#include "app/workflow/resource_folder.h"
#include "core/model/model.h"

#include <algorithm>

namespace halftone {

namespace {

namespace fs = std::filesystem;

bool isThere(const fs::path &path)
{
    std::error_code ignored;
    return fs::exists(path, ignored);
}

fs::path canonicalPath(const fs::path &path)
{
    std::error_code ignored;
    return fs::weakly_canonical(path, ignored);
}

bool isModelFile(const fs::path &path, const Session &session)
{
    std::error_code ignored;
    return session.model.architecture == "TorchScript"
        ? fs::is_regular_file(path, ignored) && path.extension() == fs::path(session.model.path).extension()
        : isThere(path / "config.json");
}

/// Whether the content of @p model is that of the session's.
Result<bool> isModelOf(const Session &session, const Model &model, const TaskContext &context)
{
    const auto fingerprint = model.fingerprint(context);
    if (!fingerprint)
        return fingerprint.error();
    return *fingerprint == session.model.fingerprint;
}

/// The same of what may be no model at all: its weights are read only if all else is alike.
Result<bool> holdsModelOf(const Session &session, const fs::path &path, const TaskContext &context)
{
    if (!isModelFile(path, session))
        return false;
    const auto model = loadModel(path, session.calibration.sequenceLength);
    if (!model || model->architecture() != session.model.architecture
        || model->parameters() != session.model.parameters)
        return false;
    const auto same = isModelOf(session, *model, context);
    return !same && same.error().code != ErrorCode::Cancelled ? Result<bool>(false) : same;
}

Result<bool> isDataOf(const Session &session, const fs::path &path, const std::optional<fs::path> &tokenizer,
                      const Model &model, const TaskContext &context)
{
    auto request = requestOf(session);
    request.data = path;
    request.tokenizer = tokenizer;
    const auto samples = readSamples(request, model, context);
    if (!samples)
        return samples.error();
    return settingsFingerprint(request, *samples) == session.calibration.fingerprint;
}

/// Where the other sessions of @p library have their models.
Result<std::vector<fs::path>> otherModels(const Session &session, SessionLibrary &library)
{
    const auto sessions = library.list();
    if (!sessions)
        return sessions.error();
    std::vector<fs::path> models;
    for (const auto &other : *sessions) {
        const fs::path model = other.modelPath;
        if (other.id != session.id && std::ranges::find(models, model) == models.end())
            models.push_back(model);
    }
    return models;
}

/// Folders that people keep such files in, the likeliest first.
std::vector<fs::path> foldersFor(const fs::path &lost, const SessionLibrary &library,
                                 const std::vector<fs::path> &models)
{
    auto folders = foldersAround(lost);
    std::error_code ignored;
    folders.push_back(library.path().parent_path());
    for (const auto &model : models)
        folders.push_back(model.parent_path());
    folders.push_back(fs::current_path(ignored));
    return folders;
}

/// The first of @p places that fits, as a predicate that may fail says; empty if none does.
template <typename Fits>
Result<fs::path> firstFitting(const std::vector<fs::path> &places, const Fits &fits)
{
    for (const auto &place : places) {
        const auto is = fits(place);
        if (!is)
            return is.error();
        if (*is)
            return canonicalPath(place);
    }
    return fs::path();
}

Result<fs::path> findModel(const Session &session, SessionLibrary &library, const TaskContext &context)
{
    auto places = otherModels(session, library);
    if (!places)
        return places.error();
    const fs::path lost = session.model.path;
    const auto named = filesNamed(lost.filename(), foldersFor(lost, library, *places), context.stop);
    places->insert(places->end(), named.begin(), named.end());
    const auto beside = filesIn(lost.parent_path());
    places->insert(places->end(), beside.begin(), beside.end());
    const auto fits = [&](const fs::path &place) -> Result<bool> {
        if (context.stop.stop_requested())
            return Error{ErrorCode::Cancelled, session.name, "looking for its model was cancelled"};
        return holdsModelOf(session, place, context);
    };
    return firstFitting(*places, fits);
}

Result<fs::path> findData(const Session &session, const Model &model,
                          const std::optional<fs::path> &tokenizer, SessionLibrary &library,
                          const TaskContext &context)
{
    const auto models = otherModels(session, library);
    if (!models)
        return models.error();
    const fs::path lost = session.calibration.dataPath;
    auto folders = foldersFor(lost, library, *models);
    folders.push_back(model.path().parent_path());
    const auto fits = [&](const fs::path &place) -> Result<bool> {
        const auto same = isDataOf(session, place, tokenizer, model, context);
        return !same && same.error().code != ErrorCode::Cancelled ? Result<bool>(false) : same;
    };
    return firstFitting(filesNamed(lost.filename(), folders, context.stop), fits);
}

/// @param same  whether what is at @p path is what the session was calibrated with
Result<void> mustBeSame(const Result<bool> &same, const fs::path &path, const Session &session,
                        const std::string &what, const std::string &difference)
{
    if (!same)
        return same.error();
    if (*same)
        return {};
    return Error{ErrorCode::Conflict, path.string(),
                 what + " than session '" + session.name + "' was calibrated with: " + difference};
}

Error isMissing(const std::string &path, const Session &session, const std::string &what,
                const std::string &option)
{
    return Error{ErrorCode::NotFound, path,
                 "the " + what + " of session '" + session.name
                     + "' is no longer there and was not found nearby; say where it is: halftone-cli "
                       "sessions locate "
                     + session.id + " " + option};
}

} // namespace

Result<void> followModel(Session &session, SessionLibrary &library, const SayFound &say,
                         const TaskContext &context)
{
    if (isThere(whereItIsNow(session.model.path)))
        return {};
    const auto found = findModel(session, library, context);
    if (!found)
        return found.error();
    if (found->empty())
        return isMissing(session.model.path, session, "model", "--model PATH");
    if (auto stored = library.setModelPath(session.id, *found); !stored)
        return stored;
    say("the model has moved from " + session.model.path + " to " + found->string()
        + ", its content is the same");
    session.model.path = found->string();
    return {};
}

Result<void> followData(Session &session, const std::optional<fs::path> &tokenizer, SessionLibrary &library,
                        const SayFound &say, const TaskContext &context)
{
    auto &path = session.calibration.dataPath;
    if (isThere(whereItIsNow(path)))
        return {};
    const auto model = loadModel(whereItIsNow(session.model.path), session.calibration.sequenceLength);
    if (!model)
        return model.error();
    const auto found = findData(session, *model, tokenizer, library, context);
    if (!found)
        return found.error();
    if (found->empty())
        return isMissing(path, session, "file of calibration texts", "--data FILE");
    if (auto stored = library.setDataPath(session.id, *found); !stored)
        return stored;
    say("the calibration texts have moved from " + path + " to " + found->string()
        + ", they give the same samples");
    path = found->string();
    return {};
}

Result<void> relocateModel(const Session &session, const fs::path &path, SessionLibrary &library,
                           const TaskContext &context)
{
    const auto model = loadModel(path, session.calibration.sequenceLength);
    if (!model)
        return model.error();
    auto known = mustBeSame(isModelOf(session, *model, context), path, session, "this is another model",
                            "its weights or its config.json differ");
    if (!known)
        return known;
    return library.setModelPath(session.id, canonicalPath(path));
}

Result<void> relocateData(const Session &session, const fs::path &path,
                          const std::optional<fs::path> &tokenizer, SessionLibrary &library,
                          const TaskContext &context)
{
    const auto model = loadModel(whereItIsNow(session.model.path), session.calibration.sequenceLength);
    if (!model)
        return model.error();
    auto known = mustBeSame(isDataOf(session, path, tokenizer, *model, context), path, session,
                            "these are other texts", "they give other samples");
    if (!known)
        return known;
    return library.setDataPath(session.id, canonicalPath(path));
}

bool isAboutMovedModel(const Error &error, const Session &session)
{
    return (error.code == ErrorCode::NotFound || error.code == ErrorCode::Conflict)
        && error.subject == session.model.path;
}

bool isAboutMovedData(const Error &error, const Session &session)
{
    return (error.code == ErrorCode::NotFound || error.code == ErrorCode::Conflict)
        && error.subject == session.calibration.dataPath;
}

} // namespace halftone
