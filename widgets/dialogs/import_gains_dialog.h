// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/timing.h"

#include <QDialog>

class QDoubleSpinBox;

namespace halftone {

class WorkloadFields;

/// What the user knows of a file of gains.
struct ImportGainsRequest
{
    Workload workload;
    double baselineSeconds = 0; ///< 0: unknown
};

/// Asks for what a CSV file of gains does not say itself.
class ImportGainsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param fileName  for the person
    explicit ImportGainsDialog(const QString &fileName, QWidget *parent = nullptr);

    [[nodiscard]] ImportGainsRequest request() const;

private:
    QDoubleSpinBox *m_baseline; // child of this widget
    WorkloadFields *m_workload = nullptr;
};

} // namespace halftone
