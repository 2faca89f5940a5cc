// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/prediction_view.h"

#include "core/numeric/measured_loss.h"
#include "core/session/session_prediction.h"
#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/solution_review.h"
#include "widgets/views/noise_text.h"

#include <QCoreApplication>

#include <filesystem>

namespace halftone {

namespace {

struct PredictionView
{
    Q_DECLARE_TR_FUNCTIONS(PredictionView)
};

/// The format of every layer of the solution on screen.
std::vector<std::string> formatNames(const Exploration &exploration)
{
    std::vector<std::string> names;
    for (const auto format : exploration.solution()->formats)
        names.emplace_back(exploration.problem()->formats[format].name);
    return names;
}

PredictionRow measuredRow(const Validation &validation, double allowed)
{
    const MeasuredLoss measured = measureLoss(validation.samples);
    PredictionRow row;
    row.label = PredictionView::tr("Measured");
    row.isMeasured = true;
    row.lossMse = measured.lossMse;
    if (allowed > 0)
        row.share = measured.lossMse / allowed;
    row.perplexityChange = measured.perplexity / measured.baselinePerplexity - 1;
    row.explanation
        = PredictionView::tr("The really quantized model on %Ln samples of %1; 95 % interval %2 to %3 nats².",
                             nullptr, static_cast<int>(measured.samples))
              .arg(QString::fromStdString(std::filesystem::path(validation.dataPath).filename().string()),
                   text::number(measured.lossMseLow), text::number(measured.lossMseHigh));
    return row;
}

} // namespace

std::vector<PredictionRow> predictionRowsOf(const Exploration &exploration)
{
    std::vector<PredictionRow> rows;
    const SessionSolution *solution = exploration.solution();
    const SessionProblem *problem = exploration.problem();
    if (solution == nullptr || problem == nullptr)
        return rows;
    const double allowed = solution->tau * solution->tau * problem->sensitivity.meanSquaredLoss;
    if (const Validation *validation = validationOf(*exploration.session(), formatNames(exploration)))
        rows.push_back(measuredRow(*validation, allowed));
    for (const LossPrediction &prediction : exploration.review()->predictions()) {
        PredictionRow row;
        row.label = noiseLabel(prediction.model);
        row.explanation = noiseAssumption(prediction.model);
        row.decides = problem->noise == name(prediction.model);
        row.lossMse = prediction.lossMse;
        if (prediction.lossMse && allowed > 0)
            row.share = *prediction.lossMse / allowed;
        row.perplexityChange = prediction.perplexityChange();
        if (!prediction.lossMse) {
            row.missing = missingNoiseData(*exploration.session(), prediction.model);
            if (row.missing.isEmpty())
                row.unavailable = QString::fromStdString(prediction.unavailable);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace halftone
