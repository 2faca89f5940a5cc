// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QMap>

#include <atomic>
#include <thread>
#include <vector>

namespace halftone::test {

/// What a phase of a window's life cost the GUI thread; milliseconds.
struct Watched
{
    std::vector<double>
        handlers; ///< CPU time of every event that the event loop delivered, with all that it caused
    std::vector<double> latencies; ///< of events posted by another thread, until they arrive
    /// All handlers of one kind.
    struct Kind
    {
        int count = 0;
        double total = 0;
        double worst = 0;
    };
    QMap<QString, Kind> kinds; ///< by "receiver class, event type"
};

/// An application that measures its own event loop: the CPU time of each handler, and how long events wait.
class WatchedApplication : public QApplication
{
public:
    WatchedApplication(int &argc, char **argv);
    ~WatchedApplication() override;

    bool notify(QObject *receiver, QEvent *event) override;
    Watched takeWatched(); ///< since the last call

private:
    void ping(const std::stop_token &stop);

    Watched m_watched;
    int m_depth = 0;
    QObject m_pinged;
    std::jthread m_ping; ///< last: ends before the rest goes
};

} // namespace halftone::test
