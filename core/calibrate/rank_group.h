// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/calibrate/launch.h"

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace halftone {

/// How long the processes of a group wait for one another.
struct RankTimes
{
    std::chrono::milliseconds join = std::chrono::minutes(5); ///< chosen: nodes of a cluster start one by one
    std::chrono::milliseconds beat = std::chrono::seconds(1); ///< chosen
    /// Without a beat for so long a process counts as lost. Chosen: below the half minute in which all shall have
    /// ended, and far above the pause of a machine that swaps.
    std::chrono::milliseconds lost = std::chrono::seconds(15);
};

/// The processes of one launch, joined through LibTorch's key-value store (c10d::TCPStore).
///
/// Samples are independent, so the processes only hand small texts and finished samples around; nothing is reduced
/// across them and a result does not depend on their number. Each process shows that it lives by a beat; one that stops
/// beating, or says that it failed, ends all others: their stopToken() is stopped and failure() says why.
/// Every call may be made from any thread.
class RankGroup
{
public:
    /// Waits for all processes of @p launch.
    /// @return Timeout or Io if the store cannot be reached or not all processes arrive; Cancelled
    static Result<RankGroup> join(const Launch &launch, const RankTimes &times, std::stop_token stop);

    RankGroup(RankGroup &&) noexcept;
    RankGroup &operator=(RankGroup &&) noexcept;
    ~RankGroup(); ///< stops the beat; call leave() first, or the others take it for a loss

    /// Of this process, from 0; and how many there are.
    [[nodiscard]] int rank() const;
    [[nodiscard]] int worldSize() const;

    /// Stopped when the caller's token is, or when the group failed.
    [[nodiscard]] std::stop_token stopToken() const;
    /// Why the group cannot go on: a lost process, or what another one reported.
    [[nodiscard]] std::optional<Error> failure() const;

    /// Publishes bytes under a name that is used once. @return Io if the store is gone
    Result<void> publish(const std::string &name, const std::string &bytes);
    /// What was published under @p name, if anything yet. @return Io if the store is gone
    Result<std::optional<std::string>> find(const std::string &name);
    /// Waits until @p name is published. @return failure(), Cancelled once stopToken() is stopped, Io
    Result<std::string> await(const std::string &name);

    /// Ends the others with @p error as their failure.
    void fail(const Error &error);
    /// On rank 0, after a failure: sleeps for three beats, so that the others hear of it from the store,
    /// which goes with this. On other ranks it returns at once.
    void letOthersHear() const;
    /// To be called by each process when its work is done. Rank 0 waits here until all have left, so that its
    /// store outlives its users; the others return at once. @return Io; on rank 0 errors of await() too
    Result<void> leave();

private:
    struct State;
    explicit RankGroup(std::unique_ptr<State> state);
    Result<void> awaitAll();
    std::unique_ptr<State> m_state;
};

} // namespace halftone
