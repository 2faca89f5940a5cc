// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/rank_share.h"

#include "core/session/sample_blob.h"

#include <chrono>
#include <set>
#include <sstream>
#include <thread>

namespace halftone {

namespace {

constexpr auto PollPause = std::chrono::milliseconds(100); // chosen: a cancel is heard within 200 ms

// Names in the group's store.
constexpr auto OrderName = "order";
constexpr auto DoneName = "done";

std::string resultName(std::int64_t index)
{
    return "sample/" + std::to_string(index);
}

// The first letter of a result: sums follow, or why the sample is left out.
constexpr char Finished = 'F';
constexpr char LeftOut = 'L';

std::string finishedText(const SampleSums &sums)
{
    const auto bytes = sampleToBlob(sums);
    std::string text(1, Finished);
    for (const std::byte byte : bytes)
        text.push_back(static_cast<char>(byte));
    return text;
}

Result<SampleSums> sumsOf(const std::string &text)
{
    std::vector<std::byte> bytes;
    for (const char letter : text.substr(1))
        bytes.push_back(static_cast<std::byte>(letter));
    return sampleFromBlob(bytes);
}

std::string orderText(const RankAgreement &agreement, const std::vector<CalibrationSample> &missing)
{
    std::string text = agreement.modelFingerprint + "\n" + agreement.fingerprint + "\n";
    for (const auto &sample : missing)
        text += std::to_string(sample.index) + " ";
    return text;
}

std::vector<CalibrationSample> shareOf(const std::vector<CalibrationSample> &missing, const RankGroup &group)
{
    std::vector<CalibrationSample> share;
    const auto step = static_cast<std::size_t>(group.worldSize());
    for (auto i = static_cast<std::size_t>(group.rank()); i < missing.size(); i += step)
        share.push_back(missing[i]);
    return share;
}

/// Rank 0's view of what the others still owe.
class Collector
{
public:
    Collector(RankGroup &group, const std::vector<CalibrationSample> &missing,
              const std::vector<CalibrationSample> &own, const CalibrationOptions &options,
              const SampleSink &store)
        : m_group(group), m_options(options), m_store(store)
    {
        for (const auto &sample : missing)
            m_owed.insert(sample.index);
        for (const auto &sample : own)
            m_owed.erase(sample.index);
    }

    [[nodiscard]] bool isComplete() const { return m_owed.empty(); }

    /// Stores what has arrived since the last call.
    Result<void> collect()
    {
        for (auto index = m_owed.begin(); index != m_owed.end();) {
            const auto text = m_group.find(resultName(*index));
            if (!text)
                return text.error();
            if (*text) {
                if (auto taken = take(*index, **text); !taken)
                    return taken;
                index = m_owed.erase(index);
            } else {
                ++index;
            }
        }
        return {};
    }

    Result<void> leaveOut(std::int64_t index, const std::string &reason)
    {
        m_options.leftOut(index, reason);
        constexpr std::int64_t LeastShare = 10; // one in ten, as calibrate() allows one process
        if (++m_leftOut * LeastShare > m_options.requestedSamples)
            return Error{ErrorCode::Corrupt, "sample " + std::to_string(index),
                         reason + "; more than a tenth of the samples is left out"};
        return {};
    }

private:
    Result<void> take(std::int64_t index, const std::string &text)
    {
        if (text.starts_with(LeftOut))
            return leaveOut(index, text.substr(1));
        const auto sums = sumsOf(text);
        if (!sums)
            return sums.error();
        if (sums->index != index)
            return Error{ErrorCode::Corrupt, "sample " + std::to_string(index),
                         "another process sent sample " + std::to_string(sums->index) + " in its place"};
        return m_store(*sums);
    }

    RankGroup &m_group;
    const CalibrationOptions &m_options;
    const SampleSink &m_store;
    std::set<std::int64_t> m_owed;
    std::int64_t m_leftOut = 0;
};

Result<std::vector<CalibrationSample>> orderedSamples(const std::string &order,
                                                      const RankAgreement &agreement,
                                                      const std::vector<CalibrationSample> &samples)
{
    std::istringstream stream(order);
    RankAgreement theirs;
    std::getline(stream, theirs.modelFingerprint);
    std::getline(stream, theirs.fingerprint);
    if (theirs.modelFingerprint != agreement.modelFingerprint)
        return Error{ErrorCode::Conflict, "model", "the weights on this host are not those of rank 0"};
    if (theirs.fingerprint != agreement.fingerprint)
        return Error{
            ErrorCode::Conflict, "data",
            "the calibration data, its tokens or the settings of this process are not those of rank 0"};
    std::vector<CalibrationSample> missing;
    for (std::size_t index = 0; stream >> index;) {
        if (index >= samples.size())
            return Error{ErrorCode::Conflict, "data",
                         "rank 0 asks for a sample that this process does not have"};
        missing.push_back(samples[index]);
    }
    return missing;
}

} // namespace

Result<void> calibrateAsFirst(RankGroup &group, const RankAgreement &agreement, const Model &model,
                              const std::vector<CalibrationSample> &missing,
                              const CalibrationOptions &options, const SampleSink &store,
                              const TaskContext &context)
{
    if (auto told = group.publish(OrderName, orderText(agreement, missing)); !told)
        return told;
    const auto own = shareOf(missing, group);
    Collector collector(group, missing, own, options, store);
    std::optional<Error> tooManyLeftOut;
    CalibrationOptions ownOptions = options;
    ownOptions.leftOut = [&](std::int64_t index, const std::string &reason) {
        if (auto allowed = collector.leaveOut(index, reason); !allowed)
            tooManyLeftOut = allowed.error();
    };
    const auto storeAndCollect = [&](const SampleSums &sums) -> Result<void> {
        if (auto stored = store(sums); !stored)
            return stored;
        return collector.collect();
    };
    if (auto done = calibrate(model, own, ownOptions, storeAndCollect, context); !done)
        return done;
    if (tooManyLeftOut)
        return *tooManyLeftOut;
    while (!collector.isComplete()) {
        if (auto collected = collector.collect(); !collected)
            return collected;
        if (context.stop.stop_requested())
            return Error{ErrorCode::Cancelled, "calibration",
                         "waiting for the other processes was cancelled"};
        std::this_thread::sleep_for(PollPause);
    }
    return group.publish(DoneName, "");
}

Result<void> calibrateAsOther(RankGroup &group, const RankAgreement &agreement, const Model &model,
                              const std::vector<CalibrationSample> &samples,
                              const CalibrationOptions &options, const TaskContext &context)
{
    const auto order = group.await(OrderName);
    if (!order)
        return order.error();
    const auto missing = orderedSamples(*order, agreement, samples);
    if (!missing)
        return missing.error();
    std::optional<Error> unsent;
    CalibrationOptions ownOptions = options;
    ownOptions.leftOut = [&](std::int64_t index, const std::string &reason) {
        if (auto sent = group.publish(resultName(index), LeftOut + reason); !sent)
            unsent = sent.error();
    };
    const auto send
        = [&](const SampleSums &sums) { return group.publish(resultName(sums.index), finishedText(sums)); };
    if (auto done = calibrate(model, shareOf(*missing, group), ownOptions, send, context); !done)
        return done;
    if (unsent)
        return *unsent;
    const auto done = group.await(DoneName);
    return done ? Result<void>() : done.error();
}

} // namespace halftone
