// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/solution_output.h"
#include "app/workflow/target_fit.h"
#include "widgets/task/run_task.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace halftone {

class ExportDialog;
struct HardwareProfile;

/// Tells an export dialog whether its target can express a solution and, if not, what the best one that it can would
/// cost; that one is solved for in the background. GUI thread.
class ExportOffers : public QObject
{
    Q_OBJECT

public:
    /// @param dialog  is told; must outlive this
    ExportOffers(OutputSolution onScreen, std::shared_ptr<const HardwareProfile> profile,
                 ExportDialog *dialog);

    /// @param target  name of the command line; what was offered for another one is forgotten
    void consider(const QString &target);

    [[nodiscard]] const OutputSolution &onScreen() const { return m_onScreen; }
    /// The solution whose price the dialog shows.
    [[nodiscard]] const std::optional<OutputSolution> &offered() const { return m_offered; }

private:
    OutputSolution m_onScreen;
    std::shared_ptr<const HardwareProfile> m_profile;
    ExportDialog *m_dialog;
    std::optional<OutputSolution> m_offered;
    int m_considered = 0; ///< counts targets, to know late answers by
    QThreadPool m_pool;
    std::optional<TaskHandle<FittedSolution>> m_task; ///< last: the pool waits for what this has stopped
};

} // namespace halftone
