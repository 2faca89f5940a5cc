// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/glpk_core.h"

#include "core/optimize/glpk_guard.h"

#include <glpk.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace halftone {

namespace {

/// Everything that GLPK reads and writes, laid out before and read after: no destructor runs inside the
/// guard.
struct Program
{
    int rows = 0;
    int columns = 0;
    int choiceRows = 0; ///< rows 1..choiceRows: exactly one; then the loss row; then cut-off solutions
    const double *gains = nullptr; ///< [1..columns]
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
    options.cb_func = pollStop;
    options.cb_info = &program;
    program.code = glp_intopt(problem, &options);
    program.status = glp_mip_status(problem);
    if (program.status == GLP_OPT || program.status == GLP_FEAS) {
        for (int column = 1; column <= program.columns; ++column)
            program.values[column] = glp_mip_col_val(problem, column);
    }
}

/// A core as rows and columns, with the solutions that were cut off.
class GlpkCore
{
public:
    GlpkCore(const CoreProblem &core, double gainUnit);

    Result<Program> run(const GlpkLimits &limits, double seconds);
    [[nodiscard]] std::vector<std::uint32_t> items() const; ///< per group of the core, of the last solution
    void cutOff(const std::vector<std::uint32_t> &items);

private:
    void addEntry(int row, int column, double value);

    const CoreProblem &m_core;
    std::vector<int> m_firstColumns; ///< per group
    std::vector<double> m_gains{0};
    std::vector<double> m_upper;
    std::vector<int> m_entryRows{0};
    std::vector<int> m_entryColumns{0};
    std::vector<double> m_entryValues{0};
    std::vector<double> m_values;
};

GlpkCore::GlpkCore(const CoreProblem &core, double gainUnit) : m_core(core), m_upper(core.groups.size() + 1)
{
    const int lossRow = static_cast<int>(core.groups.size()) + 1;
    const double capacity = 1 - core.loss;
    m_upper.push_back(1);
    int column = 0;
    int row = 0;
    for (const auto &group : core.groups) {
        ++row;
        m_firstColumns.push_back(column + 1);
        for (const auto &item : group) {
            ++column;
            m_gains.push_back(item.gain / gainUnit);
            addEntry(row, column, 1);
            if (item.loss > 0)
                addEntry(lossRow, column, item.loss / capacity);
        }
    }
    m_values.resize(m_gains.size());
}

void GlpkCore::addEntry(int row, int column, double value)
{
    m_entryRows.push_back(row);
    m_entryColumns.push_back(column);
    m_entryValues.push_back(value);
}

Result<Program> GlpkCore::run(const GlpkLimits &limits, double seconds)
{
    Program program;
    program.rows = static_cast<int>(m_upper.size()) - 1;
    program.columns = static_cast<int>(m_gains.size()) - 1;
    program.choiceRows = static_cast<int>(m_core.groups.size());
    program.gains = m_gains.data();
    program.upper = m_upper.data();
    program.entries = static_cast<int>(m_entryRows.size()) - 1;
    program.entryRows = m_entryRows.data();
    program.entryColumns = m_entryColumns.data();
    program.entryValues = m_entryValues.data();
    program.stop = &limits.stop;
    program.milliseconds = static_cast<int>(std::ceil(std::min(seconds, 1e6) * 1000));
    program.values = m_values.data();
    if (auto done = runGuarded(solve, &program); !done)
        return done.error();
    return program;
}

std::vector<std::uint32_t> GlpkCore::items() const
{
    std::vector<std::uint32_t> picked;
    for (std::size_t group = 0; group < m_core.groups.size(); ++group) {
        const auto first = m_values.begin() + m_firstColumns[group];
        const auto last = first + static_cast<std::ptrdiff_t>(m_core.groups[group].size());
        picked.push_back(static_cast<std::uint32_t>(std::max_element(first, last) - first));
    }
    return picked;
}

void GlpkCore::cutOff(const std::vector<std::uint32_t> &items)
{
    const int row = static_cast<int>(m_upper.size());
    m_upper.push_back(static_cast<double>(items.size()) - 1);
    for (std::size_t group = 0; group < items.size(); ++group)
        addEntry(row, m_firstColumns[group] + static_cast<int>(items[group]), 1);
}

Incumbent complete(const CoreProblem &core, const std::vector<std::uint32_t> &items)
{
    Incumbent solution{core.gain, core.fixedChoices};
    for (std::size_t group = 0; group < items.size(); ++group) {
        const auto &item = core.groups[group][items[group]];
        solution.gain += item.gain;
        solution.choices[core.sources[group]] = item.choice;
    }
    return solution;
}

double lossOf(const CoreProblem &core, const std::vector<std::uint32_t> &items)
{
    double loss = core.loss;
    for (std::size_t group = 0; group < items.size(); ++group)
        loss += core.groups[group][items[group]].loss;
    return loss;
}

} // namespace

Result<bool> proveByGlpk(const CoreProblem &core, double bound, const GlpkLimits &limits,
                         Incumbent &incumbent)
{
    if (core.loss >= 1 || core.groups.empty())
        return false;
    const auto start = std::chrono::steady_clock::now();
    GlpkCore problem(core, bound - incumbent.gain);
    while (!limits.stop.stop_requested()) {
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
        if (spent.count() >= limits.seconds)
            return false;
        const auto program = problem.run(limits, limits.seconds - spent.count());
        if (!program)
            return program.error();
        if (program->code == GLP_ENOPFS || program->status == GLP_NOFEAS)
            return true;
        if (program->status != GLP_OPT && program->status != GLP_FEAS)
            return false;
        const auto items = problem.items();
        if (lossOf(core, items) > 1) { // only within GLPK's tolerance
            problem.cutOff(items);
            continue;
        }
        if (auto found = complete(core, items); found.gain > incumbent.gain)
            incumbent = std::move(found);
        return program->status == GLP_OPT;
    }
    return false;
}

} // namespace halftone
