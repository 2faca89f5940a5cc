// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/list_text.h"
#include "core/session/session_difference.h"
#include "core/timing/workload_text.h"

namespace halftone {

namespace {

/// Collects what is not alike.
class Mismatches
{
public:
    template <typename Value>
    void compare(const char *what, const Value &first, const Value &second)
    {
        if (first != second)
            m_found.push_back({what, first, second});
    }

    [[nodiscard]] std::vector<Mismatch> found() { return std::move(m_found); }

private:
    std::vector<Mismatch> m_found;
};

/// The texts count, not their place: a file that was moved is the same.
void compareData(const CalibrationRecord &first, const CalibrationRecord &second, Mismatches &mismatches)
{
    if (first.fingerprint == second.fingerprint)
        return;
    const bool isCutAlike = first.requestedSamples == second.requestedSamples
        && first.sequenceLength == second.sequenceLength && first.packing == second.packing;
    if (first.dataPath != second.dataPath)
        mismatches.compare("data", first.dataPath, second.dataPath);
    else if (isCutAlike) // the same name, other texts
        mismatches.compare("data", first.fingerprint, second.fingerprint);
}

void compareCalibrations(const Session &first, const Session &second, Mismatches &mismatches)
{
    const auto &a = first.calibration;
    const auto &b = second.calibration;
    mismatches.compare("model", first.model.fingerprint, second.model.fingerprint);
    compareData(a, b, mismatches);
    mismatches.compare("samples", std::int64_t(std::ssize(first.samples)),
                       std::int64_t(std::ssize(second.samples)));
    mismatches.compare("sequence_length", a.sequenceLength, b.sequenceLength);
    mismatches.compare("packing", a.packing, b.packing);
    mismatches.compare("compute", a.compute, b.compute);
}

} // namespace

std::vector<Mismatch> mismatchesOf(const Session &first, const SessionProblem *firstProblem,
                                   const Session &second, const SessionProblem *secondProblem)
{
    Mismatches mismatches;
    compareCalibrations(first, second, mismatches);
    mismatches.compare("objective", first.decisions.objective, second.decisions.objective);
    if (firstProblem != nullptr && secondProblem != nullptr) {
        mismatches.compare("source", firstProblem->source, secondProblem->source);
        if (firstProblem->gainUnit == "s" && secondProblem->gainUnit == "s") // bytes have no workload
            mismatches.compare("workload", describe(firstProblem->workload),
                               describe(secondProblem->workload));
    }
    mismatches.compare("noise", first.decisions.noise, second.decisions.noise);
    mismatches.compare("formats", joined(first.decisions.formats, ","),
                       joined(second.decisions.formats, ","));
    return mismatches.found();
}

} // namespace halftone
