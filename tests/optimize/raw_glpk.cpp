// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/optimize/raw_glpk.h"

#include "tests/optimize/brute_force.h"

#include <glpk.h>

namespace halftone::test {

namespace {

void load(glp_prob *program, const ChoiceProblem &problem)
{
    const int groups = static_cast<int>(problem.groups.size());
    const double range = gainRange(problem);
    glp_set_obj_dir(program, GLP_MAX);
    glp_add_rows(program, groups + 1);
    glp_set_row_bnds(program, groups + 1, GLP_UP, 0, 1);
    for (int group = 1; group <= groups; ++group) {
        glp_set_row_bnds(program, group, GLP_FX, 1, 1);
        for (const auto &choice : problem.groups[static_cast<std::size_t>(group) - 1]) {
            const int column = glp_add_cols(program, 1);
            glp_set_col_kind(program, column, GLP_BV);
            glp_set_obj_coef(program, column, choice.gain / range);
            const int rows[] = {0, group, groups + 1};
            const double values[] = {0, 1, choice.loss / problem.limit};
            glp_set_mat_col(program, column, choice.loss > 0 ? 2 : 1, rows, values);
        }
    }
}

ChoiceSolution read(glp_prob *program, const ChoiceProblem &problem)
{
    ChoiceSolution solution;
    const bool optimal = glp_mip_status(program) == GLP_OPT;
    solution.status = optimal ? SolveStatus::Optimal : SolveStatus::Feasible;
    int column = 0;
    for (const auto &choices : problem.groups) {
        for (std::size_t choice = 0; choice < choices.size(); ++choice) {
            if (glp_mip_col_val(program, ++column) < 0.5)
                continue;
            solution.picks.push_back(choice);
            solution.gain += choices[choice].gain;
            solution.loss += choices[choice].loss;
        }
    }
    return solution;
}

} // namespace

std::optional<ChoiceSolution> solveByRawGlpk(const ChoiceProblem &problem, double seconds)
{
    glp_prob *program = glp_create_prob();
    load(program, problem);
    glp_iocp options;
    glp_init_iocp(&options);
    options.msg_lev = GLP_MSG_OFF;
    options.presolve = GLP_ON;
    options.tm_lim = static_cast<int>(seconds * 1000);
    glp_intopt(program, &options);
    std::optional<ChoiceSolution> solution;
    if (const int status = glp_mip_status(program); status == GLP_OPT || status == GLP_FEAS)
        solution = read(program, problem);
    glp_delete_prob(program);
    glp_free_env();
    return solution;
}

} // namespace halftone::test
