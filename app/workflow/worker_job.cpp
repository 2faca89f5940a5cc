// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/worker_job.h"

#include "app/workflow/worker_share.h"
#include "core/timing/layer_work.h"
#include "core/timing/paired_times.h"

#include <thread>

namespace halftone {

namespace {

constexpr std::string_view LoadId = "load";

std::string idOf(const Measurement &measurement)
{
    return std::to_string(measurement.klass.value) + ":" + std::to_string(measurement.configuration);
}

/// Starting it again may help; it says itself when it cannot.
bool mayRecover(const Error &error)
{
    return error.code == ErrorCode::Io || error.code == ErrorCode::Timeout
        || error.code == ErrorCode::Corrupt;
}

/// One worker from its start to its end.
class WorkerThread
{
public:
    WorkerThread(std::size_t number, WorkerShare &share, const WorkerStarter &start, std::stop_token stop)
        : m_number(number), m_share(share), m_start(start), m_stop(std::move(stop))
    {
    }

    /// @return what ended it, unless there was nothing left to do
    Result<void> run()
    {
        int restartsLeft = m_share.job().restarts;
        while (true) {
            m_share.say(m_number, "starting");
            m_hasMeasured = false;
            auto served = serve();
            if (served || served.error().code == ErrorCode::Cancelled) {
                m_share.say(m_number, served ? "done" : "cancelled");
                return served;
            }
            if (m_hasMeasured)
                restartsLeft = m_share.job().restarts;
            m_share.say(m_number, "lost: " + served.error().detail);
            if (!mayRecover(served.error()) || restartsLeft-- == 0)
                return served;
        }
    }

private:
    Result<void> serve()
    {
        auto channel = m_start(m_share.job().commands[m_number]);
        if (!channel)
            return channel.error();
        WorkerConversation talk(*std::move(channel), m_share.job().patience,
                                [this](const std::string &line) { m_share.log(m_number, line); });
        if (auto ready = prepare(talk); !ready)
            return ready;
        while (const auto measurement = m_share.take(m_stop)) {
            auto measured = measure(talk, *measurement);
            if (measured)
                continue;
            if (measured.error().code == ErrorCode::Cancelled)
                static_cast<void>(talk.send(cancelRequest(idOf(*measurement))));
            return measured;
        }
        if (m_stop.stop_requested())
            return measurementCancelled();
        return talk.send(shutdownRequest());
    }

    Result<void> prepare(WorkerConversation &talk)
    {
        const auto &session = m_share.session();
        const auto &path = m_share.job().modelPath.empty() ? session.model.path : m_share.job().modelPath;
        if (auto sent = talk.send(helloRequest("halftone " HALFTONE_VERSION)); !sent)
            return sent;
        const auto hello = answer<WorkerHello>(talk);
        if (!hello)
            return hello.error();
        m_host = hello->host;
        m_share.say(m_number,
                    "loading the model on " + m_host + ", " + hello->device.type + " (" + hello->device.name
                        + ")" + (hello->isTested ? "" : "; this kind of device is untested on hardware"));
        if (auto sent = talk.send(loadRequest(LoadId, path, session.graph.layers)); !sent)
            return sent;
        const auto loaded = answer<WorkerLoaded>(talk);
        if (!loaded)
            return loaded.error();
        if (auto joined = m_share.join(m_number, *hello, loaded->formats); !joined)
            return lasting(joined.error());
        m_share.say(m_number, "measuring on " + m_host + m_share.fixedText());
        return {};
    }

    template <typename Answer>
    Result<Answer> answer(WorkerConversation &talk)
    {
        while (true) {
            const auto next = talk.next(m_stop);
            if (!next)
                return next.error();
            if (const auto *found = std::get_if<Answer>(&*next))
                return *found;
            if (const auto *failure = std::get_if<WorkerFailure>(&*next))
                return errorOf(*failure);
        }
    }

    /// A disk that is full does not get better by starting a worker again.
    static Error lasting(const Error &error)
    {
        return {error.code == ErrorCode::Io ? ErrorCode::Internal : error.code, error.subject, error.detail};
    }

    static Error errorOf(const WorkerFailure &failure)
    {
        return {failure.code == "not_found" ? ErrorCode::NotFound : ErrorCode::Unsupported, "worker",
                failure.message};
    }

    Result<void> measure(WorkerConversation &talk, const Measurement &measurement)
    {
        auto result = ask(talk, measurement);
        if (!result)
            m_share.giveBack(measurement);
        return result ? finish(measurement, *result) : result.error();
    }

    /// The outcome of one configuration: a gain, or why there is none.
    Result<std::variant<MeasuredGain, std::string>> ask(WorkerConversation &talk,
                                                        const Measurement &measurement)
    {
        const std::string id = idOf(measurement);
        const std::vector wanted{m_share.request(measurement)};
        if (auto sent = talk.send(measureRequest(id, m_share.job().workload, wanted, m_share.job().effort));
            !sent)
            return sent.error();
        std::variant<MeasuredGain, std::string> outcome = "it was not measured";
        while (true) {
            const auto next = talk.next(m_stop);
            if (!next)
                return next.error();
            if (const auto *measured = std::get_if<WorkerMeasured>(&*next);
                measured != nullptr && measured->id == id && measured->key == measurement.configuration)
                outcome = measured->gain;
            else if (const auto *failure = std::get_if<WorkerFailure>(&*next)) {
                if (!failure->key || failure->id != id)
                    return errorOf(*failure);
                outcome = failure->message;
            } else if (const auto *finished = std::get_if<WorkerFinished>(&*next);
                       finished != nullptr && finished->id == id)
                return outcome;
        }
    }

    Result<void> finish(const Measurement &measurement,
                        const std::variant<MeasuredGain, std::string> &outcome)
    {
        if (const auto *why = std::get_if<std::string>(&outcome)) {
            m_share.refuse(measurement, *why);
            return {};
        }
        m_hasMeasured = true;
        auto written = m_share.finish(measurement, m_host, std::get<MeasuredGain>(outcome));
        return written ? written : lasting(written.error());
    }

    std::size_t m_number;
    WorkerShare &m_share;
    const WorkerStarter &m_start;
    std::stop_token m_stop;
    std::string m_host;
    bool m_hasMeasured = false;
};

} // namespace

Result<Timing> measureWithWorkers(const Session &session, const WorkerTimingRequest &request,
                                  const std::filesystem::path &journals, const WorkerTimingEvents &events,
                                  const TaskContext &context, const WorkerStarter &start)
{
    if (request.workload.phase != Phase::Prefill)
        return Error{ErrorCode::Unsupported, "decode",
                     "workers measure the time to the first token alone, choose prefill"};
    if (auto possible = checkWorkload(request.workload); !possible)
        return possible.error();
    if (request.commands.empty())
        return Error{ErrorCode::InvalidArgument, "worker", "no command starts a worker, give one"};
    WorkerShare share(session, request, journals, events);
    std::vector<Result<void>> ends(request.commands.size());
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < request.commands.size(); ++i)
            threads.emplace_back([&, i] { ends[i] = WorkerThread(i, share, start, context.stop).run(); });
    }
    Error last{ErrorCode::Internal, "worker", "nothing was measured"};
    for (const auto &end : ends) {
        if (!end && last.code != ErrorCode::Cancelled)
            last = end.error();
    }
    return share.timing(last);
}

} // namespace halftone
