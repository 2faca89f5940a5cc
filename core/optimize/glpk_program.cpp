// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/glpk_program.h"

#include "core/optimize/glpk_guard.h"

#include <glpk.h>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

/// Everything that GLPK reads and writes, laid out before and read after: no destructor runs inside the
/// guard.
struct Program
{
    int rows = 0;
    int columns = 0;
    int choiceRows = 0; ///< rows 1..choiceRows: exactly one; then those with an upper bound
    const double *gains = nullptr; ///< [0..columns]; the first is the constant
    const double *upper = nullptr; ///< [1..rows], of the rows after choiceRows
    int entries = 0;
    const int *entryRows = nullptr; ///< [1..entries], and so on
    const int *entryColumns = nullptr;
    const double *entryValues = nullptr;
    const std::stop_token *stop = nullptr;
    int milliseconds = 0;

    int code = 0; ///< of glp_intopt
    int status = 0; ///< of glp_mip_status
    double *values = nullptr; ///< [1..columns], if there is a solution
};

void pollStop(glp_tree *tree, void *info)
{
    if (static_cast<const Program *>(info)->stop->stop_requested())
        glp_ios_terminate(tree);
}

glp_prob *build(const Program &program)
{
    glp_prob *problem = glp_create_prob();
    glp_set_obj_dir(problem, GLP_MAX);
    glp_set_obj_coef(problem, 0, program.gains[0]);
    glp_add_rows(problem, program.rows);
    for (int row = 1; row <= program.rows; ++row) {
        if (row <= program.choiceRows)
            glp_set_row_bnds(problem, row, GLP_FX, 1, 1);
        else
            glp_set_row_bnds(problem, row, GLP_UP, 0, program.upper[row]);
    }
    glp_add_cols(problem, program.columns);
    for (int column = 1; column <= program.columns; ++column) {
        glp_set_col_kind(problem, column, GLP_BV);
        glp_set_obj_coef(problem, column, program.gains[column]);
    }
    glp_load_matrix(problem, program.entries, program.entryRows, program.entryColumns, program.entryValues);
    return problem;
}

void solve(void *data)
{
    auto &program = *static_cast<Program *>(data);
    glp_prob *problem = build(program);
    glp_iocp options;
    glp_init_iocp(&options);
    options.msg_lev = GLP_MSG_OFF;
    options.presolve = GLP_ON;
    options.tm_lim = program.milliseconds;
    options.mip_gap = 0;
    options.tol_obj = GlpkTolerance / 2;
    options.cb_func = pollStop;
    options.cb_info = &program;
    program.code = glp_intopt(problem, &options);
    program.status = glp_mip_status(problem);
    if (program.status == GLP_OPT || program.status == GLP_FEAS) {
        for (int column = 1; column <= program.columns; ++column)
            program.values[column] = glp_mip_col_val(problem, column);
    }
}

} // namespace

GlpkProgram::GlpkProgram(std::span<const std::size_t> groupSizes)
    : m_sizes(groupSizes.begin(), groupSizes.end()), m_upper(groupSizes.size() + 1)
{
    int row = 0;
    for (const auto size : m_sizes) {
        ++row;
        m_firstColumns.push_back(static_cast<int>(m_gains.size()));
        for (std::size_t item = 0; item < size; ++item) {
            m_gains.push_back(0);
            addEntry(row, static_cast<std::size_t>(row) - 1, item, 1);
        }
    }
    m_values.resize(m_gains.size());
}

void GlpkProgram::setConstant(double gain)
{
    m_gains[0] = gain;
}

void GlpkProgram::setGain(std::size_t group, std::size_t item, double gain)
{
    m_gains[static_cast<std::size_t>(m_firstColumns[group]) + item] = gain;
}

int GlpkProgram::addRow(double upper)
{
    m_upper.push_back(upper);
    return static_cast<int>(m_upper.size()) - 1;
}

void GlpkProgram::addEntry(int row, std::size_t group, std::size_t item, double coefficient)
{
    if (coefficient == 0)
        return;
    m_entryRows.push_back(row);
    m_entryColumns.push_back(m_firstColumns[group] + static_cast<int>(item));
    m_entryValues.push_back(coefficient);
}

void GlpkProgram::cutOff(const std::vector<std::uint32_t> &items)
{
    const int row = addRow(static_cast<double>(items.size()) - 1);
    for (std::size_t group = 0; group < items.size(); ++group)
        addEntry(row, group, items[group], 1);
}

Result<GlpkOutcome> GlpkProgram::run(const std::stop_token &stop, double seconds)
{
    Program program;
    program.rows = static_cast<int>(m_upper.size()) - 1;
    program.columns = static_cast<int>(m_gains.size()) - 1;
    program.choiceRows = static_cast<int>(m_sizes.size());
    program.gains = m_gains.data();
    program.upper = m_upper.data();
    program.entries = static_cast<int>(m_entryRows.size()) - 1;
    program.entryRows = m_entryRows.data();
    program.entryColumns = m_entryColumns.data();
    program.entryValues = m_entryValues.data();
    program.stop = &stop;
    program.milliseconds = static_cast<int>(std::ceil(std::min(seconds, 1e6) * 1000));
    program.values = m_values.data();
    if (auto done = runGuarded(solve, &program); !done)
        return done.error();
    if (program.code == GLP_ENOPFS || program.status == GLP_NOFEAS)
        return GlpkOutcome::None;
    if (program.status == GLP_OPT)
        return GlpkOutcome::Optimal;
    return program.status == GLP_FEAS ? GlpkOutcome::Feasible : GlpkOutcome::Stopped;
}

std::vector<std::uint32_t> GlpkProgram::items() const
{
    std::vector<std::uint32_t> picked;
    for (std::size_t group = 0; group < m_sizes.size(); ++group) {
        const auto first = m_values.begin() + m_firstColumns[group];
        const auto last = first + static_cast<std::ptrdiff_t>(m_sizes[group]);
        picked.push_back(static_cast<std::uint32_t>(std::max_element(first, last) - first));
    }
    return picked;
}

} // namespace halftone
