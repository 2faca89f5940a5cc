// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task_context.h"
#include "core/base/thread_priority.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <exception>
#include <memory>
#include <stop_token>
#include <utility>

namespace halftone {

/// A computation on its way. Whoever holds it may ask it to stop; dropping it asks too, and does not wait.
///
/// Latest wins: `std::optional<TaskHandle<T>> task; task.emplace(runTask<T>(...))` stops the older one; the
/// receiver compares an id to know a late result. The future always ends with exactly one Result<T>.
template <typename T>
class TaskHandle
{
public:
    TaskHandle(std::stop_source stop, QFuture<Result<T>> future)
        : m_stop(std::move(stop)), m_future(std::move(future))
    {
    }
    TaskHandle(TaskHandle &&other) noexcept
        : m_stop(std::exchange(other.m_stop, std::stop_source(std::nostopstate))),
          m_future(std::move(other.m_future))
    {
    }
    TaskHandle &operator=(TaskHandle &&other) noexcept
    {
        if (this != &other) {
            requestStop();
            m_stop = std::exchange(other.m_stop, std::stop_source(std::nostopstate));
            m_future = std::move(other.m_future);
        }
        return *this;
    }
    TaskHandle(const TaskHandle &) = delete;
    TaskHandle &operator=(const TaskHandle &) = delete;
    ~TaskHandle() { requestStop(); }

    void requestStop() { m_stop.request_stop(); } ///< any thread; the result is then usually Cancelled

    /// `future().then(object, f)` calls f in the object's thread and dies with the object. Progress is
    /// 0..1000.
    [[nodiscard]] QFuture<Result<T>> future() const { return m_future; }

private:
    std::stop_source m_stop;
    QFuture<Result<T>> m_future;
};

/// What @p work returns; what it throws (LibTorch's, std::bad_alloc) becomes ErrorCode::Internal with its text.
template <typename T, typename Work>
[[nodiscard]] Result<T> caught(Work &&work)
{
    try {
        return std::forward<Work>(work)();
    } catch (const std::exception &exception) {
        return Error{ErrorCode::Internal, {}, exception.what()};
    } catch (...) {
        return Error{ErrorCode::Internal, {}, "an exception of unknown type"};
    }
}

/// Runs @p work, a `Result<T>(const TaskContext &)`, on @p pool. Nothing that it throws reaches the GUI
/// thread, see caught().
template <typename T, typename Work>
[[nodiscard]] TaskHandle<T> runTask(QThreadPool *pool, Work work)
{
    constexpr int ProgressSteps
        = 1000; // chosen: finer than any progress bar; QFuture sends at most 25 a second
    std::stop_source stop;
    auto body = [work = std::move(work), token = stop.get_token()](QPromise<Result<T>> &promise) mutable {
        promise.setProgressRange(0, ProgressSteps);
        const TaskContext context{token, [&promise](double fraction) {
                                      promise.setProgressValue(static_cast<int>(fraction * ProgressSteps));
                                  }};
        promise.addResult(caught<T>([&] { return work(context); }));
    };
    auto future = QtConcurrent::run(pool, std::move(body));
    return {std::move(stop), std::move(future)};
}

/// The same for what may take long: its thread, and those it starts, yield to the window.
/// @param pool  of such tasks alone, for its threads stay so
template <typename T, typename Work>
[[nodiscard]] TaskHandle<T> runBackgroundTask(QThreadPool *pool, Work work)
{
    return runTask<T>(pool, [work = std::move(work)](const TaskContext &context) mutable {
        lowerThreadPriority();
        return work(context);
    });
}

/// Calls @p receive with the Result<T> in the thread of @p receiver, once, and never after that object has died.
///
/// Not QFuture::then(receiver, f): in Qt 6.4 it still looks at the receiver, from the worker's thread, when the task
/// ends after the receiver has died.
template <typename T, typename Receive>
void whenFinished(const TaskHandle<T> &task, QObject *receiver, Receive receive)
{
    auto *watcher = new QFutureWatcher<Result<T>>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                     [watcher, receive = std::move(receive)]() mutable {
                         const auto future = watcher->future();
                         watcher->deleteLater();
                         if (future.resultCount() > 0)
                             receive(future.result());
                     });
    watcher->setFuture(task.future());
}

/// The same, and holds the task until then: what is computed is asked to stop only if @p receiver dies.
template <typename T, typename Receive>
void whenFinished(TaskHandle<T> &&task, QObject *receiver, Receive receive)
{
    const auto held = std::make_shared<TaskHandle<T>>(std::move(task));
    whenFinished(*held, receiver,
                 [held, receive = std::move(receive)](const Result<T> &result) mutable { receive(result); });
}

} // namespace halftone
