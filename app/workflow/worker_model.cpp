// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/worker_model.h"

#include "app/workflow/local_worker.h"
#include "app/workflow/resource_folder.h"

#include <algorithm>

namespace halftone {

Result<void> placeModel(WorkerTimingRequest &request, Session &session, SessionLibrary &library,
                        const SayFound &say, const TaskContext &context)
{
    if (!request.modelPath.empty())
        return {};
    const auto followed = followModel(session, library, say, context);
    const auto isOwn = [](const std::string &command) { return command == localWorkerCommand(); };
    const bool isLost = !followed && followed.error().code == ErrorCode::NotFound;
    if (!followed && (!isLost || std::ranges::all_of(request.commands, isOwn)))
        return followed;
    if (isLost) {
        say("the model is not on this computer; the workers are told " + session.model.path);
        return {};
    }
    // A worker of this computer may run in another folder.
    std::error_code error;
    request.modelPath = std::filesystem::absolute(whereItIsNow(session.model.path), error).string();
    return {};
}

} // namespace halftone
