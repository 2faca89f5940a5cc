// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/gaudi_model.h"
#include "widgets/task/run_task.h"

#include <QObject>

#include <memory>
#include <optional>

namespace halftone {

class Exploration;

/// The timing whose gains the problem on screen is solved with, and the model that predicted it, if one did. GUI thread.
class ModelInUse : public QObject
{
    Q_OBJECT

public:
    /// @param exploration  not owned; outlives this
    explicit ModelInUse(const Exploration &exploration) : m_exploration(exploration) { }

    /// Null unless the problem gains time that a timing of the session tells.
    [[nodiscard]] const Timing *timing() const;
    /// Null if no model made timing(). It is made on another thread when it is first asked for, and null until made().
    const GaudiModel *model();
    /// The formats of layers, places in the problem's list, as places in that of timing(), which is not null.
    [[nodiscard]] Configuration inTiming(const Configuration &formats) const;

Q_SIGNALS:
    void made(); ///< model() has an answer now

private:
    using SharedModel = std::shared_ptr<const GaudiModel>;

    /// What a model depends on.
    struct Key
    {
        std::string session;
        std::string source;
        Workload workload;
        std::vector<std::string> formats;

        bool operator==(const Key &) const = default;
    };

    void make(const Timing &timing);

    const Exploration &m_exploration;
    std::optional<Key> m_key; ///< of m_model, or of that on its way
    SharedModel m_model;
    std::optional<TaskHandle<SharedModel>> m_task;
    QThreadPool m_pool; // last: destroyed, and waited for, first
};

} // namespace halftone
