// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/layer_figures.h"

#include "widgets/exploration.h"
#include "widgets/solution_review.h"

namespace halftone {

LayerFigures figuresOf(const Exploration &exploration, LayerId layer)
{
    LayerFigures figures;
    const Session *session = exploration.session();
    if (session == nullptr || layer.value >= session->graph.layers.size())
        return figures;
    if (const Sensitivity *sensitivity = exploration.sensitivity();
        sensitivity != nullptr && layer.value < sensitivity->layers.size()) {
        figures.sensitivity = sensitivity->layers[layer.value].total;
        figures.standardError = sensitivity->layers[layer.value].standardError;
    }
    if (const ChoiceStability *stability = exploration.review()->stability();
        stability != nullptr && layer.value < stability->keptShare.size())
        figures.keptShare = stability->keptShare[layer.value];

    const SessionProblem *problem = exploration.problem();
    if (problem == nullptr)
        return figures;
    std::size_t format = 0;
    const SessionSolution *solution = exploration.solution();
    if (solution != nullptr && layer.value < solution->formats.size()) {
        format = solution->formats[layer.value];
        figures.format = problem->formats[format].name;
        figures.lowered = format != 0;
    }
    const auto &losses = problem->problem.input.losses[layer.value];
    if (losses.size() < 2)
        return figures;
    figures.loweredFormat = format == 0 ? 1 : format;
    figures.lossMse = losses[figures.loweredFormat];
    const double limit = problem->limit(solution != nullptr ? solution->tau : exploration.decisions().tau);
    if (limit > 0)
        figures.share = *figures.lossMse / limit;
    return figures;
}

} // namespace halftone
