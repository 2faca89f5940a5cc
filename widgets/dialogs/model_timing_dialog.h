// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/model_source.h"
#include "core/timing/timing.h"

#include <QDialog>

class QComboBox;
class QSpinBox;

namespace halftone {

class WorkloadFields;

/// What to predict times with.
struct ModelTimingRequest
{
    ModelSource source; ///< profile empty: that of `profileFile`
    QString profileFile;
    Workload workload;
};

/// Asks for a hardware profile, one's own as a JSON file among them, and a workload.
class ModelTimingDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param profiles  names of those that are known
    explicit ModelTimingDialog(const QStringList &profiles, QWidget *parent = nullptr);

    [[nodiscard]] ModelTimingRequest request() const;

private:
    void chooseFile();

    QComboBox *m_profile; // children of this widget
    QSpinBox *m_devices;
    WorkloadFields *m_workload = nullptr;
};

} // namespace halftone
