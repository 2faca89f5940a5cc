// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/loss_prediction.h"

namespace halftone {

std::string_view assumption(NoiseModel model)
{
    switch (model) {
    case NoiseModel::UpperBound:
        return "Every value is rounded with the largest relative error that its format allows, layers are "
               "independent, nothing is clipped or lost, and the mean loss does not move.";
    case NoiseModel::LogUniform:
        return "Values are spread evenly over each binade, layers are independent, nothing is clipped or "
               "lost, "
               "and the mean loss does not move.";
    case NoiseModel::MeasuredError:
        return "The loss follows each tensor's real rounding error to first order, clipping and underflow "
               "included; layers are independent, and the mean loss does not move.";
    case NoiseModel::Drift:
        return "Every layer's share of the drift of the mean loss is proportional to its share of the "
               "scatter, and "
               "one run of the quantized model on the calibration texts sets the proportion.";
    case NoiseModel::BiasAware:
        break;
    }
    return "The mean loss moves by the sum of the shifts that quantizing one layer at a time causes, and the "
           "scatter of the layers around it is independent.";
}

} // namespace halftone
