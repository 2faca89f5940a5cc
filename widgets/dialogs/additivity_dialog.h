// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/whole_model.h"

#include <QDialog>
#include <QString>

#include <vector>

namespace halftone {

/// Shows how well gains add up: the plot, and the agreement of both sums with the whole model in words.
class AdditivityDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param source      of the gains, for people
    /// @param isModelled  whether the whole model's gains are predicted
    AdditivityDialog(const std::vector<WholeModelPoint> &points, const QString &source, bool isModelled,
                     QWidget *parent = nullptr);
};

/// "Sum of sub-graphs: R² 0.998, median error 1.2 %. …" for @p points; without R² of fewer than three (chosen).
QString agreementText(const std::vector<WholeModelPoint> &points);

} // namespace halftone
