// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/shift_job.h"

#include "app/workflow/device_quantization.h"
#include "app/workflow/moved_files.h"
#include "app/workflow/patient_store.h"
#include "app/workflow/session_samples.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>
#include <tuple>

namespace halftone {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// One single-layer pass that is missing.
struct Missing
{
    std::string format;
    std::size_t layer = 0;
};

struct MissingSample
{
    CalibrationSample sample;
    std::vector<Missing> passes;
};

Result<ShiftRun> runOf(const Session &session, const ShiftRequest &request)
{
    if (session.samples.empty())
        return Error{ErrorCode::NotFound, session.name, "no sample has been calibrated yet, calibrate first"};
    if (request.formats.empty())
        return Error{ErrorCode::InvalidArgument, "formats", "at least one format is needed"};
    if (auto checked = checkLoweredFormats(request.formats); !checked)
        return checked.error();
    const auto &stored = session.shiftRun;
    ShiftRun run;
    run.formats = request.formats;
    run.requestedSamples = request.samples.value_or(session.calibration.requestedSamples);
    run.scale = request.scale;
    run.quantization
        = request.quantization.value_or(stored ? stored->quantization : session.calibration.quantization);
    run.programVersion = HALFTONE_VERSION;
    if (run.requestedSamples < 1 || run.requestedSamples > session.calibration.requestedSamples)
        return Error{ErrorCode::InvalidArgument, "samples",
                     "must be from 1 to the " + std::to_string(session.calibration.requestedSamples)
                         + " that session '" + session.name + "' was calibrated with"};
    if (!stored || session.shifts.empty())
        return run;
    std::string differs = difference(stored->quantization, run.quantization);
    if (stored->scale != run.scale)
        differs = "scales " + std::string(name(stored->scale)) + ", here " + std::string(name(run.scale));
    if (!differs.empty())
        return Error{ErrorCode::Conflict, session.name,
                     "its shifts were measured otherwise (" + differs
                         + "); ask for the same, or calibrate a new session"};
    for (const auto &format : stored->formats) {
        if (std::ranges::find(run.formats, format) == run.formats.end())
            run.formats.push_back(format);
    }
    run.requestedSamples = std::max(run.requestedSamples, stored->requestedSamples);
    return run;
}

std::vector<MissingSample> missingOf(const Session &session, const std::vector<std::string> &formats,
                                     std::vector<CalibrationSample> samples)
{
    std::set<std::tuple<std::int64_t, std::string, std::uint32_t>> known;
    for (const auto &shift : session.shifts)
        known.emplace(shift.sample, shift.format, shift.layer.value);
    std::vector<MissingSample> missing;
    for (auto &sample : samples) {
        MissingSample one{std::move(sample), {}};
        for (const auto &format : formats) {
            for (std::uint32_t layer = 0; layer < session.graph.layers.size(); ++layer) {
                if (!known.contains({one.sample.index, format, layer}))
                    one.passes.push_back({format, layer});
            }
        }
        if (!one.passes.empty())
            missing.push_back(std::move(one));
    }
    return missing;
}

/// Stores shifts together, at least once a second.
class ShiftStore
{
public:
    ShiftStore(SessionLibrary &library, std::string id, std::stop_token stop)
        : m_library(library), m_id(std::move(id)), m_stop(std::move(stop))
    {
    }

    Result<void> add(LayerShift shift)
    {
        m_shifts.push_back(std::move(shift));
        constexpr double Interval = 1.0; // chosen: seconds of work that a crash may cost
        return secondsSince(m_last) < Interval ? Result<void>{} : flush();
    }

    Result<void> flush()
    {
        m_last = Clock::now();
        const auto shifts = std::exchange(m_shifts, {});
        return shifts.empty() ? Result<void>{}
                              : storeWhenFree([&] { return m_library.addShifts(m_id, shifts); }, m_stop);
    }

private:
    SessionLibrary &m_library;
    std::string m_id;
    std::stop_token m_stop;
    std::vector<LayerShift> m_shifts;
    Clock::time_point m_last = Clock::now();
};

class ShiftRunner
{
public:
    ShiftRunner(const Session &session, QuantizedModel &model, std::vector<MissingSample> missing,
                ShiftStore &store, const ShiftEvents &events, const TaskContext &context)
        : m_session(session), m_model(model), m_missing(std::move(missing)), m_store(store), m_events(events),
          m_context(context)
    {
        for (const auto &sample : m_missing) {
            m_passes += static_cast<std::int64_t>(sample.passes.size());
            m_work += 1;
            for (const auto &pass : sample.passes)
                m_work += m_model.shareOfForward(pass.layer);
        }
    }

