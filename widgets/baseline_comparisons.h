// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/explain_solution.h"
#include "widgets/task/run_task.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>
#include <vector>

namespace halftone {

class Exploration;

/// How much the optimum gains over each simple strategy at equal loss MSE, for the solution on screen: solved in the
/// background when nothing has changed for a moment, dropped when something does. GUI thread.
class BaselineComparisons : public QObject
{
    Q_OBJECT

public:
    explicit BaselineComparisons(Exploration *exploration, QObject *parent = nullptr);
    ~BaselineComparisons() override;

    [[nodiscard]] const std::vector<BaselineComparison> &comparisons() const { return m_comparisons; }

Q_SIGNALS:
    void comparisonsChanged();

private:
    using Comparisons = std::vector<BaselineComparison>;

    void drop();
    void compare();
    void show(Comparisons comparisons);

    Exploration *m_exploration; ///< not owned; outlives this
    Comparisons m_comparisons;
    int m_run = 0;
    QTimer m_settled;
    std::optional<TaskHandle<Comparisons>> m_task;
    QThreadPool m_pool; // last: destroyed, and waited for, first
};

} // namespace halftone
