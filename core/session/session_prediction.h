// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/configuration.h"
#include "core/numeric/loss_prediction.h"
#include "core/session/session.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// What @p session knows about losses in @p formats, for the functions of core/numeric/loss_prediction.h. What is known of
/// whole runs in other formats is left out: with BF16 below FP32 a layer in BF16 counts as lowered. The session must outlive it. Thread-safe.
/// @param formats  the first one is the baseline
LossKnowledge lossKnowledge(const Session &session, std::span<const NumberFormat> formats);

/// The newest validation of @p session that has samples and these formats, one name per layer in graph order; null if there
/// is none. Thread-safe.
const Validation *validationOf(const Session &session, std::span<const std::string> formats);

/// The newest configuration kept in @p session that has these formats, as validations name them; null if there is none.
/// Thread-safe.
const KeptConfiguration *keptWith(const Session &session, const std::map<std::string, std::string> &formats);

/// The configuration kept in @p session as @p name; null if there is none. Thread-safe.
const KeptConfiguration *keptNamed(const Session &session, std::string_view name);

/// The same for a name that was asked for: NotFound, saying so, if there is none. Thread-safe.
Result<const KeptConfiguration *> findKept(const Session &session, const std::string &name);

/// What each noise model predicts for @p configuration, positions in @p formats (the baseline first) per layer.
/// Thread-safe.
std::vector<LossPrediction> predictLossMse(const Session &session, std::span<const NumberFormat> formats,
                                           const Configuration &configuration);

/// The first of their formats, as namedConfiguration() takes it.
std::string baselineOf(const Decisions &decisions);

/// A configuration as positions, with the formats that it uses.
struct NamedConfiguration
{
    std::vector<NumberFormat> formats; ///< the baseline first
    Configuration configuration; ///< per layer, in graph order
};

/// Reads a configuration by names, in any known formats.
/// @param baseline  of the problem that it was found for. Empty where that is not known: FP32 if a layer is in it, else BF16
/// @return InvalidArgument naming a layer without format, a layer that the model does not have, an unknown format.
/// Thread-safe.
Result<NamedConfiguration> namedConfiguration(const ModelGraph &graph,
                                              const std::map<std::string, std::string> &formatOfLayer,
                                              std::string_view baseline = {});

/// The noise models that have data in @p session: the analytic ones, and what was measured for some format.
/// Thread-safe.
std::vector<NoiseModel> computedNoiseModels(const Session &session);

/// The predictions that exist, as they are stored with a validation. Thread-safe.
std::vector<StoredPrediction> storedPredictions(std::span<const LossPrediction> predictions);

} // namespace halftone