    Result<void> run()
    {
        for (const auto &sample : m_missing) {
            if (auto done = runSample(sample); !done) {
                const auto kept = m_store.flush();
                return kept ? done : kept;
            }
        }
        return m_store.flush();
    }

private:
    Result<void> runSample(const MissingSample &missing)
    {
        if (!m_isPriced) {
            if (auto priced = price(missing); !priced)
                return priced;
        }
        const auto baseline = m_model.baselineLoss(missing.sample, m_context.stop);
        if (!baseline)
            return baseline.error();
        advance(1);
        if (!std::isfinite(*baseline)) {
            m_events.warning("sample " + std::to_string(missing.sample.index)
                             + " is left out: its loss is not finite");
            return {};
        }
        for (const auto &pass : missing.passes) {
            LayerFormats formats(m_session.graph.layers.size());
            formats[pass.layer] = formatNamed(pass.format);
            const auto loss = m_model.loss(formats, m_context.stop);
            if (!loss)
                return loss.error();
            if (auto stored
                = m_store.add({missing.sample.index, pass.format,
                               LayerId{static_cast<std::uint32_t>(pass.layer)}, *loss - *baseline});
                !stored)
                return stored;
            ++m_done;
            advance(m_model.shareOfForward(pass.layer));
        }
        return {};
    }

    /// Runs the first sample twice: the first time weights are widened and threads started.
    Result<void> price(const MissingSample &first)
    {
        m_isPriced = true;
        double forwardSeconds = 0;
        for (int round = 0; round < 2; ++round) {
            const auto begin = Clock::now();
            if (const auto run = m_model.baselineLoss(first.sample, m_context.stop); !run)
                return run.error();
            forwardSeconds = secondsSince(begin);
        }
        const auto layers = static_cast<std::int64_t>(m_session.graph.layers.size());
        std::set<std::string> formats;
        for (const auto &pass : first.passes)
            formats.insert(pass.format);
        m_events.priced({.passes = m_passes,
                         .layers = layers,
                         .samples = static_cast<std::int64_t>(m_missing.size()),
                         .formats = static_cast<std::int64_t>(formats.size()),
                         .forwardSeconds = forwardSeconds,
                         .totalSeconds = forwardSeconds * m_work});
        return {};
    }

    void advance(double work)
    {
        m_finished += work;
        m_events.progress(m_done, m_passes);
        m_context.report(m_finished / m_work);
    }

    const Session &m_session;
    QuantizedModel &m_model;
    std::vector<MissingSample> m_missing;
    ShiftStore &m_store;
    const ShiftEvents &m_events;
    const TaskContext &m_context;
    std::int64_t m_passes = 0;
    std::int64_t m_done = 0;
    double m_work = 0; ///< in forward passes
    double m_finished = 0;
    bool m_isPriced = false;
};

} // namespace

Result<void> measureShifts(std::string_view key, const ShiftRequest &request, SessionLibrary &library,
                           const ShiftEvents &events, const TaskContext &context)
{
    auto session = library.load(key);
    if (!session)
        return session.error();
    const auto run = runOf(*session, request);
    if (!run)
        return run.error();
    const TaskContext quiet{context.stop}; // what comes before the passes is short
    if (auto followed = followModel(*session, library, events.warning, quiet); !followed)
        return followed;
    if (auto followed = followData(*session, request.tokenizer, library, events.warning, quiet); !followed)
        return followed;
    const auto opened = openModelOf(*session, quiet);
    if (!opened)
        return opened.error();
    auto calibration = requestOf(*session);
    calibration.tokenizer = request.tokenizer;
    const auto samples = readSamples(calibration, opened->model, quiet);
    if (!samples)
        return samples.error();
    if (auto same = checkUnchanged(*session, opened->fingerprint, settingsFingerprint(calibration, *samples));
        !same)
        return same.error();
    if (std::ssize(session->samples) < session->calibration.requestedSamples)
        events.warning("the calibration has " + std::to_string(session->samples.size()) + " of "
                       + std::to_string(session->calibration.requestedSamples)
                       + " samples; static scales follow from these alone");
    if (auto stored = library.setShiftRun(session->id, *run); !stored)
        return stored;
    const auto wanted = request.samples.value_or(run->requestedSamples);
    QuantizedModel model(opened->model,
                         quantizedOptions(*session, run->quantization, run->scale, request.memoryBytes));
    ShiftStore store(library, session->id, context.stop);
    return ShiftRunner(*session, model, missingOf(*session, request.formats, samplesOf(*samples, wanted)),
                       store, events, context)
        .run();
}

} // namespace halftone
