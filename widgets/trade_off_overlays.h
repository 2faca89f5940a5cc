// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "widgets/plots/trade_off_data.h"
#include "widgets/plots/trade_off_menu.h"
#include "widgets/task/run_task.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <vector>

namespace halftone {

class Exploration;
struct HardwareProfile;

/// The frontiers that the user lays over the one that is solved: of other gains of the session, of other objectives, of
/// other sessions. Computed in the background when what they depend on changes; the threshold is none of that. GUI
/// thread.
///
/// Those of this session follow its decisions but for objective and source; another session has its own decisions, those
/// that it was loaded with.
class TradeOffOverlays : public QObject
{
    Q_OBJECT

public:
    explicit TradeOffOverlays(Exploration *exploration, QObject *parent = nullptr);
    ~TradeOffOverlays() override;

    /// All that differ from what is solved, and the sessions that were added.
    [[nodiscard]] std::vector<OverlayChoice> choices() const;
    void toggle(const QString &id); ///< one of choices(); a session is forgotten
    void addSession(std::shared_ptr<const Session> session); ///< replaces an older one of its id
    void clear();

    /// Ids of what the user has laid over, in that order; also what the session on screen lacks.
    [[nodiscard]] const QStringList &shown() const { return m_shown; }
    void setShown(const QStringList &ids); ///< sessions among them show once they are added
    /// Ids, in the library, of those that are shown() and were not added yet.
    [[nodiscard]] QStringList missingSessions() const;
    void forgetSession(const QString &id); ///< an id in the library

    [[nodiscard]] const std::vector<TradeOffOverlay> &overlays() const { return m_overlays; }

Q_SIGNALS:
    void choicesChanged();
    void shownChanged(); ///< by the user, or a session was added
    void overlaysChanged();

private:
    /// What to compute one overlay from.
    struct Wish
    {
        QString name;
        std::shared_ptr<const Session> session;
        Decisions decisions;
        bool ofOtherSession = false;

        bool operator==(const Wish &) const = default; // of sessions the pointers
    };
    using Overlays = std::vector<TradeOffOverlay>;

    static Overlays compute(const std::vector<Wish> &wishes, const HardwareProfile &profile,
                            const std::stop_token &stop);
    [[nodiscard]] std::vector<Wish> wishes() const;
    void refresh();
    void show(Overlays overlays);

    Exploration *m_exploration; ///< not owned; outlives this
    QStringList m_shown; ///< ids, in the order in which they were chosen
    std::vector<std::shared_ptr<const Session>> m_sessions; ///< that were added
    std::vector<Wish> m_wishes; ///< that `m_overlays` are, or will be, of
    Overlays m_overlays;
    std::optional<TaskHandle<Overlays>> m_task;
    QThreadPool m_pool; // last: destroyed, and waited for, first
};

} // namespace halftone
