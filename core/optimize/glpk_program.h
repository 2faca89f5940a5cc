// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace halftone {

/// What GLPK may overlook of the objective, in its unit, where that is between 0 and 1 at the optimum: GLPK gives up what
/// is not better than its solution by 1e-7 of 1 and the objective together.
inline constexpr double GlpkTolerance = 2e-7;

enum class GlpkOutcome {
    Optimal, ///< gap 0, within GlpkTolerance
    Feasible, ///< stopped, with a solution
    None, ///< there is no solution
    Stopped, ///< without one
};

/// A multiple-choice program for GLPK: one binary per item, exactly one item per group, and rows of the form
/// sum of coefficients <= upper. One thread at a time.
class GlpkProgram
{
public:
    explicit GlpkProgram(std::span<const std::size_t> groupSizes);

    void setConstant(double gain); ///< of the objective, besides the gains
    void setGain(std::size_t group, std::size_t item, double gain);
    int addRow(double upper); ///< returns its number, for addEntry
    void addEntry(int row, std::size_t group, std::size_t item, double coefficient);
    /// Forbids this one combination.
    void cutOff(const std::vector<std::uint32_t> &items);

    /// Branch and cut with presolve and gap 0, for at most @p seconds, rounded up to milliseconds.
    /// @return Internal if GLPK fails. All of the calling thread's GLPK objects live and die inside.
    Result<GlpkOutcome> run(const std::stop_token &stop, double seconds);

    /// Of the last run's solution: the item of each group.
    [[nodiscard]] std::vector<std::uint32_t> items() const;

private:
    std::vector<std::size_t> m_sizes;
    std::vector<int> m_firstColumns; ///< per group, from 1
    std::vector<double> m_gains{0}; ///< GLPK counts from 1
    std::vector<double> m_upper; ///< [row], unused for the groups' rows
    std::vector<int> m_entryRows{0};
    std::vector<int> m_entryColumns{0};
    std::vector<double> m_entryValues{0};
    std::vector<double> m_values;
};

} // namespace halftone
