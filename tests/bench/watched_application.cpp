// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/watched_application.h"

#include <QEvent>
#include <QMetaEnum>
#include <QThread>

#include <chrono>
#include <ctime>
#include <utility>

namespace halftone::test {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto PingEvery = std::chrono::milliseconds(4); // chosen: a quarter of a frame

class Ping : public QEvent
{
public:
    static constexpr auto Kind = static_cast<Type>(User + 4242);
    Ping() : QEvent(Kind), m_posted(Clock::now()) { }
    [[nodiscard]] double milliseconds() const
    {
        return std::chrono::duration<double, std::milli>(Clock::now() - m_posted).count();
    }

private:
    Clock::time_point m_posted;
};

double threadMilliseconds()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) * 1e-6;
}

QString nameOf(const char *receiverClass, int type)
{
    const auto *key = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return QStringLiteral("%1, %2").arg(QLatin1String(receiverClass),
                                        key != nullptr ? QLatin1String(key) : QLatin1String("own event"));
}

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv), m_ping([this](const std::stop_token &stop) { ping(stop); })
{
}

WatchedApplication::~WatchedApplication()
{
    m_ping.request_stop();
    m_ping.join();
}

void WatchedApplication::ping(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        postEvent(&m_pinged, new Ping);
        std::this_thread::sleep_for(PingEvery);
    }
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    if (event->type() == Ping::Kind) {
        m_watched.latencies.push_back(static_cast<Ping *>(event)->milliseconds());
        return true;
    }
    const char *receiverClass = receiver->metaObject()->className(); // it may delete itself
    const int type = event->type();
    ++m_depth;
    const double begin = threadMilliseconds();
    const bool done = QApplication::notify(receiver, event);
    const double used = threadMilliseconds() - begin;
    --m_depth;
    m_watched.handlers.push_back(used);
    auto &kind = m_watched.kinds[nameOf(receiverClass, type)];
    ++kind.count;
    kind.total += used;
    kind.worst = std::max(kind.worst, used);
    return done;
}

Watched WatchedApplication::takeWatched()
{
    return std::exchange(m_watched, {});
}

} // namespace halftone::test
