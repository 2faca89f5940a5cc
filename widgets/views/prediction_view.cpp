// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/prediction_view.h"

#include "widgets/exploration.h"
#include "widgets/solution_review.h"
#include "widgets/views/noise_text.h"

namespace halftone {

namespace {

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

std::vector<PredictionRow> predictionRowsOf(const Exploration &exploration)
{
    std::vector<PredictionRow> rows;
    const SessionSolution *solution = exploration.solution();
    const SessionProblem *problem = exploration.problem();
    if (solution == nullptr || problem == nullptr)
        return rows;
    for (const LossPrediction &prediction : exploration.review()->predictions()) {
        PredictionRow row;
        row.label = noiseLabel(prediction.model);
        row.explanation = fromView(assumption(prediction.model));
        row.decides = problem->noise == name(prediction.model);
        row.lossMse = prediction.lossMse;
        if (prediction.lossMse && solution->limit > 0)
            row.share = *prediction.lossMse / solution->limit;
        row.perplexityChange = prediction.perplexityChange();
        row.missing = QString::fromStdString(prediction.unavailable);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace halftone
